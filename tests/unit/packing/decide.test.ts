import { describe, expect, test } from 'vitest';
import type { Order } from '#shared/domain/index.ts';
import {
  decide,
  fold,
  isVerified,
  nextLabelVersion,
  type PackingCommand,
  type PackingEvent,
  type PackingState,
  packedByNeed,
  sentElsewhere,
  unitTotals,
} from '#shared/packing/index.ts';
import { anOrder, aUnit, benchOf, factsOf, scanCommand } from '#tests/fixtures/orders.ts';

const order = anOrder();
const SSCC = '095212340000000013';
let scans = 0;
const unit = (sku: string, change = {}) => aUnit(sku, { scanId: `s${++scans}`, ...change });

/** Runs commands one after the other; a refusal on the way is a broken test. */
function stateAfter(commands: readonly PackingCommand[], from: PackingState | null = null): PackingState {
  let state = from;
  for (const command of commands) {
    const decision = decide(state, command);
    if (!decision.ok) throw new Error(`${command.type}: ${JSON.stringify(decision.failure)}`);
    state = fold(decision.value, state);
  }
  if (!state) throw new Error('nothing was opened');
  return state;
}

const open: PackingCommand = { type: 'OpenOrder', order: factsOf(order) };
const scan = (sku: string, of: Order = order) => scanCommand(of, unit(sku));
const label = (version: number, sscc = '095212340000000013'): PackingCommand => ({
  type: 'RecordLabel',
  parcel: 1,
  version,
  outcome: { type: 'printed', sscc, jobId: 'j1' },
});
const labelScan = (sscc: string, of: Order = order): PackingCommand => ({
  type: 'ScanLabel',
  scanId: 'l',
  sscc,
  order: factsOf(of),
});
const allIn = [open, scan('MUG'), scan('MUG'), scan('TEA')];
const refused = (state: PackingState | null, command: PackingCommand) => {
  const decision = decide(state, command);
  return decision.ok ? `accepted ${decision.value.map((event) => event.type).join()}` : decision.failure;
};
const happened = (state: PackingState | null, command: PackingCommand): readonly PackingEvent['type'][] => {
  const decision = decide(state, command);
  if (!decision.ok) throw new Error(JSON.stringify(decision.failure));
  return decision.value.map((event) => event.type);
};

