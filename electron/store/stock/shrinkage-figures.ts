import { type Difference, type PricedUnits, shrinkageOf, unpricedIn, worthOf } from '#shared/stock/index.ts';
import type { Statements } from '../database/database.ts';

/** What counts posted, each with the cost of its time. */
const COUNTED = `SELECT sku, last_at AS at, CAST(posted + late AS BIGINT) AS units, cost_minor AS "costMinor", currency FROM count_lines
  WHERE phase = 'posted' AND last_at > ? AND posted + late <> 0`;

/** What somebody said with a reason; a count has none. */
const SAID = `SELECT sku, happened_at AS at, units, from_place AS reason FROM moves
    WHERE from_type = 'adjustment' AND from_place > '' AND happened_at > ?
  UNION ALL SELECT sku, happened_at, -units, to_place FROM moves
    WHERE to_type = 'adjustment' AND to_place > '' AND happened_at > ?
  UNION ALL SELECT sku, happened_at, -units, 'scrapped' FROM moves WHERE to_type = 'scrapped' AND happened_at > ?`;

/** What is written off by these: it is known why it is gone. What is lost, found or in a wrong place is a difference like a count's. */
const WRITTEN_OFF = ['damaged', 'expired', 'other', 'scrapped'] as const;

interface Said {
  readonly sku: string;
  readonly at: number;
  readonly units: number;
  readonly reason: string;
}

type CostsOf = (skus: readonly string[]) => Promise<ReadonlyMap<string, Omit<PricedUnits, 'units'>>>;

/** What is missing for good after pairing, and what was written off, in a time. What has no cost of its own has its item's of now. */
export async function shrinkageFigures(
  sql: Statements,
  time: { readonly from: number; readonly until: number },
  costsOf: CostsOf,
) {
  const counted = await sql.all<Difference>(COUNTED, time.from);
  const said = await sql.all<Said>(SAID, time.from, time.from, time.from);
  const costs = await costsOf([...new Set(said.map(({ sku }) => sku))]);
  const priced = ({ sku, at, units }: Said): Difference => ({
    ...{ sku, at, units },
    ...(costs.get(sku) ?? { costMinor: null, currency: null }),
  });
  const isOff = ({ reason }: Said): boolean => WRITTEN_OFF.some((one) => one === reason);
  const writtenOff = WRITTEN_OFF.map((reason) => {
    const rows = said.filter((one) => one.reason === reason).map((one) => priced({ ...one, units: -one.units }));
    const units = rows.reduce((sum, row) => sum + row.units, 0);
    return { reason, units, money: worthOf(rows), unpriced: unpricedIn(rows) };
  });
  return { ...shrinkageOf([...counted, ...said.filter((one) => !isOff(one)).map(priced)], time), writtenOff };
}
