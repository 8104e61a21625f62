import Dexie, { type DBCore, type EntityTable, type Table } from 'dexie';
import type { LogEntry } from '#shared/log/index.ts';
import type { RecordKind } from '#shared/records/index.ts';
import type { PhotoRow } from './photo-queue.ts';
import type { StateRow } from './states.ts';
import { moveToStates } from './upgrade-states.ts';

/** One page of reference records, as it came from the store: `records` is JSON text, `removed` are ids that are gone. */
export interface PageRow {
  readonly id: number;
  readonly kind: RecordKind;
  readonly keys: readonly string[];
  readonly records: string;
  readonly removed: readonly string[];
}

/** A packed index over all pages up to `upTo`, so that a start need not read them. `data` is the index's own form. */
export interface SnapshotRow {
  readonly key: 'orders' | 'items' | 'small';
  readonly upTo: number;
  readonly data: unknown;
}

export interface MetaRow {
  readonly key:
    | 'log-head'
    | 'acked'
    | 'count-sheet'
    | 'anew'
    | 'base'
    | 'pull'
    | 'session'
    | 'station'
    | 'seen-time'
    | 'catch-up'
    | 'known-events'
    | 'stored';
  readonly value: unknown;
}

export type ReplicaDatabase = Dexie & {
  readonly log: Table<LogEntry, [string, number]>;
  readonly states: Table<StateRow, [string, string]>;
  readonly pages: EntityTable<PageRow, 'id'>;
  readonly snapshots: Table<SnapshotRow, string>;
  readonly meta: Table<MetaRow, string>;
  readonly photos: Table<PhotoRow, string>;
};

/**
 * Opens the station's own database, by the name that its data folder gives it: the log of one folder must never flow into
 * the store of another. Every commit is strict: it is on the disk before the promise resolves.
 * Rows are few and large where data is bulk (pages) and single where it is precious (the log), because IndexedDB's cost
 * is per row and per index entry: no table has a secondary index.
 */
export function openReplicaDatabase(name: string): ReplicaDatabase {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
  database.version(1).stores({
    log: '[incarnation+seq]',
    progress: 'orderId',
    pages: '++id',
    snapshots: 'key',
    meta: 'key',
  });
  database.version(2).stores({ progress: null, states: '[kind+id]' }).upgrade(moveToStates);
  database.version(3).stores({ photos: 'hash' });
  database.use({ stack: 'dbcore', name: 'ends-with-its-transaction', create: endingWithTransaction });
  return database as ReplicaDatabase;
}

/**
 * Makes a write fail when its transaction is aborted, as on a full disk. Dexie's own reads the errors of all its requests
 * when the last one fails, and a browser may tell that one before the others: reading then throws, nobody hears of the
 * failure, and whoever waits for the write would wait for ever.
 */
export const endingWithTransaction = (down: DBCore): DBCore => ({
  ...down,
  table(name) {
    const table = down.table(name);
    return {
      ...table,
      mutate: (request) =>
        new Dexie.Promise((resolve, reject) => {
          const transaction = request.trans as unknown as IDBTransaction;
          transaction.addEventListener('abort', () =>
            reject(transaction.error ?? new DOMException('The transaction was aborted.', 'AbortError')),
          );
          table.mutate(request).then(resolve, reject);
        }),
    };
  },
});
