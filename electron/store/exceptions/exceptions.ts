import type { StoreException } from '#shared/sync/index.ts';
import type { Writing } from '../database/transaction.ts';

/** Keeps an exception for a person; the same one again says nothing new. */
export async function raise({ sql, put }: Writing, exception: StoreException): Promise<void> {
  const known = await sql.get("SELECT 1 AS one FROM records WHERE kind = 'exception' AND key = ?", exception.id);
  if (!known) await put('exception', exception.id, JSON.stringify(exception));
}
