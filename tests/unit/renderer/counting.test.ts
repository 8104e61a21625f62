// Counting as an activity: what scans and commands do to a place, and what is not for everybody.
import { expect, test } from 'vitest';
import type { Say } from '#renderer/core/say/answer.ts';
import { createCounting } from '#renderer/features/counting/state/counting.ts';
import type { LogMemory } from '#renderer/replica/log-writer.ts';
import { EMPTY_SESSION, project } from '#renderer/replica/projection.ts';
import { createStates } from '#renderer/replica/states.ts';
import { createStationView } from '#renderer/station/features.ts';
import type { Meaning } from '#shared/barcode/index.ts';
import type { StationEvent } from '#shared/log/index.ts';

/** A bench whose log is folded at once. */
function bench(role: 'packer' | 'supervisor' = 'supervisor') {
  const store = createStationView();
  const as = (who: 'packer' | 'supervisor') =>
    store.setState({ operator: { id: who, name: who, badge: '', role: who, language: null, pinSet: true } });
  as(role);
  const memory = { session: EMPTY_SESSION, states: createStates([]) } as unknown as LogMemory;
  const said: string[] = [];
  const tell = async (say: Say, events: readonly StationEvent[] = [], more: { change?: object } = {}) => {
    said.push(say.type === 'count-refused' ? say.refusal.type : say.type);
    for (const event of events) project(memory, event);
    store.setState({ ...counting.capture()(store.getState()), ...more.change });
  };
  let ids = 0;
  const counting = createCounting({
    store,
    memory,
    reference: { itemRecords: async () => new Map() },
    teller: { tell, reject: (say) => tell(say) },
    newId: () => `id${++ids}`,
  });
  const scan = (meaning: Meaning) => counting.take(meaning, { id: `scan${++ids}`, raw: 'raw' }, 'scan');
  const item = (sku: string, units = 1) => scan({ type: 'item', sku, units, lot: null, expiry: null, serial: null });
  const place = (location: string) => scan({ type: 'location', location });
  return { counting, store, memory, said, scan, item, place, as };
}

test('a place is opened, counted and finished; what is scanned with none open is not for counting', async () => {
  const { counting, store, memory, said, item, place } = bench();
  expect(await item('MUG')).toBe(false);
  await place('A-01');
  await item('MUG', 6);
  await item('MUG');
  expect(store.getState().count?.scans.map(({ units }) => units)).toEqual([6, 1]);
  void counting.command('finish');
  expect(said).toEqual(['place-opened', 'units-counted', 'units-counted', 'place-counted']);
  expect([memory.session.activity, store.getState().count]).toEqual([null, null]);
});
test('another place, or an order, is not begun over one with units in it; an untouched one is left for it', async () => {
  const { store, said, scan, item, place } = bench();
  await place('A-01');
  await place('A-02');
  expect(store.getState().count?.location).toBe('A-02');
  await item('MUG');
  await place('A-03');
  expect(await scan({ type: 'order', orderId: 'Wish:1' })).toBe(true);
  expect(said.slice(-2)).toEqual(['finish-first', 'finish-first']);
  expect(store.getState().count?.location).toBe('A-02');
});
test('a place that was left goes on with what was counted', async () => {
  const { counting, store, said, item, place } = bench();
  await place('A-01');
  await item('MUG', 4);
  void counting.command('suspend');
  expect([store.getState().count, counting.left().map(({ location }) => location)]).toEqual([null, ['A-01']]);
  await place('A-01');
  expect([said.at(-1), store.getState().count?.scans.length]).toEqual(['place-resumed', 1]);
});
test('nothing scanned is asked for: only a word makes a place empty', async () => {
  const { counting, store, said, place } = bench();
  await place('A-01');
  void counting.command('finish');
  expect([store.getState().countAsks, said]).toEqual(['empty', ['place-opened']]);
  void counting.command('cancel');
  expect(store.getState().countAsks).toBeNull();
  void counting.command('finish');
  void counting.command('ok');
  expect(said.at(-1)).toBe('place-counted');
});
test('a number stands for the last scan, and is refused where there is none', async () => {
  const { counting, store, said, item, place } = bench();
  await place('A-01');
  void counting.command('quantity-5');
  expect(said.at(-1)).toBe('NothingCounted');
  await item('MUG');
  void counting.command('quantity');
  expect(store.getState().countAsks).toBe('number');
  counting.setUnits(12);
  expect([store.getState().count?.scans[0]?.units, store.getState().countAsks]).toEqual([12, null]);
});
test('a packer opens no place, changes nothing of one that is open, and may leave it', async () => {
  const { counting, store, said, item, place, as } = bench('packer');
  await place('A-01');
  expect([said, counting.mayEnter(), counting.opens({ type: 'location', location: 'A-01' })]).toEqual([
    ['count-supervisors'],
    false,
    false,
  ]);
  as('supervisor');
  await place('A-01');
  await item('MUG');
  as('packer');
  await item('MUG');
  for (const command of ['undo', 'finish', 'empty', 'restart'] as const) void counting.command(command);
  expect(said.slice(-5)).toEqual(Array.from({ length: 5 }, () => 'count-supervisors'));
  expect(store.getState().count?.scans).toHaveLength(1);
  void counting.command('suspend');
  expect(store.getState().count).toBeNull();
});
