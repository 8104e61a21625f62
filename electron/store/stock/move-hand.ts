import {
  type Carried,
  type Hand,
  type HandAct,
  type HandEvent,
  type MovePlace,
  type Occasion,
  type Place,
  takeUnits,
  unitsOf,
} from '#shared/stock/index.ts';
import type { Statements } from '../database/database.ts';
import type { Writing } from '../database/transaction.ts';
import type { Heard } from '../log/effects.ts';
import { actOf, takeBack, tellBelowZero } from './act-moves.ts';
import { occasionOf } from './occasion.ts';
import { keepExpiry, type NewMove, stockRowOf, writeMoves } from './stock-ledger.ts';

/** An event of moving goods, with what was carried before and after it. */
interface HandChange {
  readonly event: HandEvent;
  readonly before: Hand;
  readonly after: Hand;
}

/** Units of one lot. */
interface Lot {
  readonly lot: string;
  readonly expiry: string | null;
  readonly units: number;
}

/** Writes down the moves that an event of moving goods comes to. */
export async function moveHand(writing: Writing, heard: Heard, { event, before, after }: HandChange): Promise<void> {
  // A fact that does not fit, such as one that was said before, moves nothing.
  if (after === before) return;
  const occasion = occasionOf(heard);
  const { handId } = before;
  switch (event.type) {
    case 'UnitsTaken':
    case 'UnitsFound':
      return take(
        writing,
        handId,
        after.goods.find((one) => one.scanId === event.scanId),
        occasion,
      );
    case 'MovedUnitsSet':
      return setUnits(writing, handId, { event, before, after }, occasion);
    case 'UnitsPutDown':
    case 'UnitsWrittenOff':
      return put(writing, after, occasion);
    case 'MoveUndone':
      return takeBack(writing, { type: 'hand', id: handId }, event.scanId, occasion);
    default:
      return;
  }
}

/** Units that a number stands for were taken when their code was scanned. */
async function setUnits(
  writing: Writing,
  handId: string,
  { event, before, after }: HandChange,
  occasion: Occasion,
): Promise<void> {
  const ofScan = ({ goods }: Hand) => goods.find((one) => 'scanId' in event && one.scanId === event.scanId);
  const [was, now] = [ofScan(before), ofScan(after)];
  if (!was || !now) return;
  const more = now.units - was.units;
  const { dated } = await actOf(writing, { type: 'hand', id: handId }, now.scanId, occasion);
  if (more > 0) return take(writing, handId, { ...now, units: more }, dated);
  await takeBack(writing, { type: 'hand', id: handId }, now.scanId, occasion);
  await take(writing, handId, now, dated);
}

/** Units are in the hand, and no more where they were: of the lot that was read, else of what expires first there. */
async function take(writing: Writing, handId: string, taken: Carried | undefined, occasion: Occasion): Promise<void> {
  if (!taken) return;
  const { scanId: act, sku, from } = taken;
  const common = { ...occasion, sku, certainty: 'scanned', act } as const;
  if (from.type === 'found') {
    const lot = taken.lot ?? '';
    const away = { type: 'adjustment', reason: from.reason } as const;
    return writeMoves(writing, [{ ...common, units: taken.units, from: away, to: { type: 'hand', handId, lot } }]);
  }
  const { location } = from;
  const places = await placesAt(writing.sql, sku, location);
  const leaving =
    taken.lot === null ? takeUnits(places, null, taken.units).map((one) => ({ ...one.place, units: one.units })) : [];
  const lots = leaving.length > 0 ? leaving : [{ lot: taken.lot ?? '', units: taken.units }];
  await writeMoves(
    writing,
    lots.map(({ lot, units }): NewMove => {
      return { ...common, units, from: { type: 'location', location, lot }, to: { type: 'hand', handId, lot } };
    }),
  );
  for (const { lot } of lots) await tellBelowZero(writing, { sku, location, lot }, occasion);
}

/** What was carried is somewhere, each unit with the lot that it was taken with; those whose lot was read come first. */
async function put(writing: Writing, { handId, acts, goods: rest }: Hand, occasion: Occasion): Promise<void> {
  const act = acts.at(-1);
  if (act?.type !== 'put') return;
  for (const goods of act.goods.toSorted((a, b) => Number(a.lot === null) - Number(b.lot === null))) {
    const { sku } = goods;
    for (const { lot, expiry, units } of await lotsInHand(writing.sql, handId, goods, rest)) {
      const from = { type: 'hand', handId, lot } as const;
      const to = goalOf(act, lot);
      if (to.type === 'location') await keepExpiry(writing, { sku, location: to.location, lot, expiry });
      await writeMoves(writing, [{ ...occasion, sku, units, from, to, certainty: 'scanned', act: act.scanId }]);
    }
  }
}

function goalOf({ to }: Extract<HandAct, { type: 'put' }>, lot: string): MovePlace {
  if (to.type === 'location') return { type: 'location', location: to.location, lot };
  return to.reason === 'scrapped' ? { type: 'scrapped' } : { type: 'adjustment', reason: to.reason };
}

/** Which lots units are that are carried: the one that was read, else those that they were taken with and that no code of the `rest` names. */
async function lotsInHand(
  sql: Statements,
  handId: string,
  { sku, lot, expiry, units }: Carried,
  rest: readonly Carried[],
): Promise<readonly Lot[]> {
  if (lot !== null) return [{ lot, expiry: expiry ?? (await expiryOf(sql, sku, lot)), units }];
  const rows = await sql.all<{ lot: string; held: number }>(
    `SELECT lot, CAST(sum(units) AS BIGINT) AS held FROM (
        SELECT to_lot AS lot, units FROM moves WHERE to_type = 'hand' AND to_place = ? AND sku = ?
        UNION ALL SELECT from_lot, -units FROM moves WHERE from_type = 'hand' AND from_place = ? AND sku = ?
      ) AS sides GROUP BY lot HAVING sum(units) > 0 ORDER BY lot`,
    ...[handId, sku, handId, sku],
  );
  const lots: Lot[] = [];
  let left = units;
  for (const row of rows) {
    const named = unitsOf(rest.filter((one) => one.sku === sku && one.lot === row.lot));
    const here = Math.min(left, row.held - named);
    if (here > 0) lots.push({ lot: row.lot, expiry: await expiryOf(sql, sku, row.lot), units: here });
    left -= here;
  }
  return left > 0 ? [...lots, { lot: '', expiry: null, units: left }] : lots;
}

/** Until when a lot is good, by what its places say. */
async function expiryOf(sql: Statements, sku: string, lot: string): Promise<string | null> {
  const row = await sql.get<{ expiry: string }>(
    'SELECT expiry FROM stock_places WHERE sku = ? AND lot = ? AND expiry IS NOT NULL ORDER BY expiry LIMIT 1',
    ...[sku, lot],
  );
  return row?.expiry ?? null;
}

/** An item's lots at one place. */
async function placesAt(sql: Statements, sku: string, location: string): Promise<readonly Place[]> {
  const rows = await sql.all<{ lot: string }>(
    'SELECT lot FROM stock_places WHERE sku = ? AND location = ? ORDER BY lot',
    ...[sku, location],
  );
  const places: Place[] = [];
  for (const { lot } of rows) {
    const row = await stockRowOf(sql, { sku, location, lot });
    if (row) places.push({ ...row, kind: null });
  }
  return places;
}
