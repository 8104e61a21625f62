import type { StationEvent } from '#shared/log/index.ts';
import {
  evolveReceipt,
  type Receipt,
  type Received,
  type ReceivingEvent,
  receivingEvents,
  scanOf,
} from '#shared/receiving/index.ts';
import { may } from '#shared/rights/index.ts';
import type { MovePlace, Occasion } from '#shared/stock/index.ts';
import type { Statements } from '../database/database.ts';
import type { Writing } from '../database/transaction.ts';
import { raise } from '../exceptions/exceptions.ts';
import { APPLIED, type Effects, type Heard } from '../log/effects.ts';
import { roleIn } from '../log/entry-rights.ts';
import { passState, saveState, stateOf } from '../log/states.ts';
import { occasionOf } from '../stock/occasion.ts';
import { keepExpiry, type NewMove, writeMoves } from '../stock/stock-ledger.ts';
import { addToDelivery, newestOf } from './deliveries.ts';

/** What follows in the store from receiving: units come from the supplier to their place, and are added to what came for the delivery. */
export const createReceiveEffects = (): Effects => ({
  handles: isReceiving,
  async passOn({ sql }, { station, body: { event } }, from) {
    if (isReceiving(event)) await passState(sql, keyOf(event), from, station);
  },
  async apply(writing, heard) {
    const event = heard.body.event as ReceivingEvent;
    const { station, heardAt, happenedAt } = heard;
    const before = (await stateOf<Receipt>(writing.sql, keyOf(event)))?.state ?? null;
    const receipt = evolveReceipt(before, event);
    if (!receipt) {
      const subject = { kind: 'receipt', id: event.receiptId };
      const detail = 'sku' in event ? event.sku : event.type;
      await raise(writing, { type: 'receipt-not-taken', subject, stationId: station, detail, at: heardAt });
      return { outcome: 'conflict', reason: 'Nobody had begun to receive.' };
    }
    await saveState(writing.sql, keyOf(event), { station, state: receipt }, heardAt, happenedAt);
    // A fact that does not fit, such as one that was said before, moves nothing.
    if (before && receipt !== before && 'scanId' in event) await moveReceived(writing, heard, before, receipt);
    return { ...APPLIED, folded: true };
  },
});

function isReceiving(event: StationEvent): event is ReceivingEvent {
  return Object.hasOwn(receivingEvents, event.type);
}

const keyOf = ({ receiptId }: ReceivingEvent) => ({ kind: 'receiving', id: receiptId }) as const;

/** Makes the ledger say of a scan what the receipt says of it after an event. */
async function moveReceived(writing: Writing, heard: Heard, before: Receipt, receipt: Receipt): Promise<void> {
  const event = heard.body.event as Extract<ReceivingEvent, { scanId: string }>;
  const was = scanOf(before, event.scanId);
  const is = scanOf(receipt, event.scanId);
  const scan = is ?? was;
  if (!scan) return;
  const lot = scan.lot ?? '';
  if (is && !was) await tellShortLife(writing, heard, receipt, is);
  if (is) await keepExpiry(writing, { sku: is.sku, location: placeOf(receipt, is), lot, expiry: is.expiry });
  const occasion = event.type === 'DamageFound' ? occasionOf(heard) : await datedAs(writing.sql, heard, event.scanId);
  const supplier: MovePlace = { type: 'supplier', delivery: receipt.delivery ?? '' };
  const at = (one: Received): MovePlace => ({ type: 'location', location: placeOf(receipt, one), lot });
  const more = (is?.units ?? 0) - (was?.units ?? 0);
  const common = { ...occasion, sku: scan.sku, certainty: 'scanned', act: scan.scanId } as const;
  const moves: NewMove[] = [];
  if (more > 0) moves.push({ ...common, units: more, from: supplier, to: at(scan) });
  else if (more < 0) moves.push({ ...common, units: -more, from: at(scan), to: supplier });
  else if (was && is) moves.push({ ...common, units: is.units, from: at(was), to: at(is) });
  await writeMoves(writing, moves);
  await addToDelivery(writing, receipt, { sku: scan.sku, lot }, heard.heardAt);
}

const placeOf = ({ location }: Receipt, { quarantine }: Received): string => quarantine ?? location;

/** What a number changes of a scan, or takes back, was so from the scan on: also where its place was counted in between. */
async function datedAs(sql: Statements, heard: Heard, scanId: string): Promise<Occasion> {
  const occasion = occasionOf(heard);
  const row = await sql.get<{ at: number | null }>('SELECT min(happened_at) AS at FROM moves WHERE act = ?', scanId);
  return { ...occasion, happenedAt: Math.min(occasion.happenedAt, row?.at ?? occasion.happenedAt) };
}

/** Whoever may not take in what is good for too short has done so: a bench did not know what is on hand. The goods are there, so a person is told. */
async function tellShortLife(writing: Writing, heard: Heard, receipt: Receipt, scan: Received): Promise<void> {
  const { sku, expiry } = scan;
  const { by } = heard.body;
  if (expiry === null) return;
  const newest = await newestOf(writing.sql, sku, receipt.location);
  const came = new Date(heard.happenedAt).toISOString().slice(0, 10);
  if (expiry >= came && (newest === null || expiry >= newest)) return;
  if (may(by === null ? null : await roleIn(writing.sql, by), 'receive-short-life')) return;
  const subject =
    receipt.delivery === null ? { kind: 'location', id: receipt.location } : { kind: 'delivery', id: receipt.delivery };
  const said = { subject, stationId: heard.station, of: JSON.stringify([sku, scan.lot, expiry]) };
  const detail = [sku, scan.lot, expiry].filter(Boolean).join(' · ');
  await raise(writing, { ...said, type: 'received-short-life', detail, at: heard.heardAt });
}
