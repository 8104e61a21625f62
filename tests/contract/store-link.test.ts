import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startEmbeddedStore } from '#electron/store/embedded-store.ts';
import { createEmbeddedStoreLink } from '#electron/store-link/store-link.ts';
import { storeLinkContract } from './store-link.contract.ts';

storeLinkContract('the embedded store', async () => {
  const store = startEmbeddedStore({
    worker: new URL('../../electron/store/store-worker.ts', import.meta.url),
    file: path.join(mkdtempSync(path.join(os.tmpdir(), 'packbench-link-')), 'store.db'),
    onProgress: () => undefined,
  });
  return {
    link: createEmbeddedStoreLink(store),
    addLocations: async (count) => {
      const rows = Array.from({ length: count }, (_, n) => `L${n},A,pick\n`).join('');
      await store.call('applyImport', 'locations.csv', `location,zone,kind\n${rows}`, 'token');
    },
    // A message that is no request is a bug, and a bug ends the thread.
    crash: async () => void (await (store.call as (method: unknown) => Promise<unknown>)(7)),
    close: store.close,
  };
});
