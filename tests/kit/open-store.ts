import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { openDatabase } from '#electron/store/database.ts';
import type { ImportCounts } from '#electron/store/import-records.ts';
import { createStore, type Store } from '#electron/store/store.ts';
import {
  append,
  type EntryBody,
  emptyHead,
  headAfter,
  type LogEntry,
  type LogHead,
  type StationEvent,
} from '#shared/sync/index.ts';

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

export interface OpenStore {
  readonly store: Store;
  readonly database: DatabaseSync;
  readonly file: string;
  readonly versions: number[];
  readonly clock: { time: number };
}

/** A store on a real SQLite file in a folder of its own. */
export function openStore(
  file = path.join(mkdtempSync(path.join(os.tmpdir(), 'packbench-store-')), 'store.db'),
): OpenStore {
  const opened = openDatabase(file);
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  const versions: number[] = [];
  const clock = { time: 1_700_000_000_000 };
  const store = createStore(opened.value, {
    digest,
    clock: { now: () => clock.time },
    newEpoch: () => `epoch-${file}`,
    onCommit: (version) => versions.push(version),
  });
  return { store, database: opened.value, file, versions, clock };
}

/** A station's log in memory, for pushing. */
export function createLog(incarnation = 'i1') {
  let head: LogHead = emptyHead(incarnation);
  const entries: LogEntry[] = [];
  let op = 0;
  return {
    entries,
    say(event: StationEvent, opId = `${incarnation}-op${++op}`): LogEntry {
      const body: EntryBody = { opId, at: 1, by: 'ana', event };
      const entry = append(digest, head, body);
      head = headAfter(entry);
      entries.push(entry);
      return entry;
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
        hash: digest(`${head.hash}\n${head.incarnation}\n${head.seq + 1}\n${text}`),
      };
      head = headAfter(poison);
      entries.push(poison);
      return poison;
    },
  };
}

/** Takes a file's good rows at once. */
export function importFile({ store }: Pick<OpenStore, 'store'>, name: string, text: string): ImportCounts {
  const run = store.applyImport(name, text);
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
}
