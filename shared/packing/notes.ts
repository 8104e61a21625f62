// What a packer has to confirm before a parcel is closed: checks of items, and notes of the order.
import type { Item, Order } from '#shared/domain/index.ts';
import { type Digest, ok } from '#shared/prelude/index.ts';
import type { Decision } from './decision.ts';
import type { PackingRefusal } from './refusals.ts';
import type { PackingState } from './state.ts';

/** Something that has to be read and confirmed. `key` changes with its words, so that other words are confirmed anew. */
export interface PackingNote {
  readonly key: string;
  /** The items at whose first unit it is asked; of a kit its components. Empty: it is of the order, and asked at its opening. */
  readonly skus: readonly string[];
  readonly text: string;
}

/** What of an order's own and its items' notes has to be confirmed, the order's first. Items that are not known ask nothing. */
export function notesOf(
  order: Pick<Order, 'note' | 'confirmNote' | 'lines'>,
  items: ReadonlyMap<string, Pick<Item, 'note' | 'checklist' | 'confirm' | 'substitutes'>>,
  digest: Digest,
): readonly PackingNote[] {
  const notes = new Map<string, PackingNote>();
  const add = (of: string, text: string, skus: readonly string[]): void => {
    const key = `${of}#${digest(text).slice(0, KEY_LENGTH)}`;
    if (text !== '') notes.set(key, { key, skus, text });
  };
  const addItem = (sku: string, skus: readonly string[]): void => {
    const item = items.get(sku);
    if (item?.confirm?.includes('note')) add(sku, item.note, skus);
    if (item?.confirm?.includes('checklist')) for (const check of item.checklist) add(sku, check, skus);
  };
  if (order.confirmNote) add('', order.note, []);
  for (const line of order.lines)
    for (const sku of [line.sku, ...(line.components ?? []).map((part) => part.sku)]) {
      const skus = sku === line.sku && line.components ? line.components.map((part) => part.sku) : [sku];
      addItem(sku, skus);
      for (const { sku: other } of items.get(sku)?.substitutes ?? []) addItem(other, [other]);
    }
  return [...notes.values()];
}

/** Long enough that two notes of one item differ in it. */
const KEY_LENGTH = 12;

/** Notes that are to be confirmed by now and are not: the order's own, and those of items of which a unit is in a parcel. */
export function openNotes(state: PackingState, notes: readonly PackingNote[]): readonly PackingNote[] {
  const done = new Set((state.confirmed ?? []).map(({ key }) => key));
  const packed = new Set(state.parcels.flatMap(({ scans }) => scans.map(({ sku }) => sku)));
  return notes.filter(({ key, skus }) => !done.has(key) && (skus.length === 0 || skus.some((sku) => packed.has(sku))));
}

/** Why a parcel may not be closed for what nobody confirmed; undefined: nothing is in its way. */
export function notesStop(state: PackingState, notes: readonly PackingNote[]): PackingRefusal | undefined {
  const left = openNotes(state, notes).length;
  return left > 0 ? { type: 'NotesUnconfirmed', notes: left } : undefined;
}

/** A packer confirms a note. Confirmed already, or of an item of which nothing is in, it is nothing. */
export function confirmNote(state: PackingState, { key, skus, text }: PackingNote): Decision {
  if (openNotes(state, [{ key, skus, text }]).length === 0) return ok([]);
  return ok([{ type: 'NoteConfirmed', v: 1, orderId: state.orderId, key, skus: [...skus], note: text }]);
}
