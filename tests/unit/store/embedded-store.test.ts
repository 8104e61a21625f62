import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, test } from 'vitest';
import { MIGRATIONS } from '#electron/store/database/schema.ts';
import { type EmbeddedStore, type EmbeddedStoreOptions, startEmbeddedStore } from '#electron/store/embedded-store.ts';

const worker = new URL('../../../electron/store/store-worker.ts', import.meta.url);
const newFile = () => path.join(mkdtempSync(path.join(os.tmpdir(), 'packbench-store-')), 'store.db');
const running: EmbeddedStore[] = [];
afterEach(async () => {
  for (const store of running.splice(0)) await store.close();
});

function start(more: Partial<EmbeddedStoreOptions> = {}) {
  const time = { now: 0 };
  const file = more.file ?? newFile();
  const store = startEmbeddedStore({ worker, file, onProgress: () => undefined, monotonic: () => time.now, ...more });
  running.push(store);
  return { store, file, time };
}
/** A message that is no request is a bug, and a bug ends the thread. */
const crash = ({ call }: EmbeddedStore) => (call as (method: unknown) => Promise<{ readonly ok: boolean }>)(7);

test('the store answers from its own thread, and closes what it wrote', async () => {
  const { store, file } = start();
  expect(await store.call('isEmpty')).toEqual({ ok: true, value: true });
  expect(await store.call('loadDemo', 1_700_000_000_000)).toEqual({ ok: true, value: null });
  await store.close();
  expect(await store.call('isEmpty')).toMatchObject({ ok: false, failure: { type: 'unreachable' } });
  expect(await start({ file }).store.call('isEmpty')).toEqual({ ok: true, value: false });
});
test('the demo has people, orders on hold, and the same content twice', async () => {
  const { store } = start();
  await store.call('loadDemo', 1_700_000_000_000);
  expect(await store.call('verifyPin', 'ana pereira', '1234')).toEqual({ ok: true, value: { type: 'ok' } });
  const versions: number[] = [];
  store.onChanged((version) => versions.push(version));
  await store.call('loadDemo', 1_700_000_000_000);
  expect(versions).toEqual([]);
});
test('calls in flight learn that the thread died, and a call after a pause finds the store again', async () => {
  const { store, time } = start();
  await store.call('isEmpty');
  const [died, waiting] = await Promise.all([crash(store), store.call('isEmpty')]);
  expect([died.ok, waiting.ok]).toEqual([false, false]);
  expect(await store.call('isEmpty')).toMatchObject({ ok: false, failure: { type: 'unreachable' } });
  time.now += 250;
  expect(await store.call('isEmpty')).toEqual({ ok: true, value: true });
});
test('the pause doubles while the store does not come up, up to half a minute', async () => {
  const dying = `
    import { appendFileSync } from 'node:fs';
    import { workerData } from 'node:worker_threads';
    appendFileSync(workerData.file, 'x');
    process.exit(1);
  `;
  const { store, file, time } = start({ worker: new URL(`data:text/javascript,${encodeURIComponent(dying)}`) });
  const starts = () => readFileSync(file, 'utf8').length;
  await store.call('isEmpty');
  for (const [round, pauseMs] of [250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000].entries()) {
    time.now += pauseMs - 1;
    expect(await store.call('isEmpty')).toMatchObject({ ok: false, failure: { type: 'unreachable' } });
    expect(starts()).toBe(round + 1);
    time.now += 1;
    await store.call('isEmpty');
    expect(starts()).toBe(round + 2);
  }
});
test.each([
  ['store-corrupt', (file: string) => writeFileSync(file, 'this is a letter, not a database '.repeat(100))],
  [
    'newer-schema',
    (file: string) => {
      const database = new DatabaseSync(file);
      database.exec(`PRAGMA user_version = ${MIGRATIONS.length + 1}`);
      database.close();
    },
  ],
] as const)('a database that cannot be opened is answered as %s, and left as it is', async (type, spoil) => {
  const { store, file } = start();
  spoil(file);
  const before = readFileSync(file);
  expect(await store.call('isEmpty')).toMatchObject({ ok: false, failure: { type } });
  expect(readFileSync(file)).toEqual(before);
});
test('a damaged database is put aside only when asked, kept under its own name, and a new one begins', async () => {
  const { store, file } = start();
  const letter = 'this is a letter, not a database '.repeat(100);
  writeFileSync(file, letter);
  await store.call('isEmpty');
  const aside = await store.setDamagedAside();
  expect(aside).toBe(`${file}.damaged-1`);
  expect(readFileSync(aside ?? '', 'utf8')).toBe(letter);
  expect(await store.call('isEmpty')).toEqual({ ok: true, value: true });
  expect(await store.setDamagedAside()).toBeNull();
  expect(readdirSync(path.dirname(file))).toContain('store.db');
});
test('other calls are answered while a large file is taken', async () => {
  const done: number[] = [];
  const { store } = start({ onProgress: (_token, at) => done.push(at) });
  const rows = Array.from({ length: 20_000 }, (_, n) => `L${n},A,pick\n`).join('');
  let finished = false;
  const applied = store.call('applyImport', 'locations.csv', `location,zone,kind\n${rows}`, 'token').then((counts) => {
    finished = true;
    return counts;
  });
  await expect.poll(() => done.length, { interval: 1, timeout: 20_000 }).toBeGreaterThan(0);
  expect(await store.call('isEmpty')).toEqual({ ok: true, value: false });
  expect(finished).toBe(false);
  expect(await applied).toMatchObject({ ok: true, value: { added: 20_000 } });
  expect(done.at(-1)).toBe(20_000);
});
