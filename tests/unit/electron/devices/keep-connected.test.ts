import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DeviceTrouble } from '#electron/devices/device-trouble.ts';
import { keepConnected } from '#electron/devices/keep-connected.ts';
import { fail, ok } from '#shared/prelude/index.ts';

const ABSENT: DeviceTrouble = { type: 'absent', detail: 'Not there.' };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A device that is there or not, with a count of how often it was looked for. */
function bench() {
  const state = {
    there: false as boolean | DeviceTrouble,
    looks: 0,
    open: 0,
    lose: (_trouble: DeviceTrouble): void => undefined,
  };
  let arrived = (): void => undefined;
  const kept = keepConnected(
    async (lost) => {
      state.looks++;
      if (state.there !== true) return fail(state.there === false ? ABSENT : state.there);
      state.open++;
      state.lose = lost;
      return ok({ close: async () => void state.open-- });
    },
    {
      onArrival: (listener) => {
        arrived = listener;
        return () => undefined;
      },
    },
  );
  return { state, kept, arrive: () => arrived() };
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test('a device that is missing is looked for ever more seldom: a dozen times in the first minute, then every 5 s', async () => {
  const { state, kept } = bench();
  await pass(60_000);
  expect(state.looks).toBeLessThanOrEqual(17);
  const before = state.looks;
  await pass(60_000);
  expect(state.looks - before).toBe(12);
  expect(kept.trouble()).toEqual(ABSENT);
  await kept.close();
});
test('something plugged in makes it look at once', async () => {
  const { state, kept, arrive } = bench();
  await pass(60_000);
  state.there = true;
  arrive();
  await pass(0);
  expect(kept.trouble()).toBeNull();
  await kept.close();
  expect(state.open).toBe(0);
});
test('a connection that is there is not looked for', async () => {
  const { state, kept } = bench();
  state.there = true;
  await pass(3_600_000);
  expect(state.looks).toBeLessThanOrEqual(2);
  await kept.close();
});
test('a device that comes and goes all the time is not run after', async () => {
  const { state, kept } = bench();
  state.there = true;
  for (let at = 0; at < 60_000; at += 50) {
    state.lose(ABSENT);
    await pass(50);
  }
  expect(state.looks).toBeLessThanOrEqual(20);
  await kept.close();
});
test('what is wrong is told when it changes, and only then', async () => {
  const { state, kept } = bench();
  const heard: unknown[] = [];
  kept.onHealth((trouble) => heard.push(trouble?.type ?? null));
  await pass(10_000);
  state.there = true;
  await pass(10_000);
  state.lose(ABSENT);
  await pass(1_000);
  expect(heard).toEqual(['absent', null, 'absent', null]);
  await kept.close();
});
test('that a device which was just plugged in is locked is no news yet', async () => {
  const { state, kept } = bench();
  const permission: DeviceTrouble = { type: 'permission', detail: 'Not allowed.' };
  state.there = permission;
  await pass(150);
  expect(kept.trouble()?.type).toBe('absent');
  await pass(2_000);
  expect(kept.trouble()).toEqual(permission);
  await kept.close();
});
test('closed while it looks, it lets go of what it finds', async () => {
  const { state, kept } = bench();
  state.there = true;
  await kept.close();
  expect(state.open).toBe(0);
  const { looks } = state;
  await pass(60_000);
  expect(state.looks).toBe(looks);
});
