import type { KnownPicture } from '#shared/domain/index.ts';
import { isDrawing, PICTURE_BYTES, PICTURE_SIDE, pictureNameOf } from '#shared/domain/index.ts';
import { pictureSize } from '#shared/prelude/index.ts';
import type { MissingPictures } from '#shared/sync/index.ts';
import type { Database, Statements } from '../database/database.ts';
import { dropFile, wholeFile } from './files.ts';

/** Merchants' own pictures: each kept once, by its digest, and found by the name of its file. */
export interface Pictures {
  /** Names that came or changed after `seq`, in that order, at most 5,000. */
  readonly pictures: (seq: number) => Promise<KnownPicture[]>;
  /** A picture in base64; null where there is none. */
  readonly picture: (hash: string) => Promise<string | null>;
  /** Shows a file that was brought before by a name: a JPEG that fits the limits; anything else is refused. */
  readonly namePicture: (name: string, hash: string) => Promise<'kept' | 'same' | 'refused'>;
  /** Items that show no picture, the first of them by name. */
  readonly missingPictures: () => Promise<MissingPictures>;
}

const SHOWN = 500;

/** The files that pictures refer to. */
export const PICTURE_FILES = 'SELECT hash FROM picture_names';

export function createPictures(database: Database): Pictures {
  return {
    pictures: (seq) =>
      database.read(async (sql) => [
        ...(await sql.all<KnownPicture>(
          'SELECT name, hash, seq FROM picture_names WHERE seq > ? ORDER BY seq LIMIT 5000',
          seq,
        )),
      ]),
    picture: (hash) =>
      database.read(async (sql) => {
        const isShown = await sql.get('SELECT 1 AS one FROM picture_names WHERE hash = ?', hash);
        return isShown ? wholeFile(sql, hash) : null;
      }),
    namePicture: (path, hash) =>
      database.write(async (sql) => {
        const text = await wholeFile(sql, hash);
        return text !== null && isPicture(text) ? nameIt(sql, path, hash) : 'refused';
      }),
    missingPictures: () =>
      database.read(async (sql) => {
        const names = new Set(
          (await sql.all<{ name: string }>('SELECT name FROM picture_names')).map(({ name }) => name),
        );
        const field = (name: string) => database.jsonField('json', name);
        const items = await sql.all<{ sku: string; title: string; image: string | null }>(
          `SELECT key AS sku, ${field('title')} AS title, ${field('image')} AS image FROM records WHERE kind = 'item' ORDER BY key`,
        );
        const missing = items.filter(
          ({ image }) => image === null || !(isDrawing(image) || names.has(pictureNameOf(image))),
        );
        return { count: missing.length, of: items.length, first: missing.slice(0, SHOWN) };
      }),
  };
}

/** A JPEG of the size that is kept. */
function isPicture(text: string): boolean {
  const bytes = Buffer.from(text, 'base64');
  const size = pictureSize(bytes);
  return size?.type === 'jpeg' && Math.max(size.width, size.height) <= PICTURE_SIDE && bytes.length <= PICTURE_BYTES;
}

/** Lets a name show a file; the one that it showed before goes when nothing else shows it. */
async function nameIt(sql: Statements, path: string, hash: string): Promise<'kept' | 'same' | 'refused'> {
  const name = pictureNameOf(path);
  if (name === '') return 'refused';
  const before = await sql.get<{ hash: string }>('SELECT hash FROM picture_names WHERE name = ?', name);
  if (before?.hash === hash) return 'same';
  await sql.run(
    'INSERT INTO picture_names (name, hash, seq) SELECT ?, ?, coalesce(max(seq), 0) + 1 FROM picture_names WHERE true ON CONFLICT (name) DO UPDATE SET hash = excluded.hash, seq = excluded.seq',
    ...[name, hash],
  );
  const left = before && (await sql.get('SELECT 1 AS one FROM picture_names WHERE hash = ?', before.hash));
  if (before && !left) await dropFile(sql, before.hash);
  return 'kept';
}
