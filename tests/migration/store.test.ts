import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { SQLITE } from '#electron/store/database/dialect.ts';
import { MIGRATIONS } from '#electron/store/database/schema.ts';
import { migrate, openSqlite, versionOf } from '#electron/store/database/sqlite.ts';
import { wrongItemDays } from '#electron/store/stock/item-days.ts';
import { INSERT_OLD_MOVES, INSERT_OLD_STOCK } from '#tests/fixtures/old-stock.ts';
import { openStore } from '#tests/kit/open-store.ts';
import { BEFORE_LEDGER, expectOldMoves, expectOldStock, FIRST_DIFFERENCES } from '#tests/kit/upgraded-stock.ts';
import { BEFORE_SUBJECTS, expectOldWork, FIRST_CLAIMS, INSERT_OLD_WORK } from '#tests/kit/upgraded-work.ts';

const file = () => path.join(mkdtempSync(path.join(os.tmpdir(), 'packbench-migration-')), 'store.db');

test('a database of every earlier version opens, and keeps what it held', async () => {
  for (let version = 0; version <= MIGRATIONS.length; version++) {
    const name = file();
    const old = new DatabaseSync(name);
    migrate(old, MIGRATIONS.slice(0, version));
    if (version > 0) old.exec("INSERT INTO meta (key, value) VALUES ('kept', 'yes')");
    old.close();
    const opened = openSqlite(name);
    if (!opened.ok) throw new Error(opened.failure.detail);
    const { kept, found } = await opened.value.read(async (sql) => ({
      found: await sql.get('PRAGMA user_version'),
      kept: await sql.get("SELECT value FROM meta WHERE key = 'kept'"),
    }));
    expect(found).toEqual({ user_version: MIGRATIONS.length });
    expect(kept).toEqual(version > 0 ? { value: 'yes' } : undefined);
    await opened.value.close();
  }
});
test('what is on hand in a database of every earlier version stays, and what it had of moves is in the ledger', async () => {
  for (let version = 1; version <= BEFORE_LEDGER; version++) {
    const name = file();
    const old = new DatabaseSync(name);
    migrate(old, MIGRATIONS.slice(0, version));
    old.exec(INSERT_OLD_STOCK);
    if (version >= FIRST_DIFFERENCES) old.exec(INSERT_OLD_MOVES);
    old.close();
    const { store, database } = await openStore(name);
    await expectOldStock(database);
    if (version >= FIRST_DIFFERENCES) await expectOldMoves(database);
    const days = await database.read((sql) => sql.all('SELECT sku FROM item_days'));
    expect([days.length > 0, await database.read(wrongItemDays)]).toEqual([true, []]);
    await store.close();
  }
});
test('what was worked on in a database of every earlier version stays, under what it is about', async () => {
  for (let version = FIRST_CLAIMS; version <= BEFORE_SUBJECTS; version++) {
    const name = file();
    const old = new DatabaseSync(name);
    migrate(old, MIGRATIONS.slice(0, version));
    old.exec(INSERT_OLD_WORK);
    old.close();
    const { store, database } = await openStore(name);
    await expectOldWork(database);
    await store.close();
  }
});
test('what was not told yet to whom before is told on from where it stood', async () => {
  const name = file();
  const old = new DatabaseSync(name);
  const before = MIGRATIONS.findIndex((step) => step(SQLITE).includes('CREATE TABLE outbox'));
  migrate(old, MIGRATIONS.slice(0, before));
  old.exec(`INSERT INTO webhooks (url, secret, after_id, failures, next_at, paused, channel)
    VALUES ('https://shop.example/told', 'secret', 7, 2, 99, 1, 'Shop')`);
  old.close();
  const { store, database } = await openStore(name);
  const [webhook, lane] = await database.read(async (sql) => [
    await sql.get('SELECT url, secret, channel FROM webhooks'),
    await sql.get('SELECT port, lane, after_id, failures, next_at, paused, leased_until FROM outbox'),
  ]);
  expect(webhook).toEqual({ url: 'https://shop.example/told', secret: 'secret', channel: 'Shop' });
  expect(lane).toEqual({
    ...{ port: 'webhook', lane: 'https://shop.example/told', after_id: 7, failures: 2, next_at: 99, paused: 1 },
    leased_until: 0,
  });
  await store.close();
});
test('a picture that was kept before is the same file', async () => {
  const name = file();
  const old = new DatabaseSync(name);
  migrate(
    old,
    MIGRATIONS.slice(
      0,
      MIGRATIONS.findIndex((step) => step(SQLITE).includes('CREATE TABLE files')),
    ),
  );
  const hash = 'a'.repeat(64);
  old.prepare("INSERT INTO pictures (hash, base64) VALUES (?, '/9j/')").run(hash);
  old.prepare("INSERT INTO picture_names (name, hash, seq) VALUES ('mug.jpg', ?, 1)").run(hash);
  old.close();
  const { store } = await openStore(name);
  expect(await store.pictures(0)).toEqual([{ name: 'mug.jpg', hash, seq: 1 }]);
  expect(await store.picture(hash)).toBe('/9j/');
  await store.sweep({ stationDays: 30, personalDays: 180 });
  expect(await store.picture(hash)).toBe('/9j/');
  await store.close();
});
test('a time that no clock shows is repaired where an earlier version stored it', async () => {
  const name = file();
  const old = new DatabaseSync(name);
  const before = MIGRATIONS.findIndex((step) => step(SQLITE).includes('UPDATE status_history SET at'));
  migrate(old, MIGRATIONS.slice(0, before));
  const insert = old.prepare(
    "INSERT INTO status_history (order_id, to_status, at, station) VALUES ('o', 'packed', ?, 's')",
  );
  for (const at of [-9007199254740991n, 1_700_000_000_000n, 9007199254740991n]) insert.run(at);
  old.close();
  const opened = openSqlite(name);
  if (!opened.ok) throw new Error(opened.failure.detail);
  const rows = await opened.value.read((sql) => sql.all('SELECT at FROM status_history ORDER BY id'));
  expect(rows).toEqual([{ at: 0 }, { at: 1_700_000_000_000 }, { at: 0 }]);
  await opened.value.close();
});
test('two programs that open an old database at once bring it to the newest version once, and both work', () => {
  const name = file();
  const old = new DatabaseSync(name);
  migrate(old, MIGRATIONS.slice(0, 3));
  const other = new DatabaseSync(name);
  // The other one does all its steps after this one has read the version, and before it has the lock.
  const interrupted = {
    prepare: (sql: string) => old.prepare(sql),
    exec: (sql: string) => {
      if (sql === 'BEGIN IMMEDIATE') migrate(other);
      old.exec(sql);
    },
    get isTransaction() {
      return old.isTransaction;
    },
  };
  migrate(interrupted as unknown as DatabaseSync);
  expect([versionOf(old), versionOf(other)]).toEqual([MIGRATIONS.length, MIGRATIONS.length]);
  expect(old.isTransaction).toBe(false);
});
test('a migration that fails leaves the database as it was', () => {
  const database = new DatabaseSync(file());
  migrate(database);
  const broken = [...MIGRATIONS, () => 'CREATE TABLE fresh (id INTEGER) STRICT; INSERT INTO nowhere VALUES (1)'];
  expect(() => migrate(database, broken)).toThrow(/nowhere/);
  expect(database.prepare("SELECT count(*) AS count FROM sqlite_schema WHERE name = 'fresh'").get()).toEqual({
    count: 0,
  });
  expect(versionOf(database)).toBe(MIGRATIONS.length);
  database.close();
});
test('a database of a newer program is refused with words and left as it is', () => {
  const name = file();
  const newer = new DatabaseSync(name);
  newer.exec(`PRAGMA user_version = ${MIGRATIONS.length + 1}`);
  newer.close();
  expect(openSqlite(name)).toMatchObject({ ok: false, failure: { type: 'newer-schema' } });
});
test('a file that is no database is named corrupt and not overwritten', () => {
  const name = file();
  writeFileSync(name, 'this is a letter, not a database '.repeat(100));
  expect(openSqlite(name)).toMatchObject({ ok: false, failure: { type: 'store-corrupt' } });
});
test('a database that another program holds is named locked', () => {
  const name = file();
  const other = new DatabaseSync(name);
  other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;');
  expect(openSqlite(name)).toMatchObject({ ok: false, failure: { type: 'store-locked' } });
  other.close();
});
