import { describe, expect, test } from 'vitest';
import { uploadFile } from '#electron/store-link/upload-file.ts';
import { fail, ok } from '#shared/prelude/index.ts';
import { PIECE_CHARACTERS } from '#shared/sync/index.ts';
import { digest, type OpenStore } from '#tests/kit/open-store.ts';

/** Files in pieces, on every database. */
export function filesContract(name: string, openStore: () => Promise<OpenStore>): void {
  const A_DAY = 24 * 60 * 60 * 1_000;
  /** A file of some pieces. */
  const text = 'packbench'.repeat(Math.ceil((2.5 * PIECE_CHARACTERS) / 9));
  const hash = digest(text);
  const piece = (at: number, part = text.slice(at, at + PIECE_CHARACTERS)) => ({
    hash,
    total: text.length,
    at,
    text: part,
  });
  const kept = async ({ database }: OpenStore) =>
    (
      await database.read((sql) =>
        sql.all<{ text: string }>('SELECT text FROM file_pieces WHERE hash = ? ORDER BY at', hash),
      )
    )
      .map((row) => row.text)
      .join('');

  describe(`files on ${name}`, () => {
    test('come in pieces, go on where they stopped, and are there once', async () => {
      const open = await openStore();
      let calls = 0;
      const call = (async (_: string, given: never) =>
        // The network breaks once, before the answer and after the store has taken the piece.
        ++calls === 2 && (await open.store.putFilePiece(given))
          ? fail({ type: 'unreachable', detail: '' })
          : ok(await open.store.putFilePiece(given))) as never;
      expect(await uploadFile({ call }, text)).toMatchObject({ ok: false });
      expect(await uploadFile({ call }, text)).toEqual(ok(hash));
      expect(await kept(open)).toBe(text);
      calls = 2;
      expect(await uploadFile({ call }, text)).toEqual(ok(hash));
      expect(calls).toBe(3);
    });
    test('say where to go on when a piece comes twice, or one is missing', async () => {
      const { store } = await openStore();
      expect(await store.putFilePiece(piece(PIECE_CHARACTERS))).toEqual({ type: 'more', from: 0 });
      expect(await store.putFilePiece(piece(0))).toEqual({ type: 'more', from: PIECE_CHARACTERS });
      expect(await store.putFilePiece(piece(0))).toEqual({ type: 'more', from: PIECE_CHARACTERS });
      expect(await store.putFilePiece(piece(PIECE_CHARACTERS, text))).toEqual({ type: 'more', from: PIECE_CHARACTERS });
    });
    test('that are not what their name says are refused as a whole, and may be sent anew', async () => {
      const open = await openStore();
      const other = { hash, total: 4, at: 0, text: 'abcd' };
      expect(await open.store.putFilePiece(other)).toEqual({ type: 'refused' });
      expect(await kept(open)).toBe('');
      expect(await open.store.putFilePiece(piece(0))).toEqual({ type: 'more', from: PIECE_CHARACTERS });
      // Of another length under the same name: what there was of it was not it either.
      expect(await open.store.putFilePiece({ ...other, total: 8 })).toEqual({ type: 'more', from: 4 });
      expect(await open.store.namePicture('mug.jpg', hash)).toBe('refused');
    });
    test('that are not whole, or that nothing refers to, are gone after a day', async () => {
      const open = await openStore();
      await open.store.putFilePiece(piece(0));
      const whole = { hash: digest('abcd'), total: 4, at: 0, text: 'abcd' };
      expect(await open.store.putFilePiece(whole)).toEqual({ type: 'whole' });
      const shown = { hash: digest('efgh'), total: 4, at: 0, text: 'efgh' };
      await open.store.putFilePiece(shown);
      await open.database.write((sql) =>
        sql.run("INSERT INTO picture_names (name, hash, seq) VALUES ('mug.jpg', ?, 1)", shown.hash),
      );
      const sweep = async () => {
        await open.store.sweep({ stationDays: 30, personalDays: 180 });
        return open.database.read((sql) => sql.all<{ hash: string }>('SELECT hash FROM files'));
      };
      open.clock.time += A_DAY;
      expect(await sweep()).toHaveLength(3);
      open.clock.time += 1;
      expect(await sweep()).toEqual([{ hash: shown.hash }]);
      expect(await kept(open)).toBe('');
    });
  });
}
