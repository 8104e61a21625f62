import { hash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Database } from '#electron/store/database/database.ts';
import type { Features } from '#electron/store/features.ts';
import type { ImportCounts } from '#electron/store/import/import-records.ts';
import { createSecretBox } from '#electron/store/outbox/secret-box.ts';
import type { Stock } from '#electron/store/stock/stock.ts';
import { createStore, type Store } from '#electron/store/store.ts';
import {
  append,
  chainHash,
  type EntryBody,
  emptyHead,
  headAfter,
  type LogEntry,
  type LogHead,
  type StationEvent,
} from '#shared/log/index.ts';
import type { Result } from '#shared/prelude/index.ts';
import type { StoreTrouble } from '#shared/sync/index.ts';
import { openSqliteFile } from './new-sqlite.ts';

export const digest = (text: string): string => hash('sha256', text);

export interface OpenStore {
  readonly store: Store;
  readonly database: Database;
  readonly clock: { time: number };
  /** Closes it and opens the same data again, with the features that it had or others. */
  readonly reopen: (features?: (stock: Stock) => Features) => Promise<OpenStore>;
}

/** A store on a real SQLite file in a folder of its own. */
export const openStore = (
  file = path.join(mkdtempSync(path.join(os.tmpdir(), 'packbench-store-')), 'store.db'),
  features?: (stock: Stock) => Features,
): Promise<OpenStore> => openStoreOn(async () => openSqliteFile(file), `epoch-${file.slice(-50)}`, features);

/** A store on any database, with a clock to turn. */
export async function openStoreOn(
  open: () => Promise<Result<Database, StoreTrouble>>,
  epoch: string,
  features?: (stock: Stock) => Features,
): Promise<OpenStore> {
  const opened = await open();
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  const database = opened.value;
  const clock = { time: 1_700_000_000_000 };
  const store = await createStore(database, {
    digest,
    clock: { now: () => clock.time },
    newEpoch: () => epoch,
    box: createSecretBox(Buffer.alloc(32, 7)),
    ...(features && { features }),
  });
  const reopen = async (later = features) => {
    await store.close();
    return openStoreOn(open, epoch, later);
  };
  return { store, database, clock, reopen };
}

/** A station's log in memory, for pushing. */
export function createLog(incarnation = 'i1', before: readonly LogEntry[] = []) {
  const entries: LogEntry[] = [...before];
  let head: LogHead = before.length > 0 ? headAfter(before.at(-1) as LogEntry) : emptyHead(incarnation);
  let op = 0;
  function add(body: EntryBody): LogEntry {
    const entry = append(digest, head, body);
    head = headAfter(entry);
    entries.push(entry);
    return entry;
  }
  return {
    entries,
    say(event: StationEvent, opId = `${incarnation}-op${++op}`): LogEntry {
      return add({ opId, at: 1, by: 'ana', event });
    },
    /** By a clock that is wrong, or was measured. */
    sayAt(
      times: Pick<EntryBody, 'at' | 'clockOffset' | 'seen'> & { readonly by?: string },
      event: StationEvent,
    ): LogEntry {
      return add({ opId: `${incarnation}-op${++op}`, by: 'ana', ...times, event });
    },
    raw(text: string): LogEntry {
      const entry = append(digest, head, {
        opId: 'x',
        at: 1,
        by: null,
        event: { type: 'OrderSuspended', v: 1, orderId: 'x' },
      });
      const poison = {
        ...entry,
        body: text,
        hash: chainHash(digest, head, head.seq + 1, digest(text)),
      };
      head = headAfter(poison);
      entries.push(poison);
      return poison;
    },
  };
}

/** Takes a file's good rows at once. */
export async function importFile(
  { store }: Pick<OpenStore, 'store'>,
  name: string,
  text: string,
): Promise<ImportCounts> {
  const run = store.applyImport(name, text);
  for (;;) {
    const step = await run.next();
    if (step.done) return step.value;
  }
}
