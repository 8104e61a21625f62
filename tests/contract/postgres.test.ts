import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { POSTGRES } from '#electron/store/database/dialect.ts';
import { openPostgres } from '#electron/store/database/postgres.ts';
import { MIGRATIONS } from '#electron/store/database/schema.ts';
import { createRemoteStore } from '#electron/store-link/remote-store.ts';
import { EMPTY_CURSOR } from '#shared/sync/index.ts';
import { INSERT_OLD_MOVES, INSERT_OLD_STOCK } from '#tests/fixtures/old-stock.ts';
import { createLog } from '#tests/kit/open-store.ts';
import { type PostgresServer, startPostgres } from '#tests/kit/postgres.ts';
import { startStoreProcess } from '#tests/kit/store-process.ts';
import { BEFORE_LEDGER, expectOldMoves, expectOldStock, FIRST_DIFFERENCES } from '#tests/kit/upgraded-stock.ts';
import { BEFORE_SUBJECTS, expectOldWork, FIRST_CLAIMS, INSERT_OLD_WORK } from '#tests/kit/upgraded-work.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterEach(() => server.closeStores());
afterAll(() => server.stop());

const openProcess = (url: string) => server.openStore(url);

const items = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) => ({
    kind: 'item' as const,
    key: `I${from + n}`,
    value: { sku: `I${from + n}` },
  }));

