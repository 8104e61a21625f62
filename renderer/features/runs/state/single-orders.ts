import { mostUrgentNeeding, queueStateOf } from '#renderer/core/queue.ts';
import type { OrderIndex, QueueEntry } from '#renderer/replica/order-index.ts';
import type { PackingState } from '#shared/packing/index.ts';

/** An item that orders want one unit of and nothing else, with how many of them there are. */
export interface Wanted {
  readonly sku: string;
  readonly orders: number;
}

/** The orders of exactly one unit that may be packed here, and which of them is next. */
export interface SingleOrders {
  /** Those that want one unit of an item and nothing else, the most urgent first. */
  readonly wanting: (sku: string) => readonly QueueEntry[];
  /** Another order that needs it with other items; undefined: none does. */
  readonly other: (sku: string) => QueueEntry | undefined;
  /** What they want, the most wanted item first. The same array until an order moves. */
  readonly wanted: () => readonly Wanted[];
  /** One was packed here, or is somebody else's. */
  readonly gone: (entry: QueueEntry) => void;
  /** Counts anew at the next look: the store told something. */
  readonly recount: () => void;
}

/** Counting goes through all orders, so it is done once after each news and not with each scan. */
export function createSingleOrders({
  orders,
  progress,
}: {
  readonly orders: () => OrderIndex;
  readonly progress: () => ReadonlyMap<string, PackingState>;
}): SingleOrders {
  /** Others' by a claim that this copy has not heard of yet. */
  const theirs = new Set<string>();
  let counts: Map<string, number> | null = null;
  let sorted: readonly Wanted[] | null = null;

  const isSingle = (entry: QueueEntry): boolean =>
    entry.units === 1 && !theirs.has(entry.id) && queueStateOf(entry, progress().get(entry.id)) === 'ready';

  function counted(): Map<string, number> {
    if (counts) return counts;
    const made = new Map<string, number>();
    for (const entry of orders().byShipBy()) {
      const [sku] = entry.skus;
      if (sku !== undefined && isSingle(entry)) made.set(sku, (made.get(sku) ?? 0) + 1);
    }
    counts = made;
    return made;
  }

  return {
    wanting: (sku) => orders().needing(sku).filter(isSingle),
    other: (sku) => mostUrgentNeeding(orders(), progress(), sku, null),
    wanted() {
      sorted ??= [...counted()]
        .map(([sku, count]) => ({ sku, orders: count }))
        .sort((a, b) => b.orders - a.orders || (a.sku < b.sku ? -1 : 1));
      return sorted;
    },
    gone(entry) {
      theirs.add(entry.id);
      sorted = null;
      const [sku] = entry.skus;
      const left = sku === undefined ? undefined : counts?.get(sku);
      if (sku === undefined || left === undefined) return;
      if (left > 1) counts?.set(sku, left - 1);
      else counts?.delete(sku);
    },
    recount() {
      theirs.clear();
      counts = null;
      sorted = null;
    },
  };
}
