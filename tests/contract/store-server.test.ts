// The store's front door: who gets in, what is too much, and what the commands beside it do. Real processes, real sockets.
import { readFileSync, statSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { leaveStore, pairWithStore } from '#electron/store-link/pair.ts';
import { createRemoteStore, type StoreCredentials } from '#electron/store-link/remote-store.ts';
import { EMPTY_CURSOR, PROTOCOL } from '#shared/sync/index.ts';
import { createLog } from '#tests/kit/open-store.ts';
import { type StoreProcess, startStoreProcess } from '#tests/kit/store-process.ts';

const request = (stationId: string, log: ReturnType<typeof createLog>) => ({
  protocol: 1 as const,
  stationId,
  incarnation: 'i1',
  entries: log.entries,
});
const pull = (stationId: string) => ({
  protocol: 1 as const,
  stationId,
  incarnation: 'i1',
  cursor: EMPTY_CURSOR,
  resume: null,
  pages: 1,
});

describe('the front door', () => {
  let backend: StoreProcess;
  let credentials: StoreCredentials;
  beforeAll(async () => {
    backend = await startStoreProcess();
    credentials = await backend.pair('s1');
  });
  afterAll(() => backend.kill());
  const post = (where: string, body: string, key = credentials.key) =>
    fetch(`${backend.url()}${where}`, { method: 'POST', body, headers: { authorization: `Bearer ${key}` } });

  test('nothing but health answers without a key', async () => {
    expect(await (await fetch(`${backend.url()}/v1/health`)).json()).toMatchObject({ status: 'ok' });
    for (const [method, where] of [
      ['POST', '/v1/station/pull'],
      ['POST', '/v1/station/verifyPin'],
      ['GET', '/v1/changes'],
      ['GET', '/v1/anything'],
    ] as const) {
      const answer = await fetch(`${backend.url()}${where}`, { method });
      expect([where, answer.status]).toEqual([where, 401]);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
    }
    expect((await fetch(`${backend.url()}/`)).status).toBe(404);
  });
  test('a station speaks for itself only', async () => {
    const log = createLog();
    log.say({ type: 'OrderSuspended', v: 1, orderId: 'o' });
    for (const [service, body] of [
      ['push', request('another', log)],
      ['pull', pull('another')],
    ] as const)
      expect((await post(`/v1/station/${service}`, JSON.stringify([body]))).status).toBe(403);
    expect((await post('/v1/station/pull', JSON.stringify([pull('s1')]))).status).toBe(200);
  });
  test.each([
    ['not json', 'pull', 'nonsense'],
    ['no tuple', 'pull', '{}'],
    ['a protocol that is none', 'pull', JSON.stringify([{ ...pull('s1'), protocol: 1.5 }])],
    ['too many entries', 'push', JSON.stringify([{ ...request('s1', createLog()), entries: [] }])],
    ['a PIN of letters', 'verifyPin', '["ana","abcd"]'],
  ])('%s is refused with words', async (_, service, body) => {
    const answer = await post(`/v1/station/${service}`, body);
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { detail: string }).detail).not.toBe('');
  });
  test.each([
    ['update-station', 0],
    ['update-store', PROTOCOL + 1],
  ] as const)(
    '%s: a protocol too far away is a problem of that type, whatever else the request holds',
    async (type, protocol) => {
      const log = createLog();
      log.say({ type: 'OrderSuspended', v: 1, orderId: 'o' });
      for (const [service, body] of [
        ['push', { ...request('s1', log), protocol }],
        ['pull', { ...pull('s1'), protocol }],
        ['push', { protocol, entriesOfAnotherShape: {} }],
      ] as const) {
        const answer = await post(`/v1/station/${service}`, JSON.stringify([body]));
        expect(answer.headers.get('content-type')).toBe('application/problem+json');
        expect(await answer.json()).toMatchObject({
          type,
          status: 409,
          detail: expect.stringMatching(/^Update the st/),
        });
      }
      expect((await post('/v1/station/push', JSON.stringify([{ protocol }]), 'k'.repeat(43))).status).toBe(401);
      const after = await post('/v1/station/pull', JSON.stringify([pull('s1')]));
      expect(await after.json()).toMatchObject({ acked: 0 });
    },
  );
  test('an unknown service is not found, however it is called', async () => {
    for (const service of ['nope', 'constructor', '__proto__', 'close', 'putRecords'])
      expect([service, (await post(`/v1/station/${service}`, '[]')).status]).toEqual([service, 404]);
  });
  test('a code works once, and guessing is slowed down', async () => {
    const { output } = await backend.command('pair');
    const code = /Pairing code: (\S+)/.exec(output)?.[1] ?? '';
    const ask = { url: backend.url(), code, stationId: 's2', name: 'Bench 2' };
    expect((await pairWithStore(ask)).ok).toBe(true);
    expect(await pairWithStore(ask)).toMatchObject({ ok: false, failure: { type: 'code-refused' } });
    const codes = Array.from({ length: 12 }, (_, n) => `AAAAAA${String(n).padStart(2, '0')}`);
    const statuses: number[] = [];
    for (const guess of codes)
      statuses.push(
        (
          await fetch(`${backend.url()}/v1/pair`, {
            method: 'POST',
            body: JSON.stringify({ code: guess, stationId: 's3', name: 'x' }),
          })
        ).status,
      );
    expect(statuses).toContain(429);
    expect(statuses).not.toContain(200);
  });
  test('no key, no code and no name of a customer is in what the store writes down', async () => {
    const stored = readFileSync(path.join(backend.dataFolder, 'store.db')).toString('latin1');
    const log = readFileSync(path.join(backend.dataFolder, 'store.db-wal')).toString('latin1');
    expect(stored + log).not.toContain(credentials.key);
  });
  test('a connection that stalls does not stop the others', async () => {
    const { port } = new URL(backend.url());
    const socket = net.connect(Number(port), '127.0.0.1');
    socket.write('POST /v1/station/pull HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{');
    expect((await fetch(`${backend.url()}/v1/health`)).status).toBe(200);
    socket.destroy();
  });
});

