import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBounceRule, createOneScan } from '#shared/barcode/index.ts';

/** Which of these deliveries (device, text, time) count. */
function counted(...deliveries: readonly (readonly [string, string, number])[]): readonly string[] {
  const counts = createOneScan(150);
  return deliveries
    .filter(([deviceId, text, atMs]) => counts({ deviceId, text, atMs }))
    .map(([deviceId, text]) => deviceId + text);
}

test('the same text from another device at nearly the same time is the same scan', () => {
  expect(counted(['a', 'X', 0], ['b', 'X', 150])).toEqual(['aX']);
  expect(counted(['a', 'X', 0], ['b', 'X', 151])).toEqual(['aX', 'bX']);
  expect(counted(['a', 'X', 0], ['b', 'X', 5], ['c', 'X', 10])).toEqual(['aX']);
});
test('the same text from the same device is another scan', () => {
  expect(counted(['a', 'X', 0], ['a', 'X', 40], ['a', 'X', 80])).toEqual(['aX', 'aX', 'aX']);
});
test('counting over two channels counts each pull of the trigger once', () => {
  expect(counted(['a', 'X', 0], ['b', 'X', 5], ['a', 'X', 60], ['b', 'X', 65])).toEqual(['aX', 'aX']);
  expect(counted(['a', 'X', 0], ['a', 'X', 60], ['b', 'X', 65], ['b', 'X', 70])).toEqual(['aX', 'aX']);
});
test('other texts are other scans', () => {
  expect(counted(['a', 'X', 0], ['b', 'Y', 1], ['b', 'X', 2])).toEqual(['aX', 'bY']);
});
test('an AIM id in front of the text on one channel makes no difference', () => {
  expect(counted(['a', '4012345678901', 0], ['b', ']E04012345678901', 5])).toEqual(['a4012345678901']);
});
test('however two channels are interleaved, as many scans count as were made', () => {
  const pulls = fc.array(fc.tuple(fc.constantFrom('X', 'Y'), fc.integer({ min: 20, max: 400 })), { maxLength: 30 });
  fc.assert(
    fc.property(pulls, fc.integer({ min: 0, max: 19 }), (made, lagMs) => {
      let atMs = 0;
      const deliveries = made.flatMap(([text, gapMs]) => {
        atMs += gapMs;
        return [['a', text, atMs] as const, ['b', text, atMs + lagMs] as const];
      });
      expect(counted(...deliveries)).toHaveLength(made.length);
    }),
  );
});

test('the same code from the same device within the window is a bounce; a deliberate second scan counts', () => {
  const isBounce = createBounceRule(250);
  const told = (deviceId: string, text: string, atMs: number) => isBounce({ deviceId, text, atMs });
  expect([told('a', 'X', 0), told('a', 'X', 100), told('a', 'X', 351)]).toEqual([false, true, false]);
  // Looked at for a second without a pause: one scan.
  expect([400, 500, 600, 1_400].map((atMs) => told('a', 'X', atMs))).toEqual([true, true, true, false]);
  // Two units of two items by turns, as fast as can be, and another device.
  expect([told('a', 'Y', 1_450), told('a', 'X', 1_500), told('b', 'X', 1_510)]).toEqual([false, false, false]);
});
