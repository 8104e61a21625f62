import { expect, test } from 'vitest';
import type { StationStore } from '#renderer/core/station-store.ts';
import { createFreshFirst } from '#renderer/features/packing/state/fresh-first.ts';
import { askPolicies } from '#shared/records/index.ts';

const ORDER = { id: 'wish:1', code: '1', channel: 'wish' };

function bench(minutes: number, sync: { readonly state: string; readonly lastSync: number | null }) {
  const view = { sync, open: { order: ORDER } };
  const clock = { time: 10 * 60_000, now: () => clock.time };
  const asked: (() => Promise<void>)[] = [];
  const gate = createFreshFirst({
    store: { getState: () => view } as unknown as StationStore,
    reference: {
      policy: askPolicies({
        warehouse: () => undefined,
        channel: (key) =>
          key === 'stale-minutes@wish'
            ? { name: 'stale-minutes', channel: 'wish', value: minutes, rev: 1, at: 1, by: null }
            : undefined,
      }),
    },
    overrides: { ask: (about, act) => void asked.push(() => act({ grantId: 'g', reason: about.reason ?? '' })) },
    clock,
  });
  let closed = 0;
  return { gate, clock, view, asked, close: () => gate.first(ORDER, () => closed++), closed: () => closed };
}

test('by themselves the rules ask nothing: a bench packs on however long the store is away', () => {
  const { gate, clock, close, closed } = bench(0, { state: 'offline', lastSync: 0 });
  clock.time += 1_000 * 3_600_000;
  expect(gate.staleMs(ORDER)).toBeNull();
  close();
  expect(closed()).toBe(1);
});
test('a rule for one channel holds for no other', () => {
  const { gate } = bench(5, { state: 'offline', lastSync: 0 });
  expect(gate.staleMs(ORDER)).not.toBeNull();
  expect(gate.staleMs({ ...ORDER, channel: 'Own shop' })).toBeNull();
});
test('while the store is there nothing is old, however long ago anything changed', () => {
  expect(bench(1, { state: 'live', lastSync: 0 }).gate.staleMs(ORDER)).toBeNull();
});
test('what was heard too long ago takes a supervisor, once for an order', async () => {
  const { gate, clock, asked, close, closed } = bench(5, { state: 'offline', lastSync: 10 * 60_000 });
  clock.time += 5 * 60_000;
  expect(gate.staleMs(ORDER)).toBeNull();
  clock.time += 1;
  expect(gate.staleMs(ORDER)).toBe(5 * 60_000 + 1);
  close();
  expect([asked.length, closed()]).toEqual([1, 0]);
  await asked[0]?.();
  expect(closed()).toBe(1);
  close();
  expect([asked.length, closed()]).toEqual([1, 2]);
  expect(gate.staleMs({ ...ORDER, id: 'wish:2' })).not.toBeNull();
});
test('an order that left the bench while a supervisor was asked is not closed', async () => {
  const { view, asked, close, closed } = bench(5, { state: 'offline', lastSync: 0 });
  close();
  Object.assign(view, { open: null });
  await asked[0]?.();
  expect(closed()).toBe(0);
});
test('a station that was not answered since its start counts from there', () => {
  const { gate, clock } = bench(5, { state: 'starting', lastSync: null });
  expect(gate.staleMs(ORDER)).toBeNull();
  clock.time += 6 * 60_000;
  expect(gate.staleMs(ORDER)).toBe(6 * 60_000);
});
