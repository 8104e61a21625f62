// A clock that jumps: nothing is destroyed on its word alone.
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startSweeping } from '#electron/store/log/sweeping.ts';
import { openSeenTime } from '#electron/store-link/seen-time.ts';
import { BELIEVED_MS, lookAtTime, type SeenTime } from '#shared/domain/index.ts';

const HOUR = 3_600_000;
const NOW = 1_700_000_000_000;

/** Looks at a clock again and again; gives whether it was believed each time. */
function looks(...times: readonly (readonly [now: number, ranMs: number])[]): boolean[] {
  let seen: SeenTime | null = null;
  return times.map(([now, ranMs]) => {
    const look = lookAtTime(seen, now, ranMs);
    seen = look.seen;
    return look.isSure;
  });
}

test('a clock that goes on as clocks do is believed, also after a night and when the time zone changes', () => {
  expect(looks([NOW, 0], [NOW + HOUR, HOUR], [NOW + 13 * HOUR, 0], [NOW + 11 * HOUR, HOUR])).toEqual(
    Array(4).fill(true),
  );
});
test.each([1.1 * BELIEVED_MS, 45 * BELIEVED_MS, 5_000 * BELIEVED_MS, -1.1 * BELIEVED_MS, -9_000 * BELIEVED_MS])(
  'a clock that jumps by %d ms is not believed, and when it is back where it was, it is',
  (jump) => {
    expect(looks([NOW, 0], [NOW + jump, 0], [NOW + jump + HOUR, HOUR], [NOW + 2 * HOUR, 0])).toEqual([
      true,
      false,
      false,
      true,
    ]);
  },
);
test('a new time is believed when the clock has run on in it for a day, over any number of runs', () => {
  const at = NOW + 200 * BELIEVED_MS;
  const run = (hours: number) => [at + hours * HOUR, HOUR] as const;
  const hours = Array.from({ length: 12 }, (_, hour) => run(hour + 1));
  const next = Array.from({ length: 12 }, (_, hour) => run(hour + 25));
  const believed = looks([NOW, 0], [at, 0], ...hours, [at + 24 * HOUR, 0], ...next);
  expect(believed.indexOf(true, 1)).toBe(believed.length - 1);
});
test('a clock that jumps again begins its day anew', () => {
  const [one, two] = [NOW + 100 * BELIEVED_MS, NOW + 200 * BELIEVED_MS];
  expect(looks([NOW, 0], [one, 0], [one + 23 * HOUR, 23 * HOUR], [two, 0], [two + HOUR, HOUR])).toEqual([
    true,
    ...Array(4).fill(false),
  ]);
});
test('a computer that starts 200 days ahead forgets nothing, and goes on as before when its clock is right', async () => {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'packbench-time-')), 'seen-time.json');
  const world = { now: NOW, ran: 0 };
  const clock = { now: () => world.now, monotonic: () => world.ran };
  expect(await (await openSeenTime(file, clock))()).toBe(true);
  world.now = NOW + 200 * BELIEVED_MS;
  const ahead = await openSeenTime(file, clock);
  expect([await ahead(), await ahead()]).toEqual([false, false]);
  world.now = NOW + HOUR;
  expect(await (await openSeenTime(file, clock))()).toBe(true);
});
test('a sweep waits for a clock that is believed', async () => {
  const world = { isSure: false, sweeps: 0 };
  const sweep = async () => void world.sweeps++;
  startSweeping(
    async () => world.isSure,
    sweep,
    () => undefined,
  )();
  world.isSure = true;
  startSweeping(
    async () => world.isSure,
    sweep,
    () => undefined,
  )();
  await expect.poll(() => world.sweeps).toBe(1);
});
