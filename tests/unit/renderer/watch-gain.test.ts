// A parcel that stands on the scale while it is packed: the packer hears of what the weight and the scans do not agree on, once.
import { expect, test } from 'vitest';
import type { Say } from '#renderer/core/say/answer.ts';
import { createWatchGain } from '#renderer/features/packing/state/watch-gain.ts';
import { createStationView } from '#renderer/station/features.ts';
import { decide, evolve, type PackingCommand, type PackingState } from '#shared/packing/index.ts';
import { askPolicies } from '#shared/records/index.ts';
import { anOrder, aUnit, factsOf, scanCommand } from '#tests/fixtures/orders.ts';

const order = anOrder();
const items = new Map(
  [
    ['MUG', 412],
    ['TEA', 128],
  ].map(([sku, weightGrams]) => [sku, { sku, title: sku, weightGrams }]),
) as never;

function bench({ on = true, grams = 60 } = {}) {
  const store = createStationView();
  const said: Say[] = [];
  let clock = 0;
  let timer: (() => void) | null = null;
  let state: PackingState | null = null;
  let scans = 0;
  const gain = createWatchGain({
    store,
    reference: {
      policy: askPolicies({
        warehouse: (name) =>
          name === 'weight-gain' ? ({ name, value: on, rev: 1, at: 1, by: null } as never) : undefined,
        channel: () => undefined,
      }),
      itemWeights: () => new Map(),
    },
    teller: {
      tell: async (say) => {
        said.push(say);
        store.setState({ answer: { id: '1', at: 0, tone: 'info', say, sku: null } });
      },
      clear: () => store.setState({ answer: null }),
    },
    monotonic: () => clock,
    setTimer(run) {
      timer = run;
      return () => {
        timer = null;
      };
    },
  });
  const does = (command: PackingCommand) => {
    const decision = decide(state, command);
    if (!decision.ok) throw new Error(JSON.stringify(decision.failure));
    for (const event of decision.value) state = evolve(state, event);
    store.setState({ open: { order, items, packing: state as unknown as PackingState, printing: false } });
  };
  const rest = () => {
    timer?.();
    timer = null;
  };
  const lay = (now: number, stable = true, rests = true) => {
    store.setState({ weight: { grams: now, stable } });
    if (rests) rest();
  };
  const scan = (sku: string) => does(scanCommand(order, aUnit(sku, { scanId: `s${++scans}` }), { confirmClose: true }));
  const later = (ms: number) => {
    clock += ms;
  };
  lay(grams);
  does({ type: 'OpenOrder', order: factsOf(order) });
  return { store, said, lay, rest, scan, later, does, gain, undo: () => does({ type: 'UndoScan' }) };
}

test('scanned and put in, in either order, nothing is said', () => {
  const { said, lay, scan, later } = bench();
  scan('MUG');
  later(3_000);
  lay(472);
  lay(600);
  expect(said).toEqual([{ type: 'gain-more', grams: 128, sku: 'TEA' }]);
  scan('TEA');
  later(3_000);
  scan('MUG');
  lay(1_012);
  expect(said).toHaveLength(1);
});
test('scanned twice and put in once is said at the next scan, once the first had time to come in', () => {
  const { said, lay, scan, later } = bench();
  scan('MUG');
  later(500);
  scan('MUG');
  expect(said).toEqual([]);
  lay(472);
  later(2_000);
  scan('TEA');
  expect(said).toEqual([{ type: 'gain-not-in', sku: 'MUG' }]);
});
test('put in without a scan is said once, and put out by taking it out', () => {
  const { store, said, lay } = bench();
  lay(188);
  lay(189);
  lay(188, false);
  lay(188);
  expect(said).toHaveLength(1);
  lay(60);
  expect([store.getState().answer, said.length]).toEqual([null, 1]);
});
test('what is right as it is, such as filler, is taken by OK, and what is still in the hand stays owed', () => {
  const { said, lay, scan, gain, later } = bench();
  expect(gain.accept()).toBe(false);
  scan('MUG');
  lay(60 + 412 + 45);
  expect(said.at(-1)).toEqual({ type: 'gain-more', grams: 45, sku: null });
  expect(gain.accept()).toBe(true);
  scan('MUG');
  later(2_000);
  lay(60 + 412 + 45 + 412);
  expect(said).toHaveLength(1);
});
test('a unit that was taken back goes out, and one that goes out by itself is said', () => {
  const { said, lay, scan, undo } = bench();
  scan('TEA');
  lay(188);
  undo();
  lay(60);
  expect(said).toEqual([]);
  scan('TEA');
  lay(188);
  lay(60);
  expect(said).toEqual([{ type: 'gain-less', grams: 128, sku: 'TEA' }]);
});
test('a parcel that is lifted off, or a scale that is empty or moves, says nothing', () => {
  const { said, lay, scan, later } = bench();
  scan('MUG');
  lay(472);
  lay(3);
  later(5_000);
  scan('MUG');
  lay(300, false);
  lay(884);
  expect(said).toEqual([]);
});
test('a parcel that comes onto the scale later begins from there; without the policy nothing is watched', () => {
  const late = bench({ grams: 0 });
  late.scan('MUG');
  late.lay(472);
  late.lay(600);
  expect(late.said).toMatchObject([{ type: 'gain-more', grams: 128 }]);
  const off = bench({ on: false });
  off.scan('MUG');
  off.lay(900);
  expect([off.said, off.gain.accept()]).toEqual([[], false]);
});
test('a unit that is scanned while the carton comes to rest is still to come', () => {
  const { said, lay, scan, later, rest } = bench({ grams: 0 });
  later(1_000);
  lay(168, false);
  lay(168, true, false);
  later(100);
  scan('MUG');
  rest();
  lay(168 + 2 * 412);
  expect(said).toEqual([{ type: 'gain-more', grams: 412, sku: 'MUG' }]);
});
test('a further parcel is weighed by itself', () => {
  const { said, lay, scan, does } = bench();
  scan('MUG');
  lay(472);
  does({ type: 'BeginParcel', order: factsOf(order) });
  lay(80);
  scan('TEA');
  lay(208);
  expect(said).toEqual([]);
});
