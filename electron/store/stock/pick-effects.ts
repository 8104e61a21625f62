import type { StationEvent } from '#shared/log/index.ts';
import { evolveWalk, type PickingEvent, pickingEvents, type Walk } from '#shared/picking/index.ts';
import type { Statements } from '../database/database.ts';
import type { Writing } from '../database/transaction.ts';
import { raise } from '../exceptions/exceptions.ts';
import { APPLIED, type Effects, type Heard } from '../log/effects.ts';
import { begunAt, passState, saveState, stateOf } from '../log/states.ts';
import { packingKey, packingOf } from '../orders/packing-state.ts';
import { actOf, takeBack, tellBelowZero } from './act-moves.ts';
import { occasionOf } from './occasion.ts';
import { noteRun } from './pick-lists.ts';
import { noteShort, settleShorts } from './pick-shorts.ts';
import type { Stock } from './stock.ts';
import { writeMoves } from './stock-ledger.ts';

/** What follows in the store from picking: units leave their place for an order's tote when they are scanned, and what is not there is told. */
export const createPickEffects = (stock: Stock): Effects => ({
  handles: isPicking,
  async passOn({ sql }, { station, body: { event } }, from) {
    if (isPicking(event)) await passState(sql, keyOf(event), from, station);
  },
  async apply(writing, heard) {
    const event = heard.body.event as PickingEvent;
    const { station, heardAt, happenedAt } = heard;
    const before = (await stateOf<Walk>(writing.sql, keyOf(event)))?.state ?? null;
    const walk = evolveWalk(before, event);
    if (!walk) {
      const subject = { kind: 'pick', id: event.pickId };
      const detail = 'sku' in event ? event.sku : event.type;
      await raise(writing, { type: 'pick-not-taken', subject, stationId: station, detail, at: heardAt });
      return { outcome: 'conflict', reason: 'Nobody had begun to pick.' };
    }
    await saveState(writing.sql, keyOf(event), { station, state: walk }, heardAt, happenedAt);
    // A fact that does not fit, such as one that was said before, moves nothing.
    if (before && walk !== before) await movePicked(writing, stock, heard, event, before);
    if (RUN_EVENTS.has(event.type)) await noteRun(writing, station, walk);
    return { ...APPLIED, folded: true };
  },
});

/** After these other benches hear how far a list is done: not after each scan, for a list is written anew by it. */
const RUN_EVENTS: ReadonlySet<PickingEvent['type']> = new Set<PickingEvent['type']>([
  'PickBegun',
  'PickFoundShort',
  'PickLeft',
  'PickResumed',
  'PickFinished',
]);

function isPicking(event: StationEvent): event is PickingEvent {
  return Object.hasOwn(pickingEvents, event.type);
}

const keyOf = ({ pickId }: PickingEvent) => ({ kind: 'picking', id: pickId }) as const;

/** Writes down the moves that an event of picking comes to. */
async function movePicked(
  writing: Writing,
  stock: Stock,
  heard: Heard,
  event: PickingEvent,
  before: Walk,
): Promise<void> {
  switch (event.type) {
    case 'UnitsPicked':
      await pick(writing, heard, event);
      return follow(writing, stock, heard, event.orderId);
    case 'PickedUnitsSet':
    case 'PickUndone':
      return change(writing, stock, heard, event, before);
    case 'PickFoundShort':
      return noteShort(writing, heard, event);
    default:
      return;
  }
}

/** Units left their place. */
async function pick(
  writing: Writing,
  heard: Heard,
  { scanId: act, orderId, sku, location, lot, units }: Extract<PickingEvent, { type: 'UnitsPicked' }>,
): Promise<void> {
  const occasion = occasionOf(heard);
  const from = { type: 'location', location, lot } as const;
  const to = { type: 'tote', orderId, lot } as const;
  await writeMoves(writing, [{ ...occasion, sku, units, from, to, certainty: 'scanned', act }]);
  await tellBelowZero(writing, { sku, location, lot }, occasion);
}

/** A scan stands for other units, or for none: it did so when it was made. */
async function change(
  writing: Writing,
  stock: Stock,
  heard: Heard,
  event: Extract<PickingEvent, { type: 'PickedUnitsSet' | 'PickUndone' }>,
  { acts, lines }: Walk,
): Promise<void> {
  const act = acts.find(({ scanId }) => scanId === event.scanId);
  if (act?.type === 'short') return settleShorts(writing, act.scanId);
  const line = act?.type === 'picked' ? lines.find(({ line }) => line === act.line) : undefined;
  if (!line || act?.type !== 'picked') return;
  const occasion = occasionOf(heard);
  const way = { type: 'tote', id: line.orderId } as const;
  const { dated } = await actOf(writing, way, act.scanId, occasion);
  await takeBack(writing, way, act.scanId, occasion);
  if (event.type === 'PickedUnitsSet') {
    const { sku, lot } = act;
    const from = { type: 'location', location: line.location, lot } as const;
    const to = { type: 'tote', orderId: line.orderId, lot } as const;
    await writeMoves(writing, [{ ...dated, sku, units: event.units, from, to, certainty: 'scanned', act: act.scanId }]);
    await tellBelowZero(writing, { sku, location: line.location, lot }, occasion);
  }
  await follow(writing, stock, heard, line.orderId);
}

/** What the bench packed meanwhile came out of the tote, and what it packed besides did not. */
async function follow(writing: Writing, stock: Stock, heard: Heard, orderId: string): Promise<void> {
  const packing = (await packingOf(writing.sql, orderId))?.state ?? null;
  if (!packing && !(await isPacked(writing.sql, orderId))) return;
  await stock.follow(writing, orderId, packing, occasionOf(heard), await begunAt(writing.sql, packingKey(orderId)));
}

/** Whether anything of an order was ever in a parcel. */
const isPacked = async (sql: Statements, orderId: string): Promise<boolean> =>
  (await sql.get("SELECT 1 AS one FROM moves WHERE to_type = 'parcel' AND to_place = ? LIMIT 1", orderId)) !==
  undefined;
