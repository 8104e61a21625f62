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
}
