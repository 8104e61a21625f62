import type { WaitingParcel } from '#shared/domain/index.ts';
import { orderSubject } from '#shared/log/index.ts';
import type { Statements } from '../database/database.ts';
import type { Writing } from '../database/transaction.ts';
import { raise, settle } from '../exceptions/exceptions.ts';
import { stationNameOf } from '../log/claims.ts';

/** A scan of a parcel onto a manifest that was not taken back. */
interface Load {
  readonly manifest: string;
  readonly code: string;
  readonly station: string;
  readonly phase: string;
  readonly loadedAt: number;
  /** The store's version that has it, and that its station had seen; null: not known. */
  readonly version: number;
  readonly seen: number | null;
}

const LOADS = `SELECT p.manifest, m.code, m.station, m.phase, p.loaded_at AS "loadedAt", p.version, p.seen FROM manifest_parcels AS p
  JOIN manifests AS m ON m.id = p.manifest WHERE p.sscc = ? ORDER BY p.loaded_at, p.manifest`;

/** The manifest that a parcel stands on and has not left by, for the doors; null: on none. */
export async function standingOn(sql: Statements, sscc: string | null): Promise<WaitingParcel['on']> {
  const [first, ...others] = sscc === null ? [] : await sql.all<Load>(LOADS, sscc);
  if (!first) return null;
  const stands = others.reduce((best, one) => (isBefore(one, best) ? one : best), first);
  if (stands.phase === 'closed') return null;
  const { manifest: manifestId, code, station: stationId } = stands;
  const stationName = await stationNameOf(sql, { kind: 'manifest', id: manifestId }, stationId);
  return { manifestId, code, stationId, stationName };
}

/**
 * Two doors that did not hear of each other may scan one parcel. It stands where it was scanned first: by whose station had seen the other's scan, else
 * by time, which is the same in whatever order they tell. A person hears of it until it is taken off one of them.
 */
export async function tellTwice(
  writing: Writing,
  { sscc, orderId }: { readonly sscc: string; readonly orderId: string },
  at: number,
): Promise<void> {
  const loads = await writing.sql.all<Load>(LOADS, sscc);
  const about = { type: 'parcel-twice', subject: orderSubject(orderId), stationId: '', of: sscc } as const;
  if (loads.length < 2) return settle(writing, about);
  await raise(writing, {
    ...about,
    detail: loads
      .map(({ code }) => code)
      .join(' · ')
      .slice(0, 200),
    at,
  });
}

/** Whether one scan was before another. A station that had seen the other's scan was after it, whatever its clock says. */
const isBefore = (one: Load, other: Load): boolean => {
  if (other.seen !== null && other.seen >= one.version) return true;
  if (one.seen !== null && one.seen >= other.version) return false;
  return one.loadedAt < other.loadedAt;
};
