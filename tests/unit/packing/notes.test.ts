import { describe, expect, test } from 'vitest';
import { digest } from '#renderer/replica/digest.ts';
import type { Item } from '#shared/domain/index.ts';
import {
  decide,
  fold,
  notesOf,
  type OrderFacts,
  openNotes,
  type PackingCommand,
  type PackingState,
} from '#shared/packing/index.ts';
import { anOrder, aUnit, factsOf, scanCommand } from '#tests/fixtures/orders.ts';

type Notes = Pick<Item, 'note' | 'checklist' | 'confirm' | 'substitutes'>;
const items = new Map<string, Notes>([
  ['MUG', { note: 'Wrap it twice', checklist: ['Handle whole', 'No chips'], confirm: ['checklist'] }],
  ['TEA', { note: 'With its spoon', checklist: ['Seal whole'], confirm: ['note'] }],
  ['SET', { note: 'With a bow', checklist: [], confirm: ['note'] }],
]);
const order = anOrder({ note: 'Gift: no invoice', confirmNote: true });
const notes = notesOf(order, items, digest);
const facts: OrderFacts = { ...factsOf(order), notes };
const named = (text: string) => notes.find((note) => note.text === text) as (typeof notes)[number];

const open: PackingCommand = { type: 'OpenOrder', order: facts };
const close: PackingCommand = { type: 'CloseParcel', order: facts };
const confirm = (text: string): PackingCommand => ({ type: 'ConfirmNote', note: named(text) });
let scans = 0;
const scan = (sku: string): PackingCommand =>
  scanCommand(order, aUnit(sku, { scanId: `n${++scans}` }), { order: facts });

function stateAfter(...commands: readonly PackingCommand[]): PackingState {
  let state: PackingState | null = null;
  for (const command of commands) {
    const decision = decide(state, command);
    if (!decision.ok) throw new Error(`${command.type}: ${JSON.stringify(decision.failure)}`);
    state = fold(decision.value, state);
  }
  if (!state) throw new Error('nothing was opened');
  return state;
}
const asked = (state: PackingState) => openNotes(state, notes).map(({ text }) => text);

describe('what has to be confirmed', () => {
  test('is the note of an order that says so, and of items what they say; the rest is shown', () => {
    expect(notes.map(({ text }) => text)).toEqual(['Gift: no invoice', 'Handle whole', 'No chips', 'With its spoon']);
    expect(notesOf(anOrder({ note: 'Thanks!' }), new Map(), digest)).toEqual([]);
    expect(notesOf(anOrder({ note: '', confirmNote: true }), new Map(), digest)).toEqual([]);
  });
  test('of a kit it is asked at the first unit of any of its components', () => {
    const line = { id: '1', sku: 'SET', quantity: 1, unitPriceMinor: null };
    const kit = anOrder({ lines: [{ ...line, components: [{ sku: 'TEA', units: 1 }] }] });
    expect(notesOf(kit, items, digest)).toMatchObject([
      { text: 'With a bow', skus: ['TEA'] },
      { text: 'With its spoon', skus: ['TEA'] },
    ]);
  });
  test('of what may go instead of an item it is asked once that is in', () => {
    const list = new Map([
      ...items,
      ['MUG', { note: '', checklist: [], substitutes: [{ sku: 'SET', allowed: 'always' as const }] }],
    ]);
    expect(notesOf(anOrder(), list, digest)).toMatchObject([
      { text: 'With a bow', skus: ['SET'] },
      { text: 'With its spoon', skus: ['TEA'] },
    ]);
  });
  test('is the order’s from its opening, and an item’s from its first unit on', () => {
    expect(asked(stateAfter(open))).toEqual(['Gift: no invoice']);
    expect(asked(stateAfter(open, scan('MUG')))).toEqual(['Gift: no invoice', 'Handle whole', 'No chips']);
  });
});

