import type { KnownPicture } from '#shared/domain/index.ts';
import { isDrawing, PICTURE_BYTES, PICTURE_SIDE, pictureNameOf } from '#shared/domain/index.ts';
import { type Digest, pictureSize } from '#shared/prelude/index.ts';
import type { MissingPictures } from '#shared/sync/index.ts';
import type { Database } from '../database/database.ts';

/** Merchants' own pictures: each kept once, by its digest, and found by the name of its file. */
export interface Pictures {
  /** Names that came or changed after `seq`, in that order, at most 5,000. */
  readonly pictures: (seq: number) => Promise<KnownPicture[]>;
  /** A picture in base64; null where there is none. */
  readonly picture: (hash: string) => Promise<string | null>;
  /** Keeps a JPEG that fits the limits; anything else is refused. */
  readonly putPicture: (name: string, base64: string) => Promise<'kept' | 'same' | 'refused'>;
  /** Items that show no picture, the first of them by name. */
  readonly missingPictures: () => Promise<MissingPictures>;
}

const SHOWN = 500;

export function createPictures(database: Database, digest: Digest): Pictures {
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
        const row = await sql.get<{ base64: string }>('SELECT base64 FROM pictures WHERE hash = ?', hash);
        return row?.base64 ?? null;
      }),
    async putPicture(path, base64) {
      const name = pictureNameOf(path);
      const bytes = Buffer.from(base64, 'base64');
      const size = pictureSize(bytes);
      const fits = size?.type === 'jpeg' && Math.max(size.width, size.height) <= PICTURE_SIDE;
      if (name === '' || !fits || bytes.length > PICTURE_BYTES) return 'refused';
      const text = bytes.toString('base64');
      const hash = digest(text);
      return database.write(async (sql) => {
        const before = await sql.get<{ hash: string }>('SELECT hash FROM picture_names WHERE name = ?', name);
        if (before?.hash === hash) return 'same';
        await sql.run('INSERT INTO pictures (hash, base64) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING', hash, text);
        await sql.run(
          'INSERT INTO picture_names (name, hash, seq) SELECT ?, ?, coalesce(max(seq), 0) + 1 FROM picture_names WHERE true ON CONFLICT (name) DO UPDATE SET hash = excluded.hash, seq = excluded.seq',
          name,
          hash,
        );
        if (before)
          await sql.run(
            'DELETE FROM pictures WHERE hash = ? AND NOT EXISTS (SELECT 1 FROM picture_names WHERE hash = ?)',
            before.hash,
            before.hash,
          );
        return 'kept';
      });
    },
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
