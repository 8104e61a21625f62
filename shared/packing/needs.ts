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
    }));
  });
}

/** Whether two lists of needs ask for the same units of the same items; lines may have been renumbered. */
export function sameNeeds(a: readonly Need[], b: readonly Need[]): boolean {
  const text = (needs: readonly Need[]) =>
    needs
      .map((need) => JSON.stringify([need.key, need.sku, need.units]))
      .sort()
      .join();
  return text(a) === text(b);
}
