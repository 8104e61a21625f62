import {
  type CustomsTrader,
  type Declaration,
  declarationOf,
  exportFiling,
  isDeclared,
} from '#shared/customs/index.ts';
import type { Order } from '#shared/domain/index.ts';
import type { PackingState, Parcel } from '#shared/packing/index.ts';
import type { EpochMs } from '#shared/prelude/index.ts';
import type { Statements } from '../database/database.ts';
import { itemsIn } from './check-stored.ts';
import { traderIn } from './trader.ts';

/** A parcel that is declared: who sends it, what lies in it, and what the place where it leaves wants said on its papers. `on`: ISO. */
export interface DeclaredParcel {
  readonly trader: CustomsTrader;
  readonly declaration: Declaration;
  readonly statements: readonly string[];
  readonly on: string;
}

/** What customs are told of a parcel as it lies there. `none`: it crosses no border; `no-sender`: nobody said who sends. */
export async function declaredParcel(
  sql: Statements,
  order: Order,
  { needs }: PackingState,
  parcel: Parcel,
  now: EpochMs,
): Promise<DeclaredParcel | 'none' | 'no-sender'> {
  const trader = await traderIn(sql);
  if (!trader) return 'no-sender';
  const on = new Date(now).toISOString().slice(0, 10);
  if (!isDeclared(order, { from: trader, on })) return 'none';
  const packed = parcel.scans.flatMap(({ sku, fills }) =>
    fills.map(({ need, units }) => {
      const { lineId = '', sku: orderedSku = sku } = needs.find(({ key }) => key === need) ?? {};
      return { sku, units, lineId, orderedSku };
    }),
  );
  const items = await itemsIn(sql, [...new Set(packed.flatMap(({ sku, orderedSku }) => [sku, orderedSku]))]);
  const declaration = declarationOf(order, packed, (sku) => items.get(sku), on);
  return { trader, declaration, on, statements: statementsOf(order, trader, declaration) };
}

/** Out of the United States: the number of the export that was filed, or the exemption. */
function statementsOf(order: Order, trader: CustomsTrader, { lines, currency }: Declaration): readonly string[] {
  if (trader.country !== 'US') return [];
  const number = order.customs?.exportNumber;
  if (number !== undefined) return [`AES ${number}`];
  const goods = lines.map(({ hsCode, valueMinor }) => ({ hsCode, valueMinor: valueMinor ?? 0 }));
  const filing = exportFiling(order.address.country, goods, currency ?? '');
  return filing.type === 'exempt' ? [filing.citation] : [];
}

/** What is missing of a parcel, in the names of the columns that mend it: `MUG: hs_code`. */
export const gapsOf = ({ gaps }: Declaration): readonly string[] =>
  gaps.map(({ sku, field, term }) => `${sku}: ${field}${term === '' ? '' : ` (${term})`}`);
