import { readBody } from '#shared/log/index.ts';
import type { ShadowRule } from '#shared/packing/index.ts';
import type { EpochMs } from '#shared/prelude/index.ts';
import type { Database } from '../database/database.ts';
import { happenedAt } from '../log/effect-of.ts';

/** One thing that a rule would have stopped, as it came in. `by`: an operator's id; `policies`: the version of the rules. */
export interface ShadowRow {
  readonly at: EpochMs;
  readonly rule: ShadowRule;
  readonly orderId: string;
  readonly parcel: number;
  readonly sku: string | null;
  readonly policies: number | null;
  readonly by: string | null;
  readonly station: string;
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

/** Everything that rules in shadow would have stopped, in the order in which it came in; `next`: where the next page begins, null at the end. */
export const createShadowPage =
  ({ read }: Pick<Database, 'read'>) =>
  (after: number): Promise<{ readonly shadowed: readonly ShadowRow[]; readonly next: number | null }> =>
    read(async (sql) => {
      const last = await sql.get<{ last: number | null; many: number }>(
        `SELECT max(number) AS last, CAST(count(*) AS INTEGER) AS many FROM (SELECT rowid AS number FROM log WHERE rowid > ? ORDER BY rowid LIMIT ${LOOKED_AT}) AS part`,
        after,
      );
      const to = last?.last ?? after;
      const rows = await sql.all<LogRow>(
        `SELECT body, station, outcome, reason, received_at AS "receivedAt" FROM log WHERE rowid > ? AND rowid <= ? AND body LIKE '%"RuleShadowed"%' ORDER BY rowid`,
        ...[after, to],
      );
      const shadowed = rows.flatMap((row): ShadowRow[] => {
        const body = readBody(row);
        if (body?.event.type !== 'RuleShadowed') return [];
        const { rule, orderId, parcel, sku, policies = null } = body.event;
        const outcome = row.outcome === 'applied' ? row.outcome : `${row.outcome} ${row.reason}`.trim();
        const at = happenedAt(body, row.receivedAt);
        return [{ at, rule, orderId, parcel, sku, policies, by: body.by, station: row.station, outcome }];
      });
      return { shadowed, next: last?.many === LOOKED_AT ? to : null };
    });
