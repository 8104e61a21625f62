import { fail } from '#shared/prelude/index.ts';
import type { StoreTrouble } from '#shared/sync/index.ts';
import type { StoreCalls } from './store-calls.ts';

/** The station's store, which can be exchanged for another one while the station runs. */
export interface StoreLink extends StoreCalls {
  readonly use: (next: StoreCalls) => Promise<void>;
}

/** Holds the store that counts now. Who listens goes on listening to the next one. */
export function createStoreLink(first: StoreCalls): StoreLink {
  const listeners = new Set<(version: number) => void>();
  const hear = (store: StoreCalls) =>
    store.onChanged((version) => {
      for (const listener of listeners) listener(version);
    });
  let current = first;
  let stop = hear(first);
  return {
    call: (name, ...given) => current.call(name, ...given),
    onChanged(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async use(next) {
      const before = current;
      stop();
      current = next;
      stop = hear(next);
      await before.close();
      for (const listener of listeners) listener(0);
    },
    close: () => current.close(),
    shared: () => current.shared?.(),
  };
}

/** Stands where a remote store is wanted that has not let this station in. */
export function createNoStore(detail: string): StoreCalls {
  const trouble: StoreTrouble = { type: 'not-paired', detail };
  return { call: async () => fail(trouble), onChanged: () => () => undefined, close: async () => undefined };
}
