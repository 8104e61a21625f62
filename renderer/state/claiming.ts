import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { LogMemory } from '#renderer/replica/log-writer.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import { type ClaimReply, LEASE_MS } from '#shared/sync/index.ts';
import type { StationStore } from './station-store.ts';
import type { Teller } from './teller.ts';

/**
 * Whose an order is. An order that is taken up is packed at once and claimed beside it: the store may be away. Where another
 * station has it, or takes it over, this one stops until a person decides.
 */
export interface Claiming {
  /** Claims the order on the bench now; called whenever it changes, and by itself until the lease is a third over. */
  readonly claim: () => void;
  /** Looks at what the store says of the order on the bench; called after each pull. */
  readonly check: () => void;
  /** Takes the order that another station has over to this one. Resolves true when it may be packed here. */
  readonly takeOver: () => Promise<boolean>;
  /** Another station has it: asks whether to take it over. */
  readonly ask: (orderId: string) => void;
}

export function createClaiming(dependencies: {
  readonly store: StationStore;
  readonly reference: Reference;
  readonly memory: LogMemory;
  readonly teller: Teller;
  readonly bridge: Bridge;
  readonly stationId: string;
  readonly setTimer: (run: () => void, delayMs: number) => () => void;
}): Claiming {
  const { store, reference, memory, teller, bridge, stationId, setTimer } = dependencies;
  let cancel = () => {};

  async function request(orderId: string, takeOver: boolean): Promise<ClaimReply | undefined> {
    const stationName = store.getState().host?.stationName ?? '';
    const answer = await bridge.call('store/claim', { stationId, stationName, orderId, takeOver });
    return answer.ok && answer.value.type === 'reply' ? answer.value.reply : undefined;
  }

  function claim(): void {
    cancel();
    const orderId = memory.session.openOrderId;
    const { foreign } = store.getState();
    if (foreign && foreign.orderId !== orderId) store.setState({ foreign: null });
    if (orderId === null || foreign?.orderId === orderId) return;
    cancel = setTimer(claim, LEASE_MS / 3);
    void request(orderId, false).then((reply) => {
      if (reply?.type === 'held' && memory.session.openOrderId === orderId) stop(orderId, reply.by.stationName);
    });
  }

  function stop(orderId: string, by: string): void {
    if (store.getState().foreign?.orderId === orderId) return;
    const orderCode = reference.orders().get(orderId)?.code ?? orderId;
    store.setState({ foreign: { orderId, by }, dialog: null });
    void teller.tell({ type: 'order-elsewhere', orderCode, by });
  }

  return {
    claim,
    check() {
      const orderId = memory.session.openOrderId;
      const claimed = orderId === null ? undefined : reference.claims().get(orderId);
      if (orderId !== null && claimed && claimed.stationId !== stationId) stop(orderId, claimed.stationName);
    },
    ask(orderId) {
      const by = reference.claims().get(orderId)?.stationName ?? '';
      store.setState({ foreign: { orderId, by } });
    },
    async takeOver() {
      const { foreign } = store.getState();
      if (!foreign) return false;
      const reply = await request(foreign.orderId, true);
      if (reply?.type !== 'granted') {
        void teller.tell({ type: 'take-over-failed' });
        return false;
      }
      store.setState({ foreign: null });
      const { orderId } = foreign;
      await teller.tell(
        { type: 'taken-over', orderCode: reference.orders().get(orderId)?.code ?? orderId, from: foreign.by },
        [{ type: 'OrderTakenOver', v: 1, orderId, from: foreign.by }],
      );
      return true;
    },
  };
}
