import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openSpool } from '#electron/printing/spool.ts';
import { migrateSpool, SPOOL_MIGRATIONS, spoolVersion } from '#electron/printing/spool-schema.ts';
import { openedSpool, spoolFile } from '#tests/kit/open-spool.ts';

/** The table as it was before versions were counted. */
const UNCOUNTED = `CREATE TABLE jobs (
  label TEXT PRIMARY KEY, id TEXT NOT NULL, sscc TEXT NOT NULL, orderCode TEXT NOT NULL, zpl TEXT NOT NULL,
  state TEXT NOT NULL, at INTEGER NOT NULL
) STRICT;`;
const ROWS = `INSERT INTO jobs (label, id, sscc, orderCode, zpl, state, at) VALUES
  ('a', 'j1', '1', '1', 'A', 'printed', 5), ('b', 'j2', '2', '2', 'B', 'sending', 6), ('c', 'j3', '3', '3', 'C', 'failed', 7)`;

test.each([
  ['before versions were counted', (old: DatabaseSync) => old.exec(`${UNCOUNTED} ${ROWS}`)],
  [
    'version 1',
    (old: DatabaseSync) => {
      migrateSpool(old, SPOOL_MIGRATIONS.slice(0, 1));
      old.exec(ROWS);
    },
  ],
])('a spool from %s opens with all that it held', (_, fill) => {
  const file = spoolFile();
  const old = new DatabaseSync(file);
  fill(old);
  old.close();
  const spool = openedSpool(file);
  expect(spool.find('a')).toMatchObject({ id: 'j1', state: 'printed', zpl: 'A', at: 5, reason: null });
  expect(spool.find('b')).toMatchObject({ id: 'j2', state: 'unclear' });
  expect(spool.find('c')).toMatchObject({ id: 'j3', state: 'failed' });
  spool.close();
  const after = new DatabaseSync(file);
  expect(spoolVersion(after)).toBe(SPOOL_MIGRATIONS.length);
  after.close();
});
test('a spool of version 2 knows the parcel of each label from its key, and keeps history and pictures', () => {
  const file = spoolFile();
  const old = new DatabaseSync(file);
  migrateSpool(old, SPOOL_MIGRATIONS.slice(0, 2));
  const insert = old.prepare(
    "INSERT INTO jobs (id, label, sscc, orderCode, zpl, reason, state, at, picture) VALUES (?, ?, '1', '1', 'Z', NULL, 'printed', 5, ?)",
  );
  insert.run('j1', JSON.stringify(['Wish:1', 2, 1]), new Uint8Array([7]));
  insert.run('j2', JSON.stringify(['Wish:1', 2, 3, 'story']), null);
  insert.run('j3', 'odd', null);
  old.exec("INSERT INTO steps VALUES ('j1', 1, 'queued', NULL, ''), ('j1', 2, 'printed', 'sending', 'x')");
  old.close();
  const spool = openedSpool(file);
  expect(spool.byId('j1')).toMatchObject({ kind: 'shipping', orderId: 'Wish:1', parcel: 2, version: 1, paper: '' });
  expect(spool.byId('j1')?.family).toBe(JSON.stringify(['Wish:1', 2, '']));
  expect(spool.byId('j2')).toMatchObject({ version: 3, family: JSON.stringify(['Wish:1', 2, 'story']) });
  expect(spool.find('odd')).toMatchObject({ id: 'j3', orderId: '', parcel: 1 });
  expect(spool.steps('j1').map(({ state, detail }) => [state, detail])).toEqual([
    ['queued', ''],
    ['printed', 'x'],
  ]);
  expect(spool.picture('j1')).toEqual(new Uint8Array([7]));
  spool.close();
});
test('a spool of version 3 knows of nobody who allowed a label', () => {
  const file = spoolFile();
  const old = new DatabaseSync(file);
  migrateSpool(old, SPOOL_MIGRATIONS.slice(0, 3));
  old.exec(`INSERT INTO jobs (id, label, kind, family, orderId, parcel, version, sscc, orderCode, zpl, paper, reason, state, at)
    VALUES ('j1', 'a', 'shipping', 'f', 'Wish:1', 1, 2, '1', '1', 'Z', '', 'damaged', 'printed', 5)`);
  old.close();
  const spool = openedSpool(file);
  expect(spool.find('a')).toMatchObject({ reason: 'damaged', approvedBy: null, state: 'printed' });
  spool.close();
});
test('a spool of version 5 knows of no label that was bought', () => {
  const file = spoolFile();
  const old = new DatabaseSync(file);
  migrateSpool(old, SPOOL_MIGRATIONS.slice(0, 5));
  old.exec(`INSERT INTO jobs (id, label, kind, family, orderId, parcel, version, sscc, orderCode, zpl, paper, destination, state, at)
    VALUES ('j1', 'a', 'shipping', 'f', 'Wish:1', 1, 1, '1', '1', 'Z', '', 'd', 'printed', 5)`);
  old.close();
  const spool = openedSpool(file);
  expect(spool.find('a')).toMatchObject({ destination: 'd', postage: null, state: 'printed' });
  spool.close();
});
test('a spool of a newer program is refused with words and left as it is', () => {
  const file = spoolFile();
  const newer = new DatabaseSync(file);
  newer.exec('PRAGMA user_version = 99');
  newer.close();
  expect(openSpool(file, { now: Date.now })).toEqual({
    ok: false,
    failure: `it has version 99; this program knows ${SPOOL_MIGRATIONS.length}`,
  });
});
test('a migration that fails leaves the spool as it was', () => {
  const database = new DatabaseSync(spoolFile());
  migrateSpool(database);
  expect(() =>
    migrateSpool(database, [...SPOOL_MIGRATIONS, 'CREATE TABLE x (a INTEGER); INSERT INTO nowhere VALUES (1);']),
  ).toThrow(/nowhere/);
  expect(spoolVersion(database)).toBe(SPOOL_MIGRATIONS.length);
  expect(database.prepare("SELECT count(*) AS count FROM sqlite_schema WHERE name = 'x'").get()).toEqual({ count: 0 });
  database.close();
});
