import type { Teller } from '#renderer/core/say/teller.ts';
import type { Reference } from '#renderer/replica/reference.ts';

/**
 * Says what was to be changed of an order after this bench had finished it: the store takes it no more, and the parcel may not have
 * left yet. Gives what to call after each pull; what was there at the start is old news.
 */
export function createLateChanges(
  reference: Pick<Reference, 'exceptions' | 'orders'>,
  teller: Pick<Teller, 'tell'>,
  stationId: string,
): () => void {
  const own = () =>
    reference
      .exceptions()
      .flatMap(({ id, about, orderId, stationId: by }) =>
        by === stationId && (about === 'address' || about === 'lines') ? [{ id, what: about, orderId }] : [],
      );
  const told = new Set(own().map(({ id }) => id));
  return () => {
    for (const { id, what, orderId } of own()) {
      if (told.has(id)) continue;
      told.add(id);
      const orderCode = reference.orders().get(orderId)?.code ?? orderId;
      void teller.tell({ type: 'changed-too-late', orderCode, what });
    }
  };
}
