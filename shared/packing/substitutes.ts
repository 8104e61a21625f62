// One item instead of another that is not there: who may decide it, for which line it counts, and what it costs more.
import type { Item, Order, OrderLine, SubstitutedUnits } from '#shared/domain/index.ts';
import { type Need, type PackingState, packedByNeed } from './state.ts';

/** What the merchant's rules make of substitutes. `as-listed`: as the list of substitutes says · `supervisor`: each takes a supervisor. */
export type SubstituteWay = 'as-listed' | 'supervisor' | 'nobody';

/** Who may pack a substitute: the order's own word first, then the rules. */
export function substituteBy(
  { substitutes }: Pick<Order, 'substitutes'>,
  allowed: 'always' | 'ask',
  way: SubstituteWay,
): 'packer' | 'supervisor' | 'nobody' {
  if (substitutes !== undefined) return substitutes ? 'packer' : 'nobody';
  if (way === 'nobody') return 'nobody';
  return way === 'supervisor' || allowed === 'ask' ? 'supervisor' : 'packer';
}

/** An item of the order that another may stand for. */
export interface Replaceable {
  readonly sku: string;
  readonly allowed: 'always' | 'ask';
}

/** The items of an order of which units are still to come, or are short, and for which units of `sku` may go; in the order's own order. */
export function replaceableBy(
  state: PackingState,
  { sku, units }: { readonly sku: string; readonly units: number },
  items: ReadonlyMap<string, Pick<Item, 'substitutes'>>,
): readonly Replaceable[] {
  const packed = packedByNeed(state);
  const room = new Map<string, number>();
  for (const need of state.needs)
    room.set(need.sku, (room.get(need.sku) ?? 0) + need.units - (packed.get(need.key) ?? 0));
  return [...room].flatMap(([ordered, left]) => {
    const listed = items.get(ordered)?.substitutes?.find((one) => one.sku === sku);
    return listed && left >= units ? [{ sku: ordered, allowed: listed.allowed }] : [];
  });
}

/** What went instead of what, by line of the order. */
export function substitutedIn({
  needs,
  parcels,
}: Pick<PackingState, 'needs' | 'parcels'>): readonly SubstitutedUnits[] {
  const lineOf = new Map(needs.map((need) => [need.key, need.lineId]));
  const found = new Map<string, SubstitutedUnits>();
  for (const { sku: sentSku, insteadOf: sku, fills } of parcels.flatMap(({ scans }) => scans)) {
    if (sku === undefined) continue;
    for (const { need, units } of fills) {
      const line = { lineId: lineOf.get(need) ?? '', sku, sentSku };
      const key = JSON.stringify(line);
      found.set(key, { ...line, units: units + (found.get(key)?.units ?? 0) });
    }
  }
  return [...found.values()];
}

/** Units of a need that other items stand for, by item. */
export function standInsOf(state: PackingState, { key }: Pick<Need, 'key'>): ReadonlyMap<string, number> {
  const units = new Map<string, number>();
  for (const { sku, insteadOf, fills } of state.parcels.flatMap(({ scans }) => scans))
    for (const fill of fills)
      if (insteadOf !== undefined && fill.need === key) units.set(sku, (units.get(sku) ?? 0) + fill.units);
  return units;
}

type Priced = Pick<Item, 'priceMinor' | 'currency'>;

/**
 * What one unit of a substitute costs more than what was ordered, in minor units; less than 0: less. By what the customer pays for the line, else
 * by the item's price. Null: not known, or in two currencies.
 */
export function priceDifference(
  {
    lines,
    currency,
  }: Pick<Order, 'currency'> & { readonly lines: readonly Pick<OrderLine, 'sku' | 'unitPriceMinor'>[] },
  ordered: { readonly sku: string; readonly item: Priced | undefined },
  substitute: Priced | undefined,
): { readonly minor: number; readonly currency: string } | null {
  const paid = lines.find(({ sku, unitPriceMinor }) => sku === ordered.sku && unitPriceMinor !== null)?.unitPriceMinor;
  const [before, of] = paid == null ? [ordered.item?.priceMinor, ordered.item?.currency] : [paid, currency];
  const after = substitute?.priceMinor;
  return before == null || after == null || !of || substitute?.currency !== of
    ? null
    : { minor: after - before, currency: of };
}
