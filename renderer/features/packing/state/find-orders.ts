import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { StoreTroubleType } from '#renderer/replica/sync-loop.ts';
import type { OrderState } from '#shared/sync/index.ts';

declare module '#renderer/core/station-app.ts' {
  interface StationApp {
    /** Asks the store for orders that this station does not have any more. */
    readonly findOrders: (code: string) => Promise<FoundOrders>;
  }
}

/** What the store knows of a code, or why it did not answer. */
export type FoundOrders =
  | { readonly type: 'found'; readonly orders: readonly OrderState[] }
  | { readonly type: 'fault'; readonly fault: StoreTroubleType };

/** Asks the store for orders that this station does not have any more. */
export const createFindOrders =
  (bridge: Bridge) =>
  async (code: string): Promise<FoundOrders> => {
    const answer = await bridge.call('store/find-orders', { code: code.slice(0, 80) });
    if (!answer.ok) return { type: 'fault', fault: 'unreachable' };
    return answer.value;
  };
