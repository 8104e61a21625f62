import { countAccuracy } from '#shared/counting/index.ts';
import type { Clock } from '#shared/prelude/index.ts';
import type { CountFigures } from '#shared/sync/index.ts';
import type { Database } from '../database/database.ts';

/** How right the book was, by what was counted. */
export interface CountFigure {
  /** Of the settled lines of so many days. */
  readonly countFigures: (days: number) => Promise<CountFigures>;
}

const DAY_MS = 86_400_000;

interface Row {
  readonly location: string;
  readonly counted: number;
  readonly variance: number;
  readonly rule: string | null;
  readonly costMinor: number | null;
  readonly currency: string | null;
}

export const createCountFigures = (database: Pick<Database, 'read'>, clock: Clock): CountFigure => ({
  countFigures: (days) =>
    database.read(async (sql) => {
      const rows = await sql.all<Row>(
        `SELECT location, CAST(counted AS BIGINT) AS counted, CAST(posted + late AS BIGINT) AS variance, rule, cost_minor AS "costMinor", currency
          FROM count_lines WHERE phase = 'posted' AND last_at > ?`,
        clock.now() - days * DAY_MS,
      );
      const { range, ...accuracy } = countAccuracy(
        rows.map(({ location, counted, variance, rule }) => ({
          ...{ location, counted, book: counted - variance, isTolerated: rule === 'tolerance' },
        })),
      );
      return { ...accuracy, range: range && [...range], money: moneyOf(rows) };
    }),
});

/** What was found and lost in money, by currency: what has no cost is left out and said. */
function moneyOf(rows: readonly Row[]): CountFigures['money'] {
  const sums = new Map<string, { foundMinor: number; lostMinor: number }>();
  for (const { variance, costMinor, currency } of rows) {
    if (variance === 0 || costMinor === null || currency === null) continue;
    const { foundMinor, lostMinor } = sums.get(currency) ?? { foundMinor: 0, lostMinor: 0 };
    const minor = variance * costMinor;
    sums.set(currency, {
      foundMinor: foundMinor + Math.max(0, minor),
      lostMinor: lostMinor + Math.max(0, -minor),
    });
  }
  return [...sums].map(([currency, sum]) => ({ currency, ...sum }));
}
