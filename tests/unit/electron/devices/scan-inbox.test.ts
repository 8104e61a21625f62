import { expect, test } from 'vitest';
import { createScanInbox } from '#electron/devices/scan-inbox.ts';
import { SCAN_LIVES_MS } from '#electron/devices/scan-keeper.ts';

function inbox() {
  const told: string[] = [];
  const taken: string[] = [];
  const clock = { now: 1_000 };
  const box = createScanInbox({
    tell: ({ id }) => told.push(id),
    taken: (ids) => taken.push(...ids),
    now: () => clock.now,
  });
  const deliver = (id: string, at = clock.now) => box.deliver({ id, deviceId: 's1', text: 'X', symbology: null, at });
  const untaken = () => box.untaken().map(({ id }) => id);
  return { box, told, taken, clock, deliver, untaken };
}

test('a scan is told once, however often it comes, and its keeper hears again that it was taken', () => {
  const { box, told, taken, deliver, untaken } = inbox();
  deliver('a');
  deliver('a');
  deliver('b');
  expect(told).toEqual(['a', 'b']);
  expect(untaken()).toEqual(['a', 'b']);
  expect(taken).toEqual([]);
  box.take(['a']);
  deliver('a');
  expect(told).toEqual(['a', 'b']);
  expect(taken).toEqual(['a', 'a']);
  expect(untaken()).toEqual(['b']);
});
test('what nobody took in time is given up, and kept by nobody', () => {
  const { taken, clock, deliver, untaken } = inbox();
  deliver('old');
  clock.now += SCAN_LIVES_MS;
  deliver('young');
  expect(untaken()).toEqual(['old', 'young']);
  clock.now += 1;
  expect(untaken()).toEqual(['young']);
  expect(taken).toEqual(['old']);
});
test('of very many scans the last ones are remembered', () => {
  const { box, told, deliver } = inbox();
  for (let n = 0; n < 20_001; n++) {
    deliver(`${n}`);
    box.take([`${n}`]);
  }
  deliver('20000');
  expect(told).toHaveLength(20_001);
});
