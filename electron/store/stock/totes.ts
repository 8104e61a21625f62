import type { Database, Statements } from '../database/database.ts';

/** Units that were picked for an order and lie in no closed parcel yet. Below zero: a pick was taken back after its units were packed. */
export interface InTote {
  readonly orderId: string;
  readonly sku: string;
  readonly lot: string;
  readonly units: number;
}

const sides = (isOne: string): string => `SELECT "orderId", sku, lot, CAST(sum(units) AS BIGINT) AS units FROM (
    SELECT to_place AS "orderId", sku, to_lot AS lot, units FROM moves WHERE to_type = 'tote' AND ${isOne.replace('?place', 'to_place')}
    UNION ALL
    SELECT from_place, sku, from_lot, -units FROM moves WHERE from_type = 'tote' AND ${isOne.replace('?place', 'from_place')}
  ) AS sides GROUP BY "orderId", sku, lot HAVING sum(units) <> 0 ORDER BY "orderId", sku, lot`;

/** What lies in the tote of an order, by the moves. */
export const totesOf = (sql: Statements, orderId: string): Promise<readonly InTote[]> =>
  sql.all<InTote>(sides('?place = ?'), orderId, orderId);

/** What lies in the totes of all orders that were ever put on a list and are still known. */
export const allTotes = (
  sql: Statements,
  { oneOf }: Pick<Database, 'oneOf'>,
  orderIds: readonly string[],
): Promise<readonly InTote[]> => {
  const ids = JSON.stringify(orderIds);
  return orderIds.length === 0 ? Promise.resolve([]) : sql.all<InTote>(sides(oneOf('?place')), ids, ids);
};
