import type { Subject } from '#shared/log/index.ts';
import { aboutOf, recordKeyOf, type StoreException, sinceOf } from '#shared/records/index.ts';
import type { Writing } from '../database/transaction.ts';

/** Something for a person: what it is about, and what cannot be. `of` tells several of one kind on one subject apart. */
export interface Raised extends Omit<StoreException, 'id' | 'orderId' | 'subject'> {
  readonly subject: Subject;
  readonly of?: string | undefined;
}

/** Keeps an exception for a person; the same one again says nothing new. */
export async function raise({ sql, put }: Writing, { subject, of, ...said }: Raised): Promise<void> {
  const id = exceptionId({ subject, of, ...said });
  const known = await sql.get("SELECT 1 AS one FROM records WHERE kind = 'exception' AND key = ?", id);
  if (known) return;
  const exception: StoreException = { id, ...aboutOf(subject), ...said };
  await put('exception', id, JSON.stringify(exception), sinceOf(subject));
}

/** What was wrong is right again, without a person. */
export const settle = ({ remove }: Writing, of: Named): Promise<void> => remove('exception', exceptionId(of));

/** The same for what several stations may have brought about, each under its own name: those of them that are `right` again. */
export async function settleAll(
  { sql, remove }: Writing,
  { subject, type, of }: Omit<Named, 'stationId'>,
  isRight: (exception: StoreException) => boolean,
): Promise<void> {
  const rows = await sql.all<{ key: string; json: string }>(`SELECT key, json FROM records WHERE kind = 'exception'`);
  for (const { key, json } of rows) {
    const said = JSON.parse(json) as StoreException;
    if (key === exceptionId({ subject, stationId: said.stationId, type, of }) && isRight(said))
      await remove('exception', key);
  }
}

/** By what an exception is told from all others. */
type Named = Pick<Raised, 'subject' | 'stationId' | 'type' | 'about' | 'of'>;

function exceptionId({ subject, stationId, type, about, of }: Named): string {
  const parts = [recordKeyOf(subject), stationId, type, ...(about ? [about] : []), ...(of === undefined ? [] : [of])];
  return parts.join('|').slice(0, 300);
}