describe('opening', () => {
  test('an order that nobody opened is opened with its needs', () => {
    const state = stateAfter([open]);
    expect(state.phase).toBe('packing');
    expect(unitTotals(state)).toEqual({ needed: 3, packed: 0 });
  });
  test('a kit line asks for its components', () => {
    const kit = anOrder({
      lines: [
        {
          id: '1',
          sku: 'GIFT',
          quantity: 2,
          unitPriceMinor: null,
          components: [
            { sku: 'TEA', units: 1 },
            { sku: 'MUG', units: 3 },
          ],
        },
      ],
    });
    const state = stateAfter([{ type: 'OpenOrder', order: factsOf(kit) }]);
    expect(state.needs).toEqual([
      { key: '1/TEA', lineId: '1', sku: 'TEA', units: 2, kitSku: 'GIFT', kits: 2 },
      { key: '1/MUG', lineId: '1', sku: 'MUG', units: 6, kitSku: 'GIFT', kits: 2 },
    ]);
  });
  test.each(['cancelled', 'refunded', 'shipped', 'delivered'] as const)(
    'an order that was %s is not opened',
    (status) => {
      expect(refused(null, { type: 'OpenOrder', order: factsOf(anOrder({ status })) })).toEqual({
        type: 'OrderClosed',
        status,
      });
    },
  );
  test.each(['packing', 'packed'] as const)('an order whose status is %s may be opened', (status) => {
    expect(happened(null, { type: 'OpenOrder', order: factsOf(anOrder({ status })) })).toEqual(['OrderOpened']);
  });
  test('an order on hold says why', () => {
    const held = anOrder({ status: 'on-hold', hold: { reason: 'unknown-item', detail: 'OLD-7' } });
    expect(refused(null, { type: 'OpenOrder', order: factsOf(held) })).toEqual({
      type: 'OrderOnHold',
      reason: 'unknown-item',
      detail: 'OLD-7',
    });
    const bare = anOrder({ status: 'on-hold', hold: null });
    expect(refused(null, { type: 'OpenOrder', order: factsOf(bare) })).toEqual({
      type: 'OrderOnHold',
      reason: 'other',
      detail: '',
    });
  });
  test('an order without lines has nothing to pack', () => {
    expect(refused(null, { type: 'OpenOrder', order: factsOf(anOrder({ lines: [] })) })).toEqual({
      type: 'OrderHasNothingToPack',
    });
  });
  test('an open order is open already', () => {
    expect(happened(stateAfter([open]), open)).toEqual([]);
  });
  test('an order that was put aside comes back with its counts', () => {
    const state = stateAfter([open, scan('MUG'), { type: 'SuspendOrder' }]);
    expect(state.phase).toBe('suspended');
    expect(happened(state, open)).toEqual(['OrderResumed']);
    expect(unitTotals(stateAfter([open], state)).packed).toBe(1);
  });
  test('an order that changed meanwhile is not simply continued', () => {
    const state = stateAfter([open, scan('MUG'), { type: 'SuspendOrder' }]);
    const changed = anOrder({ rev: 2, lines: order.lines.slice(0, 1) });
    expect(refused(state, { type: 'OpenOrder', order: factsOf(changed) })).toEqual({
      type: 'OrderChanged',
      fromRev: 1,
      toRev: 2,
      changes: [{ sku: 'TEA', before: 1, now: 0 }],
    });
  });
  test('an order that this bench holds is not opened', () => {
    const state = stateAfter([open, { type: 'HoldOrder', reason: 'damaged', detail: 'mug', releases: 0 }]);
    expect(refused(state, open)).toEqual({ type: 'OrderOnHold', reason: 'damaged', detail: 'mug' });
  });
  test('a finished order stays finished', () => {
    const state = stateAfter([...allIn, label(1), labelScan('095212340000000013')]);
    expect(state.phase).toBe('finished');
    expect(refused(state, open)).toEqual({ type: 'OrderAlreadyFinished' });
    expect(refused(state, { type: 'UndoScan' })).toEqual({ type: 'OrderAlreadyFinished' });
  });
  test('a finished order can have a further label, and rests until that one is scanned on', () => {
    const scanIt = labelScan;
    const done = stateAfter([...allIn, label(1), scanIt('095212340000000013')]);
    expect(isVerified(done, 1)).toBe(true);
    expect(happened(done, label(1))).toEqual([]);
    expect(refused(done, label(3))).toMatchObject({ type: 'LabelOutdated', expected: 2 });
    // One that did not come out takes nothing from the one on the parcel.
    const failed = { ...label(2), outcome: { type: 'failed', reason: 'jam' } } as PackingCommand;
    expect(happened(done, failed)).toEqual([]);
    const again = stateAfter([label(2)], done);
    expect(again).toMatchObject({ phase: 'suspended', parcels: [{ label: { version: 2, state: 'printed' } }] });
    expect(stateAfter([open, scanIt('095212340000000013')], again).phase).toBe('finished');
  });
  test('nothing can be done to an order that is not open', () => {
    expect(refused(null, scan('MUG'))).toEqual({ type: 'OrderNotOpen' });
    const aside = stateAfter([open, { type: 'SuspendOrder' }]);
    expect(refused(aside, scan('MUG'))).toEqual({ type: 'OrderNotOpen' });
    expect(happened(aside, { type: 'SuspendOrder' })).toEqual([]);
  });
});

