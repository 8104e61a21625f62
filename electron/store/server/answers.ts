import type { Clock } from '#shared/prelude/index.ts';
import type { Database } from '../database/database.ts';

/**
 * What a request with a name of its own gets: the answer, now or as it was given before; null while it is under way. `body` is the digest
 * of what it asks: the same name with another one is a mistake of its sender.
 */
export interface Answers {
  readonly once: (
    who: string,
    name: string,
    body: string,
    work: () => Promise<object>,
  ) => Promise<object | 'other-body' | null>;
}

const KEEP_MS = 7 * 24 * 60 * 60 * 1_000;
/** A process that died in the middle of a request says nothing more. */
const UNDER_WAY_MS = 5 * 60 * 1_000;

/**
 * Keeps the answers to requests that their sender named, for a week: one whose answer was lost is sent again under the same
 * name and does nothing twice.
 */
export function createAnswers(database: Database, clock: Clock): Answers {
  return {
    async once(who, name, body, work) {
      const now = clock.now();
      const known = await database.write(async (sql) => {
        await sql.run('DELETE FROM answers WHERE at < ?', now - KEEP_MS);
        await sql.run('DELETE FROM answers WHERE answer IS NULL AND at < ?', now - UNDER_WAY_MS);
        const row = await sql.get<{ answer: string | null; body: string | null }>(
          'SELECT answer, body FROM answers WHERE who = ? AND name = ?',
          who,
          name,
        );
        if (!row)
          await sql.run(
            'INSERT INTO answers (who, name, answer, at, body) VALUES (?, ?, NULL, ?, ?)',
            who,
            name,
            now,
            body,
          );
        return row;
      });
      if (known && known.body !== null && known.body !== body) return 'other-body';
      if (known) return known.answer === null ? null : (JSON.parse(known.answer) as object);
      try {
        const answer = await work();
        await database.write((sql) =>
          sql.run('UPDATE answers SET answer = ? WHERE who = ? AND name = ?', JSON.stringify(answer), who, name),
        );
        return answer;
      } catch (error) {
        await database.write((sql) => sql.run('DELETE FROM answers WHERE who = ? AND name = ?', who, name));
        throw error;
      }
    },
  };
}
