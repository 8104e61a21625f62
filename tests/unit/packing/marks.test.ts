import { expect, test } from 'vitest';
import {
  decide,
  fold,
  marksOf,
  type PackingCommand,
  type PackingState,
  parcelMarks,
  UnitMark,
} from '#shared/packing/index.ts';
import { anOrder, aUnit, factsOf, scanCommand } from '#tests/fixtures/orders.ts';

test.each([
  [{}, []],
  [{ handling: ['fragile', 'no-stack', 'upright', 'liquid'] as const }, ['fragile', 'upright']],
  [{ limitedQuantity: true }, ['limited-quantity']],
  [{ lithium: 'ion-alone' }, ['UN3480']],
  [{ lithium: 'ion-with*2' }, ['UN3481']],
  [{ lithium: 'ion-in' }, ['UN3481']],
  [{ lithium: 'ion-in*2' }, ['UN3481*2']],
  [{ lithium: 'metal-alone' }, ['UN3090']],
  [{ lithium: 'metal-in*1' }, ['UN3091*1']],
  [{ lithium: null, limitedQuantity: false }, []],
])(
  'an item with %j brings %j',
  ({
    handling,
    ...item
  }: {
    handling?: readonly ('fragile' | 'no-stack' | 'upright' | 'liquid')[];
    lithium?: string | null;
    limitedQuantity?: boolean;
  }, marks) => {
    const found = marksOf({ ...item, ...(handling ? { handling: [...handling] } : {}) });
    expect(found).toEqual(marks);
    for (const mark of found) expect(UnitMark.safeParse(mark).success).toBe(true);
  },
);

const scan = (units: number, ...marks: readonly string[]) => ({ units, marks });

test('a parcel bears each mark of its units once', () => {
  expect(parcelMarks([scan(1, 'UN3480', 'fragile'), scan(2, 'fragile'), { units: 1 }], 1)).toEqual([
    'fragile',
    'UN3480',
  ]);
  expect(parcelMarks([], 1)).toEqual([]);
});

// Packages with no more than two batteries in equipment, of at most two: no mark. Source: shipping facts, 3.4.
test('few batteries in equipment need no mark', () => {
  expect(parcelMarks([scan(1, 'UN3481*2')], 2)).toEqual([]);
  expect(parcelMarks([scan(1, 'UN3481*2')], 3)).toEqual(['UN3481']);
  expect(parcelMarks([scan(3, 'UN3481*1')], 1)).toEqual(['UN3481']);
  expect(parcelMarks([scan(1, 'UN3481*1'), scan(2, 'UN3091*1')], 1)).toEqual(['UN3481', 'UN3091']);
  expect(parcelMarks([scan(1, 'UN3481*1'), scan(1, 'UN3481')], 1)).toEqual(['UN3481']);
});

test('a unit brings its marks into the log, scanned, typed, or by its kit', () => {
  const lines = [
    { id: '1', sku: 'MUG', quantity: 3, unitPriceMinor: null, components: null },
    { id: '2', sku: 'SET', quantity: 1, unitPriceMinor: null, components: [{ sku: 'TEA', units: 1 }] },
  ];
  const order = anOrder({ lines });
  const facts = { ...factsOf(order), marks: { MUG: ['fragile'], TEA: ['UN3480'] } };
  const bench = { order: facts, today: '2026-11-23', confirmClose: true };
  let state: PackingState | null = null;
  const does = (command: PackingCommand): void => {
    const decision = decide(state, command);
    if (!decision.ok) throw new Error(decision.failure.type);
    state = fold(decision.value, state);
  };
  does({ type: 'OpenOrder', order: facts });
  does(scanCommand(order, aUnit('MUG', { scanId: 'm1' }), { order: facts, confirmClose: true }));
  does({ type: 'SetScanQuantity', scanId: 'm2', units: 3, allowed: true, bench });
  does(scanCommand(order, aUnit('SET', { scanId: 'k1' }), { order: facts, confirmClose: true }));
  const scans = (state as PackingState | null)?.parcels.flatMap((parcel) => parcel.scans) ?? [];
  expect(scans.map(({ sku, marks }) => [sku, marks])).toEqual([
    ['MUG', ['fragile']],
    ['MUG', ['fragile']],
    ['TEA', ['UN3480']],
  ]);
});
