import type { BookRange } from '#shared/counting/index.ts';
import type { Statements } from '../database/database.ts';
import type { Writing } from '../database/transaction.ts';
import { type BookedPlace, bookAtCount, postCount } from '../stock/count-place.ts';

/**
 * What becomes of a counted line. `posted`: the place holds what was counted · `open`: a supervisor decides · `recount`: somebody counts it again ·
 * `superseded`: a later count of the place says more · `dismissed`: the book stays as it is.
 */
export type LinePhase = 'posted' | 'open' | 'recount' | 'superseded' | 'dismissed';

/** By what a line was posted: it was right, within the tolerance, by a person's word, or nobody is asked by policy. */
export type PostedBy = 'match' | 'tolerance' | 'person' | 'policy';

/** A line of a count as the store keeps it: an item's lot at a location, found by one attempt. */
export interface LineRow {
  readonly id: string;
  readonly countId: string;
  /** The count with which it began: attempts of one place belong together by it. */
  readonly chain: string;
  readonly plan: string;
  readonly attempt: number;
  readonly location: string;
  readonly sku: string;
  readonly lot: string;
  readonly expiry: string | null;
  readonly counted: number;
  readonly low: number;
  readonly high: number;
  readonly costMinor: number | null;
  readonly currency: string | null;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly seen: number | null;
  readonly version: number;
  /** The number of the ledger's last move when it came in; null: not kept. */
  readonly upTo: number | null;
  readonly station: string;
  readonly opId: string;
  readonly phase: LinePhase;
  readonly rule: PostedBy | null;
  /** The difference that was posted, without `late`. */
  readonly posted: number;
  /** What moves that came in after it was posted have explained of it since. */
  readonly late: number;
  readonly cause: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: number | null;
  readonly decidedOp: string | null;
}

export const LINE_COLUMNS = `id, count_id AS "countId", chain, plan, attempt, location, sku, lot, expiry, CAST(counted AS BIGINT) AS counted,
  CAST(low AS BIGINT) AS low, CAST(high AS BIGINT) AS high, cost_minor AS "costMinor", currency, first_at AS "firstAt", last_at AS "lastAt", seen, version, up_to AS "upTo",
  station, op_id AS "opId", phase, rule, CAST(posted AS BIGINT) AS posted, CAST(late AS BIGINT) AS late, cause, decided_by AS "decidedBy",
  decided_at AS "decidedAt", decided_op AS "decidedOp"`;

/** Keeps a line that was found. */
export const addLine = (sql: Statements, line: LineRow): Promise<void> =>
  sql.insert(
    `count_lines (id, count_id, chain, plan, attempt, location, sku, lot, expiry, counted, low, high, cost_minor, currency,
      first_at, last_at, seen, version, up_to, station, op_id, phase, rule, posted, late, cause, decided_by, decided_at, decided_op)`,
    [
      [
        ...[line.id, line.countId, line.chain, line.plan, line.attempt, line.location, line.sku, line.lot, line.expiry],
        ...[line.counted, line.low, line.high, line.costMinor, line.currency, line.firstAt, line.lastAt, line.seen],
        ...[
          line.version,
          line.upTo,
          line.station,
          line.opId,
          line.phase,
          line.rule,
          line.posted,
          line.late,
          line.cause,
        ],
        ...[line.decidedBy, line.decidedAt, line.decidedOp],
      ],
    ],
  );

/** What of a line changes when it is decided. */
export const changeLine = (
  sql: Statements,
  id: string,
  line: Pick<
    LineRow,
    'counted' | 'low' | 'high' | 'phase' | 'rule' | 'posted' | 'cause' | 'decidedBy' | 'decidedAt' | 'decidedOp'
  >,
): Promise<number> =>
  sql.run(
    `UPDATE count_lines SET counted = ?, low = ?, high = ?, phase = ?, rule = ?, posted = ?, cause = ?, decided_by = ?, decided_at = ?,
      decided_op = ? WHERE id = ?`,
    ...[line.counted, line.low, line.high, line.phase, line.rule, line.posted, line.cause],
    ...[line.decidedBy, line.decidedAt, line.decidedOp, id],
  );

/** The place and the time that a line speaks of. */
export const placeOf = (line: LineRow): BookedPlace => ({
  ...{ sku: line.sku, location: line.location, lot: line.lot, countId: line.countId },
  ...{ from: line.firstAt, until: line.lastAt, station: line.station, seen: line.seen, version: line.version || null },
  upTo: line.upTo,
});

/** The book of a line by the moves that are known now, without what was posted of the line itself. */
export const bookOf = (sql: Statements, line: LineRow): Promise<BookRange> =>
  bookAtCount(sql, placeOf(line), line.opId);

/** The id of a line: its count, item and lot; a name with the divider in it is another line's in no case. */
export const lineIdOf = (...names: readonly [countId: string, sku: string, lot: string]): string =>
  names.map((name) => name.replaceAll('\\', '\\\\').replaceAll('|', '\\|')).join('|');

/** A line by its id; undefined: there is none. */
export const lineOf = (sql: Statements, id: string): Promise<LineRow | undefined> =>
  sql.get<LineRow>(`SELECT ${LINE_COLUMNS} FROM count_lines WHERE id = ?`, id);

/** Who counted a line and its earlier attempts: nobody of them decides it. */
export async function countersOf(
  sql: Statements,
  { chain, sku, lot }: Pick<LineRow, 'chain' | 'sku' | 'lot'>,
): Promise<readonly string[]> {
  const rows = await sql.all<{ by: string }>(
    `SELECT DISTINCT p.by_whom AS by FROM count_people AS p JOIN count_lines AS l ON l.count_id = p.count_id
      WHERE l.chain = ? AND l.sku = ? AND l.lot = ? ORDER BY p.by_whom`,
    ...[chain, sku, lot],
  );
  return rows.map(({ by }) => by);
}

/**
 * Posts a line's difference, once: what of it stands in the ledger already is not written again. `by`: whose word it was; null: a rule's. What comes
 * of it is dated by the count, so that moves after it go on from there.
 */
export async function postLine(
  writing: Writing,
  line: LineRow,
  variance: number,
  { isCertain, heardAt, by }: { readonly isCertain: boolean; readonly heardAt: number; readonly by: string | null },
): Promise<void> {
  await postCount(
    writing,
    { ...placeOf(line), expiry: line.expiry, variance: variance - line.posted - line.late },
    {
      certainty: isCertain ? 'scanned' : 'assumed',
      occasion: {
        ...{ happenedAt: line.lastAt, heardAt, reason: 'CountFinished', station: line.station, by },
        cause: { type: 'operation', id: line.opId },
      },
    },
  );
}