describe('a station’s key is a station’s', () => {
  let backend: StoreProcess;
  let credentials: StoreCredentials;
  const operators = 'name,badge,role\nAna,B1,packer\nEve,B9,administrator\n';
  beforeAll(async () => {
    backend = await startStoreProcess();
    credentials = await backend.pair('s1');
    await backend.command('operators', 'add', 'Root', '--role', 'administrator');
    await backend.command('operators', 'add', 'Sam', '--role', 'supervisor');
  });
  afterAll(() => backend.kill());
  const as = (operatorId?: string) => createRemoteStore(credentials, () => operatorId);
  const people = async () => {
    const all = await as().call('operators');
    return all.ok ? all.value.map(({ id, role }) => `${id} ${role}`) : [];
  };
  const old = (service: string, args: unknown) =>
    fetch(`${backend.url()}/v1/station/${service}`, {
      method: 'POST',
      body: JSON.stringify(args),
      headers: { authorization: `Bearer ${credentials.key}` },
    });

  test('a file of people is taken from an administrator only, whatever it is called', async () => {
    const before = await people();
    for (const who of [undefined, 'sam', 'nobody'])
      for (const name of ['operators.csv', 'items.csv'])
        expect(await as(who).call('applyImport', name, operators, 't')).toMatchObject({
          value: { added: 0, skipped: 2, problems: [{ reason: 'not-administrator' }] },
        });
    expect(await people()).toEqual(before);
    expect(await as().call('applyImport', 'items.csv', 'sku,title\nMUG,Mug\n', 't')).toMatchObject({
      value: { added: 1 },
    });
    expect(await as('root').call('applyImport', 'operators.csv', 'name,role\nBen,packer\n', 't')).toMatchObject({
      value: { added: 1 },
    });
  });
  test('a first PIN is set with a one-time PIN only, and a one-time PIN lets nobody pack', async () => {
    expect(await as('ben').call('setPin', 'ben', '1234', '0000')).toMatchObject({ value: { type: 'no-pin' } });
    const give = { type: 'give-pin', operatorId: 'ben' } as const;
    expect(await as('sam').call('changeOperator', give, 'sam')).toMatchObject({ value: { type: 'not-allowed' } });
    const given = await as('root').call('changeOperator', give, 'root');
    const pin = given.ok && given.value.type === 'pin-given' ? given.value.pin : '';
    expect(await as().call('verifyPin', 'ben', pin)).toMatchObject({ value: { type: 'choose-pin' } });
    expect(await as().call('setPin', 'ben', '4711', '0000')).toMatchObject({ value: { type: 'wrong-pin' } });
    expect(await as().call('setPin', 'ben', '4711', pin)).toMatchObject({ value: { type: 'ok' } });
    expect(await as().call('verifyPin', 'ben', '4711')).toMatchObject({ value: { type: 'ok' } });
    expect(await as().call('verifyPin', 'ben', pin)).toMatchObject({ value: { type: 'wrong-pin' } });
  });
  test('nobody at a bench makes the first person, or fills the store with a demo of people', async () => {
    expect(await as().call('createFirstOperator', 'Eve', '1234')).toMatchObject({ value: null });
    expect(await as('sam').call('loadDemo', 0)).toMatchObject({ ok: false, failure: { type: 'unreachable' } });
  });
  test('a station of before is told in words what it may no longer do, and works on', async () => {
    for (const [service, args] of [
      ['createFirstOperator', ['Eve', '1234']],
      ['loadDemo', [0]],
    ] as const) {
      const answer = await old(service, args);
      expect([service, answer.status]).toEqual([service, 403]);
      expect(((await answer.json()) as { detail: string }).detail).toMatch(/administrator|npm run store/);
    }
    expect((await old('pull', [pull('s1')])).status).toBe(200);
  });
  test('an id belongs to one station, until it leaves or is shut out', async () => {
    const code = async () => /Pairing code: (\S+)/.exec((await backend.command('pair')).output)?.[1] ?? '';
    const ask = { url: backend.url(), stationId: 's7', name: 'Bench 7' };
    const first = await pairWithStore({ ...ask, code: await code() });
    if (!first.ok) throw new Error(first.failure.type);
    const spare = await code();
    expect(await pairWithStore({ ...ask, code: spare })).toMatchObject({
      failure: { type: 'id-taken', detail: 's7' },
    });
    const alive = createRemoteStore(first.value);
    expect(await alive.call('pull', pull('s7'))).toMatchObject({ ok: true });
    // The code is still good for whoever proves to be that station.
    const again = await pairWithStore({ ...ask, code: spare, before: first.value });
    if (!again.ok) throw new Error(again.failure.type);
    await leaveStore(again.value);
    expect(await pairWithStore({ ...ask, code: await code() })).toMatchObject({ ok: true });
    await backend.command('revoke', 's7');
    expect(await pairWithStore({ ...ask, code: await code() })).toMatchObject({ ok: true });
  });
  test('the feed of a station that is shut out ends, and one key has a few feeds only', async () => {
    const { key } = await backend.pair('s8');
    const feed = () => fetch(`${backend.url()}/v1/changes`, { headers: { authorization: `Bearer ${key}` } });
    const feeds = await Promise.all(Array.from({ length: 12 }, feed));
    expect(feeds.map(({ status }) => status).filter((status) => status === 429)).toHaveLength(2);
    await backend.command('revoke', 's8');
    await as().call('applyImport', 'items.csv', 'sku,title\nCUP,Cup\n', 't');
    const [open] = feeds;
    expect(await open?.text()).not.toContain('changed');
  });
});

