// Whatever a scale says, the packer hears what to do, and nothing is closed or recorded that was not weighed.
import { expect, test } from 'vitest';
import type { Say } from '#renderer/core/say/answer.ts';
import { createWeighFirst } from '#renderer/features/packing/state/weigh-first.ts';
import type { LogMemory } from '#renderer/replica/log-writer.ts';
import { createStationView } from '#renderer/station/features.ts';
import type { OutOf } from '#shared/bridge/index.ts';
import type { StationEvent } from '#shared/log/index.ts';
import { decide, evolve, type PackingEvent, type PackingState } from '#shared/packing/index.ts';
import { askPolicies } from '#shared/records/index.ts';
import { anOrder, aUnit, factsOf, scanCommand } from '#tests/fixtures/orders.ts';

const order = anOrder();
const item = (sku: string, weightGrams: number | null) => [sku, { sku, title: sku, weightGrams }] as never;

function bench(read: () => OutOf<'scale/weigh'>, { check = 'stop', shown = 500, cartons = [] as unknown[] } = {}) {
  const store = createStationView();
  store.setState({ weight: { grams: shown, stable: true } });
  let state: PackingState | null = null;
  const does = (command: Parameters<typeof decide>[1]) => {
    const decision = decide(state, command);
    if (!decision.ok) throw new Error(JSON.stringify(decision.failure));
    for (const event of decision.value) state = evolve(state, event);
  };
  does({ type: 'OpenOrder', order: factsOf(order) });
  for (const sku of ['MUG', 'MUG', 'TEA'])
    does(scanCommand(order, aUnit(sku, { scanId: `${sku}${Math.random()}` }), { weightCheck: 'stop' }));
  const said: Say[] = [];
  const events: StationEvent[] = [];
  const closed: string[] = [];
  const weigh = createWeighFirst({
    store,
    reference: {
      policy: askPolicies({
        warehouse: () => undefined,
        channel: (key) =>
          key === 'weight-check@wish'
            ? { name: 'weight-check', channel: 'wish', value: check, rev: 1, at: 1, by: null }
            : undefined,
      }),
      cartons: () => cartons as never,
      itemWeights: () => new Map(),
      packedContents: () => new Map(),
    },
    memory: {
      session: { activity: { kind: 'packing', id: order.id } },
      states: { of: () => new Map([[order.id, state]]) },
    } as unknown as LogMemory,
    teller: {
      tell: async (say, told = []) => {
        said.push(say);
        events.push(...told);
        for (const event of told) state = evolve(state, event as PackingEvent);
        store.setState({ answer: { id: '1', at: 0, tone: 'info', say, sku: null } });
      },
    },
    bench: { laid: () => ({ order, items: new Map([item('MUG', 300), item('TEA', 128)]) }) },
    overrides: { ask: () => undefined },
    services: { fitting: () => null },
    readScale: async () => read(),
    inTurn: async (work) => work(),
  });
  const close = () => weigh.first('CloseParcel', (closing) => closed.push(closing));
  return { store, said, events, closed, close, does, weigh };
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const types = (events: readonly StationEvent[]) => events.map(({ type }) => type);

test.each([
  ['10⁹ g', { type: 'weighed', grams: 1_000_000_000 }, 'refused'],
  ['less than nothing', { type: 'weighed', grams: -40 }, 'below-zero'],
  ['3 g', { type: 'weighed', grams: 3 }, 'empty'],
  ['never at rest', { type: 'failed', trouble: 'unsettled', detail: '' }, 'unsettled'],
  ['nothing at all', { type: 'failed', trouble: 'stale', detail: '' }, 'stale'],
  ['unplugged', { type: 'failed', trouble: 'unusable', detail: '' }, 'unusable'],
] as const)('a scale that says %s gives no weight, and the packer hears why', async (_, read, trouble) => {
  const { said, events, closed, close } = bench(() => read);
  close();
  await settled();
  expect(said.at(-1)).toMatchObject({ type: 'not-weighed', trouble });
  expect([events, closed]).toEqual([[], []]);
});
test('a weight that is right closes, one that is off says by how much and of what', async () => {
  let grams = 738;
  const { said, events, closed, close, weigh } = bench(() => ({ type: 'weighed', grams }));
  grams = 438;
  close();
  await settled();
  expect(said.at(-1)).toMatchObject({ type: 'weight-off', verdict: 'too-light', byGrams: 300, likely: { sku: 'MUG' } });
  expect(closed).toEqual([]);
  grams = 740;
  weigh.weigh((closing) => closed.push(closing));
  await settled();
  expect(closed).toEqual(['CloseParcel']);
  expect(types(events)).toEqual(['ParcelWeighed', 'ParcelWeighed']);
});
test('what was weighed of another content than is there now is nothing', async () => {
  const { events, closed, close, does } = bench(() => ({ type: 'weighed', grams: 738 }));
  close();
  does({ type: 'UndoScan' });
  await settled();
  expect([events, closed]).toEqual([[], []]);
});
test('an empty scale is waited for, until something lies on it or it says nothing any more', async () => {
  const { store, said, closed, close } = bench(() => ({ type: 'weighed', grams: 738 }), { shown: 0 });
  close();
  await settled();
  expect(said.at(-1)).toMatchObject({ type: 'weigh-first' });
  expect(closed).toEqual([]);
  store.setState({ weight: { grams: 738, stable: false } });
  await settled();
  expect(closed).toEqual(['CloseParcel']);
});
test('nobody is stuck without a scale: warned, a second wish closes as it is', async () => {
  const { said, closed, close } = bench(() => ({ type: 'failed', trouble: 'unusable', detail: '' }), { check: 'warn' });
  close();
  await settled();
  expect(said.at(-1)).toMatchObject({ type: 'not-weighed' });
  close();
  expect(closed).toEqual(['CloseParcel']);
});
test('the only carton is taken without a question, of several one is asked for, and off asks nothing', async () => {
  const one = { code: 'S2', tareGrams: 100, maxGrams: 30_000, stock: null };
  const only = bench(() => ({ type: 'weighed', grams: 838 }), { cartons: [one] });
  only.close();
  await settled();
  expect(types(only.events)).toEqual(['CartonChosen', 'ParcelWeighed']);
  const several = bench(() => ({ type: 'weighed', grams: 838 }), { cartons: [one, { ...one, code: 'M1' }] });
  several.close();
  expect(several.said.at(-1)).toMatchObject({ type: 'carton-first' });
  several.weigh.chooseCarton('S2');
  await settled();
  expect(several.closed).toEqual(['CloseParcel']);
  const off = bench(() => ({ type: 'weighed', grams: 1 }), { check: 'off' });
  off.close();
  expect([off.closed, off.said]).toEqual([['CloseParcel'], []]);
});
