import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { startEmbeddedStore } from '#electron/store/embedded-store.ts';
import { openOfflineCache } from '#electron/store-link/offline-cache.ts';
import { createOfflineStore } from '#electron/store-link/offline-store.ts';
import { createRemoteStore } from '#electron/store-link/remote-store.ts';
import type { StoreCalls } from '#electron/store-link/store-calls.ts';
import { startStoreProcess } from '#tests/kit/store-process.ts';
import { type StoreLinkUnderTest, storeLinkContract } from './store-link.contract.ts';

const addLocations = async (link: StoreCalls, count: number): Promise<void> => {
  const rows = Array.from({ length: count }, (_, n) => `L${n},A,pick\n`).join('');
  await link.call('applyImport', 'locations.csv', `location,zone,kind\n${rows}`, 'token');
};

storeLinkContract('the embedded store', async () => {
  const store = startEmbeddedStore({
    worker: new URL('../../electron/store/store-worker.ts', import.meta.url),
    file: path.join(mkdtempSync(path.join(os.tmpdir(), 'packbench-link-')), 'store.db'),
    onProgress: () => undefined,
  });
  return {
    link: store,
    addLocations: (count) => addLocations(store, count),
    firstPerson: async () => {
      const made = await store.call('createFirstOperator', 'Ana', '1234');
      return { id: (made.ok && made.value) || '', pin: '1234' };
    },
    listening: async () => undefined,
    // A message that is no request is a bug, and a bug ends the thread.
    crash: async () => void (await (store.call as (method: unknown) => Promise<unknown>)(7)),
    close: store.close,
  };
});

/** A store in its own process, reached over the network; a crash is a kill, and it comes up again by itself. */
async function openRemote(host: string, over: (remote: StoreCalls) => StoreCalls): Promise<StoreLinkUnderTest> {
  const backend = await startStoreProcess({ host });
  const link = over(createRemoteStore(await backend.pair('s1'), () => 'ana'));
  const connected = new Promise<void>((resolve) => {
    const stop = link.onChanged(() => {
      stop();
      resolve();
    });
  });
  return {
    link,
    addLocations: (count) => addLocations(link, count),
    // Nobody at a bench of a store on the network makes people: its administrator does, and gives them a PIN for choosing one.
    firstPerson: async () => {
      expect(await link.call('createFirstOperator', 'Ana', '1234')).toEqual({ ok: true, value: null });
      const { output } = await backend.command('operators', 'add', 'Ana', '--role', 'administrator');
      return { id: 'ana', pin: output.split('\n')[0] ?? '' };
    },
    listening: () => connected,
    crash: async () => {
      await backend.kill();
      await backend.start();
    },
    close: async () => {
      await link.close();
      await backend.kill('SIGTERM');
    },
  };
}

storeLinkContract('a store on this machine', () => openRemote('127.0.0.1', (remote) => remote));
storeLinkContract('a store over TLS, by its pinned certificate', () => openRemote('0.0.0.0', (remote) => remote));
storeLinkContract('a store that may be away', () =>
  openRemote('127.0.0.1', (remote) =>
    createOfflineStore(
      remote,
      openOfflineCache(path.join(mkdtempSync(path.join(os.tmpdir(), 'packbench-offline-')), 'offline.db')),
      '9521234',
      { now: Date.now, monotonic: () => performance.now() },
    ),
  ),
);
