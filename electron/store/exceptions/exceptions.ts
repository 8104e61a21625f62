import type { Subject } from '#shared/log/index.ts';
import type { StoreException } from '#shared/sync/index.ts';
import type { Writing } from '../database/transaction.ts';

/** Something for a person: what it is about, and what cannot be. `of` tells several of one kind on one subject apart. */
export interface Raised extends Omit<StoreException, 'id' | 'orderId'> {
  readonly subject: Subject;
  readonly of?: string;
}

/** Keeps an exception for a person; the same one again says nothing new. */
export async function raise({ sql, put }: Writing, { subject, of, ...said }: Raised): Promise<void> {
  const { type, stationId, about } = said;
  const parts = [subject.id, stationId, type, ...(about ? [about] : []), ...(of === undefined ? [] : [of])];
  const id = parts.join('|').slice(0, 300);
  const known = await sql.get("SELECT 1 AS one FROM records WHERE kind = 'exception' AND key = ?", id);
  if (known) return;
  const exception: StoreException = { id, orderId: subject.id, ...said };
  await put('exception', id, JSON.stringify(exception));
}
