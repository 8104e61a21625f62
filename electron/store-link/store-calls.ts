import type { Result } from '#shared/prelude/index.ts';
import type { StoreAnswer, StoreArguments, StoreServiceName, StoreTrouble } from '#shared/sync/index.ts';

/**
 * The store as the trusted side uses it, in this process or over the network. Neither side needs the other to be there:
 * trouble is an answer, and the station works on.
 */
export interface StoreCalls {
  readonly call: <Name extends StoreServiceName>(
    name: Name,
    ...given: StoreArguments<Name>
  ) => Promise<Result<StoreAnswer<Name>, StoreTrouble>>;
  /** Hears that the store is at a new version, soon after the commit; a hint to pull. Gives the way to stop hearing. */
  readonly onChanged: (listener: (version: number) => void) => () => void;
  readonly close: () => Promise<void>;
  /** For a store that others use too and that may be away; undefined for one that is this station's alone. */
  readonly shared?: () => SharedStore | undefined;
}

/** A store that other stations use too. */
export interface SharedStore {
  /** Asks the store itself; nothing that is kept here for a time without it is an answer. */
  readonly ask: StoreCalls['call'];
  /** Milliseconds since it last answered, by the clock that never goes back; infinity before it ever did. */
  readonly heardAgoMs: () => number;
}