describe('scanning units', () => {
  test('a unit that is needed goes in', () => {
    const state = stateAfter([open, scan('MUG')]);
    expect(packedByNeed(state).get('1')).toBe(1);
  });
  test('an item that is not on the order is refused', () => {
    expect(refused(stateAfter([open]), scan('LAMP'))).toEqual({ type: 'ItemNotOnOrder', sku: 'LAMP' });
  });
  test('one unit too many is refused', () => {
    expect(refused(stateAfter([open, scan('TEA')]), scan('TEA'))).toEqual({
      type: 'OverQuantity',
      sku: 'TEA',
      scanned: 1,
      needed: 1,
      packed: 1,
    });
  });
  test('a pack that holds more than is needed is refused whole', () => {
    const pack = scanCommand(order, unit('MUG', { units: 6 }));
    expect(refused(stateAfter([open]), pack)).toEqual({
      type: 'OverQuantity',
      sku: 'MUG',
      scanned: 6,
      needed: 2,
      packed: 0,
    });
  });
  test('a pack fills several lines of the same item, first line first', () => {
    const twice = anOrder({
      lines: [1, 2].map((id) => ({ id: String(id), sku: 'MUG', quantity: 2, unitPriceMinor: null, components: null })),
    });
    const state = stateAfter([
      { type: 'OpenOrder', order: factsOf(twice) },
      scanCommand(twice, unit('MUG', { units: 3 })),
    ]);
    expect([...packedByNeed(state)]).toEqual([
      ['1', 2],
      ['2', 1],
    ]);
    expect(decide(state, scanCommand(twice, unit('MUG')))).toMatchObject({
      ok: true,
      value: [{ type: 'UnitScanned', fills: [{ need: '2', units: 1 }] }, {}],
    });
  });
  test('an expired unit is refused, one that expires today is not', () => {
    const state = stateAfter([open]);
    expect(refused(state, scanCommand(order, unit('TEA', { expiry: '2026-11-22' })))).toEqual({
      type: 'UnitExpired',
      sku: 'TEA',
      expiry: '2026-11-22',
    });
    expect(happened(state, scanCommand(order, unit('TEA', { expiry: '2026-11-23' })))).toEqual(['UnitScanned']);
  });
  test('a serial number goes in once', () => {
    const state = stateAfter([open, scanCommand(order, unit('MUG', { serial: 'X1' }))]);
    expect(refused(state, scanCommand(order, unit('MUG', { serial: 'X1' })))).toEqual({
      type: 'SerialAlreadyPacked',
      sku: 'MUG',
      serial: 'X1',
    });
    expect(happened(state, scanCommand(order, unit('MUG', { serial: 'X2' })))).toEqual(['UnitScanned']);
  });
  test('the last unit closes the parcel', () => {
    const state = stateAfter([open, scan('MUG'), scan('MUG')]);
    expect(happened(state, scan('TEA'))).toEqual(['UnitScanned', 'ParcelClosed']);
    expect(stateAfter([scan('TEA')], state).phase).toBe('packed');
  });
  test('a packer who wants to confirm closes the parcel by hand', () => {
    const state = stateAfter([open, scan('MUG'), scan('MUG')]);
    const last = scanCommand(order, unit('TEA'), { confirmClose: true });
    expect(happened(state, last)).toEqual(['UnitScanned']);
    const close: PackingCommand = { type: 'CloseParcel', order: factsOf(order) };
    expect(happened(stateAfter([last], state), close)).toEqual(['ParcelClosed']);
    expect(happened(stateAfter([last, close], state), close)).toEqual([]);
  });
  test('a closed parcel takes nothing more', () => {
    expect(refused(stateAfter(allIn), scan('MUG'))).toEqual({ type: 'ParcelAlreadyClosed' });
  });
  test('an order that was cancelled or changed while it lay open stops the packer', () => {
    const state = stateAfter([open]);
    expect(refused(state, scan('MUG', anOrder({ status: 'cancelled' })))).toEqual({
      type: 'OrderClosed',
      status: 'cancelled',
    });
    expect(refused(state, scan('MUG', anOrder({ rev: 3, lines: order.lines.slice(1) })))).toEqual({
      type: 'OrderChanged',
      fromRev: 1,
      toRev: 3,
      changes: [{ sku: 'MUG', before: 2, now: 0 }],
    });
  });
  test('a held order takes nothing', () => {
    const state = stateAfter([open, { type: 'HoldOrder', reason: 'short', detail: '', releases: 0 }]);
    expect(refused(state, scan('MUG'))).toEqual({ type: 'OrderOnHold', reason: 'short', detail: '' });
  });
});

