import type { ReplicaDatabase } from './database.ts';

/** How long the page's database may take to open. */
const OPEN_MS = 20_000;
/** How a database fails that is there and cannot be opened: only then would a new one help. */
export const UNUSABLE = 'DatabaseUnusable';

/** A database that is damaged may never answer at all. */
export async function openDatabase(database: ReplicaDatabase): Promise<void> {
  const late = new Promise<never>((_resolve, reject) =>
    setTimeout(() => reject(new Error('it does not answer')), OPEN_MS),
  );
  try {
    await Promise.race([database.open(), late]);
  } catch (error) {
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    throw /quota/i.test(detail) ? error : Object.assign(new Error(detail), { name: UNUSABLE });
  }
}
