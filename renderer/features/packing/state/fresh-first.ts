import type { Overrides } from '#renderer/core/session/overrides.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import type { Order } from '#shared/domain/index.ts';
import { orderSubject } from '#shared/log/index.ts';
import type { Clock } from '#shared/prelude/index.ts';
import { isInShadow } from './shadow.ts';

const MINUTE_MS = 60_000;

/** A parcel that is to be closed, by what the store said of its order lately. */
export interface FreshFirst {
  /** How old what is known of an order is, in milliseconds, where that is older than the merchant's rules let a parcel be closed by; null: it is not, or a supervisor lets it. */
  readonly staleMs: (order: Pick<Order, 'id' | 'channel'>) => number | null;
  /** In shadow: what is known of the order is so old that the rules would have asked a supervisor. */
  readonly wouldAsk: (order: Pick<Order, 'id' | 'channel'>) => boolean;
  /** Goes on at once, or once a supervisor has allowed it for this order. */
  readonly first: (order: Pick<Order, 'id' | 'code' | 'channel'>, goOn: () => void) => void;
}

export function createFreshFirst({
  store,
  reference,
  overrides,
  clock,
}: {
  readonly store: StationStore;
  readonly reference: Pick<Reference, 'policy'>;
  readonly overrides: Pick<Overrides, 'ask'>;
  readonly clock: Clock;
}): FreshFirst {
  /** Orders that a supervisor lets leave by what is known of them. */
  const allowed = new Set<string>();
  const startedAt = clock.now();

  function oldMs({ id, channel }: Pick<Order, 'id' | 'channel'>): number | null {
    const most = reference.policy('stale-minutes', channel) * MINUTE_MS;
    const { state, lastSync } = store.getState().sync;
    // While the store is there it tells what changes, however long ago the last change was.
    if (most === 0 || state === 'live' || allowed.has(id)) return null;
    const age = clock.now() - (lastSync ?? startedAt);
    return age > most ? age : null;
  }

  const staleMs = (order: Pick<Order, 'id' | 'channel'>) => (isInShadow(reference, order) ? null : oldMs(order));

  return {
    staleMs,
    wouldAsk: (order) => isInShadow(reference, order) && oldMs(order) !== null,
    first(order, goOn) {
      if (staleMs(order) === null) return goOn();
      const about = { kind: 'stale-data', about: orderSubject(order.id), parcel: null, orderCode: order.code } as const;
      overrides.ask({ ...about, reason: 'store-away' }, async () => {
        allowed.add(order.id);
        if (store.getState().open?.order.id === order.id) goOn();
      });
    },
  };
}
