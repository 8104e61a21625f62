import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Delivery, DeliveryLine } from '#shared/domain/index.ts';
import {
  cameBy,
  cameTo,
  decideReceiving,
  evolveReceipt,
  expectedLines,
  fitOf,
  openUnits,
  type Receipt,
  type ReceivingCommand,
} from '#shared/receiving/index.ts';

type Units = Extract<ReceivingCommand, { type: 'ReceiveUnits' }>;
let scans = 0;
const begin: ReceivingCommand = { type: 'BeginReceipt', receiptId: 'r1', delivery: 'D-1', location: 'IN-1' };
const units = (sku: string, scan: Partial<Units['scan']> = {}, more: Partial<Units> = {}): Units => ({
  ...{ type: 'ReceiveUnits', tracking: 'none', today: '2027-01-15', newest: null, mayTakeShort: false, ...more },
  scan: {
    ...{ scanId: `s${++scans}`, sku, units: 1, lot: null, expiry: null, serial: null, by: 'scan', raw: sku, ...scan },
  },
});
const set = (count: number): ReceivingCommand => ({ type: 'SetReceived', units: count });
const damaged: ReceivingCommand = { type: 'MarkDamaged', quarantine: 'Q-1' };
const undo: ReceivingCommand = { type: 'UndoReceived' };
const leave: ReceivingCommand = { type: 'LeaveReceipt' };
const finish: ReceivingCommand = { type: 'FinishReceipt' };

/** Does commands one after the other; one that is refused ends the test. */
function after(commands: readonly ReceivingCommand[], receipt: Receipt | null = null): Receipt {
  for (const command of commands) {
    const decided = decideReceiving(receipt, command);
    if (!decided.ok) throw new Error(JSON.stringify([command, decided.failure]));
    for (const event of decided.value) receipt = evolveReceipt(receipt, event);
  }
  if (!receipt) throw new Error('nothing is received');
  return receipt;
}
function answer(receipt: Receipt | null, command: ReceivingCommand): unknown {
  const decided = decideReceiving(receipt, command);
  return decided.ok ? decided.value.map(({ type }) => type) : decided.failure;
}
const linesIn = ({ lines }: Receipt) => lines.map(({ sku, lot, units: all, damaged: bad }) => [sku, lot, all, bad]);
const line = (sku: string, quantity: number, lot = ''): DeliveryLine => ({ sku, quantity, lot, expiry: null });