describe('typed quantity', () => {
  const quantity = (units: number, allowed = true): PackingCommand => ({
    type: 'SetScanQuantity',
    scanId: `q${++scans}`,
    units,
    allowed,
    bench: benchOf(order),
  });
  test('the last scan can stand for more units', () => {
    const state = stateAfter([open, scan('MUG'), quantity(2)]);
    expect(packedByNeed(state).get('1')).toBe(2);
  });
  test('never for more than the order needs', () => {
    expect(refused(stateAfter([open, scan('MUG')]), quantity(3))).toMatchObject({
      type: 'OverQuantity',
      scanned: 2,
      packed: 1,
    });
  });
  test('not where the item or its serial number forbids it', () => {
    expect(refused(stateAfter([open, scan('MUG')]), quantity(2, false))).toEqual({
      type: 'QuantityNotAllowed',
      sku: 'MUG',
    });
    const serial = stateAfter([open, scanCommand(order, unit('MUG', { serial: 'S1' }))]);
    expect(refused(serial, quantity(2))).toEqual({ type: 'QuantityNotAllowed', sku: 'MUG' });
    // A piece that weighs something of its own.
    const piece = stateAfter([open, scanCommand(order, aUnit('MUG', { grams: 512 }))]);
    expect(piece.parcels[0]?.scans[0]?.grams).toBe(512);
    expect(refused(piece, quantity(2))).toEqual({ type: 'QuantityNotAllowed', sku: 'MUG' });
  });
  test('a number that adds nothing is refused', () => {
    expect(refused(stateAfter([open, scan('MUG')]), quantity(1))).toEqual({ type: 'QuantityNotMore', units: 1 });
  });
  test('there must be a scan to stand for', () => {
    expect(refused(stateAfter([open]), quantity(2))).toEqual({ type: 'NothingToUndo' });
    expect(refused(stateAfter(allIn), quantity(2))).toEqual({ type: 'NothingToUndo' });
  });
});

describe('taking back', () => {
  test('undo takes the last scan out and leaves the others', () => {
    const state = stateAfter([open, scan('TEA'), scan('MUG'), { type: 'UndoScan' }]);
    expect([...packedByNeed(state)]).toEqual([['2', 1]]);
  });
  test('there must be a scan, and an open parcel', () => {
    expect(refused(stateAfter([open]), { type: 'UndoScan' })).toEqual({ type: 'NothingToUndo' });
    expect(refused(stateAfter(allIn), { type: 'UndoScan' })).toEqual({ type: 'ParcelAlreadyClosed' });
  });
  test('start again takes everything out and packs the order as it is now', () => {
    const changed = anOrder({ rev: 2, lines: order.lines.slice(0, 1) });
    const state = stateAfter([open, scan('MUG'), { type: 'RestartOrder', order: factsOf(changed) }]);
    expect(state).toMatchObject({ orderRev: 2, phase: 'packing' });
    expect(unitTotals(state)).toEqual({ needed: 2, packed: 0 });
  });
  test('a cancelled or empty order is not started again', () => {
    const state = stateAfter([open]);
    expect(refused(state, { type: 'RestartOrder', order: factsOf(anOrder({ status: 'refunded' })) })).toMatchObject({
      type: 'OrderClosed',
    });
    expect(refused(state, { type: 'RestartOrder', order: factsOf(anOrder({ lines: [] })) })).toEqual({
      type: 'OrderHasNothingToPack',
    });
  });
  test('starting again by mistake is taken back, until something else happened', () => {
    const scanned = stateAfter([open, scan('MUG')]);
    const restart: PackingCommand = { type: 'RestartOrder', order: factsOf(order) };
    expect(stateAfter([restart, { type: 'UndoScan' }], scanned)).toEqual(scanned);
    const gone = stateAfter([restart, scan('TEA'), { type: 'UndoScan' }], scanned);
    expect(unitTotals(gone).packed).toBe(0);
    expect(refused(gone, { type: 'UndoScan' })).toEqual({ type: 'NothingToUndo' });
    const aside = stateAfter([open, { type: 'SuspendOrder' }, restart]);
    expect(refused(aside, { type: 'UndoScan' })).toEqual({ type: 'NothingToUndo' });
  });
  test('a parcel opened by mistake is closed again, and its label is good', () => {
    const labelled = stateAfter([...allIn, label(1)]);
    const reopened = stateAfter([{ type: 'ReopenParcel', parcel: 1 }], labelled);
    expect(reopened.parcels[0]?.label).toBeNull();
    const back = stateAfter([{ type: 'UndoScan' }], reopened);
    expect(back).toEqual(labelled);
    expect(happened(back, labelScan(SSCC))).toEqual(['LabelVerified', 'OrderFinished']);
  });
  test('what can be taken back is nothing that a stranger says', () => {
    const state = stateAfter([open, scan('MUG')]);
    expect(fold([{ type: 'ActTakenBack', v: 1, orderId: order.id }], state)).toEqual(state);
  });
  test('an order that this bench holds opens once it was released at the store', () => {
    const held = stateAfter([open, scan('MUG'), { type: 'HoldOrder', reason: 'damaged', detail: 'mug', releases: 1 }]);
    const released = (releases: number, change: Partial<Order> = {}) => ({
      type: 'OpenOrder' as const,
      order: { ...factsOf(anOrder(change)), releases },
    });
    expect(refused(held, released(1))).toMatchObject({ type: 'OrderOnHold' });
    expect(happened(held, released(2))).toEqual(['HoldReleased', 'OrderResumed']);
    for (const releases of [1, 2])
      expect(refused(held, released(releases, { status: 'cancelled' }))).toMatchObject({ type: 'OrderClosed' });
    expect(refused(held, released(2, { rev: 2, lines: order.lines.slice(0, 1) }))).toMatchObject({
      type: 'OrderChanged',
    });
    // One that was held by 0.1, which did not count.
    const old = fold([{ type: 'OrderHeld', v: 1, orderId: order.id, reason: 'damaged', detail: '' }], held);
    expect(happened(old, released(1))).toEqual(['HoldReleased', 'OrderResumed']);
  });
  test('a hold that was released here holds nothing while the copy of the order still shows it; another one does', () => {
    const hold = { reason: 'damaged', detail: 'mug' } as const;
    const released = stateAfter([open, { type: 'HoldOrder', ...hold, releases: 0 }, { type: 'ReleaseHold' }]);
    const shows = (found: Order['hold']) => factsOf(anOrder({ status: 'on-hold', hold: found }));
    expect(happened(released, { type: 'OpenOrder', order: shows(hold) })).toEqual(['OrderResumed']);
    for (const other of [{ ...hold, detail: 'cup' }, { ...hold, reason: 'short' as const }, null])
      expect(refused(released, { type: 'OpenOrder', order: shows(other) })).toMatchObject({ type: 'OrderOnHold' });
  });
  test('a hold is said once and can be released', () => {
    const held = stateAfter([open, { type: 'HoldOrder', reason: 'damaged', detail: '', releases: 0 }]);
    expect(happened(held, { type: 'HoldOrder', reason: 'short', detail: '', releases: 0 })).toEqual([]);
    expect(stateAfter([{ type: 'ReleaseHold' }], held)).toMatchObject({ phase: 'suspended', hold: null });
    expect(happened(stateAfter([open]), { type: 'ReleaseHold' })).toEqual([]);
  });
});

