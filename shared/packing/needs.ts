import type { Order } from '#shared/domain/index.ts';
import type { Need } from './state.ts';

/** What must be scanned for an order: one need per plain line, one per component of a kit line, in the order's own order. */
export function needsOf(order: Pick<Order, 'lines'>): readonly Need[] {
  return order.lines.flatMap((line): Need[] => {
    if (!line.components)
      return [
        {
          key: line.id,
          lineId: line.id,
          sku: line.sku,
          units: line.quantity,
          kitSku: null,
        },
      ];
    return line.components.map((component) => ({
      key: `${line.id}/${component.sku}`,
      lineId: line.id,
      sku: component.sku,
      units: component.units * line.quantity,
      kitSku: line.sku,
      kits: line.quantity,
    }));
  });
}

/** What differs of one item between two states of an order: units asked for `before` and `now`; 0 where it is not asked for. */
export interface NeedChange {
  readonly sku: string;
  readonly before: number;
  readonly now: number;
}

/**
 * What another list of needs asks for more or less of, by item. Lines may have been renumbered, split or joined, and a kit been
 * written as its components: what is put into the parcel is the same, so that is no difference.
 */
export function needChanges(before: readonly Need[], now: readonly Need[]): readonly NeedChange[] {
  const [earlier, later] = [unitsBySku(before), unitsBySku(now)];
  return [...new Set([...earlier.keys(), ...later.keys()])]
    .map((sku) => ({ sku, before: earlier.get(sku) ?? 0, now: later.get(sku) ?? 0 }))
    .filter((change) => change.before !== change.now);
}

/** Whether two lists of needs ask for the same units of the same items. */
export const sameNeeds = (a: readonly Need[], b: readonly Need[]): boolean => needChanges(a, b).length === 0;

function unitsBySku(needs: readonly Need[]): ReadonlyMap<string, number> {
  const units = new Map<string, number>();
  for (const need of needs) units.set(need.sku, (units.get(need.sku) ?? 0) + need.units);
  return units;
}
