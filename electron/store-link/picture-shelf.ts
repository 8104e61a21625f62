import { createHash } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { KnownPicture } from '#shared/domain/index.ts';
import type { StoreCalls } from './store-calls.ts';
import { writeWhole } from './write-whole.ts';

/** The store's pictures as this station has them: by their digest in files of the data folder, so that they are there without the store. */
export interface PictureShelf {
  /** All names with their pictures' digests; asked of the store anew when it answers. */
  readonly list: () => Promise<readonly KnownPicture[]>;
  /** One in base64; null where neither this station nor the store has it. */
  readonly read: (hash: string) => Promise<string | null>;
}

const Index = z.object({ store: z.string(), pictures: z.array(KnownPicture) });
type Index = z.infer<typeof Index>;

export function createPictureShelf(dependencies: {
  readonly store: Pick<StoreCalls, 'call'>;
  readonly folder: string;
  /** Which store it is: pictures of another one are let go. */
  readonly storeName: () => string;
}): PictureShelf {
  const { store, folder, storeName } = dependencies;
  const indexFile = path.join(folder, 'index.json');
  let index: Promise<Index> | undefined;
  let fetching: Promise<void> | undefined;

  async function load(): Promise<Index> {
    const kept = await readFile(indexFile, 'utf8').then(
      (text) => Index.safeParse(parsed(text)).data,
      () => undefined,
    );
    if (kept?.store === storeName()) return kept;
    await rm(folder, { recursive: true, force: true });
    return { store: storeName(), pictures: [] };
  }

  async function refresh(before: Index): Promise<Index> {
    const names = new Map(before.pictures.map((picture) => [picture.name, picture]));
    for (let seq = Math.max(0, ...before.pictures.map((picture) => picture.seq)); ; ) {
      const more = await store.call('pictures', seq);
      if (!more.ok || more.value.length === 0) break;
      for (const picture of more.value) names.set(picture.name, picture);
      seq = more.value.at(-1)?.seq ?? seq;
    }
    if (names.size === before.pictures.length && [...names.values()].every((one) => before.pictures.includes(one)))
      return before;
    const next = { store: before.store, pictures: [...names.values()] };
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeWhole(indexFile, JSON.stringify(next));
    return next;
  }

  async function read(hash: string): Promise<string | null> {
    const file = path.join(folder, `${hash}.jpg`);
    const kept = await readFile(file).catch(() => undefined);
    const text = kept?.toString('base64');
    if (text !== undefined && digestOf(text) === hash) return text;
    const asked = await store.call('picture', hash);
    if (!asked.ok || asked.value === null || digestOf(asked.value) !== hash) return null;
    const bytes = Buffer.from(asked.value, 'base64');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // Without room for it, it is shown all the same, and asked for again.
    await writeWhole(file, bytes).catch(() => undefined);
    return asked.value;
  }

  /** Brings what is not here yet, one after the other, until the store does not answer. */
  async function fetchAll({ pictures }: Index): Promise<void> {
    for (const { hash } of pictures) if ((await read(hash)) === null) return;
  }

  return {
    async list() {
      const before = await (index ?? load());
      const current = before.store === storeName() ? before : await load();
      const next = await refresh(current);
      index = Promise.resolve(next);
      if (next !== current || fetching === undefined)
        fetching = fetchAll(next).catch((error) => console.error(`packbench: pictures are not kept: ${String(error)}`));
      return next.pictures;
    },
    read,
  };
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
