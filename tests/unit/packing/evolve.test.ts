import { expect, test } from 'vitest';
import {
  decide,
  evolve,
  fold,
  isComplete,
  needChanges,
  openParcel,
  type PackingEvent,
  type PackingState,
  sameNeeds,
  unitsLeft,
} from '#shared/packing/index.ts';

const opened: PackingEvent = {
  type: 'OrderOpened',
  v: 1,
  orderId: 'A',
  rev: 1,
  needs: [{ key: '1', lineId: '1', sku: 'MUG', units: 1, kitSku: null }],
};
const scanned: PackingEvent = {
  type: 'UnitScanned',
  v: 1,
  orderId: 'A',
  parcel: 1,
  by: 'scan',
  raw: '',
  scanId: 's1',
  sku: 'MUG',
  units: 1,
  fills: [{ need: '1', units: 1 }],
  lot: null,
  expiry: null,
  serial: null,
};

test('a fact about an order that was never opened changes nothing', () => {
  expect(evolve(null, scanned)).toBeNull();
});
test('a fact about another order changes nothing', () => {
  const state = fold([opened]);
  expect(evolve(state, { ...scanned, orderId: 'B' })).toBe(state);
});
test('a repeated opening or scan counts once', () => {
  const once = fold([opened, scanned]);
  expect(fold([opened, opened, scanned, scanned])).toEqual(once);
});
test('a label verified without ever being printed leaves no label', () => {
  const state = fold([
    opened,
    { type: 'LabelVerified', v: 1, orderId: 'A', parcel: 1, scanId: 'x', sscc: '0'.repeat(18) },
  ]);
  expect(state?.parcels[0]?.label).toBeNull();
});
test('a label that is said again of an order that is done does not undo that it is done', () => {
  const printed = { type: 'LabelPrinted', v: 1, orderId: 'A', parcel: 1, sscc: '0'.repeat(18), jobId: 'j' } as const;
  const done = [opened, scanned, { ...printed, version: 1 }, { type: 'OrderFinished', v: 1, orderId: 'A' }] as const;
  expect(fold([...done, { ...printed, version: 1 }])?.phase).toBe('finished');
  expect(fold([...done, { ...printed, version: 2, parcel: 9 }])?.phase).toBe('finished');
  expect(fold([...done, { ...printed, version: 2 }])?.phase).toBe('suspended');
});
test('an order that a run put aside is the run’s until it is taken up', () => {
  const closed = { type: 'ParcelClosed', v: 1, orderId: 'A', parcel: 1 } as const;
  const packed = fold([opened, scanned, closed]);
  const aside = decide(packed, { type: 'SuspendOrder', run: true });
  expect(aside).toEqual({ ok: true, value: [{ type: 'OrderSuspended', v: 1, orderId: 'A', run: true }] });
  const state = fold(aside.ok ? aside.value : [], packed);
  expect(state).toMatchObject({ phase: 'suspended', run: true });
  expect(fold([{ type: 'OrderResumed', v: 1, orderId: 'A' }], state)).toEqual(packed);
  const inSlot = decide(packed, { type: 'SuspendOrder', slot: 3 });
  expect(inSlot).toMatchObject({ ok: true, value: [{ slot: 3 }] });
  const there = fold(inSlot.ok ? inSlot.value : [], packed);
  expect(there).toMatchObject({ phase: 'suspended', slot: 3 });
  expect(fold([{ type: 'OrderResumed', v: 1, orderId: 'A' }], there)).toEqual(packed);
});
test('what is left of an item is what it needs less what lies in parcels', () => {
  const state = fold([opened]) as PackingState;
  expect([unitsLeft(state, 'MUG'), unitsLeft(state, 'TEA')]).toEqual([1, 0]);
  expect(unitsLeft(fold([opened, scanned]) as PackingState, 'MUG')).toBe(0);
});
test('an order without needs is never complete', () => {
  const state = fold([{ ...opened, needs: [] }]) as PackingState;
  expect(isComplete(state)).toBe(false);
  expect(openParcel(state)?.number).toBe(1);
});
test('starting again works even on a state that has lost its parcels', () => {
  const bare = { ...(fold([opened]) as PackingState), parcels: [] };
  expect(evolve(bare, { type: 'PackingRestarted', v: 1, orderId: 'A', rev: 2, needs: [] })?.parcels).toHaveLength(1);
});
test('needs are the same in any order, and differ by a unit', () => {
  const [a, b] = [
    { key: '1', lineId: '1', sku: 'MUG', units: 1, kitSku: null },
    { key: '2', lineId: '2', sku: 'TEA', units: 1, kitSku: null },
  ];
  expect(sameNeeds([a, b], [b, a])).toBe(true);
  expect(sameNeeds([a, b], [a, { ...b, units: 2 }])).toBe(false);
});
test('lines that were numbered anew, split or joined ask for the same, and a kit for what is in it', () => {
  const line = (key: string, sku: string, units: number, kitSku: string | null = null) => ({
    ...{ key, lineId: key, sku, units, kitSku },
  });
  expect(needChanges([line('1', 'MUG', 2), line('2', 'TEA', 1)], [line('a', 'TEA', 1), line('b', 'MUG', 2)])).toEqual(
    [],
  );
  expect(needChanges([line('1', 'MUG', 2)], [line('1', 'MUG', 1), line('2', 'MUG', 1)])).toEqual([]);
  expect(needChanges([line('1/MUG', 'MUG', 2, 'KIT')], [line('1', 'MUG', 2)])).toEqual([]);
  expect(needChanges([line('1', 'MUG', 2)], [line('1', 'TEA', 2)])).toEqual([
    { sku: 'MUG', before: 2, now: 0 },
    { sku: 'TEA', before: 0, now: 2 },
  ]);
});