describe('closing and labels', () => {
  test('a parcel with missing units is not closed', () => {
    expect(refused(stateAfter([open, scan('MUG')]), { type: 'CloseParcel', order: factsOf(order) })).toEqual({
      type: 'UnitsMissing',
      missing: 2,
    });
  });
  test('the gate at closing looks at the order as it is now', () => {
    const state = stateAfter([open]);
    expect(refused(state, { type: 'CloseParcel', order: factsOf(anOrder({ status: 'cancelled' })) })).toMatchObject({
      type: 'OrderClosed',
    });
    expect(refused(state, { type: 'CloseParcel', order: factsOf(anOrder({ rev: 2, lines: [] })) })).toMatchObject({
      type: 'OrderChanged',
    });
  });
  test('a parcel is verified only when it is closed with everything in', () => {
    expect(isVerified(stateAfter([open, scan('MUG')]), 1)).toBe(false);
    expect(isVerified(stateAfter(allIn), 1)).toBe(true);
    expect(isVerified(stateAfter(allIn), 2)).toBe(false);
    expect(isVerified(stateAfter([...allIn, { type: 'SuspendOrder' }]), 1)).toBe(true);
    expect(isVerified(stateAfter([open, scan('MUG'), { type: 'SuspendOrder' }]), 1)).toBe(false);
    expect(
      isVerified(stateAfter([...allIn, { type: 'HoldOrder', reason: 'damaged', detail: '', releases: 0 }]), 1),
    ).toBe(false);
    expect(isVerified(stateAfter([...allIn, { type: 'ReopenParcel', parcel: 1 }, { type: 'SuspendOrder' }]), 1)).toBe(
      false,
    );
  });
  test('a label belongs to a closed parcel', () => {
    expect(refused(stateAfter([open]), label(1))).toEqual({ type: 'ParcelNotClosed' });
    expect(refused(stateAfter([open]), { ...label(1), parcel: 9 } as PackingCommand)).toEqual({
      type: 'ParcelNotClosed',
    });
  });
  test('the same label is recorded once, and only the next version counts', () => {
    const printed = stateAfter([...allIn, label(1)]);
    expect(happened(printed, label(1))).toEqual([]);
    expect(refused(printed, label(3))).toEqual({ type: 'LabelOutdated', version: 3, expected: 2 });
    expect(happened(printed, label(2, '095212340000000020'))).toEqual(['LabelPrinted']);
  });
  test('a label that failed is tried again under its own number', () => {
    const failed = stateAfter([
      ...allIn,
      { type: 'RecordLabel', parcel: 1, version: 1, outcome: { type: 'failed', reason: 'paper-out' } },
    ]);
    expect(failed.parcels[0]?.label).toMatchObject({ state: 'failed', reason: 'paper-out' });
    expect(failed.parcels[0] && nextLabelVersion(failed.parcels[0])).toBe(1);
    expect(happened(failed, label(1))).toEqual(['LabelPrinted']);
  });
  test('a further label of a parcel says why there is one', () => {
    const again = {
      ...label(2),
      outcome: { type: 'printed', sscc: '0'.repeat(18), jobId: 'j2', reason: 'damaged' },
    } as const;
    const decision = decide(stateAfter([...allIn, label(1)]), again);
    expect(decision).toMatchObject({ ok: true, value: [{ type: 'LabelPrinted', version: 2, reason: 'damaged' }] });
  });
  test('the right label finishes the order', () => {
    const printed = stateAfter([...allIn, label(1)]);
    expect(happened(printed, labelScan('095212340000000013'))).toEqual(['LabelVerified', 'OrderFinished']);
  });
  test('a wrong label is refused and says which one is expected', () => {
    const printed = stateAfter([...allIn, label(1)]);
    expect(refused(printed, labelScan('095212340000000020'))).toEqual({
      type: 'WrongLabel',
      scanned: '095212340000000020',
      expected: '095212340000000013',
    });
    expect(refused(stateAfter(allIn), labelScan('095212340000000020'))).toEqual({
      type: 'NoLabelYet',
    });
  });
  describe('is the last look before the parcel leaves', () => {
    const at = (street1: string) => anOrder({ address: { ...order.address, street1 } });
    const printedTo = (of: Order): PackingState =>
      stateAfter([
        ...allIn,
        {
          type: 'RecordLabel',
          parcel: 1,
          version: 1,
          outcome: { type: 'printed', sscc: SSCC, jobId: 'j1', destination: factsOf(of).destination },
        },
      ]);
    test('an address that changed after the label came out is refused, and a new label goes on', () => {
      const printed = printedTo(order);
      expect(refused(printed, labelScan(SSCC, at('Bergstraße 2')))).toEqual({ type: 'AddressChanged', parcel: 1 });
      const again = stateAfter([label(2, '095212340000000020')], printed);
      expect(happened(again, labelScan('095212340000000020', at('Bergstraße 2')))).toContain('OrderFinished');
    });
    test.each([
      ['blanks', at('  Lindenstraße   14 ')],
      ['a phone', anOrder({ address: { ...order.address, phone: '+49 30 1' } })],
      ['an e-mail', anOrder({ email: 'other@example.com' })],
      ['a note', anOrder({ note: 'ring twice', rev: 7 })],
    ])('what no label shows is no change: %s', (_, changed) => {
      expect(happened(printedTo(order), labelScan(SSCC, changed))).toContain('OrderFinished');
    });
    test.each(['name', 'company', 'street1', 'street2', 'city', 'region', 'postcode', 'country'] as const)(
      'all that a label shows of an address counts: %s',
      (part) => {
        const changed = anOrder({ address: { ...order.address, [part]: 'FR' } });
        expect(refused(printedTo(order), labelScan(SSCC, changed))).toEqual({ type: 'AddressChanged', parcel: 1 });
        expect(sentElsewhere(printedTo(order), factsOf(changed))?.number).toBe(1);
      },
    );
    test('another service is another label', () => {
      const changed = anOrder({ service: 'Express' });
      expect(refused(printedTo(order), labelScan(SSCC, changed))).toEqual({ type: 'AddressChanged', parcel: 1 });
    });
    test('a label that was bought keeps its carrier and number', () => {
      const postage = { carrier: 'USPS', service: 'GroundAdvantage', trackingNumber: '9400100110368068953228' };
      const outcome = { type: 'printed', sscc: SSCC, jobId: 'j1', postage } as const;
      const printed = stateAfter([...allIn, { type: 'RecordLabel', parcel: 1, version: 1, outcome }]);
      expect(printed.parcels[0]?.label).toMatchObject({ state: 'printed', sscc: SSCC, postage });
    });
    test('a label of 0.1, which kept no address, is taken as it was', () => {
      expect(happened(stateAfter([...allIn, label(1)]), labelScan(SSCC, at('Bergstraße 2')))).toContain(
        'OrderFinished',
      );
    });
    test('lines that changed meanwhile stop the parcel, and so does a cancelled order', () => {
      const printed = printedTo(order);
      const less = anOrder({ lines: order.lines.slice(0, 1), rev: 2 });
      expect(refused(printed, labelScan(SSCC, less))).toEqual({
        ...{ type: 'OrderChanged', fromRev: 1, toRev: 2 },
        changes: [{ sku: 'TEA', before: 1, now: 0 }],
      });
      expect(refused(printed, labelScan(SSCC, anOrder({ status: 'cancelled' })))).toMatchObject({
        type: 'OrderClosed',
      });
    });
  });
  test('with several parcels the order is finished by the last label, and a label counts once', () => {
    const printed = stateAfter([...allIn, label(1)]);
    const [first] = printed.parcels;
    if (!first) throw new Error('no parcel');
    const second = {
      ...first,
      number: 2,
      label: { version: 1, state: 'printed', sscc: '095212340000000020', reason: null },
    } as const;
    const two: PackingState = { ...printed, parcels: [first, second] };
    const one: PackingCommand = labelScan('095212340000000013');
    expect(happened(two, one)).toEqual(['LabelVerified']);
    expect(happened(stateAfter([one], two), one)).toEqual([]);
  });
  test('a reopened parcel loses its label, and the next one has another number', () => {
    const state = stateAfter([...allIn, label(1), { type: 'ReopenParcel', parcel: 1 }]);
    expect(state).toMatchObject({ phase: 'packing', parcels: [{ closed: false, label: null, voidedLabels: 1 }] });
    expect(state.parcels[0] && nextLabelVersion(state.parcels[0])).toBe(2);
    expect(refused(state, { type: 'ReopenParcel', parcel: 1 })).toEqual({ type: 'ParcelNotClosed' });
  });
  test('starting again voids the label too', () => {
    const state = stateAfter([...allIn, label(1), { type: 'RestartOrder', order: factsOf(order) }]);
    expect(state.parcels[0]?.voidedLabels).toBe(1);
  });
});

test('the opening of an order and the closing of a parcel say by which version of the merchant’s rules they were decided', () => {
  const small = anOrder({ lines: [{ id: '1', sku: 'MUG', quantity: 1, unitPriceMinor: 100, components: null }] });
  const facts = (policies?: number) => ({ ...factsOf(small), policies });
  const opened = decide(null, { type: 'OpenOrder', order: facts(7) });
  if (!opened.ok) throw new Error(opened.failure.type);
  expect(opened.value).toMatchObject([{ type: 'OrderOpened', policies: 7 }]);
  const state = fold(opened.value, null);
  const scanned = decide(state, scanCommand(small, unit('MUG'), { order: facts(8) }));
  if (!scanned.ok) throw new Error(scanned.failure.type);
  expect(scanned.value.map((event) => [event.type, 'policies' in event && event.policies])).toEqual([
    ['UnitScanned', false],
    ['ParcelClosed', 8],
  ]);
  const unknown = decide(null, { type: 'OpenOrder', order: facts() });
  expect(unknown.ok && unknown.value[0] && 'policies' in unknown.value[0]).toBe(false);
});
