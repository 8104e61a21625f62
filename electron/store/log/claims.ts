import type { PackedBy } from '#shared/domain/index.ts';
import { type PackingState, unitTotals } from '#shared/packing/index.ts';
import type { Clock, EpochMs } from '#shared/prelude/index.ts';
import { may } from '#shared/rights/index.ts';
import type { Occasion } from '#shared/stock/index.ts';
import { type Claim, type ClaimReply, type ClaimRequest, LEASE_MS } from '#shared/sync/index.ts';
import type { Statements } from '../database/database.ts';
import type { Writer, Writing } from '../database/transaction.ts';
import { orderRecordOf, packingOf, savePacking } from '../orders/order-status.ts';
import type { Stock } from '../stock/stock.ts';
import { roleIn } from './entry-rights.ts';

interface ClaimRow {
  readonly station: string;
  readonly fence: number;
  readonly until: EpochMs;
}

/**
 * Who works on what. Online a claim is exclusive, by the store's clock: it lasts a lease and is renewed by asking again. An
 * order of which units lie in a parcel stays its station's beyond that, and one that is done for ever. A person can take it over: the fence grows, what
 * was packed there counts no more, and whatever the old station still says of it is an exception.
 */
export function createClaims(
  writer: Writer,
  stock: Stock,
  clock: Clock,
): (request: ClaimRequest) => Promise<ClaimReply> {
  return (request) =>
    writer.write(async (writing) => {
      const { sql } = writing;
      const { orderId, stationId, stationName, takeOver, allowedBy, by: person } = request;
      const row = await sql.get<ClaimRow>('SELECT station, fence, until FROM claims WHERE order_id = ?', orderId);
      const packing = await packingOf(sql, orderId);
      const state = packing?.state ?? null;
      if (packing && state?.phase === 'finished' && packing.station !== stationId)
        return heldAsFinished(sql, orderId, packing.station, state, row?.fence ?? 1, clock);
      const units = state && state.phase !== 'finished' ? unitTotals(state).packed : 0;
      const runs = row !== undefined && isRunning(row, clock.now());
      const live = row && runs && row.station !== stationId ? row.station : undefined;
      const inParcel = units > 0 && packing?.station !== stationId ? packing?.station : undefined;
      const holder = live ?? inParcel;
      const needsYes = live !== undefined || (inParcel !== undefined && isLabelled(state));
      if (holder !== undefined && (!takeOver || (needsYes && !(await maySay(sql, allowedBy))))) {
        const known = await claimOf(sql, orderId);
        const by = known?.stationId === holder ? known : await nameless(sql, orderId, holder, row?.fence ?? 1, clock);
        return { type: 'held', by, units, live: needsYes };
      }
      const same = row?.station === stationId && runs;
      const claim: Claim = {
        orderId,
        stationId,
        stationName,
        fence: same ? row.fence : (row?.fence ?? 0) + 1,
        at: clock.now(),
        ...(person !== undefined && { by: person }),
      };
      await sql.run(
        'INSERT INTO claims (order_id, station, fence, until) VALUES (?, ?, ?, ?) ON CONFLICT (order_id) DO UPDATE SET station = excluded.station, fence = excluded.fence, until = excluded.until',
        orderId,
        stationId,
        claim.fence,
        clock.now() + LEASE_MS,
      );
      if (holder !== undefined) {
        const now = clock.now();
        await supersede(writing, stock, orderId, stationId, {
          ...{ happenedAt: now, heardAt: now, reason: 'OrderTakenOver', station: stationId, by: person ?? null },
          cause: { type: 'take-over', id: `${orderId}#${claim.fence}` },
        });
      }
      // A renewal is nobody's news: only a new holder is told to the others, or another person there.
      const before = await claimOf(sql, orderId);
      const superseded = await isSuperseded(sql, orderId, stationId);
      if (same && before && (person === undefined || person === before.by))
        return { type: 'granted', claim: before, superseded };
      await writing.put('claim', orderId, JSON.stringify(claim));
      return { type: 'granted', claim, superseded };
    });
}

/** A supervisor's yes, by the store's own records. A store that knows nobody has nobody to ask. */
async function maySay(sql: Statements, allowedBy: string | undefined): Promise<boolean> {
  const role = allowedBy === undefined ? undefined : await roleIn(sql, allowedBy);
  if (role !== undefined) return may(role, 'take-over-order');
  return !(await sql.get("SELECT 1 AS one FROM records WHERE kind = 'operator' LIMIT 1"));
}

