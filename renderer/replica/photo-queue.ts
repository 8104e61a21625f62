import type { Table } from 'dexie';
import type { EntryBody, PhotoTaken } from '#shared/log/index.ts';
import type { PhotoStanding } from '#shared/sync/index.ts';

/**
 * A photo that was taken here, until the store has it. It is on the disk before the entry that says so, and has that entry with it: a station
 * that was killed between the two says it at its next start, under the same operation. `said`: the entry is in the log.
 */
export interface PhotoRow {
  /** The name of its file. */
  readonly hash: string;
  readonly base64: string;
  readonly body: Omit<EntryBody, 'event'> & { readonly event: PhotoTaken };
  readonly said: boolean;
}

/** So many wait here for the store at the most: half a megabyte each. */
export const MOST_WAITING = 200;

/** The photos of this station that the store does not have yet. */
export interface PhotoQueue {
  /** Saves a photo; `full` where too many wait, or the disk has no room. Then its entry is to be recorded, and `said` called. */
  readonly keep: (photo: Omit<PhotoRow, 'said'>) => Promise<'saved' | 'full'>;
  /** Its entry is in the log: it may go to the store. */
  readonly said: (hash: string) => Promise<void>;
  /** Says what a killed station could not say any more. */
  readonly restore: () => Promise<void>;
  /** Brings what waits to the store, one after the other, until it does not answer. Many calls make one run. */
  readonly wake: () => void;
  /** Resolves when nothing is on its way. */
  readonly settled: () => Promise<void>;
}

export function createPhotoQueue(dependencies: {
  readonly photos: Table<PhotoRow, string>;
  readonly record: (bodies: readonly EntryBody[]) => Promise<void>;
  /** Brings one to the store and says how that stands to it; undefined where it does not answer. */
  readonly put: (photo: PhotoRow) => Promise<PhotoStanding | undefined>;
  /** How many wait. */
  readonly onWaiting: (count: number) => void;
  /** The store takes one that was kept here for no photo: it is gone. */
  readonly onRefused: (photo: PhotoRow) => void;
}): PhotoQueue {
  const { photos, record, put, onWaiting, onRefused } = dependencies;
  let running: Promise<void> | undefined;
  let again = false;

  const tellWaiting = async (): Promise<void> => onWaiting(await photos.count());

  async function run(): Promise<void> {
    for (const hash of await photos.toCollection().primaryKeys()) {
      const photo = await photos.get(hash);
      if (!photo?.said) continue;
      const standing = await put(photo);
      if (standing === undefined) return;
      // Its entry is on its way, or the store let go of what it had half: it comes again.
      if (standing === 'unknown' || standing === 'wanted') continue;
      await photos.delete(hash);
      if (standing === 'refused') onRefused(photo);
      await tellWaiting();
    }
  }

  function wake(): void {
    if (running) {
      again = true;
      return;
    }
    running = run()
      // What cannot be read or let go of now is tried with the next exchange.
      .catch(() => undefined)
      .finally(() => {
        running = undefined;
        if (!again) return;
        again = false;
        wake();
      });
  }

  return {
    async keep(photo) {
      if ((await photos.count()) >= MOST_WAITING) return 'full';
      try {
        await photos.put({ ...photo, said: false });
      } catch {
        return 'full';
      }
      await tellWaiting();
      return 'saved';
    },
    async said(hash) {
      await photos.update(hash, { said: true });
      wake();
    },
    async restore() {
      for (const hash of await photos.toCollection().primaryKeys()) {
        const photo = await photos.get(hash);
        if (!photo || photo.said) continue;
        await record([photo.body]);
        await photos.update(hash, { said: true });
      }
      await tellWaiting();
    },
    wake,
    settled: async () => {
      while (running) await running;
    },
  };
}
