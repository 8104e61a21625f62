import { ok, type Result } from '#shared/prelude/index.ts';
import type { CredentialsFile } from './credentials-file.ts';
import { leaveStore, type PairingFailure, pairWithStore } from './pair.ts';
import type { StoreCredentials } from './remote-store.ts';
import type { StoreCalls } from './store-calls.ts';
import type { StoreLink } from './store-link.ts';

/** Which store this station works with, as people see and change it. */
export interface StoreSetting {
  readonly read: () => {
    readonly mode: 'embedded' | 'remote';
    readonly url: string | null;
    readonly keychain: boolean;
  };
  /** Spends a one-time code of a store and works with that store from now on. */
  readonly pair: (asked: {
    readonly url: string;
    readonly code: string;
    readonly stationId: string;
    readonly name: string;
  }) => Promise<Result<void, PairingFailure>>;
  /** Goes back to the store in this very station. */
  readonly backToOwn: () => Promise<void>;
}

export function createStoreSetting(services: {
  readonly link: StoreLink;
  /** The remote store's URL, null for the embedded one. */
  readonly url: string | null;
  readonly credentials: CredentialsFile;
  /** Whether the operating system's keychain seals the key. */
  readonly keychain: boolean;
  readonly openRemote: (credentials: StoreCredentials) => StoreCalls;
  readonly openEmbedded: () => StoreCalls;
  /** Keeps the choice in the configuration file. */
  readonly save: (url: string | null) => Promise<void>;
}): StoreSetting {
  const { link, credentials, keychain, openRemote, openEmbedded, save } = services;
  let { url } = services;
  return {
    read: () => ({ mode: url === null ? 'embedded' : 'remote', url, keychain }),
    async pair(asked) {
      const paired = await pairWithStore({ ...asked, before: await credentials.load() });
      if (!paired.ok) return paired;
      await credentials.save(paired.value);
      url = paired.value.url;
      await save(url);
      await link.use(openRemote(paired.value));
      return ok(undefined);
    },
    async backToOwn() {
      if (url === null) return;
      url = null;
      await save(null);
      const left = await credentials.load();
      await credentials.forget();
      await link.use(openEmbedded());
      if (left) await leaveStore(left);
    },
  };
}
