import type { PhotoTaken, StationEvent, Subject } from '#shared/log/index.ts';
import { photoFault } from '#shared/photos/index.ts';
import type { EpochMs } from '#shared/prelude/index.ts';
import { may } from '#shared/rights/index.ts';
import { MOST_PHOTOS, type PhotoStanding, type StoredPhoto } from '#shared/sync/index.ts';
import type { Database, Statements } from '../database/database.ts';
import { dropFile, wholeFile } from '../files/files.ts';
import { APPLIED, type Effects } from '../log/effects.ts';
import { roleIn } from '../log/entry-rights.ts';
import { isErased } from '../log/erase-words.ts';

/** The files that photos refer to. One whose entry is not here yet is referred to by nothing, for a day. */
export const PHOTO_FILES = "SELECT hash FROM photos WHERE phase <> 'gone'";

/** Photos that were taken at benches: who took which of what, and their files, which come by themselves. */
export interface Photos {
  /** How the store stands to the photo of that file; looks at the file, once it is there. */
  readonly keepPhoto: (hash: string, about: Subject) => Promise<PhotoStanding>;
  /** The photos of a subject, the oldest first. Null for whoever may not see them. */
  readonly photosOf: (about: Subject, operatorId: string) => Promise<StoredPhoto[] | null>;
  /** A photo in base64. Null for whoever may not see it, and where it is not here. */
  readonly photo: (hash: string, operatorId: string) => Promise<string | null>;
}

/** Notes each photo by its entry. A photo of what was erased meanwhile is not kept. */
export const createPhotoEffects = (): Effects => ({
  handles: isPhotoTaken,
  async apply({ sql }, { station, body, happenedAt, heardAt }) {
    const { about, parcel, sku, lot, hash, bytes, width, height } = body.event as PhotoTaken;
    // The same picture may have come before: its file is here.
    const same = await sql.get("SELECT 1 AS one FROM photos WHERE hash = ? AND phase = 'kept' LIMIT 1", hash);
    const phase = (await isErased(sql, about)) ? 'gone' : same ? 'kept' : 'awaited';
    await sql.run(
      `INSERT INTO photos (op_id, hash, about_kind, about_id, parcel, sku, lot, bytes, width, height, taken_at, heard_at, station, by_whom, phase)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (op_id) DO NOTHING`,
      ...[body.opId, hash, about.kind, about.id, parcel, sku, lot, bytes, width, height, happenedAt, heardAt],
      ...[station, body.by, phase],
    );
    return APPLIED;
  },
});

function isPhotoTaken(event: StationEvent): event is PhotoTaken {
  return event.type === 'PhotoTaken';
}

export function createPhotos(database: Database): Photos {
  const maySee = async (sql: Statements, operatorId: string): Promise<boolean> =>
    may(await roleIn(sql, operatorId), 'see-photos');
  return {
    keepPhoto: (hash, about) =>
      database.write(async (sql) => {
        const rows = await sql.all<{ phase: string }>(
          'SELECT phase FROM photos WHERE hash = ? AND about_kind = ? AND about_id = ?',
          ...[hash, about.kind, about.id],
        );
        if (rows.length === 0) return (await isErased(sql, about)) ? 'gone' : 'unknown';
        if (rows.every(({ phase }) => phase === 'gone')) return 'gone';
        if (rows.some(({ phase }) => phase === 'kept')) return 'kept';
        const text = await wholeFile(sql, hash);
        if (text === null) return 'wanted';
        const isGood = photoFault(Buffer.from(text, 'base64')) === null;
        if (!isGood) await dropFile(sql, hash);
        await sql.run(
          "UPDATE photos SET phase = ? WHERE hash = ? AND phase = 'awaited'",
          ...[isGood ? 'kept' : 'gone', hash],
        );
        return isGood ? 'kept' : 'refused';
      }),
    photosOf: (about, operatorId) =>
      database.read(async (sql) => {
        if (!(await maySee(sql, operatorId))) return null;
        const rows = await sql.all<Omit<StoredPhoto, 'isHere'> & { phase: string }>(
          `SELECT hash, parcel, sku, lot, bytes, width, height, taken_at AS "takenAt", by_whom AS "by", phase FROM photos
            WHERE about_kind = ? AND about_id = ? AND phase <> 'gone' ORDER BY taken_at, op_id LIMIT ${MOST_PHOTOS}`,
          ...[about.kind, about.id],
        );
        return rows.map(({ phase, ...photo }) => ({ ...photo, isHere: phase === 'kept' }));
      }),
    photo: (hash, operatorId) =>
      database.read(async (sql) => {
        if (!(await maySee(sql, operatorId))) return null;
        const row = await sql.get("SELECT 1 AS one FROM photos WHERE hash = ? AND phase = 'kept'", hash);
        return row ? wholeFile(sql, hash) : null;
      }),
  };
}

/** How many photos a count has of an item, or of all that stood at its place. */
export const photosOfLine = async (sql: Statements, countId: string, sku: string): Promise<number> =>
  (
    await sql.get<{ photos: number }>(
      "SELECT CAST(count(*) AS BIGINT) AS photos FROM photos WHERE about_kind = 'count' AND about_id = ? AND phase <> 'gone' AND (sku IS NULL OR sku = ?)",
      ...[countId, sku],
    )
  )?.photos ?? 0;

/** Erases the photos of a subject. That they were taken, when and by whom stays. */
export async function erasePhotos(sql: Statements, about: Subject): Promise<void> {
  const rows = await sql.all<{ hash: string }>(
    "SELECT hash FROM photos WHERE about_kind = ? AND about_id = ? AND phase <> 'gone'",
    ...[about.kind, about.id],
  );
  await sql.run("UPDATE photos SET phase = 'gone' WHERE about_kind = ? AND about_id = ?", about.kind, about.id);
  for (const { hash } of rows) await dropUnused(sql, hash);
}

/** Erases photos of anything but orders that came before a time, some at once. Those of an order go with what names a person in it. */
export async function eraseOldPhotos(sql: Statements, before: EpochMs): Promise<void> {
  const rows = await sql.all<{ op: string; hash: string }>(
    "SELECT op_id AS op, hash FROM photos WHERE about_kind <> 'order' AND phase <> 'gone' AND heard_at < ? LIMIT 1000",
    before,
  );
  for (const { op, hash } of rows) {
    await sql.run("UPDATE photos SET phase = 'gone' WHERE op_id = ?", op);
    await dropUnused(sql, hash);
  }
}

async function dropUnused(sql: Statements, hash: string): Promise<void> {
  const other = await sql.get(`SELECT 1 AS one FROM (${PHOTO_FILES}) AS used WHERE hash = ?`, hash);
  if (!other) await dropFile(sql, hash);
}
