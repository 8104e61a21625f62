import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import type { Count } from '#shared/counting/index.ts';
import { type Claim, recordKeyOf } from '#shared/records/index.ts';
import { type ClaimReply, LEASE_MS } from '#shared/sync/index.ts';

/** A place that another station counts. */
export interface ForeignPlace {
  readonly location: string;
  /** Who counts there, by name: a person, else the station; empty where neither is known. */
  readonly who: string;
  /** Since when, epoch milliseconds; null: not known. */
  readonly since: number | null;
  /** It was this station's, and another one took it over: what was counted here counts no more. */
  readonly isLost: boolean;
}

/**
 * Whose the places are that are counted. One that is opened is counted at once and claimed beside it: the store may be away. Where another station
 * has it, or takes it over, whoever counts is stopped until they decide.
 */
export interface PlaceClaims {
  /** Claims the place that is counted now; called whenever it changes, and by itself until the lease is a third over. */
  readonly claim: () => void;
  /** Looks at what the store says of the place that is counted; called after each pull. */
  readonly check: () => void;
  /** The store keeps what was said of these counts for a person: their place was taken over. */
  readonly conflict: (countIds: readonly string[]) => void;
  /** Who counts a place elsewhere, by this station's copy of the store; null: nobody. */
  readonly heldBy: (location: string) => ForeignPlace | null;
  /** The same, asked of the store where the copy knows of somebody; it is what the copy knows where the store is away. */
  readonly ask: (location: string) => Promise<ForeignPlace | null>;
  /** Takes a place over; without the store as soon as it is back. Gives who has it still, where it is a supervisor's to say. */
  readonly takeOver: (location: string) => Promise<ForeignPlace | null>;
  /** Nothing more is to be added to this count: another station has its place. */
  readonly isLost: (countId: string) => boolean;
}

/** A claim whose answer was lost is asked for again this soon, and then less and less often. */
const RETRY_MS = 600;

export function createPlaceClaims(dependencies: {
  readonly store: StationStore;
  readonly reference: Pick<Reference, 'claims' | 'operators'>;
  readonly current: () => Count | null;
  readonly bridge: Bridge;
  readonly stationId: string;
  readonly setTimer: (run: () => void, delayMs: number) => () => void;
  /** Whoever counts here is stopped, and told. */
  readonly stop: (foreign: ForeignPlace) => void;
}): PlaceClaims {
  const { store, reference, current, bridge, stationId, setTimer, stop } = dependencies;
  let cancel = () => {};
  let lostAnswers = 0;
  /** The fence of each claim that this station was granted, by location: an older claim of another is history. */
  const fences = new Map<string, number>();
  /** Places that somebody took over while the store was away. */
  const taken = new Set<string>();
  const lost = new Set<string>();

  const subjectOf = (location: string) => ({ kind: 'location', id: location });
  const foreignOf = (location: string, { by, stationName, at }: Claim, isLost = false): ForeignPlace => ({
    ...{ location, since: at, isLost },
    who: reference.operators().find(({ id }) => id === by)?.name || stationName,
  });

  async function request(location: string, takeOver: boolean): Promise<ClaimReply | undefined> {
    const stationName = store.getState().host?.stationName ?? '';
    const asked = { stationId, stationName, orderId: '', subject: subjectOf(location) };
    const answer = await bridge.call('store/claim', { ...asked, takeOver });
    const reply = answer.ok && answer.value.type === 'reply' ? answer.value.reply : undefined;
    if (reply?.type === 'granted') {
      fences.set(location, reply.claim.fence);
      taken.delete(location);
    }
    return reply;
  }

  function claim(): void {
    cancel();
    const location = current()?.location;
    if (location === undefined || store.getState().countForeign?.location === location) return;
    cancel = setTimer(claim, LEASE_MS / 3);
    void request(location, taken.has(location)).then((reply) => {
      if (current()?.location !== location) return;
      if (!reply) {
        cancel();
        cancel = setTimer(claim, Math.min(LEASE_MS / 3, RETRY_MS * 2 ** lostAnswers++));
        return;
      }
      lostAnswers = 0;
      if (reply.type === 'held') stop(foreignOf(location, reply.by, fences.has(location)));
    });
  }

  const holderOf = (location: string): Claim | undefined => {
    const holder = reference.claims().get(recordKeyOf(subjectOf(location)));
    return holder && holder.stationId !== stationId ? holder : undefined;
  };
  function heldBy(location: string): ForeignPlace | null {
    const holder = holderOf(location);
    return holder ? foreignOf(location, holder) : null;
  }

  return {
    claim,
    heldBy,
    check() {
      const count = current();
      const holder = count && holderOf(count.location);
      if (!count || !holder || store.getState().countForeign) return;
      const granted = fences.get(count.location);
      if (holder.fence <= (granted ?? 0) || taken.has(count.location)) return;
      if (granted !== undefined) lost.add(count.countId);
      stop(foreignOf(count.location, holder, granted !== undefined));
    },
    conflict(countIds) {
      for (const countId of countIds) lost.add(countId);
      const count = current();
      if (!count || !countIds.includes(count.countId)) return;
      const holder = holderOf(count.location);
      const { location } = count;
      stop(holder ? foreignOf(location, holder, true) : { location, who: '', since: null, isLost: true });
    },
    async ask(location) {
      const known = heldBy(location);
      if (!known) return null;
      const reply = await request(location, false);
      if (!reply) return known;
      return reply.type === 'held' ? foreignOf(location, reply.by) : null;
    },
    async takeOver(location) {
      const reply = await request(location, true);
      if (reply?.type === 'held') return foreignOf(location, reply.by);
      if (!reply) taken.add(location);
      return null;
    },
    isLost: (countId) => lost.has(countId),
  };
}
