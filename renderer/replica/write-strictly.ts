import type { ReplicaDatabase } from './database.ts';

type Stores<Names extends readonly string[]> = { readonly [At in keyof Names]: IDBObjectStore };

/**
 * One transaction past Dexie, for what every scan waits for: Dexie's own costs as much again as the disk. Begun at once, committed
 * without a look at each answer, and on the disk when the promise resolves; rejects when nothing of it is there.
 */
export async function writeStrictly<const Names extends readonly (keyof ReplicaDatabase & string)[]>(
  database: ReplicaDatabase,
  names: Names,
  write: (stores: Stores<Names>) => void,
): Promise<void> {
  if (!database.isOpen()) await database.open();
  try {
    await writeNow(database, names, write);
  } catch (error) {
    // The browser closed the connection, and Dexie has not heard of it.
    if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
    database.close({ disableAutoOpen: false });
    await database.open();
    await writeNow(database, names, write);
  }
}

const writeNow = <Names extends readonly string[]>(
  database: ReplicaDatabase,
  names: Names,
  write: (stores: Stores<Names>) => void,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const transaction = database.backendDB().transaction(names, 'readwrite', { durability: 'strict' });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () =>
      reject(transaction.error ?? new DOMException('The transaction was aborted.', 'AbortError'));
    try {
      write(names.map((name) => transaction.objectStore(name)) as unknown as Stores<Names>);
      transaction.commit();
    } catch (error) {
      // What was written before it must not stay alone.
      transaction.abort();
      reject(error);
    }
  });