test('units add up by item and lot, a number stands for a scan, and damaged ones are counted apart', () => {
  const receipt = after([
    begin,
    units('MUG', { units: 6 }),
    units('MUG'),
    set(3),
    damaged,
    units('MUG', { lot: 'L1' }),
  ]);
  expect(linesIn(receipt)).toEqual([
    ['MUG', '', 9, 3],
    ['MUG', 'L1', 1, 0],
  ]);
  expect(answer(after([damaged], receipt), damaged)).toEqual([]);
  expect(linesIn(after([undo, undo], receipt))).toEqual([['MUG', '', 6, 0]]);
  expect(linesIn(after([undo, set(0), undo], receipt))).toEqual([]);
});
test('nothing is received before somebody begins, nor after they finished; twice is not begun', () => {
  expect(answer(null, units('MUG'))).toEqual({ type: 'NoReceipt' });
  expect(answer(after([begin]), begin)).toEqual({ type: 'ReceiptIsOpen', location: 'IN-1' });
  const done = after([begin, units('MUG'), finish]);
  expect(answer(done, undo)).toEqual({ type: 'NoReceipt' });
  expect(evolveReceipt(done, { type: 'ReceiptResumed', v: 1, receiptId: 'r1' })).toBe(done);
  expect(evolveReceipt(null, { type: 'ReceiptFinished', v: 1, receiptId: 'r1' })).toBeNull();
});
test('a receipt is left and gone on with; one by which nothing came is done', () => {
  expect(after([begin, leave]).phase).toBe('finished');
  const left = after([begin, units('MUG'), leave]);
  expect(left.phase).toBe('left');
  const open = after([{ type: 'ResumeReceipt' }], left);
  expect([open.phase, answer(open, { type: 'ResumeReceipt' })]).toEqual(['open', []]);
});
test('a scan that was said before changes nothing, nor does one that nobody knows', () => {
  const receipt = after([begin, units('MUG', { scanId: 'same' })]);
  const again = { ...units('MUG', { scanId: 'same' }).scan, type: 'UnitsReceived', v: 1, receiptId: 'r1' } as const;
  expect(evolveReceipt(receipt, again)).toBe(receipt);
  expect(evolveReceipt(receipt, { type: 'ReceivedUndone', v: 1, receiptId: 'r1', scanId: 'none' })).toBe(receipt);
  expect(evolveReceipt(receipt, { type: 'ReceiptBegun', v: 1, receiptId: 'r1', delivery: null, location: 'X' })).toBe(
    receipt,
  );
});
test('what an item takes is asked: lot, date, serial number, each serial once', () => {
  const receipt = after([begin]);
  expect(answer(receipt, units('A', {}, { tracking: 'lot' }))).toEqual({ type: 'LotMissing', sku: 'A' });
  expect(answer(receipt, units('A', { lot: 'L' }, { tracking: 'lot+expiry' }))).toEqual({
    type: 'ExpiryMissing',
    sku: 'A',
  });
  expect(answer(receipt, units('A', {}, { tracking: 'serial' }))).toEqual({ type: 'SerialMissing', sku: 'A' });
  const one = after([units('A', { serial: '7' }, { tracking: 'serial' })], receipt);
  const again = units('A', { serial: '7' }, { tracking: 'serial' });
  expect(answer(one, again)).toEqual({ type: 'SerialReceived', serial: '7' });
  expect(answer(one, units('B', { serial: '7' }))).toEqual(['UnitsReceived']);
  expect(answer(one, set(2))).toEqual({ type: 'TooManyReceived', most: 1 });
  expect(answer(after([undo], one), again)).toEqual(['UnitsReceived']);
});
test('what has expired, or is good for shorter than the stock, takes a supervisor', () => {
  const receipt = after([begin]);
  expect(answer(receipt, units('A', { expiry: '2027-01-14' }))).toMatchObject({ type: 'Expired' });
  const older = units('A', { expiry: '2027-05-31' }, { newest: '2027-06-01' });
  expect(answer(receipt, older)).toMatchObject({ type: 'OlderThanStock', newest: '2027-06-01' });
  expect(answer(receipt, { ...older, mayTakeShort: true })).toEqual(['UnitsReceived']);
  expect(answer(receipt, { ...older, newest: '2027-05-31' })).toEqual(['UnitsReceived']);
  expect(answer(receipt, units('A', { expiry: '2027-01-15' }))).toEqual(['UnitsReceived']);
});
test('nothing is there to take back, to mark or to number; no place takes damaged goods; a number has an end', () => {
  const receipt = after([begin]);
  for (const command of [undo, damaged, set(2)]) expect(answer(receipt, command)).toEqual({ type: 'NothingReceived' });
  const one = after([units('A')], receipt);
  expect(answer(one, { type: 'MarkDamaged', quarantine: null })).toEqual({ type: 'NoQuarantine' });
  expect(answer(one, set(100_000))).toEqual({ type: 'TooManyReceived', most: 99_999 });
});
test('received begins at 0; a lot fills its own line, any lot those without; what is too many stands at the last', () => {
  const lines = [line('A', 5, 'L1'), line('A', 4), line('B', 2)];
  const came = (sku: string, lot: string, count: number) => ({ receipt: 'r', sku, lot, units: count });
  const received = (...some: readonly ReturnType<typeof came>[]) =>
    expectedLines(lines, some).map((one) => one.received);
  expect([received(), openUnits(expectedLines(lines, []))]).toEqual([[0, 0, 0], 11]);
  expect(received(came('A', 'L1', 7))).toEqual([5, 2, 0]);
  expect(received(came('A', 'L1', 12))).toEqual([5, 7, 0]);
  expect(received(came('A', 'L2', 3))).toEqual([0, 3, 0]);
  expect(received(came('C', '', 1), came('C', '', 2))).toEqual([0, 0, 0, 3]);
  const howFits = (sku: string, lot: string, count: number, of = lines) =>
    fitOf(expectedLines(of, [came(sku, lot, count)]), sku, lot);
  expect([howFits('B', '', 2), howFits('B', 'X', 3), howFits('C', '', 1)]).toEqual(['ordered', 'over', 'unordered']);
  expect(howFits('A', 'L9', 1, [line('A', 5, 'L1')])).toBe('other-lot');
});
test('this bench’s receipts count as they are here, those of others as the store has them', () => {
  const own = after([begin, units('A', { units: 3, expiry: '2028-01-01' }), units('A', { expiry: '2029-01-01' })]);
  expect(cameBy(own)).toEqual([{ receipt: 'r1', sku: 'A', lot: '', units: 4 }]);
  const came = [
    { receipt: 'r1', sku: 'A', lot: '', units: 1 },
    { receipt: 'other', sku: 'A', lot: '', units: 2 },
  ];
  const delivery: Delivery = { code: 'D-1', supplier: '', expectedAt: null, lines: [line('A', 9)], came, newest: [] };
  const elsewhere = { ...own, receiptId: 'r2', delivery: 'D-2' };
  expect(cameTo(delivery, [own, elsewhere]).map((one) => [one.receipt, one.units])).toEqual([
    ['other', 2],
    ['r1', 4],
  ]);
});
test('whatever is received and taken back, lines are the sum of the scans', () => {
  const command = fc.oneof(
    fc.tuple(fc.constantFrom('A', 'B'), fc.constantFrom(null, 'L1'), fc.integer({ min: 1, max: 9 })),
    fc.constantFrom(undo, damaged, set(0), set(4)),
  );
  fc.assert(
    fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
      let receipt: Receipt | null = after([begin]);
      for (const one of commands) {
        const [sku, lot, count] = Array.isArray(one) ? one : [];
        const asked = Array.isArray(one) ? units(sku ?? '', { lot: lot ?? null, units: count ?? 1 }) : one;
        const decided = decideReceiving(receipt, asked as ReceivingCommand);
        for (const event of decided.ok ? decided.value : []) receipt = evolveReceipt(receipt, event);
      }
      const sum = (of: readonly { readonly units: number }[]) => of.reduce((all, one) => all + one.units, 0);
      expect(sum(receipt?.lines ?? [])).toBe(sum(receipt?.scans ?? []));
      expect(receipt?.lines.every((one) => one.units > 0 && one.damaged >= 0 && one.damaged <= one.units)).toBe(true);
    }),
  );
});
test('what is too many is so beyond the per cent that are let pass, in whole units', () => {
  const lines = (received: number) => [{ sku: 'MUG', lot: '', expiry: null, ordered: 19, received }];
  const fits = (received: number, tolerance: number) => fitOf(lines(received), 'MUG', '', tolerance);
  expect([fits(19, 0), fits(20, 0), fits(20, 10), fits(21, 10)]).toEqual(['ordered', 'over', 'ordered', 'over']);
});
