import { beforeEach, expect, test } from 'vitest';
import { openReplicaDatabase } from '#renderer/replica/database.ts';
import { digest } from '#renderer/replica/digest.ts';
import { createPhotoQueue, MOST_WAITING, type PhotoRow } from '#renderer/replica/photo-queue.ts';
import type { EntryBody } from '#shared/log/index.ts';
import { orderSubject } from '#shared/log/index.ts';
import type { PhotoStanding } from '#shared/sync/index.ts';

let name = '';
beforeEach(() => {
  name = `photos-${Math.random()}`;
});

const photo = (text: string): Omit<PhotoRow, 'said'> => ({
  hash: digest(text),
  base64: text,
  body: {
    ...{ opId: `op-${text}`, at: 1, by: 'ana' },
    event: {
      ...{ type: 'PhotoTaken', v: 1, about: orderSubject('wish:1'), parcel: 1, sku: null, lot: null },
      ...{ hash: digest(text), bytes: 4, width: 1, height: 1 },
    },
  },
});

/** A page with its queue; another one on the same name is its next start. */
function start(answer: (row: PhotoRow) => PhotoStanding | undefined = () => 'kept') {
  const database = openReplicaDatabase(name);
  const recorded: EntryBody[] = [];
  const put: string[] = [];
  const waiting: number[] = [];
  const refused: string[] = [];
  const queue = createPhotoQueue({
    photos: database.photos,
    record: async (bodies) => void recorded.push(...bodies),
    put: async (row) => {
      put.push(row.base64);
      return answer(row);
    },
    onWaiting: (count) => waiting.push(count),
    onRefused: ({ base64 }) => refused.push(base64),
  });
  const here = async () => (await database.photos.toArray()).map(({ base64 }) => base64).sort();
  return { database, queue, recorded, put, waiting, refused, here };
}

test('a photo is on the disk before it is said, and goes only once the store keeps it', async () => {
  let answer: PhotoStanding | undefined;
  const { queue, put, here, waiting } = start(() => answer);
  expect(await queue.keep(photo('aaaa'))).toBe('saved');
  queue.wake();
  await queue.settled();
  // Nobody has said yet that it was taken.
  expect([put, await here()]).toEqual([[], ['aaaa']]);
  await queue.said(digest('aaaa'));
  await queue.settled();
  for (answer of ['unknown', 'wanted', undefined] as const) {
    queue.wake();
    await queue.settled();
    expect(await here()).toEqual(['aaaa']);
  }
  answer = 'kept';
  queue.wake();
  await queue.settled();
  expect(await here()).toEqual([]);
  expect(waiting).toEqual([1, 0]);
});
test('a start after a kill says what was saved and not said, under the same operation, and brings it', async () => {
  const killed = start();
  await killed.queue.keep(photo('aaaa'));
  killed.database.close();
  const { queue, recorded, here } = start();
  await queue.restore();
  expect(recorded.map(({ opId }) => opId)).toEqual(['op-aaaa']);
  queue.wake();
  await queue.settled();
  expect(await here()).toEqual([]);
});
test('a start after a kill between the word and the mark says it again, under the same operation', async () => {
  const killed = start(() => undefined);
  await killed.queue.keep(photo('aaaa'));
  killed.database.close();
  const first = start(() => undefined);
  await first.queue.restore();
  await first.database.photos.update(digest('aaaa'), { said: false });
  first.database.close();
  const second = start();
  await second.queue.restore();
  expect([...first.recorded, ...second.recorded].map(({ opId }) => opId)).toEqual(['op-aaaa', 'op-aaaa']);
  await second.queue.restore();
  expect(second.recorded).toHaveLength(1);
});
test('a store that does not answer is asked for no other; what it refuses, or was erased there, is gone here', async () => {
  const answers: Record<string, PhotoStanding | undefined> = { aaaa: undefined, bbbb: 'refused', cccc: 'gone' };
  const { queue, put, here, refused } = start(({ base64 }) => answers[base64]);
  for (const text of ['aaaa', 'bbbb', 'cccc']) {
    await queue.keep(photo(text));
    await queue.said(digest(text));
  }
  await queue.settled();
  answers.aaaa = 'kept';
  const before = put.length;
  queue.wake();
  queue.wake();
  await queue.settled();
  await queue.settled();
  expect(await here()).toEqual([]);
  expect(refused).toEqual(['bbbb']);
  expect(put.length).toBeGreaterThan(before);
});
test('what the page cannot bring now stops nothing: it is tried with the next exchange', async () => {
  let calls = 0;
  const { queue, here } = start(() => {
    calls += 1;
    if (calls === 1) throw new Error('gone');
    return 'kept';
  });
  await queue.keep(photo('aaaa'));
  await queue.said(digest('aaaa'));
  await queue.settled();
  expect(await here()).toEqual(['aaaa']);
  queue.wake();
  await queue.settled();
  expect(await here()).toEqual([]);
});
test('no more are kept than there is room for, and a disk without room says so', async () => {
  const { database, queue } = start();
  await database.photos.bulkPut(Array.from({ length: MOST_WAITING }, (_, at) => ({ ...photo(`x${at}`), said: false })));
  expect(await queue.keep(photo('aaaa'))).toBe('full');
  await database.photos.clear();
  database.photos.hook('creating', () => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  expect(await queue.keep(photo('aaaa'))).toBe('full');
});
