import type { Writing } from '../database/transaction.ts';
import { raise, settle } from '../exceptions/exceptions.ts';

/**
 * Tells every supervisor that differences of a count wait for a decision; when none of its lines does any more, it is told no longer. `chain`: the
 * count with which the attempts at a place began.
 */
export async function tellDifferences(writing: Writing, chain: string, at: number): Promise<void> {
  const { sql } = writing;
  const line = await sql.get<{ location: string }>('SELECT location FROM count_lines WHERE chain = ? LIMIT 1', chain);
  if (!line) return;
  const open = await sql.all<{ sku: string }>(
    "SELECT DISTINCT sku FROM count_lines WHERE chain = ? AND phase = 'open' ORDER BY sku LIMIT 4",
    chain,
  );
  const subject = { kind: 'location', id: line.location };
  const named = { type: 'count-differs', subject, stationId: '', of: chain } as const;
  const detail = open
    .map(({ sku }) => sku)
    .join(', ')
    .slice(0, 200);
  await (open.length > 0 ? raise(writing, { ...named, detail, at }) : settle(writing, named));
}
