import type { Clock, Digest } from '#shared/prelude/index.ts';
import { FILE_CHARACTERS, type FilePiece, type PieceTaken } from '#shared/sync/index.ts';
import type { Database, Statements } from '../database/database.ts';

/** How long a file stays that is not whole, or that nothing refers to yet. */
const UNUSED_MS = 24 * 60 * 60 * 1_000;

/**
 * Files of every kind, each kept once under the SHA-256 of its base64 text, and referred to by that name. They come in pieces, each in a
 * transaction of its own: a broken network goes on where it stopped, and nobody waits long.
 */
export interface Files {
  /** Takes one piece; the same piece again changes nothing. */
  readonly putPiece: (piece: FilePiece) => Promise<PieceTaken>;
  /** Removes what is not whole, or is referred to by nothing, since a day. Gives how many went. */
  readonly tidy: () => Promise<number>;
}

interface Row {
  readonly total: number;
  readonly whole: number;
}

/** `referred`: SQL that gives the names that something refers to, in a column `hash`; one for each kind of thing that has files. */
export function createFiles(database: Database, digest: Digest, clock: Clock, referred: readonly string[]): Files {
  return {
    putPiece: ({ hash, total, at, text }) =>
      database.write(async (sql) => {
        if (total > FILE_CHARACTERS) return { type: 'refused' };
        const known = await fileRow(sql, hash);
        if (known?.whole === 1) return { type: 'whole' };
        // Another length under the same name: one of the two is not what it says.
        if (known && known.total !== total) await dropFile(sql, hash);
        const have = await charactersOf(sql, hash);
        if (at !== have || have + text.length > total) return { type: 'more', from: have };
        await beginFile(sql, hash, total, clock.now());
        await sql.run('INSERT INTO file_pieces (hash, at, text) VALUES (?, ?, ?)', hash, at, text);
        const now = have + text.length;
        if (now < total) return { type: 'more', from: now };
        if (digest(await textOf(sql, hash)) !== hash) {
          await dropFile(sql, hash);
          return { type: 'refused' };
        }
        await sql.run('UPDATE files SET whole = 1 WHERE hash = ?', hash);
        return { type: 'whole' };
      }),
    tidy: () =>
      database.write(async (sql) => {
        const used = referred.map((hashes) => `hash NOT IN (${hashes})`).join(' AND ');
        const rows = await sql.all<{ hash: string }>(
          `SELECT hash FROM files WHERE made_at < ? AND (whole = 0 OR (${used})) LIMIT 1000`,
          clock.now() - UNUSED_MS,
        );
        for (const { hash } of rows) await dropFile(sql, hash);
        return rows.length;
      }),
  };
}

/** A whole file's base64; null where there is none of that name. */
export const wholeFile = async (sql: Statements, hash: string): Promise<string | null> =>
  (await fileRow(sql, hash))?.whole === 1 ? textOf(sql, hash) : null;

/** Forgets a file. Whoever does must know that nothing refers to it. */
export async function dropFile(sql: Statements, hash: string): Promise<void> {
  await sql.run('DELETE FROM file_pieces WHERE hash = ?', hash);
  await sql.run('DELETE FROM files WHERE hash = ?', hash);
}

const beginFile = (sql: Statements, hash: string, total: number, at: number): Promise<number> =>
  sql.run(
    'INSERT INTO files (hash, total, whole, made_at) VALUES (?, ?, 0, ?) ON CONFLICT (hash) DO NOTHING',
    ...[hash, total, at],
  );

const fileRow = (sql: Statements, hash: string): Promise<Row | undefined> =>
  sql.get<Row>('SELECT total, whole FROM files WHERE hash = ?', hash);

const charactersOf = async (sql: Statements, hash: string): Promise<number> =>
  (
    await sql.get<{ have: number }>(
      'SELECT CAST(coalesce(sum(length(text)), 0) AS BIGINT) AS have FROM file_pieces WHERE hash = ?',
      hash,
    )
  )?.have ?? 0;

const textOf = async (sql: Statements, hash: string): Promise<string> =>
  (await sql.all<{ text: string }>('SELECT text FROM file_pieces WHERE hash = ? ORDER BY at', hash))
    .map(({ text }) => text)
    .join('');
