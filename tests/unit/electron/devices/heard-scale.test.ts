// When a scale on USB is said to say nothing: with a clock to turn.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHidScale } from '#electron/devices/scale/hid-scale.ts';
import { createFakeAccess } from '#tests/kit/fake-access.ts';

const S250 = { vendorId: 0x0922, productId: 0x8009, serialNumber: '', product: 'S250', usagePage: 0x8d };
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function bench() {
  const fake = createFakeAccess();
  fake.plugHid({ path: 'hidraw0', ...S250 });
  const scale = createHidScale({ id: 'w1' }, { hid: fake.access.hid, onArrival: fake.access.hotplug.onArrival });
  const told: (string | null)[] = [];
  scale.onHealth((trouble) => told.push(trouble?.type ?? null));
  await vi.advanceTimersByTimeAsync(0);
  expect(scale.trouble()).toBeNull();
  return {
    ...fake,
    scale,
    told,
    say: (grams: number, status = 4) => fake.report('hidraw0', Uint8Array.of(3, status, 2, 0, grams, 0)),
    weighFor: async (ms: number) => {
      const waiting = scale.weigh(ms);
      await vi.advanceTimersByTimeAsync(ms);
      return waiting;
    },
  };
}

test('an idle scale is never accused, however long nobody asks it', async () => {
  const { scale, say } = await bench();
  await vi.advanceTimersByTimeAsync(8 * 3_600_000);
  expect(scale.trouble()).toBeNull();
  say(5);
  await vi.advanceTimersByTimeAsync(8 * 3_600_000);
  expect(scale.trouble()).toBeNull();
  await scale.close();
});
test('one that sends nothing while a weight is waited for says nothing, once, until its next word', async () => {
  const { scale, say, told, weighFor } = await bench();
  told.length = 0;
  const nothing = { ok: false, failure: { type: 'stale' } };
  expect(await weighFor(3_000)).toMatchObject(nothing);
  expect(scale.trouble()).toMatchObject({ type: 'says-nothing', detail: expect.stringMatching(/^S250 .*\.$/) });
  // It may be waited for again: what was put on a scale that slept wakes it up.
  expect(await weighFor(3_000)).toMatchObject(nothing);
  expect(told).toEqual(['says-nothing']);
  // All zeros are what some send while they wake up: no word yet.
  say(0, 0);
  expect(scale.trouble()?.type).toBe('says-nothing');
  say(7);
  expect(scale.trouble()).toBeNull();
  expect(told).toEqual(['says-nothing', null]);
  await scale.close();
});
test('one that sends only while the weight changes is believed: it spoke while it was waited for', async () => {
  const { scale, say } = await bench();
  const waiting = scale.tare(3_000);
  await vi.advanceTimersByTimeAsync(500);
  say(9, 3);
  say(9);
  await vi.advanceTimersByTimeAsync(2_500);
  expect(await waiting).toMatchObject({ ok: false, failure: { type: 'stale' } });
  expect(scale.trouble()).toBeNull();
  await scale.close();
});
test('a glance that did not wait as long as a reading is fresh proves nothing', async () => {
  const { scale, weighFor } = await bench();
  expect(await weighFor(900)).toMatchObject({ ok: false, failure: { type: 'stale' } });
  expect(scale.trouble()).toBeNull();
  await scale.close();
});
test('unplugged it is absent, and plugged in again it begins as any other', async () => {
  const { scale, told, weighFor, plugHid, unplugHid } = await bench();
  told.length = 0;
  await weighFor(1_500);
  unplugHid('hidraw0');
  await vi.advanceTimersByTimeAsync(0);
  expect(scale.trouble()?.type).toBe('absent');
  plugHid({ path: 'hidraw0', ...S250 });
  await vi.advanceTimersByTimeAsync(200);
  expect(scale.trouble()).toBeNull();
  expect(told.at(0)).toBe('says-nothing');
  expect(told.at(-1)).toBeNull();
  await scale.close();
});
