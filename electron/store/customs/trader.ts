import { CustomsTrader } from '#shared/customs/index.ts';
import type { Database, Statements } from '../database/database.ts';
import type { Writer } from '../database/transaction.ts';
import { recordOf } from '../orders/order-lines.ts';

/** Who sends abroad: one record of the store, which no station holds. */
const KIND = 'customs-trader';
const KEY = 'own';

/** The sender as customs papers say it; kept by the store, set by whoever runs it or a program that may set rules. */
export interface CustomsSender {
  readonly customsTrader: () => Promise<CustomsTrader | null>;
  readonly setCustomsTrader: (trader: CustomsTrader) => Promise<null>;
}

export const createCustomsSender = (database: Pick<Database, 'read'>, writer: Writer): CustomsSender => ({
  customsTrader: async () => (await database.read(traderIn)) ?? null,
  setCustomsTrader: (trader) =>
    writer.write(async ({ put }) => {
      await put(KIND, KEY, JSON.stringify(trader));
      return null;
    }),
});

/** The sender, where somebody set one. */
export async function traderIn(sql: Statements): Promise<CustomsTrader | undefined> {
  return CustomsTrader.safeParse(await recordOf(sql, KIND, KEY)).data;
}
