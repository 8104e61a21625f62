// The store behind its link: embedded or remote, who is who there, and who is signed in here.
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { EMBEDDED_STORE, type SettingsFile, type StationSettings } from '../shell/settings-file.ts';
import { startEmbeddedStore } from '../store/embedded-store.ts';
import { createCredentialsFile, type SecretBox } from '../store-link/credentials-file.ts';
import { createMayConfigure, type MayConfigure } from '../store-link/may-configure.ts';
import { openOfflineCache } from '../store-link/offline-cache.ts';
import { createOfflineStore } from '../store-link/offline-store.ts';
import { openPeople, type People, withRoles } from '../store-link/people.ts';
import { createRemoteStore, type StoreCredentials } from '../store-link/remote-store.ts';
import { openSessions, type Sessions } from '../store-link/session.ts';
import type { StoreCalls } from '../store-link/store-calls.ts';
import { createNoStore, createStoreLink, type StoreLink } from '../store-link/store-link.ts';
import { createStoreSetting, type StoreSetting } from '../store-link/store-setting.ts';
import { clock, digest, monotonic } from './clocks.ts';

/** The store, joined. */
export interface ComposedStore {
  /** The store as it answers. */
  readonly link: StoreLink;
  /** The same, and what it says of people is kept for a time without it. */
  readonly store: StoreCalls;
  readonly people: People;
  readonly sessions: Sessions;
  readonly may: MayConfigure;
  readonly setting: StoreSetting;
}

export async function composeStore(dependencies: {
  readonly dataFolder: string;
  readonly settings: StationSettings;
  readonly settingsFile: SettingsFile;
  readonly worker: URL;
  readonly secretBox: SecretBox | undefined;
  readonly onProgress: (importId: string, done: number, total: number) => void;
}): Promise<ComposedStore> {
  const { dataFolder, settings, settingsFile, worker, secretBox, onProgress } = dependencies;
  const { mode, database, keepOrdersDays, keepPersonalDays } =
    settings.store.mode === 'embedded' ? settings.store : EMBEDDED_STORE;
  const embeddedFile = database.slice('sqlite:'.length);
  const openEmbedded = () =>
    startEmbeddedStore({
      worker,
      file: path.resolve(dataFolder, embeddedFile),
      retention: { stationDays: keepOrdersDays, personalDays: keepPersonalDays },
      onProgress,
    });
  // What is kept for a time without the store is that store's: numbers in hand of one are no numbers of another.
  const offlineFile = ({ key }: StoreCredentials) => `offline-${digest(key).slice(0, 12)}.db`;
  const openRemote = (found: StoreCredentials) =>
    createOfflineStore(
      createRemoteStore(found, () => sessions.read()?.operatorId),
      openOfflineCache(path.join(dataFolder, offlineFile(found))),
      settings.shipping.companyPrefix,
      { ...clock, monotonic },
    );
  const credentials = createCredentialsFile(path.join(dataFolder, 'store.key'), secretBox);
  const remoteUrl = settings.store.mode === 'remote' ? settings.store.url : null;
  const found = remoteUrl === null ? undefined : await credentials.load();
  for (const name of await readdir(dataFolder))
    if (/^offline-/.test(name) && !(found && name.startsWith(offlineFile(found))))
      await rm(path.join(dataFolder, name));
  const link = createStoreLink(
    remoteUrl === null
      ? openEmbedded()
      : found && new URL(found.url).origin === new URL(remoteUrl).origin
        ? openRemote(found)
        : createNoStore(`This station has no key to ${remoteUrl}.`),
  );
  const people = await openPeople({ store: link, file: path.join(dataFolder, 'people.json'), clock, monotonic });
  const store = withRoles(link, people);
  const sessions = await openSessions({
    file: path.join(dataFolder, 'session.json'),
    people,
    verifyPin: (operatorId, pin) => store.call('verifyPin', operatorId, pin),
    clock,
  });
  const may = createMayConfigure(sessions, people);
  const setting = createStoreSetting({
    link,
    url: remoteUrl,
    credentials,
    keychain: secretBox !== undefined,
    openRemote,
    openEmbedded,
    save: async (url) => {
      const change =
        url === null ? { mode, database, keepOrdersDays, keepPersonalDays } : { mode: 'remote' as const, url };
      const saved = await settingsFile.save({ store: change });
      if (!saved.ok) console.error(`packbench: ${saved.failure}`);
    },
  });
  return { link, store, people, sessions, may, setting };
}
