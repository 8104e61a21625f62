import { openOrderOf } from '#renderer/core/activity/open-order.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import type { CatchUp } from '#renderer/replica/catch-up.ts';
import type { LogMemory } from '#renderer/replica/log-writer.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import { unitTotals } from '#shared/packing/index.ts';
import { packedSay } from './bench-order.ts';

/**
 * Brings back what this station forgot of its orders, and says so of the one on the bench. Gives what to call after each pull: an
 * order that the store has as packed here, and that stands open here, is asked for too.
 */
export function createBringBack(dependencies: {
  readonly catchUp: CatchUp;
  readonly memory: LogMemory;
  readonly reference: Pick<Reference, 'order' | 'orders' | 'operators'>;
  readonly teller: Pick<Teller, 'tell'>;
  readonly stationId: string;
}): () => Promise<void> {
  const { catchUp, memory, reference, teller, stationId } = dependencies;

  const packedHere = async (orderId: string) => {
    const order = await reference.order(orderId);
    return order && order !== 'unreadable' && order.packed?.stationId === stationId ? order : undefined;
  };

  return async () => {
    const openOrderId = openOrderOf(memory);
    const isOpen = openOrderId !== null && memory.states.of('packing').get(openOrderId)?.phase === 'packing';
    if (isOpen && (await packedHere(openOrderId))) await catchUp.want([openOrderId]);
    const changed = await catchUp.run();
    if (openOrderId === null || !changed.includes(openOrderId)) return;
    const packing = memory.states.of('packing').get(openOrderId);
    const orderCode = reference.orders().get(openOrderId)?.code ?? openOrderId;
    if (packing?.phase === 'finished') {
      const order = await packedHere(openOrderId);
      await teller.tell(packedSay(orderCode, order?.packed, reference));
    } else if (packing) await teller.tell({ type: 'order-resumed', orderCode, ...unitTotals(packing) });
  };
}