test('a database of every earlier version opens, and keeps what it held', async () => {
  for (let version = 0; version <= MIGRATIONS.length; version++) {
    const url = await server.newDatabase();
    const client = new pg.Client(url);
    await client.connect();
    await client.query('CREATE TABLE schema_version (version BIGINT NOT NULL)');
    for (const step of MIGRATIONS.slice(0, version)) await client.query(step(POSTGRES));
    await client.query('INSERT INTO schema_version VALUES ($1)', [version]);
    if (version > 0) await client.query("INSERT INTO meta (key, value) VALUES ('kept', 'yes')");
    const { database } = await openProcess(url);
    const kept = await database.read((sql) => sql.get("SELECT value FROM meta WHERE key = 'kept'"));
    expect(kept).toEqual(version > 0 ? { value: 'yes' } : undefined);
    expect((await client.query('SELECT version FROM schema_version')).rows).toEqual([
      { version: String(MIGRATIONS.length) },
    ]);
    await client.end();
  }
});
test('what is on hand in a database of an earlier version stays, and what it had of moves is in the ledger', async () => {
  for (const version of [1, BEFORE_LEDGER]) {
    const url = await server.newDatabase();
    const client = new pg.Client(url);
    await client.connect();
    await client.query('CREATE TABLE schema_version (version BIGINT NOT NULL)');
    for (const step of MIGRATIONS.slice(0, version)) await client.query(step(POSTGRES));
    await client.query('INSERT INTO schema_version VALUES ($1)', [version]);
    await client.query(INSERT_OLD_STOCK);
    if (version >= FIRST_DIFFERENCES) await client.query(INSERT_OLD_MOVES);
    await client.end();
    const { database } = await openProcess(url);
    await expectOldStock(database);
    if (version >= FIRST_DIFFERENCES) await expectOldMoves(database);
  }
});
test('what was worked on in a database of an earlier version stays, under what it is about', async () => {
  for (const version of [FIRST_CLAIMS, BEFORE_SUBJECTS]) {
    const url = await server.newDatabase();
    const client = new pg.Client(url);
    await client.connect();
    await client.query('CREATE TABLE schema_version (version BIGINT NOT NULL)');
    for (const step of MIGRATIONS.slice(0, version)) await client.query(step(POSTGRES));
    await client.query('INSERT INTO schema_version VALUES ($1)', [version]);
    await client.query(INSERT_OLD_WORK);
    await client.end();
    const { database } = await openProcess(url);
    await expectOldWork(database);
  }
});
test('a database of a newer program is refused with words and left as it is', async () => {
  const url = await server.newStore();
  await openProcess(url);
  const client = new pg.Client(url);
  await client.connect();
  await client.query('UPDATE schema_version SET version = 99');
  expect(await openPostgres(url)).toMatchObject({ ok: false, failure: { type: 'newer-schema' } });
  expect((await client.query('SELECT version FROM schema_version')).rows).toEqual([{ version: '99' }]);
  await client.end();
});
test('two processes that start at once on an empty database make one store', async () => {
  const url = await server.newDatabase();
  const [one, two] = await Promise.all([openProcess(url), openProcess(url)]);
  await one.store.putRecords(items(0, 1));
  const ask = { protocol: 1 as const, stationId: 's', incarnation: 'i', cursor: EMPTY_CURSOR, resume: null, pages: 1 };
  expect(await two.store.pull(ask)).toMatchObject({ type: 'changes', total: 1 });
});
test('a commit of one process is heard by the other', async () => {
  const url = await server.newStore();
  const [one, two] = [await openProcess(url), await openProcess(url)];
  const heard: number[] = [];
  two.database.onAnnounced((version) => heard.push(version));
  await one.store.putRecords(items(0, 1));
  await expect.poll(() => heard).toEqual([1]);
});
test('however many writers wait for another process, readers are answered', async () => {
  const url = await server.newStore();
  const [one, two] = [await openProcess(url), await openProcess(url)];
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let first: Promise<void> | undefined;
  await new Promise<void>((begun) => {
    first = one.database.write(async (sql) => {
      await sql.get('SELECT 1 AS one');
      begun();
      await held;
    });
  });
  const waiting = Array.from({ length: 20 }, (_, n) => two.store.putRecords(items(n, 1)));
  expect(await two.store.order('none')).toBe(null);
  letGo();
  await first;
  expect((await Promise.all(waiting)).map(({ added }) => added)).toEqual(Array(20).fill(1));
});
test('a transaction of which a statement failed is never taken for committed', async () => {
  const { database } = await openProcess(await server.newStore());
  const written = database.write(async (sql) => {
    await sql.run("INSERT INTO meta (key, value) VALUES ('kept', 'yes')");
    await sql.run('INSERT INTO nowhere VALUES (1)').catch(() => undefined);
  });
  await expect(written).rejects.toThrow('not committed');
  expect(await database.read((sql) => sql.get("SELECT value FROM meta WHERE key = 'kept'"))).toBe(undefined);
});
test('writers on two processes at once: a reader that follows by cursor misses no record and no version', async () => {
  const url = await server.newStore();
  const processes = [await openProcess(url), await openProcess(url)] as const;
  const WRITERS = 16;
  const EACH = 12;
  let writing = true;
  const writers = Promise.all(
    Array.from({ length: WRITERS }, async (_, writer) => {
      const { store } = processes[writer % 2] as (typeof processes)[0];
      for (let n = 0; n < EACH; n++) await store.putRecords(items(writer * EACH + n, 1));
    }),
  ).finally(() => {
    writing = false;
  });
  const seen = new Set<string>();
  let cursor = EMPTY_CURSOR;
  let last = 0;
  const follow = async () => {
    let resume: string | null = null;
    do {
      const { store } = processes[1];
      const reply = await store.pull({ protocol: 1, stationId: 's', incarnation: 'i', cursor, resume, pages: 2 });
      if (reply.type === 'reset') throw new Error('reset');
      for (const page of reply.pages) for (const key of page.keys) seen.add(key);
      resume = reply.resume;
      if (resume === null) cursor = reply.cursor;
    } while (resume !== null);
    expect(cursor.version).toBeGreaterThanOrEqual(last);
    last = cursor.version;
  };
  while (writing) await follow();
  await writers;
  await follow();
  expect(seen.size).toBe(WRITERS * EACH);
  expect(cursor.version).toBe(WRITERS * EACH);
});
test('one part of a log pushed by many at once, over two processes, is taken once', async () => {
  const url = await server.newStore();
  const processes = [await openProcess(url), await openProcess(url)] as const;
  const log = createLog();
  // Nothing that is for a person: that would be told again with each answer.
  for (let n = 0; n < 20; n++) log.say({ type: 'OperatorSignedIn', v: 1, operatorId: `p${n}`, by: 'badge' });
  const request = { protocol: 1 as const, stationId: 's', incarnation: 'i1', entries: log.entries };
  const replies = await Promise.all(
    Array.from({ length: 8 }, (_, n) => (processes[n % 2] as (typeof processes)[0]).store.push(request)),
  );
  expect(replies.map(({ type, acked }) => [type, acked])).toEqual(replies.map(() => ['accepted', 20]));
  const taken = replies.flatMap((reply) =>
    reply.type === 'accepted' ? reply.outcomes.filter(({ outcome }) => outcome !== 'duplicate') : [],
  );
  expect(taken).toHaveLength(20);
});
test('the server goes away and comes back: calls fail with words meanwhile, then go on, and the feed too', async () => {
  const url = await server.newStore();
  const [one, two] = [await openProcess(url), await openProcess(url)];
  const heard: number[] = [];
  two.database.onAnnounced((version) => heard.push(version));
  const log = createLog(randomUUID());
  log.say({ type: 'OperatorSignedIn', v: 1, operatorId: 'ana', by: 'badge' });
  const request = {
    protocol: 1 as const,
    stationId: 's',
    incarnation: log.entries[0]?.incarnation ?? '',
    entries: log.entries,
  };
  expect(await one.store.push(request)).toMatchObject({ type: 'accepted', acked: 1 });
  const restarted = server.restart();
  await expect
    .poll(
      () =>
        one.store.push(request).then(
          () => 'answered',
          (error: unknown) => one.database.troubleOf(error).type,
        ),
      { timeout: 20_000, interval: 20 },
    )
    .toBe('unreachable');
  await restarted;
  await expect
    .poll(() => one.store.push(request).catch(() => undefined), { timeout: 20_000 })
    .toMatchObject({ type: 'accepted', acked: 1, outcomes: [{ outcome: 'duplicate' }] });
  await expect
    .poll(
      async () => {
        await one.store.putRecords(items(Date.now(), 1));
        return heard.length;
      },
      { timeout: 20_000, interval: 300 },
    )
    .toBeGreaterThan(0);
}, 60_000);
test('the store as a program works on PostgreSQL too: it pairs, numbers labels, and leaves a gap after a restore', async () => {
  const backend = await startStoreProcess({ database: await server.newStore() });
  const remote = createRemoteStore(await backend.pair('s1'));
  const before = await remote.call('ssccSerial', 'a', '9521234');
  expect(await backend.command('new-epoch')).toMatchObject({ code: 0 });
  const after = await remote.call('ssccSerial', 'b', '9521234');
  if (!before.ok || !after.ok) throw new Error('no serial number');
  expect(after.value).toBeGreaterThan(before.value + 1_000);
  expect(await backend.command('backup', '/nowhere')).toMatchObject({
    code: 3,
    output: expect.stringContaining('pg_dump'),
  });
  expect(await backend.command('verify')).toMatchObject({ code: 0 });
  await remote.close();
  await backend.kill();
}, 60_000);
