import type { Operator, Rate } from '#shared/domain/index.ts';
import type { ImportKind } from '#shared/orders/index.ts';
import type { Database } from '../database/database.ts';
import { ratesOnRecord } from '../rates/settle-rates.ts';

/** What of the store a file is compared with before it is taken. */
export interface KnownRecords {
  /** Codes of items, and whose they are. */
  readonly barcodes: readonly { readonly code: string; readonly sku: string }[];
  readonly currencies: ReadonlyMap<string, string>;
  /** The items of the store, where a file names them and brings none. */
  readonly skus: ReadonlySet<string>;
  /** Prices. */
  readonly rates: readonly Rate[];
  readonly operators: readonly Pick<Operator, 'id' | 'name' | 'badge'>[];
}

export const NOTHING_KNOWN: KnownRecords = {
  ...{ barcodes: [], currencies: new Map(), skus: new Set(), rates: [], operators: [] },
};

/** Reads what a file of this kind needs. */
export async function knownFor(database: Database, kind: ImportKind): Promise<KnownRecords> {
  if (kind === 'operators') {
    const rows = await database.read((sql) =>
      sql.all<{ json: string }>("SELECT json FROM records WHERE kind = 'operator' ORDER BY key"),
    );
    return { ...NOTHING_KNOWN, operators: rows.map(({ json }) => JSON.parse(json) as Operator) };
  }
  if (kind === 'substitutes') {
    const rows = await database.read((sql) => sql.all<{ key: string }>("SELECT key FROM records WHERE kind = 'item'"));
    return { ...NOTHING_KNOWN, skus: new Set(rows.map(({ key }) => key)) };
  }
  if (kind === 'rates') return { ...NOTHING_KNOWN, rates: await database.read(ratesOnRecord) };
  if (kind !== 'items') return NOTHING_KNOWN;
  const rows = await database.read((sql) =>
    sql.all<{ sku: string; barcodes: string; currency: string | null }>(
      `SELECT key AS sku, ${database.jsonField('json', 'barcodes')} AS barcodes, ${database.jsonField('json', 'currency')} AS currency FROM records WHERE kind = 'item'`,
    ),
  );
  return {
    ...NOTHING_KNOWN,
    barcodes: rows.flatMap(({ sku, barcodes }) =>
      (JSON.parse(barcodes) as { code: string }[]).map(({ code }) => ({ sku, code })),
    ),
    currencies: new Map(rows.flatMap(({ sku, currency }) => (currency === null ? [] : [[sku, currency]]))),
  };
}
