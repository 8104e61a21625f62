import type { CountingEvent } from '#shared/counting/index.ts';
import type { Statements } from '../database/database.ts';

/** Keeps what whoever counts says of units that are out with orders; whoever starts over says it anew. */
export async function noteOut(sql: Statements, event: CountingEvent): Promise<void> {
  if (event.type === 'CountRestarted') await sql.run('DELETE FROM count_out WHERE count_id = ?', event.countId);
  if (event.type !== 'UnitsOutSaid') return;
  const { countId, orderId, sku, units, said } = event;
  await sql.run(
    `INSERT INTO count_out (count_id, order_id, sku, units, said) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (count_id, order_id, sku) DO UPDATE SET units = excluded.units, said = excluded.said`,
    ...[countId, orderId, sku, units, said],
  );
}

/** A line of a count, as far as it is explained. */
interface Explainable {
  readonly sku: string;
  readonly counted: number;
  readonly low: number;
}

/**
 * How many units each line lacks because they were gone with orders whose parcels are still open: the ledger has not heard of them, whoever counted
 * has. Of an item's lots those that lack units have them, the first of them what is left over.
 */
export async function explainedByOut(
  sql: Statements,
  { countId, location }: { readonly countId: string; readonly location: string },
  lines: readonly Explainable[],
): Promise<readonly number[]> {
  const rows = await sql.all<{ sku: string; units: number }>(
    `SELECT sku, CAST(sum(units) AS BIGINT) AS units FROM count_out AS o WHERE count_id = ? AND said = 'gone' AND NOT EXISTS (
      SELECT 1 FROM moves WHERE to_type = 'parcel' AND to_place = o.order_id AND sku = o.sku AND from_type = 'location' AND from_place = ?) GROUP BY sku`,
    countId,
    location,
  );
  const left = new Map(rows.map(({ sku, units }) => [sku, units]));
  const lacking = lines.map(({ sku, counted, low }) => {
    const units = Math.min(left.get(sku) ?? 0, Math.max(0, low - counted));
    left.set(sku, (left.get(sku) ?? 0) - units);
    return units;
  });
  return lines.map(({ sku }, at) => {
    const isFirst = lines.findIndex((line) => line.sku === sku) === at;
    return (lacking[at] ?? 0) + (isFirst ? (left.get(sku) ?? 0) : 0);
  });
}