/** A lease that ends later than any can was given by a clock that was ahead, and is none. */
const isRunning = ({ until }: ClaimRow, now: EpochMs): boolean => until > now && until <= now + LEASE_MS;

/** A label of it is about, or was: whoever packs it anew makes a second one. */
const isLabelled = (state: PackingState | null): boolean =>
  state?.parcels.some(({ label, voidedLabels }) => voidedLabels > 0 || (label !== null && label.state !== 'failed')) ??
  false;

/** What is done is taken over by nobody, whoever asks and however long ago it was. */
async function heldAsFinished(
  sql: Statements,
  orderId: string,
  station: string,
  state: PackingState,
  fence: number,
  clock: Clock,
): Promise<ClaimReply> {
  const packed = (await orderRecordOf(sql, orderId))?.order.packed;
  const stationName = packed?.stationId === station ? packed.stationName : await nameOf(sql, orderId, station);
  const by = { orderId, stationId: station, stationName, fence, at: packed?.at ?? clock.now() };
  return {
    type: 'held',
    by,
    units: unitTotals(state).packed,
    live: true,
    finished: { by: packed?.by ?? null, at: packed?.at ?? clock.now() },
  };
}

/** Who packed an order, for everybody who is asked for it again. */
export const packedBy = async (
  sql: Statements,
  orderId: string,
  stationId: string,
  when: Pick<PackedBy, 'by' | 'at'>,
): Promise<PackedBy> => ({ stationId, stationName: await nameOf(sql, orderId, stationId), ...when });

/**
 * From now on an order is this station's, from the beginning. What anybody packed of it before, this station too, stays in
 * the log and counts no more, and its units are back in stock.
 */
export async function supersede(
  writing: Writing,
  stock: Stock,
  orderId: string,
  stationId: string,
  occasion: Occasion,
): Promise<void> {
  const { sql } = writing;
  await savePacking(sql, orderId, { station: stationId, state: null });
  await stock.follow(writing, orderId, null, occasion);
  await sql.run("UPDATE log SET outcome = 'superseded' WHERE order_id = ? AND outcome = 'applied'", orderId);
}

/** Whether the last that a station said of an order is of a story that is over. */
async function isSuperseded(sql: Statements, orderId: string, stationId: string): Promise<boolean> {
  const last = await sql.get<{ outcome: string }>(
    "SELECT outcome FROM log WHERE order_id = ? AND station = ? AND outcome <> 'duplicate' ORDER BY rowid DESC LIMIT 1",
    orderId,
    stationId,
  );
  return last?.outcome === 'superseded';
}

/** Gives a claim back: the order was put aside, held or finished there. Another station's claim stays. */
export async function releaseClaim({ sql, remove }: Writing, orderId: string, stationId: string): Promise<void> {
  // The row stays for its fence, which only ever grows.
  const released = await sql.run('UPDATE claims SET until = 0 WHERE order_id = ? AND station = ?', orderId, stationId);
  if (released > 0) await remove('claim', orderId);
}

async function claimOf(sql: Statements, orderId: string): Promise<Claim | undefined> {
  const row = await sql.get<{ json: string }>("SELECT json FROM records WHERE kind = 'claim' AND key = ?", orderId);
  return row && (JSON.parse(row.json) as Claim);
}

/** The holder of an order that was packed without a claim, as a station does while the store is away; who, by what it said of it. */
async function nameless(
  sql: Statements,
  orderId: string,
  stationId: string,
  fence: number,
  clock: Clock,
): Promise<Claim> {
  const stationName = await nameOf(sql, orderId, stationId);
  const step = await sql.get<{ operator: string | null }>(
    'SELECT operator FROM status_history WHERE order_id = ? AND station = ? ORDER BY id DESC LIMIT 1',
    orderId,
    stationId,
  );
  return { orderId, stationId, stationName, fence, at: clock.now(), ...(step?.operator && { by: step.operator }) };
}

/** A station's name as it said it with its claim, or at its pairing; empty where neither is known. */
async function nameOf(sql: Statements, orderId: string, stationId: string): Promise<string> {
  const claim = await claimOf(sql, orderId);
  if (claim?.stationId === stationId) return claim.stationName;
  const station = await sql.get<{ name: string }>('SELECT name FROM stations WHERE id = ?', stationId);
  return station?.name.slice(0, 60) ?? '';
}