describe('a page that is no store', () => {
  test('a captive portal, an error page and a broken answer are unreachable, never data', async () => {
    for (const answer of [
      'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\nconnection: close\r\n\r\n<html>Log in to the hotel</html>',
      'HTTP/1.1 502 Bad Gateway\r\ncontent-type: text/html\r\nconnection: close\r\n\r\n<h1>502</h1>',
      'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\n\r\n{"type":"accepted","acked":"lots"}',
      'HTTP/1.1 404 Not Found\r\ncontent-type: application/json\r\nconnection: close\r\n\r\n{"type":"update-station"}',
      'HTTP/1.1 200 OK\r\ncontent-length: 500\r\nconnection: close\r\n\r\n{"type":',
    ]) {
      const server = net.createServer((socket) => {
        socket.once('data', () => socket.end(answer));
        socket.on('error', () => undefined);
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as net.AddressInfo;
      const remote = createRemoteStore({ url: `http://127.0.0.1:${port}`, key: 'k'.repeat(43), certificate: null });
      expect(await remote.call('pull', pull('s1'))).toMatchObject({ ok: false, failure: { type: 'unreachable' } });
      await remote.close();
      server.close();
    }
  });
});

describe('the commands', () => {
  test('an option that is wrong, and a command that is not there, end with a sentence and code 2', async () => {
    const backend = await startStoreProcess();
    for (const wrong of [
      ['frobnicate'],
      ['--database', 'mysql://x'],
      ['--listen', 'nowhere'],
      ['revoke'],
      ['--what'],
    ]) {
      const { output, code } = await backend.command(...wrong);
      expect([wrong, code]).toEqual([wrong, 2]);
      expect(output).toContain('Commands: serve');
    }
    await backend.kill();
  });
  test('everything the store makes is its user’s alone', async () => {
    const backend = await startStoreProcess({ host: '0.0.0.0' });
    for (const file of ['store.db', 'store-key.pem'])
      expect([file, statSync(path.join(backend.dataFolder, file)).mode & 0o077]).toEqual([file, 0]);
    await backend.kill();
  });
  test('a file is imported beside the running store, bad rows are named, and stations hear of it', async () => {
    const backend = await startStoreProcess();
    const remote = createRemoteStore(await backend.pair('s1'));
    const heard: number[] = [];
    remote.onChanged((version) => heard.push(version));
    const file = path.join(backend.dataFolder, 'items.csv');
    await writeFile(file, 'sku,title\nMUG,Mug\n,x\n');
    const { output, code } = await backend.command('import', file);
    expect(output).toContain('line 3 · sku · is missing');
    expect(output).toContain('1 added');
    expect(code).toBe(0);
    await expect.poll(() => heard.some((version) => version > 0), { timeout: 30_000 }).toBe(true);
    expect(await remote.call('titles', ['MUG'])).toMatchObject({ value: { MUG: 'Mug' } });
    await remote.close();
    await backend.kill();
  });
  test('a log that was changed in the database is found by verify', async () => {
    const backend = await startStoreProcess();
    const remote = createRemoteStore(await backend.pair('s1'));
    const log = createLog();
    for (let n = 0; n < 5; n++) log.say({ type: 'OrderSuspended', v: 1, orderId: `o${n}` });
    await remote.call('push', request('s1', log));
    expect(await backend.command('verify')).toMatchObject({ code: 0 });
    const database = new DatabaseSync(path.join(backend.dataFolder, 'store.db'));
    for (const damage of [
      "UPDATE log SET body = replace(body, 'o2', 'o9') WHERE seq = 3",
      'DELETE FROM log WHERE seq = 3',
    ]) {
      database.exec('BEGIN');
      database.exec(damage);
      database.exec('COMMIT');
      const { output, code } = await backend.command('verify');
      expect(code).toBe(5);
      expect(output).toMatch(/station s1, log i1: (?:broken|gap) at entry 3/);
    }
    database.close();
    await remote.close();
    await backend.kill();
  });
  test('a backup is taken while the store runs; put back, stations that are ahead are told what it lacks', async () => {
    const backend = await startStoreProcess();
    const credentials = await backend.pair('s1');
    const remote = createRemoteStore(credentials);
    const log = createLog();
    log.say({ type: 'OrderSuspended', v: 1, orderId: 'early' });
    await remote.call('push', request('s1', log));
    await remote.call('ssccSerial', 'early', '9521234');
    const copy = path.join(backend.dataFolder, 'copy.db');
    expect(await backend.command('backup', copy)).toMatchObject({ code: 0 });
    log.say({ type: 'OrderSuspended', v: 1, orderId: 'late' });
    await remote.call('push', request('s1', log));
    const printed = await remote.call('ssccSerial', 'late', '9521234');
    const before = await remote.call('pull', pull('s1'));
    expect(await backend.command('restore', copy)).toMatchObject({
      code: 3,
      output: expect.stringContaining('move that file aside'),
    });
    await backend.kill('SIGTERM');
    await rename(path.join(backend.dataFolder, 'store.db'), path.join(backend.dataFolder, 'old.db'));
    expect(await backend.command('restore', copy)).toMatchObject({ code: 0 });
    await backend.start();
    expect(await remote.call('pull', pull('s1'))).toMatchObject({ value: { acked: 1, ackHash: log.entries[0]?.hash } });
    const next = await remote.call('ssccSerial', 'after', '9521234');
    if (!printed.ok || !next.ok) throw new Error('no serial number');
    expect(next.value, 'a number that was printed since the copy').toBeGreaterThan(printed.value);
    const cursor = before.ok && before.value.type === 'changes' ? before.value.cursor : EMPTY_CURSOR;
    expect(await remote.call('pull', { ...pull('s1'), cursor: { ...cursor, version: 1 } })).toMatchObject({
      value: { type: 'reset' },
    });
    expect(await remote.call('push', request('s1', log))).toMatchObject({ value: { type: 'accepted', acked: 2 } });
    await remote.close();
    await backend.kill();
  });
});
