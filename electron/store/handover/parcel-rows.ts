import { parcelKey, WaitingParcel } from '#shared/domain/index.ts';
import type { Statements } from '../database/database.ts';
import type { Writing } from '../database/transaction.ts';
import { standingOn } from './standing.ts';

/** A parcel as the store's table has it, from when it was packed; one that left stays there. */
export interface ParcelRow {
  readonly orderId: string;
  readonly parcel: number;
  readonly sscc: string | null;
  readonly carrier: string;
  readonly service: string;
  readonly tracking: string | null;
  readonly state: WaitingParcel['state'];
  readonly station: string;
  readonly packedAt: number;
  readonly labelledAt: number | null;
  /** The id of the manifest by which it left; null: it is here. */
  readonly manifest: string | null;
  readonly leftAt: number | null;
}

/** The columns of a parcel's row. */
export const PARCEL = `order_id AS "orderId", CAST(parcel AS INTEGER) AS parcel, sscc, carrier, service, tracking, state, station,
  packed_at AS "packedAt", labelled_at AS "labelledAt", manifest, left_at AS "leftAt"`;

/** The parcels of an order that are packed or left, by their numbers. */
export const parcelsOf = (sql: Statements, orderId: string): Promise<readonly ParcelRow[]> =>
  sql.all<ParcelRow>(`SELECT ${PARCEL} FROM parcels WHERE order_id = ? ORDER BY parcel`, orderId);

/** Says to the doors on which manifest a parcel stands now. One that does not wait is nobody's news. */
export async function tellWhereItStands(
  writing: Writing,
  of: Pick<WaitingParcel, 'orderId' | 'parcel'>,
): Promise<void> {
  const row = await writing.sql.get<{ json: string }>(
    "SELECT json FROM records WHERE kind = 'waiting-parcel' AND key = ?",
    parcelKey(of),
  );
  if (!row) return;
  const parcel = WaitingParcel.parse(JSON.parse(row.json));
  await putWaiting(writing, { ...parcel, on: await standingOn(writing.sql, parcel.sscc) });
}

/** Nothing of an order is packed any more: what has not left waits no more. */
export async function forgetPacked(writing: Writing, orderId: string): Promise<void> {
  for (const row of await parcelsOf(writing.sql, orderId)) if (row.leftAt === null) await forgetParcel(writing, row);
}

/** A parcel that is none any more. */
export async function forgetParcel(writing: Writing, of: Pick<WaitingParcel, 'orderId' | 'parcel'>): Promise<void> {
  await writing.sql.run('DELETE FROM parcels WHERE order_id = ? AND parcel = ?', of.orderId, of.parcel);
  await dropWaiting(writing, of);
}

/** Keeps for the doors that a parcel waits. */
export const putWaiting = ({ put }: Writing, parcel: WaitingParcel): ReturnType<Writing['put']> =>
  put('waiting-parcel', parcelKey(parcel), JSON.stringify(WaitingParcel.parse(parcel)));

/** It waits no more. */
export const dropWaiting = ({ remove }: Writing, of: Pick<WaitingParcel, 'orderId' | 'parcel'>): Promise<void> =>
  remove('waiting-parcel', parcelKey(of));
