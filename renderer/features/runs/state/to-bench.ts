import type { ActivityKind } from '#renderer/core/activity/activity-kind.ts';
import { openOrderOf } from '#renderer/core/activity/open-order.ts';
import type { Cause } from '#renderer/core/say/cause.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { LogMemory } from '#renderer/replica/log-writer.ts';
import type { PackingPort } from './packing-port.ts';

/**
 * Lays an order on the bench from another room, which is shown again when the order is done or put aside there. Resolves true when it lies on the bench.
 */
export type ToBench = (orderId: string, cause: Cause) => Promise<boolean>;

export function createToBench({
  store,
  memory,
  packing,
  from,
}: {
  readonly store: StationStore;
  readonly memory: LogMemory;
  readonly packing: Pick<PackingPort, 'openOrder'>;
  readonly from: ActivityKind;
}): ToBench {
  let isAway = false;
  store.subscribe(({ open, room }, before) => {
    if (!isAway || open !== null || before.open === null) return;
    isAway = false;
    if (room === 'packing') store.setState({ room: from });
  });
  return async (orderId, cause) => {
    await packing.openOrder(orderId, cause);
    isAway = openOrderOf(memory) === orderId;
    return isAway;
  };
}
