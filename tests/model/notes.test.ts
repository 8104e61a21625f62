// Random scans, confirmations, parcels and fresh starts: no parcel is closed with a note or a check that nobody confirmed.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digest } from '#renderer/replica/digest.ts';
import {
  decide,
  fold,
  NO_UNIT_RULES,
  notesOf,
  type OrderFacts,
  type PackingCommand,
  type PackingEvent,
  type PackingState,
} from '#shared/packing/index.ts';
import { anOrder, aUnit, benchOf, factsOf } from '#tests/fixtures/orders.ts';

const line = (id: string, sku: string) => ({ id, sku, quantity: 1, unitPriceMinor: null, components: null });
const order = anOrder({
  note: 'Gift',
  confirmNote: true,
  lines: [line('1', 'MUG'), line('2', 'TEA'), line('3', 'PEN')],
});
const items = new Map([
  ['MUG', { note: '', checklist: ['Handle whole', 'No chips'], confirm: ['checklist' as const] }],
  ['TEA', { note: 'Spoon', checklist: [], confirm: ['note' as const] }],
  ['PEN', { note: 'Blue', checklist: [], confirm: [] }],
]);
const notes = notesOf(order, items, digest);
const facts: OrderFacts = { ...factsOf(order), notes };
/** What of whom has to be confirmed, by the merchant's file and not by the rules under test. */
const WANTED: Readonly<Record<string, readonly string[]>> = {
  MUG: ['Handle whole', 'No chips'],
  TEA: ['Spoon'],
  PEN: [],
};

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ scan: fc.constantFrom('MUG', 'TEA', 'PEN') }) },
  { weight: 5, arbitrary: fc.record({ confirm: fc.nat(notes.length - 1) }) },
  { weight: 2, arbitrary: fc.constantFrom('close', 'parcel', 'close', 'parcel', 'undo', 'reopen', 'restart' as const) },
);
type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never;

function commandOf(each: Step, scanId: string): PackingCommand {
  if (typeof each === 'object' && 'scan' in each)
    return {
      ...{ type: 'ScanUnit', by: 'scan', rules: NO_UNIT_RULES, bench: benchOf(order, { order: facts }) },
      unit: aUnit(each.scan, { scanId }),
    };
  if (typeof each === 'object') return { type: 'ConfirmNote', note: notes[each.confirm] as (typeof notes)[number] };
  switch (each) {
    case 'undo':
      return { type: 'UndoScan' };
    case 'close':
      return { type: 'CloseParcel', order: facts };
    case 'parcel':
      return { type: 'BeginParcel', order: facts };
    case 'reopen':
      return { type: 'ReopenParcel', parcel: 1, notes };
    default:
      return { type: 'RestartOrder', order: facts };
  }
}

test('whatever is scanned and confirmed, each closed parcel has all confirmed of what lay in it when it was closed', () => {
  let closings = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 8, maxLength: 40 }), (walk) => {
      let state: PackingState | null = fold([
        { type: 'OrderOpened', v: 1, orderId: order.id, rev: 1, needs: [...facts.needs] },
      ]);
      /** What was confirmed since the order, or the item's first unit that is still in. */
      let confirmed = new Set<string>();
      for (const [at, each] of walk.entries()) {
        if (!state) throw new Error('the order is gone');
        const before: PackingState = state;
        const decision = decide(before, commandOf(each, `s${at}`));
        if (!decision.ok) continue;
        const events: readonly PackingEvent[] = decision.value;
        state = fold(events, before);
        for (const event of events) {
          if (event.type === 'NoteConfirmed') confirmed.add(event.note);
          if (event.type === 'PackingRestarted') confirmed = new Set();
          if (event.type === 'ActTakenBack') return;
        }
        const units = state?.parcels.flatMap(({ scans }) => scans.map(({ sku }) => sku)) ?? [];
        for (const [sku, texts] of Object.entries(WANTED))
          if (!units.includes(sku)) for (const text of texts) confirmed.delete(text);
        if (!events.some(({ type }) => type === 'ParcelClosed')) continue;
        closings++;
        expect(confirmed.has('Gift')).toBe(true);
        for (const sku of units) for (const text of WANTED[sku] ?? []) expect(confirmed).toContain(text);
      }
    }),
    { numRuns: 3_000, seed: 20_261_201 },
  );
  // The walks lead there.
  expect(closings).toBeGreaterThan(100);
});
