import type { CountDecision, DecisionOutcome } from '#shared/sync/index.ts';
import type { Writing } from '../database/transaction.ts';
import { addLine, bookOf, changeLine, LINE_COLUMNS, type LineRow, lineIdOf } from './count-lines.ts';
import { itemsOf } from './known-items.ts';

interface CodeRow {
  readonly location: string;
  readonly units: number;
  readonly at: number;
  readonly phase: string;
  readonly station: string;
}

/**
 * A code that nobody knew at a count is of that item (null: of none that is ours): its units are counted with it, and the line waits for a
 * supervisor, also where it was posted without them.
 */
export async function matchCode(
  { sql }: Writing,
  { countId, scanId, sku }: Extract<CountDecision, { type: 'match' }>,
): Promise<DecisionOutcome> {
  const code = await sql.get<CodeRow>(
    `SELECT c.location, CAST(c.units AS BIGINT) AS units, c.at, c.phase, coalesce(s.station, '') AS station FROM count_codes AS c
      LEFT JOIN states AS s ON s.kind = 'counting' AND s.id = c.count_id WHERE c.count_id = ? AND c.scan_id = ?`,
    countId,
    scanId,
  );
  if (code?.phase !== 'open') return 'not-open';
  const items = await itemsOf(sql, sku === null ? [] : [sku]);
  if (sku !== null && !items.has(sku)) return 'unknown-item';
  await sql.run(
    'UPDATE count_codes SET phase = ?, sku = ? WHERE count_id = ? AND scan_id = ?',
    ...[sku === null ? 'foreign' : 'matched', sku, countId, scanId],
  );
  if (sku === null) return 'done';
  const lines = await sql.all<LineRow>(
    `SELECT ${LINE_COLUMNS} FROM count_lines WHERE count_id = ? ORDER BY id`,
    countId,
  );
  const known = lines.find((line) => line.sku === sku);
  const item = items.get(sku);
  const cost = { costMinor: item?.costMinor ?? null, currency: item?.currency ?? null };
  const line = known ?? { ...(lines[0] ?? lineFrom(countId, code)), ...newLine(countId, sku), ...cost };
  const { low, high } = await bookOf(sql, line);
  const counted = { ...line, counted: line.counted + code.units, low, high, phase: 'open', rule: null } as const;
  await (known ? changeLine(sql, line.id, counted) : addLine(sql, counted));
  return 'done';
}

/** What is a new line's own, beside the count that it is of. */
const newLine = (countId: string, sku: string) => ({
  ...{ id: lineIdOf(countId, sku, ''), sku, lot: '', expiry: null, counted: 0, posted: 0, late: 0 },
  ...{ cause: null, decidedBy: null, decidedAt: null, decidedOp: null },
});

/** A count that found nothing but codes that nobody knew has no line to go by. */
const lineFrom = (
  countId: string,
  { location, at, station }: CodeRow,
): Omit<LineRow, keyof ReturnType<typeof newLine> | 'costMinor' | 'currency'> => ({
  ...{ countId, chain: countId, plan: '', attempt: 1, location, low: 0, high: 0, firstAt: at, lastAt: at, seen: null },
  ...{ version: 0, upTo: null, station, opId: countId, phase: 'open', rule: null },
});
