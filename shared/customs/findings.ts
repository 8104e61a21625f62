import type { Item, Order } from '#shared/domain/index.ts';
import { type CustomsPlace, crossingOf } from './areas.ts';
import { exportFiling } from './charges.ts';
import { isNoName, judgeDescription } from './stop-words.ts';
import { valuesOf } from './values.ts';

/** What customs are told of an item. */
export type CustomsItem = Pick<
  Item,
  'sku' | 'hsCode' | 'originCountry' | 'customsDescription' | 'weightGrams' | 'priceMinor' | 'currency'
>;

/** What an order says that customs want to know. */
export type CustomsOrder = Pick<Order, 'lines' | 'currency' | 'address' | 'customs'>;

/** What may be wrong, by the name of the column that mends it. */
export type CustomsField =
  | 'hs_code'
  | 'origin_country'
  | 'customs_description'
  | 'weight_grams'
  | 'unit_price'
  | 'export_number'
  | 'ioss';

/** Something of an item that customs do not take. `term`: the stop word in its description; empty: the field is missing. */
export interface CustomsFinding {
  readonly sku: string;
  readonly field: CustomsField;
  readonly term: string;
}

/** What an order is judged by: where it leaves, on which day (ISO), and the items of the house. */
export interface CustomsFacts {
  readonly from: CustomsPlace;
  readonly on: string;
  readonly item: (sku: string) => CustomsItem | undefined;
}

/** Whether an order is declared at all: it crosses a border, and has goods. */
export const isDeclared = (
  order: Pick<Order, 'address' | 'customs'>,
  { from, on }: Omit<CustomsFacts, 'item'>,
): boolean => order.customs?.category !== 'documents' && crossingOf(from, order.address, on) !== 'none';

/** The items of an order, those of kits taken apart, each once and by their names: the same for any order of lines. */
export const skusOf = ({ lines }: Pick<Order, 'lines'>): readonly string[] =>
  [...new Set(lines.flatMap(({ sku, components }) => components?.map((one) => one.sku) ?? [sku]))].sort();

/**
 * All of an order that customs will not take, each with the item that it is of; nothing for one that crosses no border. Items that the house does not know are
 * another matter.
 */
export function customsFindings(order: CustomsOrder, facts: CustomsFacts): readonly CustomsFinding[] {
  if (!isDeclared(order, facts)) return [];
  const priced = valuesOf(order, facts.item);
  const found = skusOf(order).flatMap((sku): readonly CustomsFinding[] => {
    const item = facts.item(sku);
    return item ? itemFindings(item, priced.isKnown(sku), facts.on) : [];
  });
  return found.length > 0 ? found : filingFindings(order, facts);
}

/** What an item itself lacks. */
export function itemFindings(item: CustomsItem, isPriced: boolean, on: string): readonly CustomsFinding[] {
  const { sku, hsCode, originCountry, customsDescription, weightGrams } = item;
  const verdict = customsDescription ? judgeDescription(customsDescription, on) : undefined;
  const missing: readonly (readonly [CustomsField, boolean])[] = [
    ['hs_code', !hsCode],
    ['origin_country', !originCountry],
    ['customs_description', !verdict],
    ['weight_grams', !weightGrams],
    ['unit_price', !isPriced],
  ];
  return [
    ...missing.flatMap(([field, isMissing]) => (isMissing ? [{ sku, field, term: '' }] : [])),
    ...(verdict?.type === 'whole' ? [{ sku, field: 'customs_description' as const, term: verdict.term }] : []),
  ];
}

/** An export out of the United States that has to be filed and was not, by the first item of each code. */
function filingFindings(order: CustomsOrder, { from, item }: CustomsFacts): readonly CustomsFinding[] {
  if (from.country !== 'US' || order.customs?.exportNumber !== undefined) return [];
  const values = valuesOf(order, item);
  const goods = skusOf(order).map((sku) => ({
    ...{ sku, hsCode: item(sku)?.hsCode ?? '' },
    valueMinor: values.ofOrder(sku),
  }));
  const filing = exportFiling(order.address.country, goods, order.currency ?? '');
  if (filing.type !== 'file') return [];
  const { codes } = filing;
  const isFirst = (hsCode: string, at: number) => goods.findIndex((one) => one.hsCode === hsCode) === at;
  return goods.flatMap(({ sku, hsCode }, at) =>
    codes.includes(hsCode) && isFirst(hsCode, at) ? [{ sku, field: 'export_number' as const, term: '' }] : [],
  );
}

/** Descriptions of an order that name a stop word beside what the goods are: taken, and said. */
export function customsWarnings(order: CustomsOrder, facts: CustomsFacts): readonly CustomsFinding[] {
  if (!isDeclared(order, facts)) return [];
  return skusOf(order).flatMap((sku) => {
    const verdict = judgeDescription(facts.item(sku)?.customsDescription ?? '', facts.on);
    return verdict.type === 'contains' ? [{ sku, field: 'customs_description' as const, term: verdict.term }] : [];
  });
}

/** Whether the receiver of an order that is declared is named so that nobody is: such a parcel is refused at the border. */
export const isNamelessAbroad = (order: CustomsOrder, facts: Omit<CustomsFacts, 'item'>): boolean => {
  const { name, company } = order.address;
  const names = [name, company].filter((one) => one.trim() !== '');
  return isDeclared(order, facts) && names.length > 0 && names.every(isNoName);
};
