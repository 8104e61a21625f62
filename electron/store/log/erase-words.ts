import { keyOf, type LogRules, readBody, type Subject } from '#shared/log/index.ts';
import type { Digest } from '#shared/prelude/index.ts';
import type { Statements } from '../database/database.ts';

/**
 * Erases the words of all that was said of a subject, and of all that will be: of an entry whose text is erased its digest stays, and the chain
 * is over the digests. Nobody knows what is in an event that this version does not know: it goes too.
 */
export async function eraseWords(sql: Statements, rules: LogRules, digest: Digest, subject: Subject): Promise<void> {
  const { kind, id } = subject;
  await sql.run(
    'INSERT INTO erased_subjects (kind, id) VALUES (?, ?) ON CONFLICT (kind, id) DO NOTHING',
    ...[kind, id],
  );
  const entries = await sql.all<{ rowid: number; body: string }>(
    'SELECT rowid, body FROM log WHERE about_kind = ? AND about_id = ? AND erased IS NULL',
    ...[kind, id],
  );
  for (const { rowid, body } of entries) {
    const said = readBody({ body }, rules.readEvent);
    if (!said || rules.hasFreeText(said.event))
      await sql.run("UPDATE log SET body = '', erased = ? WHERE rowid = ?", digest(body), rowid);
  }
}

/** Which of these subjects have their words erased, by `keyOf`. */
export async function erasedAmong(
  sql: Statements,
  subjects: readonly (Subject | null)[],
): Promise<ReadonlySet<string>> {
  const erased = new Set<string>();
  const asked = new Map(subjects.flatMap((subject) => (subject ? [[keyOf(subject), subject] as const] : [])));
  for (const [key, subject] of asked) if (await isErased(sql, subject)) erased.add(key);
  return erased;
}

/** Whether a subject has its words erased. */
export const isErased = async (sql: Statements, { kind, id }: Subject): Promise<boolean> =>
  (await sql.get('SELECT 1 AS one FROM erased_subjects WHERE kind = ? AND id = ?', kind, id)) !== undefined;
