import { type LogEntry, type LogHead, type Subject, ZERO_HASH } from '#shared/log/index.ts';
import type { Outcome, PushRequest } from '#shared/sync/index.ts';
import type { Database, Statements } from '../database/database.ts';

/** What the store keeps of an entry of a station's log. */
export interface LogRow {
  readonly entry: LogEntry;
  readonly op: string;
  /** The subject that it lies under. */
  readonly subject: Subject | null;
  readonly outcome: Outcome['outcome'];
  readonly reason: string;
  /** Whether the state of its subject has it in it. */
  readonly folded: boolean;
  /** The digest of its text, where the text itself must not or cannot be kept. */
  readonly erased: string | null;
}

/** Writes entries behind those that are there, in their order. */
export async function writeRows(
  sql: Statements,
  stationId: string,
  receivedAt: number,
  rows: readonly LogRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql.insert(
    'log (station, incarnation, seq, hash, body, op, about_kind, about_id, outcome, reason, folded, received_at, erased)',
    rows.map(({ entry: { incarnation, seq, hash, body }, op, subject, outcome, reason, folded, erased }) => [
      ...[stationId, incarnation, seq, hash, erased === null ? body : '', op],
      ...[subject?.kind ?? null, subject?.id ?? null],
      ...[outcome, reason, folded ? 1 : 0, receivedAt, erased],
    ]),
  );
}

/** A subject's story begins anew: what was said of it before stays in the log, counts no more, and is in no state. */
export const supersedeRows = (sql: Statements, { kind, id }: Subject): Promise<number> =>
  sql.run(
    `UPDATE log SET folded = 0, outcome = CASE outcome WHEN 'applied' THEN 'superseded' ELSE outcome END
      WHERE about_kind = ? AND about_id = ? AND (outcome = 'applied' OR folded IS NULL OR folded = 1)`,
    kind,
    id,
  );

/** The same of a row that is not written yet. */
export const superseded = (row: LogRow): LogRow => ({
  ...row,
  folded: false,
  outcome: row.outcome === 'applied' ? 'superseded' : row.outcome,
});
/** The end of a station's log as the store has it. */
export async function headOfLog(sql: Statements, stationId: string, incarnation: string): Promise<LogHead> {
  const row = await sql.get<{ seq: number; hash: string }>(
    'SELECT seq, hash FROM log WHERE station = ? AND incarnation = ? ORDER BY seq DESC LIMIT 1',
    stationId,
    incarnation,
  );
  return { incarnation, seq: row?.seq ?? 0, hash: row?.hash ?? ZERO_HASH };
}

/** What the store keeps of entries that it has already, by their seq. */
export async function keptOf(
  sql: Statements,
  { stationId, incarnation }: PushRequest,
  entries: readonly LogEntry[],
): Promise<ReadonlyMap<number, Pick<LogEntry, 'hash'> & Pick<Outcome, 'outcome' | 'reason'>>> {
  if (entries.length === 0) return new Map();
  const seqs = entries.map(({ seq }) => seq);
  const rows = await sql.all<{ seq: number; hash: string } & Pick<Outcome, 'outcome' | 'reason'>>(
    'SELECT seq, hash, outcome, reason FROM log WHERE station = ? AND incarnation = ? AND seq BETWEEN ? AND ?',
    stationId,
    incarnation,
    Math.min(...seqs),
    Math.max(...seqs),
  );
  return new Map(rows.map(({ seq, ...kept }) => [seq, kept]));
}

/** Which of these operations were said before, and by which station last. */
export async function saidBy(
  sql: Statements,
  { oneOf }: Pick<Database, 'oneOf'>,
  ops: readonly string[],
): Promise<Map<string, string>> {
  if (ops.length === 0) return new Map();
  const rows = await sql.all<{ op: string; station: string }>(
    `SELECT op, station FROM log WHERE ${oneOf('op')} ORDER BY rowid`,
    JSON.stringify(ops),
  );
  return new Map(rows.map(({ op, station }) => [op, station]));
}
