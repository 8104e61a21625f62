import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { SyncLoop } from '#renderer/replica/sync-loop.ts';
import type { OutOf } from '#shared/bridge/index.ts';

/** Why a station could not join a store. */
export type JoinTrouble = Extract<OutOf<'store/pair'>, { type: 'failed' }>['trouble'];

/** Which store this station works with, for the screen that shows and changes it. */
export interface StoreConnection {
  readonly setting: () => Promise<OutOf<'store/setting'>>;
  /** Joins a store by its address and a one-time code; gives what stood in the way, or null. */
  readonly join: (url: string, code: string) => Promise<JoinTrouble | null>;
  /** Goes back to the store in this station; false when whoever is signed in may not. */
  readonly leave: () => Promise<boolean>;
  readonly tryNow: () => void;
}

export function createStoreConnection(dependencies: {
  readonly bridge: Bridge;
  readonly sync: Pick<SyncLoop, 'wake' | 'settled'>;
  readonly stationId: string;
  readonly name: () => string;
  /** Brings the page to what the trusted side knows of who is signed in. */
  readonly agree: () => Promise<void>;
}): StoreConnection {
  const { bridge, sync, stationId, name, agree } = dependencies;
  return {
    async setting() {
      const found = await bridge.call('store/setting', {});
      return found.ok ? found.value : { mode: 'embedded', url: null, keychain: false };
    },
    async join(url, code) {
      const joined = await bridge.call('store/pair', { url, code, stationId, name: name() || 'Station' });
      if (!joined.ok) return 'unreachable';
      if (joined.value.type === 'failed') return joined.value.trouble;
      await agree();
      sync.wake();
      await sync.settled();
      return null;
    },
    async leave() {
      const left = await bridge.call('store/use-embedded', {});
      await agree();
      sync.wake();
      return left.ok && left.value.type === 'left';
    },
    tryNow: sync.wake,
  };
}
