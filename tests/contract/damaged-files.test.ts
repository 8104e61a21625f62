// Every file that a station keeps, damaged in every way: it starts, with true words, or without what was in it.
import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OutOf } from '#shared/bridge/index.ts';
import { openDemoStation } from '#tests/kit/open-demo-station.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'packbench-damaged-'));
const whole = path.join(folder, 'whole');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open = (dataFolder: string) => openDemoStation(dataFolder);

/** Starts a station on it, asks what every page asks first, and closes it. */
async function start(dataFolder: string): Promise<OutOf<'station/info'>> {
  const opened = await open(dataFolder);
  if (!opened.ok) throw new Error(opened.failure.sentence);
  const { serve, close } = opened.value;
  const info = await serve('window', 'station/info', {});
  for (const [channel, payload] of [
    ['station/claim', {}],
    ['journal/open', {}],
    ['label/jobs', {}],
    ['journal/identify', { stationId: '0197a0de-0000-7000-8000-000000000001' }],
    ['session/sign-in', { by: 'badge', badge: 'BADGE1001' }],
  ] as const)
    expect(await serve('window', channel, payload)).toMatchObject({ ok: true });
  await close();
  if (!info.ok) throw new Error(info.failure.message);
  return info.value as OutOf<'station/info'>;
}

beforeAll(async () => {
  mkdirSync(whole);
  await start(whole);
});

const DAMAGES: Readonly<Record<string, (file: string) => void>> = {
  'full of garbage': (file) => writeFileSync(file, Buffer.alloc(70_000, 'garbage ')),
  'cut short': (file) => writeFileSync(file, readFileSync(file).subarray(0, 20)),
  emptied: (file) => writeFileSync(file, ''),
  gone: (file) => rmSync(file),
  'a folder': (file) => {
    rmSync(file);
    mkdirSync(file);
    writeFileSync(path.join(file, 'x'), 'x');
  },
};
/** The store's own database is not among them: it is never begun anew, and says so on the screen. */
const FILES = [
  'spool.db',
  'station.lock',
  'station.id',
  'page.id',
  'people.json',
  'session.json',
  'devices.log',
  'journal/journal.ndjson',
];

describe.each(FILES)('%s', (name) => {
  test.each(Object.keys(DAMAGES))('%s: the station starts', async (damage) => {
    const dataFolder = mkdtempSync(path.join(folder, 'one-'));
    cpSync(whole, dataFolder, { recursive: true });
    DAMAGES[damage]?.(path.join(dataFolder, name));
    const { setAside } = await start(dataFolder);
    // Nothing was in the lock.
    const isTold =
      (damage === 'a folder' && name !== 'station.lock') ||
      (name === 'spool.db' && !['emptied', 'gone'].includes(damage));
    const base = path.basename(name);
    expect(setAside.map((file) => file.replace(/\d+$/, ''))).toEqual(isTold ? [`${base}.damaged-`] : []);
    const kept = readdirSync(path.dirname(path.join(dataFolder, name)));
    for (const file of setAside) expect(kept).toContain(file);
    // The next start has nothing to say.
    expect((await start(dataFolder)).setAside).toEqual([]);
  });
});
test('a file where the journal’s folder should be is set aside', async () => {
  const dataFolder = mkdtempSync(path.join(folder, 'one-'));
  writeFileSync(path.join(dataFolder, 'journal'), 'x');
  expect((await start(dataFolder)).setAside).toEqual([expect.stringMatching(/^journal\.damaged-\d+$/)]);
});
test('a station’s name that was cut short is not believed: the page’s counts', async () => {
  const dataFolder = mkdtempSync(path.join(folder, 'one-'));
  cpSync(whole, dataFolder, { recursive: true });
  writeFileSync(path.join(dataFolder, 'station.id'), '0197a0de-0000-70');
  await start(dataFolder);
  expect(readFileSync(path.join(dataFolder, 'station.id'), 'utf8').trim()).toBe('0197a0de-0000-7000-8000-000000000001');
});
test('a lock that somebody holds is never taken for a damaged one', async () => {
  const dataFolder = mkdtempSync(path.join(folder, 'one-'));
  const first = await open(dataFolder);
  if (!first.ok) throw new Error(first.failure.sentence);
  expect(await open(dataFolder)).toMatchObject({ ok: false, failure: { type: 'taken' } });
  await first.value.close();
});
test('a spool of a newer program is named, and left as it is', async () => {
  const dataFolder = mkdtempSync(path.join(folder, 'one-'));
  cpSync(whole, dataFolder, { recursive: true });
  const { DatabaseSync } = await import('node:sqlite');
  const newer = new DatabaseSync(path.join(dataFolder, 'spool.db'));
  newer.exec('PRAGMA user_version = 99');
  newer.close();
  expect(await open(dataFolder)).toMatchObject({
    ok: false,
    failure: { sentence: expect.stringContaining('version 99') },
  });
});
test('in a folder that was made by hand everything is its user’s alone, what lay there before too', async () => {
  const dataFolder = mkdtempSync(path.join(folder, 'one-'));
  cpSync(whole, dataFolder, { recursive: true });
  chmodSync(dataFolder, 0o755);
  for (const name of ['spool.db', 'store.db', 'page.id']) chmodSync(path.join(dataFolder, name), 0o644);
  rmSync(path.join(dataFolder, 'devices.log'));
  const host = spawn(
    process.execPath,
    [path.join(root, 'out/electron/browser-host.js'), '--no-open', '--port', '0', '--data', dataFolder],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  await new Promise((resolve) => host.stdout.once('data', resolve));
  const open = readdirSync(dataFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => (statSync(file).mode & 0o077) !== 0)
    .map((file) => path.relative(dataFolder, file));
  const ended = new Promise((resolve) => host.once('exit', resolve));
  host.kill('SIGTERM');
  await ended;
  expect(open).toEqual([]);
});
