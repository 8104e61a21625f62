import { may } from '#shared/rights/index.ts';
import type { ExpectedAtPlace } from '#shared/sync/index.ts';
import type { Database } from '../database/database.ts';
import { roleIn } from '../log/entry-rights.ts';
import { policyIn } from '../policies/policies.ts';
import { onHandAt } from './found-at.ts';

/** What whoever counts may be told of the book. */
export interface ExpectedStock {
  /** What should stand at a location. Null: they may not be told, by right, by policy, or because the place is counted again. */
  readonly expectedAt: (location: string, operatorId: string) => Promise<ExpectedAtPlace | null>;
}

const MOST = 1_000;

export const createExpected = (database: Pick<Database, 'read'>): ExpectedStock => ({
  expectedAt: (location, operatorId) =>
    database.read(async (sql) => {
      const isCounter = may(await roleIn(sql, operatorId), 'count-stock') || (await policyIn(sql, 'packers-count'));
      if (!isCounter || !(await policyIn(sql, 'count-shows-expected'))) return null;
      // Whoever counts again says what is there, and not what somebody else expects.
      const waits = "SELECT 1 AS one FROM count_lines WHERE location = ? AND phase IN ('open', 'recount') LIMIT 1";
      if (await sql.get(waits, location)) return null;
      return (await onHandAt(sql, location))
        .filter(({ quantity }) => quantity !== 0)
        .slice(0, MOST)
        .map(({ sku, lot, quantity }) => ({ sku, lot, units: quantity }));
    }),
});
