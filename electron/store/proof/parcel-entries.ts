import { type Envelope, readEnvelope } from '#shared/log/index.ts';
import type { Statements } from '../database/database.ts';

/** An entry of a station's log as the store has it, about an order. */
export interface ParcelEntry {
  readonly station: string;
  readonly incarnation: string;
  readonly seq: number;
  readonly hash: string;
  /** Empty where the text was erased; then `erased` is its digest. */
  readonly body: string;
  readonly erased: string | null;
  readonly outcome: string;
  readonly heardAt: number;
}

const COLUMNS = 'station, incarnation, seq, hash, body, erased, outcome, received_at AS "heardAt"';

/**
 * The entries of one parcel: all that are about its order, but those that speak of another of its parcels; those of manifests that it stands or stood
 * on, but what they say of others. What was said before is left out. They come log by log, each in its order.
 */
export async function entriesOfParcel(
  sql: Statements,
  orderId: string,
  parcel: number,
): Promise<readonly ParcelEntry[]> {
  const rows = await sql.all<ParcelEntry>(
    `SELECT ${COLUMNS} FROM log WHERE outcome <> 'duplicate' AND ((about_kind = 'order' AND about_id = ?)
      OR (about_kind = 'manifest' AND about_id IN (SELECT manifest FROM manifest_parcels WHERE order_id = ? AND parcel = ?)))
      ORDER BY station, incarnation, seq`,
    ...[orderId, orderId, parcel],
  );
  const ssccs = new Set(
    (
      await sql.all<{ sscc: string }>(
        'SELECT sscc FROM parcel_labels WHERE order_id = ? AND parcel = ?',
        ...[orderId, parcel],
      )
    ).map(({ sscc }) => sscc),
  );
  return rows.filter(({ body, erased }) => {
    if (erased !== null) return true;
    const said = readEnvelope({ body });
    return said !== undefined && isOfParcel(said, parcel, ssccs);
  });
}

/** The entries of a log from one seq to another, both in it. */
export const entriesBetween = (
  sql: Statements,
  { station, incarnation }: Pick<ParcelEntry, 'station' | 'incarnation'>,
  from: number,
  to: number,
): Promise<readonly Pick<ParcelEntry, 'seq' | 'hash' | 'body' | 'erased'>[]> =>
  sql.all(
    'SELECT seq, hash, body, erased FROM log WHERE station = ? AND incarnation = ? AND seq BETWEEN ? AND ? ORDER BY seq',
    ...[station, incarnation, from, to],
  );

/** Where an event names parcels, by number or by label, this is one of them. Pallets are of the whole manifest. */
function isOfParcel({ about, event }: Envelope, parcel: number, ssccs: ReadonlySet<string>): boolean {
  if (about?.some(({ kind }) => kind === 'manifest')) return typeof event.sscc !== 'string' || ssccs.has(event.sscc);
  const named = [event.parcel, event.from, event.to].filter((value) => typeof value === 'number');
  return named.length === 0 || named.includes(parcel);
}
