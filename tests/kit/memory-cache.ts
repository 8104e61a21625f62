import { NO_TRIES, type OfflineCache, type OfflineTries } from '#electron/store-link/offline-cache.ts';
import { Order } from '#shared/domain/index.ts';

/** What a station keeps of a remote store, in memory. */
export function createMemoryCache(): OfflineCache {
  const orders = new Map<string, Order>();
  const serials = new Map<string, number>();
  const tries = new Map<string, OfflineTries>();
  const blocks: { prefix: string; next: number; last: number }[] = [];
  const left = (prefix: string) => blocks.filter((block) => block.prefix === prefix && block.next <= block.last);
  return {
    async takePages(pages) {
      for (const { kind, records, removed } of pages) {
        if (kind !== 'order') continue;
        for (const id of removed) orders.delete(id);
        for (const record of JSON.parse(records) as unknown[]) {
          const order = Order.parse(record);
          orders.set(order.id, order);
        }
      }
    },
    order: (orderId) => orders.get(orderId) ?? null,
    serialOf: (label) => serials.get(label),
    keepSerial: (label, serial) => void serials.set(label, serials.get(label) ?? serial),
    takeSerial(prefix) {
      const block = left(prefix)[0];
      return block ? block.next++ : undefined;
    },
    left: (prefix) => left(prefix).reduce((sum, { next, last }) => sum + last - next + 1, 0),
    addBlock: (prefix, { from, to }) => void blocks.push({ prefix, next: from, last: to }),
    verifier: () => undefined,
    keepVerifier: () => undefined,
    tries: (operatorId) => tries.get(operatorId) ?? NO_TRIES,
    keepTries: (operatorId, kept) => void tries.set(operatorId, kept),
    close: () => undefined,
  };
}
