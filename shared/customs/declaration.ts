import type { CustomsCategory } from '#shared/domain/index.ts';
import { type CustomsFinding, type CustomsItem, type CustomsOrder, itemFindings } from './findings.ts';
import { valuesOf } from './values.ts';

/** Units that lie in a parcel, and the order's line and item that they are for: another item's where one goes instead of it. */
export interface PackedGoods {
  readonly sku: string;
  readonly units: number;
  readonly lineId: string;
  readonly orderedSku: string;
}

/** One kind of goods as it is declared. Weights in grams, values in minor units; null: nobody knows. */
export interface DeclaredLine {
  readonly sku: string;
  readonly description: string;
  readonly units: number;
  readonly netGrams: number | null;
  readonly valueMinor: number | null;
  /** Empty: nobody said. */
  readonly hsCode: string;
  readonly originCountry: string;
}

/** What customs are told of one parcel. The totals are those of its lines; null where one of them is. `gaps`: what it lacks. */
export interface Declaration {
  readonly category: CustomsCategory;
  readonly lines: readonly DeclaredLine[];
  readonly units: number;
  readonly netGrams: number | null;
  readonly valueMinor: number | null;
  readonly currency: string | null;
  readonly gaps: readonly CustomsFinding[];
}

/** What customs are told of what truly lies in a parcel, by items and the same for any order of what was packed. `on`: ISO. */
export function declarationOf(
  order: CustomsOrder,
  packed: readonly PackedGoods[],
  item: (sku: string) => CustomsItem | undefined,
  on: string,
): Declaration {
  const values = valuesOf(order, item);
  const lines = [...new Set(packed.map(({ sku }) => sku))].sort().map((sku): DeclaredLine => {
    const own = packed.filter((goods) => goods.sku === sku);
    const units = own.reduce((sum, goods) => sum + goods.units, 0);
    const known = item(sku);
    return {
      ...{ sku, units, description: known?.customsDescription ?? '' },
      netGrams: known?.weightGrams ? known.weightGrams * units : null,
      valueMinor: total(worthOf(own, values.ofUnits)),
      ...{ hsCode: known?.hsCode ?? '', originCountry: known?.originCountry ?? '' },
    };
  });
  const gaps = lines.flatMap(({ sku, valueMinor }) => {
    const none = { sku, weightGrams: null, priceMinor: null, currency: null };
    return itemFindings(item(sku) ?? none, valueMinor !== null, on);
  });
  return {
    ...{ category: order.customs?.category ?? 'sale', lines, gaps, currency: order.currency },
    units: lines.reduce((sum, { units }) => sum + units, 0),
    netGrams: total(lines.map(({ netGrams }) => netGrams)),
    valueMinor: total(lines.map(({ valueMinor }) => valueMinor)),
  };
}

/** What units of one item are worth: those of the same line together, so that nothing is rounded twice. */
function worthOf(
  goods: readonly PackedGoods[],
  ofUnits: (lineId: string, sku: string, units: number) => number | null,
): readonly (number | null)[] {
  const byLine = new Map<string, PackedGoods>();
  for (const one of goods) {
    const key = JSON.stringify([one.lineId, one.orderedSku]);
    byLine.set(key, { ...one, units: one.units + (byLine.get(key)?.units ?? 0) });
  }
  return Array.from(byLine.values(), ({ lineId, orderedSku, units }) => ofUnits(lineId, orderedSku, units));
}

const total = (values: readonly (number | null)[]): number | null =>
  values.reduce((sum, value) => (sum === null || value === null ? null : sum + value), 0);
