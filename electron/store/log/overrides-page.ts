import { type OverrideGranted, readBody, subjectsOf } from '#shared/log/index.ts';
import type { EpochMs } from '#shared/prelude/index.ts';
import type { Database } from '../database/database.ts';
import { happenedAt } from './effect-of.ts';

/** One act that a supervisor allowed, as it came in; `allowedBy` and `askedBy`: operators' ids. */
export interface OverrideRow extends Pick<OverrideGranted, 'kind' | 'parcel' | 'reason' | 'supervisorId'> {
  readonly at: EpochMs;
  readonly station: string;
  readonly askedBy: string | null;
  readonly about: string;
  readonly aboutId: string;
  /** Whether the store took it; what was wrong with it otherwise. */
  readonly outcome: string;
}

interface LogRow {
  readonly body: string;
  readonly station: string;
  readonly outcome: string;
  readonly reason: string;
  readonly receivedAt: EpochMs;
}

/** So many entries of the log are looked at in one call: others are heard in between. */
const LOOKED_AT = 20_000;

/** Everything that supervisors allowed, in the order in which it came in; `next`: where the next page begins, null at the end. */
export const createOverridesPage =
  ({ read }: Pick<Database, 'read'>) =>
  (after: number): Promise<{ readonly overrides: readonly OverrideRow[]; readonly next: number | null }> =>
    read(async (sql) => {
      const last = await sql.get<{ last: number | null; many: number }>(
        `SELECT max(number) AS last, CAST(count(*) AS INTEGER) AS many FROM (SELECT rowid AS number FROM log WHERE rowid > ? ORDER BY rowid LIMIT ${LOOKED_AT}) AS part`,
        after,
      );
      const to = last?.last ?? after;
      const rows = await sql.all<LogRow>(
        `SELECT body, station, outcome, reason, received_at AS "receivedAt" FROM log WHERE rowid > ? AND rowid <= ? AND body LIKE '%"OverrideGranted"%' ORDER BY rowid`,
        ...[after, to],
      );
      const overrides = rows.flatMap((row): OverrideRow[] => {
        const body = readBody(row);
        if (body?.event.type !== 'OverrideGranted') return [];
        const { kind, parcel, reason, supervisorId } = body.event;
        const [about] = subjectsOf(body.event);
        return [
          {
            ...{ at: happenedAt(body, row.receivedAt), station: row.station, askedBy: body.by, kind, parcel, reason },
            ...{ supervisorId, about: about?.kind ?? '', aboutId: about?.id ?? '' },
            outcome: row.outcome === 'applied' ? row.outcome : `${row.outcome} ${row.reason}`.trim(),
          },
        ];
      });
      return { overrides, next: last?.many === LOOKED_AT ? to : null };
    });
