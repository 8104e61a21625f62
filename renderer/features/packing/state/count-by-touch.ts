import type { ScanHandler } from '#renderer/core/scanning/scan-handler.ts';
import type { Overrides } from '#renderer/core/session/overrides.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { OpenOrder } from '#renderer/features/packing/state/packing-view.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import { allowsTypedQuantity, type Item, type Order } from '#shared/domain/index.ts';
import { orderSubject } from '#shared/log/index.ts';

/**
 * Whether a packer may count a unit of it without its code. One that proves itself by it (a lot, a serial number, a check) takes a supervisor, and
 * so does every one where the merchant's rules say so.
 */
export const mayCountByTouch = (
  item: Item | undefined,
  { channel }: Pick<Order, 'channel'>,
  reference: Pick<Reference, 'policy'>,
): boolean => item !== undefined && allowsTypedQuantity(item) && reference.policy('count-by-touch', channel);

/**
 * Counts one unit whose code cannot be read, by touch. Where the item has to prove itself by its code a supervisor is asked on the spot, and
 * the unit counts once their yes is in the log. An order that left the bench meanwhile gets nothing.
 */
export function countByTouch(
  station: {
    readonly store: StationStore;
    readonly reference: Pick<Reference, 'policy'>;
    readonly overrides: Pick<Overrides, 'ask'>;
    readonly scans: Pick<ScanHandler, 'choose'>;
  },
  { order, items }: OpenOrder,
  sku: string,
): void {
  const { store, reference, overrides, scans } = station;
  const count = async (): Promise<void> => {
    if (store.getState().open?.order.id !== order.id) return;
    await scans.choose({ type: 'item', sku, units: 1, lot: null, expiry: null, serial: null });
  };
  if (mayCountByTouch(items.get(sku), order, reference)) return void count();
  const about = { kind: 'touch-count', about: orderSubject(order.id), parcel: null, orderCode: order.code } as const;
  overrides.ask({ ...about, sku, reason: 'code-unreadable' }, count);
}
