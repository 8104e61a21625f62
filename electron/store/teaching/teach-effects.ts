import { parseGtin } from '#shared/barcode/index.ts';
import { Item, type ItemBarcode } from '#shared/domain/index.ts';
import type { StationEvent } from '#shared/log/index.ts';
import { evolveTaught, type TaughtCode, type TeachingEvent, teachingEvents } from '#shared/teaching/index.ts';
import type { Writing } from '../database/transaction.ts';
import { APPLIED, type Effects } from '../log/effects.ts';
import { passState, saveState, stateOf } from '../log/states.ts';

/**
 * What follows in the store from a code that was taught at a bench: the item's record has it, so that every bench knows it after its next pull;
 * the item that it was taught for before has it no more. Whoever may not teach needs a supervisor's grant for that very code.
 */
export const createTeachEffects = (): Effects => ({
  handles: isTeaching,
  async passOn({ sql }, { station, body: { event } }, from) {
    if (isTeaching(event)) await passState(sql, keyOf(event), from, station);
  },
  async apply(writing, { station, body, heardAt, happenedAt }) {
    const event = body.event as TeachingEvent;
    const before = (await stateOf<TaughtCode>(writing.sql, keyOf(event)))?.state ?? null;
    const after = evolveTaught(before, event);
    const taught = after?.isForgotten ? null : after;
    if (taught && !(await hasRoom(writing, taught)))
      return { outcome: 'conflict', reason: 'The item is not known, or has as many codes as it can have.' };
    await saveState(writing.sql, keyOf(event), { station, state: after }, heardAt, happenedAt);
    if (before) await changeCodes(writing, before.sku, (codes) => without(codes, before.code));
    if (taught) await changeCodes(writing, taught.sku, (codes) => taughtIn(codes, taught));
    return { ...APPLIED, folded: true };
  },
  excuses: (_sql, _heard, plea) => plea.isGranted('teach-code'),
});

function isTeaching(event: StationEvent): event is TeachingEvent {
  return Object.hasOwn(teachingEvents, event.type);
}

const keyOf = ({ code }: TeachingEvent) => ({ kind: 'teaching', id: code }) as const;

/** One code however many zeros it is written with. */
const sameCode = (one: string, other: string): boolean =>
  one === other || (parseGtin(one) !== undefined && parseGtin(one) === parseGtin(other));

/** What the merchant's own files say of a code is not touched. */
const without = (codes: readonly ItemBarcode[], code: string): ItemBarcode[] =>
  codes.filter((known) => !known.taught || !sameCode(known.code, code));

const taughtIn = (codes: readonly ItemBarcode[], { code, units }: TaughtCode): ItemBarcode[] =>
  codes.some((known) => sameCode(known.code, code)) ? [...codes] : [...codes, { code, units, taught: true }];

async function itemOf({ sql }: Writing, sku: string): Promise<Item | undefined> {
  const row = await sql.get<{ json: string }>("SELECT json FROM records WHERE kind = 'item' AND key = ?", sku);
  return row && Item.safeParse(JSON.parse(row.json)).data;
}

async function hasRoom(writing: Writing, taught: TaughtCode): Promise<boolean> {
  const item = await itemOf(writing, taught.sku);
  return item !== undefined && Item.shape.barcodes.safeParse(taughtIn(item.barcodes, taught)).success;
}

async function changeCodes(
  writing: Writing,
  sku: string,
  change: (codes: readonly ItemBarcode[]) => ItemBarcode[],
): Promise<void> {
  const item = await itemOf(writing, sku);
  if (item) await writing.put('item', sku, JSON.stringify({ ...item, barcodes: change(item.barcodes) }));
}
