import { describe, expect, test } from 'vitest';
import { uploadFile } from '#electron/store-link/upload-file.ts';
import { orderSubject, type PhotoTaken, type Subject } from '#shared/log/index.ts';
import { ok } from '#shared/prelude/index.ts';
import { aJpeg } from '#tests/kit/a-jpeg.ts';
import { createLog, digest, importFile, type OpenStore } from '#tests/kit/open-store.ts';

const ORDER = 'shop:5000';
const A_DAY = 24 * 60 * 60 * 1_000;
const DAYS = { stationDays: 30, personalDays: 180 };

/** Photos that are taken at benches; run on every database. */
export function photosContract(name: string, openStore: () => Promise<OpenStore>): void {
  describe(`photos on ${name}`, () => {
    const picture = Buffer.from(aJpeg(1_600, 900)).toString('base64');
    const hash = digest(picture);
    const taken = (more: Partial<PhotoTaken> = {}): PhotoTaken => ({
      ...{ type: 'PhotoTaken', v: 1, about: orderSubject(ORDER), parcel: 1, sku: null, lot: null },
      ...{ hash, bytes: 40, width: 1_600, height: 900, ...more },
    });
    const shelf: Subject = { kind: 'count', id: 'c1' };

    async function withPeople() {
      const open = await openStore();
      await importFile(open, 'operators.csv', 'name,badge,role\nAna,B1,packer\nSam,B3,supervisor\n');
      const log = createLog('s1');
      let ops = 0;
      const say = async (by: string, ...events: readonly PhotoTaken[]) => {
        const entries = events.map((event) => log.sayAt({ at: ++ops, by }, event));
        const reply = await open.store.push({ protocol: 1, stationId: 's1', incarnation: 's1', entries });
        if (reply.type !== 'accepted') throw new Error(reply.type);
        return reply.outcomes.map(({ outcome }) => outcome);
      };
      const bring = (text: string) =>
        uploadFile(
          { call: (async (_: string, piece: never) => ok(await open.store.putFilePiece(piece))) as never },
          text,
        );
      const files = async () =>
        (await open.database.read((sql) => sql.all<{ hash: string }>('SELECT hash FROM files'))).map((row) => row.hash);
      const about = orderSubject(ORDER);
      return { open, store: open.store, say, bring, files, about };
    }

    test('wait for their file, are kept once it is there, and are seen by a supervisor alone', async () => {
      const { store, say, bring, about } = await withPeople();
      expect(await store.keepPhoto(hash, about)).toBe('unknown');
      expect(await say('ana', taken())).toEqual(['applied']);
      expect(await store.keepPhoto(hash, about)).toBe('wanted');
      expect(await store.photosOf(about, 'sam')).toMatchObject([{ hash, parcel: 1, by: 'ana', isHere: false }]);
      expect(await store.photo(hash, 'sam')).toBeNull();
      expect(await bring(picture)).toEqual(ok(hash));
      expect(await store.photo(hash, 'sam')).toBeNull();
      expect(await store.keepPhoto(hash, about)).toBe('kept');
      expect(await store.keepPhoto(hash, about)).toBe('kept');
      expect(await store.photosOf(about, 'sam')).toMatchObject([{ hash, isHere: true }]);
      expect(await store.photo(hash, 'sam')).toBe(picture);
      for (const who of ['ana', 'nobody', ''])
        expect([await store.photosOf(about, who), await store.photo(hash, who)]).toEqual([null, null]);
      expect(await store.photosOf(shelf, 'sam')).toEqual([]);
      // A file that is no photo of anything is nobody's to see.
      await bring('abcd');
      expect(await store.photo(digest('abcd'), 'sam')).toBeNull();
    });
    test('that are the same to the last dot are each here, whatever is said of them first', async () => {
      const { store, say, bring, about } = await withPeople();
      await say('ana', taken(), taken());
      await bring(picture);
      expect(await store.keepPhoto(hash, about)).toBe('kept');
      await say('ana', taken(), taken({ about: shelf }));
      expect(await store.photosOf(about, 'sam')).toMatchObject([{ isHere: true }, { isHere: true }, { isHere: true }]);
      expect(await store.photosOf(shelf, 'sam')).toMatchObject([{ isHere: true }]);
    });
    test('come in whichever order, and again after the store lost the file before it had said that it keeps it', async () => {
      const { open, store, say, bring, about } = await withPeople();
      await bring(picture);
      expect(await store.keepPhoto(hash, about)).toBe('unknown');
      open.clock.time += A_DAY + 1;
      await store.sweep(DAYS);
      await say('ana', taken());
      expect(await store.keepPhoto(hash, about)).toBe('wanted');
      await bring(picture);
      // Referred to now, it stays, whether anybody asked or not.
      open.clock.time += A_DAY + 1;
      await store.sweep(DAYS);
      expect(await store.keepPhoto(hash, about)).toBe('kept');
    });
    test('that are none, cut off or too large are refused, and nothing of them stays', async () => {
      const { store, say, bring, files, about } = await withPeople();
      const wrong = [
        aJpeg(16, 16).subarray(0, -1),
        aJpeg(5_000, 16),
        aJpeg(16, 16, 400_001),
        new TextEncoder().encode('GIF89a'),
      ].map((bytes) => Buffer.from(bytes).toString('base64'));
      for (const text of wrong) {
        await say('ana', taken({ hash: digest(text) }));
        await bring(text);
        expect(await store.keepPhoto(digest(text), about)).toBe('refused');
      }
      expect(await files()).toEqual([]);
      expect(await store.photosOf(about, 'sam')).toEqual([]);
    });
    test('of an order go with what names a person in it, and none comes in afterwards', async () => {
      const { open, store, say, bring, files, about } = await withPeople();
      await importFile(open, 'items.csv', 'sku,title,barcodes\nMUG,Mug,1111\n');
      const header =
        'order,channel,placed_at,ship_by,sku,quantity,unit_price,currency,name,company,street1,street2,city,region,postcode,country,phone,email,service,note';
      const row = '5000,shop,2026-10-20T08:00:00Z,,MUG,1,9.90,EUR,Jo,,Main St 1,,Berlin,,10115,DE,+49301234567,,,';
      await importFile(open, 'orders.csv', `${header}\n${row}\n`);
      await say('ana', taken(), taken({ about: shelf }));
      await bring(picture);
      await store.keepPhoto(hash, about);
      await store.keepPhoto(hash, shelf);
      expect(
        await store.decideOrder(ORDER, { type: 'cancel' } as never, { by: null, station: 'command' } as never),
      ).toBeDefined();
      expect(await store.eraseOrder(ORDER)).toBe('erased');
      expect(await store.photosOf(about, 'sam')).toEqual([]);
      expect(await store.keepPhoto(hash, about)).toBe('gone');
      // The same picture of something else stays for that.
      expect(await store.photo(hash, 'sam')).toBe(picture);
      await say('ana', taken({ hash: digest('late') }));
      expect(await store.keepPhoto(digest('late'), about)).toBe('gone');
      expect(await store.keepPhoto(digest('unheard'), about)).toBe('gone');
      expect(await files()).toEqual([hash]);
    });
    test('of counts and deliveries go after the days of the policy', async () => {
      const { open, store, say, bring, files } = await withPeople();
      await store.decidePolicy('photo-days', 10, { by: null, station: 'command' });
      await say('ana', taken({ about: shelf, parcel: null, sku: 'MUG' }), taken({ hash: digest('other') }));
      await bring(picture);
      expect(await store.keepPhoto(hash, shelf)).toBe('kept');
      open.clock.time += 10 * A_DAY;
      await store.sweep(DAYS);
      expect(await files()).toEqual([hash]);
      open.clock.time += 1;
      await store.sweep(DAYS);
      expect(await files()).toEqual([]);
      expect(await store.photosOf(shelf, 'sam')).toEqual([]);
      expect(await store.photosOf(orderSubject(ORDER), 'sam')).toHaveLength(1);
    });
  });
}
