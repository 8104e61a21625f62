import type { LogMemory } from '#renderer/replica/log-writer.ts';
import type { QueueEntry } from '#renderer/replica/order-index.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import { type Count, countedLines } from '#shared/counting/index.ts';
import { needsOf, unitTotals } from '#shared/packing/index.ts';

/** Units of an item that are out with an order, and may have been on the shelf that is counted or not. */
export interface OutWithOrder {
  readonly orderId: string;
  readonly orderCode: string;
  readonly sku: string;
  readonly units: number;
}

/** Finds what is out of a place that is counted, by what this station knows: its own parcels, and the orders of its copy of the store. */
export interface UnitsOutFinder {
  /** A place is counted from now on: what is packed meanwhile is out as well. */
  readonly begin: (countId: string) => void;
  /** What is out of items that were counted, or are to be, and was not said yet. */
  readonly of: (count: Count, only: readonly string[] | null) => Promise<readonly OutWithOrder[]>;
}

export function createUnitsOut(dependencies: {
  readonly reference: Pick<Reference, 'orders' | 'order'>;
  readonly memory: Pick<LogMemory, 'states'>;
  /** Epoch milliseconds, by the store's clock as far as it is known. */
  readonly now: () => number;
}): UnitsOutFinder {
  const { reference, memory, now } = dependencies;
  const begunAt = new Map<string, number>();

  function isOut({ id, status, packedAt }: QueueEntry, since: number): boolean {
    if (status === 'packing') return true;
    if (packedAt !== null) return packedAt >= since;
    const packing = memory.states.of('packing').get(id);
    return packing !== undefined && packing.phase !== 'finished' && unitTotals(packing).packed > 0;
  }

  async function unitsOf(orderId: string, sku: string): Promise<number> {
    const order = await reference.order(orderId);
    if (!order || order === 'unreadable') return 0;
    return needsOf(order).reduce((sum, need) => sum + (need.sku === sku ? need.units : 0), 0);
  }

  return {
    begin: (countId) => void begunAt.set(countId, now()),
    async of(count, only) {
      const since = begunAt.get(count.countId) ?? Number.POSITIVE_INFINITY;
      const skus = new Set([...countedLines(count).map(({ sku }) => sku), ...(only ?? [])]);
      const found: OutWithOrder[] = [];
      for (const sku of skus)
        for (const entry of reference.orders().needing(sku)) {
          const isSaid = count.out?.some((one) => one.orderId === entry.id && one.sku === sku) ?? false;
          if (isSaid || !isOut(entry, since)) continue;
          const units = await unitsOf(entry.id, sku);
          if (units > 0) found.push({ orderId: entry.id, orderCode: entry.code, sku, units });
        }
      return found;
    },
  };
}
