import type { Result } from '#shared/prelude/index.ts';
import type { PullReply, PullRequest, PushReply, PushRequest, StoreTrouble } from '#shared/sync/index.ts';

/**
 * The store as a station exchanges log and records with it, embedded in this process or remote; only the protocol's own
 * types cross. Neither side needs the other to be there: trouble is an answer, and the station works on.
 */
export interface StoreLink {
  /** Hands over a part of the station's log. Doing it twice is harmless. */
  readonly push: (request: PushRequest) => Promise<Result<PushReply, StoreTrouble>>;
  /** Asks for what changed after a cursor. */
  readonly pull: (request: PullRequest) => Promise<Result<PullReply, StoreTrouble>>;
  /** Hears that the store is at a new version, soon after the commit; a hint to pull. Gives the way to stop hearing. */
  readonly onChanged: (listener: (version: number) => void) => () => void;
}

/** The parts of the embedded store that a link needs. */
interface StoreCalls {
  readonly call: ((method: 'push', request: PushRequest) => Promise<Result<PushReply, StoreTrouble>>) &
    ((method: 'pull', request: PullRequest) => Promise<Result<PullReply, StoreTrouble>>);
  readonly onChanged: StoreLink['onChanged'];
}

/** The link to the store in this very process. */
export const createEmbeddedStoreLink = (store: StoreCalls): StoreLink => ({
  push: (request) => store.call('push', request),
  pull: (request) => store.call('pull', request),
  onChanged: store.onChanged,
});