describe('a confirmation', () => {
  test('is recorded once, with its words', () => {
    const state = stateAfter(open);
    expect(decide(state, confirm('Gift: no invoice'))).toMatchObject({
      value: [{ type: 'NoteConfirmed', note: 'Gift: no invoice', skus: [] }],
    });
    const after = stateAfter(open, confirm('Gift: no invoice'));
    expect(decide(after, confirm('Gift: no invoice'))).toEqual({ ok: true, value: [] });
    expect(
      fold(
        [{ type: 'NoteConfirmed', v: 1, orderId: order.id, ...named('Gift: no invoice'), skus: [], note: '' }],
        after,
      ),
    ).toEqual(after);
  });
  test('is none of an item of which nothing is in', () => {
    expect(decide(stateAfter(open), confirm('No chips'))).toEqual({ ok: true, value: [] });
  });
  test('falls with the item’s last unit, and not before; the order’s stays', () => {
    const all = [open, confirm('Gift: no invoice'), scan('MUG'), scan('MUG'), confirm('No chips')] as const;
    expect(asked(stateAfter(...all, { type: 'UndoScan' }))).toEqual(['Handle whole']);
    const out = stateAfter(...all, { type: 'UndoScan' }, { type: 'UndoScan' });
    expect(out.confirmed).toHaveLength(1);
    expect(asked(stateAfter(open, scan('MUG'), confirm('No chips'), { type: 'UndoScan' }))).toEqual([
      'Gift: no invoice',
    ]);
    expect(stateAfter(open, scan('MUG'), confirm('No chips'), { type: 'UndoScan' })).not.toHaveProperty('confirmed');
  });
  test('falls when the order is begun anew, and comes back when that was a mistake', () => {
    const anew = stateAfter(open, confirm('Gift: no invoice'), scan('TEA'), { type: 'RestartOrder', order: facts });
    expect(asked(anew)).toEqual(['Gift: no invoice']);
    const back = fold([{ type: 'ActTakenBack', v: 1, orderId: order.id }], anew) as PackingState;
    expect(asked(back)).toEqual(['With its spoon']);
  });
  test('of other words is another', () => {
    const state = stateAfter(open, confirm('Gift: no invoice'));
    const other = notesOf({ ...order, note: 'Gift: no invoice, no prices' }, items, digest);
    expect(openNotes(state, other).map(({ text }) => text)).toEqual(['Gift: no invoice, no prices']);
  });
});

describe('no parcel is closed before all is confirmed that matters to it', () => {
  const packed = [open, scan('MUG'), scan('MUG'), scan('TEA')] as const;
  const confirms = notes.map(({ text }) => confirm(text));
  test('not by the last unit, nor by a command', () => {
    const state = stateAfter(...packed);
    expect(state.phase).toBe('packing');
    expect(decide(state, close)).toEqual({ ok: false, failure: { type: 'NotesUnconfirmed', notes: 4 } });
    expect(stateAfter(...packed, ...confirms, close).phase).toBe('packed');
  });
  test('the last unit closes it where all is confirmed', () => {
    const early = [
      confirm('Gift: no invoice'),
      confirm('Handle whole'),
      confirm('No chips'),
      confirm('With its spoon'),
    ];
    const almost = [open, scan('TEA'), scan('MUG'), ...early] as const;
    expect(stateAfter(...almost, scan('MUG')).phase).toBe('packed');
  });
  test('not by a further parcel, nor by the one before that is opened again', () => {
    const begin: PackingCommand = { type: 'BeginParcel', order: facts };
    expect(decide(stateAfter(open, scan('TEA')), begin)).toMatchObject({ failure: { type: 'NotesUnconfirmed' } });
    const second = stateAfter(
      ...[open, confirm('Gift: no invoice'), scan('TEA'), confirm('With its spoon'), begin, scan('MUG')],
    );
    expect(decide(second, { type: 'ReopenParcel', parcel: 1, notes })).toMatchObject({
      failure: { type: 'NotesUnconfirmed', notes: 2 },
    });
    expect(decide(second, { type: 'ReopenParcel', parcel: 1 })).toMatchObject({ ok: true });
  });
});
