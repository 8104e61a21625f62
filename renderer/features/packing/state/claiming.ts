import type { Bridge } from '#renderer/bridge/bridge.ts';
import { openOrderOf } from '#renderer/core/activity/open-order.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { ForeignClaim } from '#renderer/features/packing/state/packing-view.ts';
import type { LogMemory } from '#renderer/replica/log-writer.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import type { OrderStatus } from '#shared/domain/index.ts';
import type { Clock } from '#shared/prelude/index.ts';
import { type ClaimReply, LEASE_MS } from '#shared/sync/index.ts';
import { foreignOf, sayOfForeign, type TakenOver } from './bench-order.ts';

/**
 * Whose an order is. An order that is taken up is packed at once and claimed beside it: the store may be away. Where another
 * station has it, or takes it over, this one stops until a person decides.
 */
export interface Claiming {
  /** Claims the order on the bench now; called whenever it changes, and by itself until the lease is a third over. */
  readonly claim: () => void;
  /** Looks at what the store says of the order on the bench; called after each pull. */
  readonly check: () => void;
  /** The store kept entries of these orders for a person: what this bench packs of them does not count. */
  readonly conflict: (orderIds: readonly string[]) => void;
  /**
   * Asks the store for the order that another station has. Gives the name of who had it when it is this station's now; where they
   * are packing it, a supervisor must allow it first.
   */
  readonly takeOver: (orderId: string, grantId?: string) => Promise<TakenOver>;
  /** Claims an order that does not lie on the bench. `unknown`: the store is away, or does not answer in time; it is packed as if it was. */
  readonly claimAside: (orderId: string) => Promise<'ours' | 'held' | 'unknown'>;
}

const GONE: ReadonlySet<OrderStatus> = new Set<OrderStatus>(['cancelled', 'refunded', 'shipped', 'delivered']);

/** A claim whose answer was lost is asked for again this soon, and then less and less often. */
const RETRY_MS = 600;

/** A packer with a unit in the hand waits for a store no longer than this. */
const ASIDE_MS = 400;

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
  /** How many answers in a row were lost, for which order. */
  let lost = 0;
  let claimed: string | null = null;
  let askedAt = Number.NEGATIVE_INFINITY;
  /** Orders of which it was said that the store counts another packing of them. */
  const told = new Set<string>();
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
    const orderId = openOrderOf(memory);
    const { foreign } = store.getState();
    if (foreign && foreign.orderId !== orderId) store.setState({ foreign: null });
    if (orderId === null || foreign?.orderId === orderId) return;
    if (orderId !== claimed) lost = 0;
    claimed = orderId;
    cancel = setTimer(claim, LEASE_MS / 3);
    askedAt = clock.now();
    const granted = fences.get(orderId);
    void request(orderId, { takeOver: false }).then((reply) => {
      if (openOrderOf(memory) !== orderId) return;
      if (!reply) {
        cancel();
        cancel = setTimer(claim, Math.min(LEASE_MS / 3, RETRY_MS * 2 ** lost++));
        return;
      }
      lost = 0;
      if (reply === 'needs-supervisor') return;
      if (reply.type === 'held') stop({ ...foreignOf(orderId, reply.by), finished: reply.finished });
      // Resumed here, but begun anew elsewhere since: what was packed before is no proof any more.
      else if (reply.superseded && reply.claim.fence !== granted) stop({ orderId, by: '' });
    });
  }

  function stop(foreign: ForeignClaim): void {
    const known = store.getState().foreign;
    if (known?.orderId === foreign.orderId && (known.finished || !foreign.finished)) return;
    const orderCode = codeOf(foreign.orderId);
    store.setState({ foreign, changed: null, dialog: null, override: null });
    void teller.tell(sayOfForeign(foreign, orderCode, reference));
  }

  const codeOf = (orderId: string): string => reference.orders().get(orderId)?.code ?? orderId;

  async function whose(orderId: string): Promise<void> {
    const reply = await request(orderId, { takeOver: false });
    if (!reply || reply === 'needs-supervisor' || openOrderOf(memory) !== orderId) return;
    if (reply.type === 'held') stop({ ...foreignOf(orderId, reply.by), finished: reply.finished });
  }

  return {
    claim,
    async claimAside(orderId) {
      const asked = request(orderId, { takeOver: false });
      // One that is known to be away is not waited for: it is asked all the same, and may have come back.
      if (store.getState().sync.state !== 'live') return 'unknown';
      const late = new Promise<undefined>((resolve) => setTimer(() => resolve(undefined), ASIDE_MS));
      const reply = await Promise.race([asked, late]);
      if (!reply || reply === 'needs-supervisor') return 'unknown';
      return reply.type === 'held' || reply.superseded ? 'held' : 'ours';
    },
    check() {
      const orderId = openOrderOf(memory);
      if (orderId === null) return;
      const holder = reference.claims().get(orderId);
      const { foreign } = store.getState();
      // Taken over before, and done by now: there is nothing left to take over.
      if (foreign?.orderId === orderId) {
        if (!foreign.finished && reference.orders().get(orderId)?.status === 'packed') void whose(orderId);
        return;
      }
      // Nobody's any more: another station may have taken it over and be done with it, while this one slept or was cut off.
      if (!holder && Math.abs(clock.now() - askedAt) > UNTOLD_MS) return claim();
      if (!holder || holder.stationId === stationId) return;
      if (holder.fence > (fences.get(orderId) ?? 0)) stop(foreignOf(orderId, holder));
    },
    conflict(orderIds) {
      for (const orderId of new Set(orderIds)) {
        const status = reference.orders().get(orderId)?.status;
        // That it was cancelled or has left is said by the order itself, at the next scan of it.
        if (status !== undefined && GONE.has(status)) continue;
        // Whose it is, the store says with the claim; until then it is somebody else's.
        if (openOrderOf(memory) === orderId) {
          stop(foreignOf(orderId, reference.claims().get(orderId)));
          void whose(orderId);
        } else if (memory.states.of('packing').has(orderId) && !told.has(orderId)) {
          told.add(orderId);
          void teller.tell({ type: 'packed-twice', orderCode: codeOf(orderId), by: '' });
        }
      }
    },
    async takeOver(orderId, grantId) {
      const { foreign } = store.getState();
      const reply = await request(orderId, { takeOver: true, ...(grantId === undefined ? {} : { grantId }) });
      if (reply === 'needs-supervisor') return reply;
      if (reply?.type === 'held' && reply.finished) {
        store.setState({ foreign: { ...foreignOf(orderId, reply.by), finished: reply.finished } });
        return 'packed';
      }
      if (reply?.type !== 'granted') return 'no-store';
      store.setState({ foreign: null });
      return { from: foreign?.by ?? '' };
    },
  };
}
