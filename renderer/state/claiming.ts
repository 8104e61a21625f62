import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { LogMemory } from '#renderer/replica/log-writer.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import type { Clock } from '#shared/prelude/index.ts';
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
  /**
   * Asks the store for the order that another station has. Gives the name of who had it when it is this station's now; where they
   * are packing it, a supervisor must allow it first.
   */
  readonly takeOver: (orderId: string, grantId?: string) => Promise<TakenOver>;
}

/** What came of taking an order over. */
export type TakenOver = { readonly from: string } | 'needs-supervisor' | 'no-store';

/** A claim that was granted is told to this station too; until then nothing is to be read from its absence. */
const UNTOLD_MS = 3_000;

export function createClaiming(dependencies: {
  readonly store: StationStore;
  readonly reference: Reference;
  readonly memory: LogMemory;
  readonly teller: Teller;
  readonly bridge: Bridge;
  readonly stationId: string;
  readonly clock: Clock;
  readonly setTimer: (run: () => void, delayMs: number) => () => void;
}): Claiming {
  const { store, reference, memory, teller, bridge, stationId, clock, setTimer } = dependencies;
  let cancel = () => {};
  let askedAt = Number.NEGATIVE_INFINITY;
  /** The fence of each claim that this station was granted: an older claim of another is history. */
  const fences = new Map<string, number>();

  async function request(
    orderId: string,
    more: { readonly takeOver: boolean; readonly grantId?: string },
  ): Promise<ClaimReply | 'needs-supervisor' | undefined> {
    const stationName = store.getState().host?.stationName ?? '';
    const answer = await bridge.call('store/claim', { stationId, stationName, orderId, ...more });
    if (answer.ok && answer.value.type === 'needs-supervisor') return answer.value.type;
    const reply = answer.ok && answer.value.type === 'reply' ? answer.value.reply : undefined;
    if (reply?.type === 'granted') fences.set(orderId, reply.claim.fence);
    return reply;
  }

  function claim(): void {
    cancel();
    const orderId = memory.session.openOrderId;
    const { foreign } = store.getState();
    if (foreign && foreign.orderId !== orderId) store.setState({ foreign: null });
    if (orderId === null || foreign?.orderId === orderId) return;
    cancel = setTimer(claim, LEASE_MS / 3);
    askedAt = clock.now();
    const granted = fences.get(orderId);
    void request(orderId, { takeOver: false }).then((reply) => {
      if (!reply || reply === 'needs-supervisor' || memory.session.openOrderId !== orderId) return;
      if (reply.type === 'held') stop(orderId, reply.by.stationName);
      // Resumed here, but begun anew elsewhere since: what was packed before is no proof any more.
      else if (reply.superseded && reply.claim.fence !== granted) stop(orderId, '');
    });
  }

  function stop(orderId: string, by: string): void {
    if (store.getState().foreign?.orderId === orderId) return;
    const orderCode = reference.orders().get(orderId)?.code ?? orderId;
    store.setState({ foreign: { orderId, by }, dialog: null, override: null });
    void teller.tell({ type: 'order-elsewhere', orderCode, by });
  }

  return {
    claim,
    check() {
      const orderId = memory.session.openOrderId;
      if (orderId === null) return;
      const claimed = reference.claims().get(orderId);
      // Nobody's any more: another station may have taken it over and be done with it, while this one slept or was cut off.
      if (!claimed && Math.abs(clock.now() - askedAt) > UNTOLD_MS) return claim();
      if (!claimed || claimed.stationId === stationId) return;
      if (claimed.fence > (fences.get(claimed.orderId) ?? 0)) stop(claimed.orderId, claimed.stationName);
    },
    async takeOver(orderId, grantId) {
      const { foreign } = store.getState();
      const reply = await request(orderId, { takeOver: true, ...(grantId === undefined ? {} : { grantId }) });
      if (reply === 'needs-supervisor') return reply;
      if (reply?.type !== 'granted') return 'no-store';
      store.setState({ foreign: null });
      return { from: foreign?.by ?? '' };
    },
  };
}
