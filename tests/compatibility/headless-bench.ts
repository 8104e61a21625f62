// A station without a screen, of any version: its database, its journal and its exchange, over the network to a store.
import 'fake-indexeddb/auto';
import path from 'node:path';
import type { StoreCredentials } from '#electron/store-link/remote-store.ts';
import type { StoreUnreachable, SyncStatus } from '#renderer/replica/sync-loop.ts';
import type { StationEvent } from '#shared/log/index.ts';
import type { Result } from '#shared/prelude/index.ts';
import type { StoreTrouble } from '#shared/sync/index.ts';
import { digest } from '#tests/kit/open-store.ts';
import * as thisVersion from './station-code.ts';

export type StationCode = typeof thisVersion;
export { thisVersion };

/** A released version's own code, as it was built then. */
export const frozen = async (version: string): Promise<StationCode> =>
  (await import(path.join(import.meta.dirname, version, 'station.mjs'))) as StationCode;

export type HeadlessBench = Awaited<ReturnType<typeof openBench>>;

/** Opens a bench on its folder and its database, with the code of some version. */
export async function openBench(
  code: StationCode,
  { folder, stationId, credentials }: { folder: string; stationId: string; credentials: StoreCredentials },
) {
  const clock = { now: Date.now };
  const journal = await code.openJournal({ folder: path.join(folder, 'journal'), digest, clock, onDamage: () => {} });
  const database = code.openReplicaDatabase(`bench-${stationId}`);
  await database.open();
  let ids = 0;
  const newId = () => `${stationId}-${Date.now()}-${++ids}`;
  const { memory } = await code.recoverLog({
    ...{ database, digest, newId },
    journal: {
      head: async () => journal.head(),
      readAfter: async (incarnation, seq) => journal.readAfter(incarnation, seq),
      append: async (entries) => void (await journal.append(entries)),
    },
  });
  const reference = await code.openReference(database);
  const writer = code.createLogWriter({
    ...{ database, digest, memory, onSaved: () => undefined },
    journal: async (entries) => {
      const written = await journal.append(entries);
      if (!written.ok) throw new Error(written.failure.detail);
      return { ok: true, value: undefined };
    },
    onFault: (fault) => {
      if (fault) throw new Error(JSON.stringify(fault));
    },
  });
  const remote = code.createRemoteStore(credentials);
  let status: SyncStatus | undefined;
  let forked = false;
  const loop = code.createSyncLoop({
    ...{ database, reference, stationId, incarnation: () => memory.head.incarnation, now: Date.now },
    store: {
      push: async (request) => answerOf(await remote.call('push', request)),
      pull: async (request) => answerOf(await remote.call('pull', request)),
    },
    ...{ onPulled: () => undefined, quiet: async () => undefined, setTimer: () => () => undefined },
    onStatus: (now) => {
      status = now;
    },
    onForked: () => {
      forked = true;
    },
  });
  return {
    memory,
    reference,
    remote,
    status: () => status,
    /** Exchanges with the store; fails unless all of it went through. */
    async exchange(): Promise<void> {
      loop.wake();
      await loop.settled();
      if (forked || status?.state !== 'live') throw new Error(`${stationId}: ${JSON.stringify(status)}`);
    },
    async record(...events: readonly StationEvent[]): Promise<void> {
      await writer.record(events.map((event) => ({ opId: newId(), at: Date.now(), by: 'ana', event })));
    },
    async close(): Promise<void> {
      loop.stop();
      await loop.settled();
      await remote.close();
      await journal.close();
      database.close();
    },
  };
}

function answerOf<T>(result: Result<T, StoreTrouble>): T | StoreUnreachable {
  if (result.ok) return result.value;
  return { type: 'unreachable', trouble: result.failure.type, detail: result.failure.detail };
}
