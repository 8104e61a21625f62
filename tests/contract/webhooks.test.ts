import { createHmac, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createWriter } from '#electron/store/database/transaction.ts';
import { createSecretBox, SECRETS_KEY_FILE, secretsKey } from '#electron/store/outbox/secret-box.ts';
import { createIntegration } from '#electron/store/server/integration.ts';
import { createWebhooks } from '#electron/store/server/webhooks.ts';
import { createServices } from '#electron/store/services.ts';
import type { StationEvent } from '#shared/log/index.ts';
import { anOrder } from '#tests/fixtures/orders.ts';
import { createLog, digest, openStore } from '#tests/kit/open-store.ts';
import { startStoreProcess } from '#tests/kit/store-process.ts';

/** A program that is told; it says yes, or what it is set to. */
async function listener() {
  const calls: { readonly signature: string; readonly body: string }[] = [];
  const state = { answer: 200 };
  const server = createServer(async (request: IncomingMessage, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    calls.push({ signature: String(request.headers['packbench-signature']), body });
    response.writeHead(state.answer).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/told`;
  return { url, calls, state, close: () => server.close() };
}

async function openWithWebhooks(timeoutMs?: number, box = createSecretBox(randomBytes(32))) {
  const open = await openStore();
  const services = createServices(open.store, () => undefined);
  const webhooks = createWebhooks(
    open.database,
    createWriter(open.database, digest),
    createIntegration(open.database, services),
    { now: () => open.clock.time },
    box,
    timeoutMs,
  );
  const stored = () =>
    open.database.read((sql) => sql.all<{ url: string; secret: string }>('SELECT url, secret FROM webhooks'));
  const addOrder = (code: string) => {
    const order = anOrder({ id: `Wish:${code}`, code, lines: [] });
    return open.store.putRecords([{ kind: 'order', key: order.id, value: order }]);
  };
  return { open, webhooks, addOrder, stored };
}
const ordersIn = (calls: readonly { readonly body: string }[]) =>
  calls.flatMap(({ body }) => (JSON.parse(body) as { changes: { order: string }[] }).changes.map(({ order }) => order));

test('a change is told once it was said yes to, signed, and what came before is not told', async () => {
  const { webhooks, addOrder } = await openWithWebhooks();
  const program = await listener();
  await addOrder('early');
  const secret = (await webhooks.add(program.url)) ?? '';
  expect(await webhooks.deliver()).toBe(0);
  await addOrder('A1');
  await addOrder('A2');
  expect(await webhooks.deliver()).toBe(1);
  expect(await webhooks.deliver()).toBe(0);
  expect(ordersIn(program.calls)).toEqual(['A1', 'A2']);
  const { signature = '', body = '' } = program.calls[0] ?? {};
  const [, seconds = '', hex] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(signature) ?? [];
  expect(hex).toBe(createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex'));
  program.close();
});
test('a program that says no is asked again later and later, and misses nothing', async () => {
  const { open, webhooks, addOrder } = await openWithWebhooks();
  const program = await listener();
  await webhooks.add(program.url);
  program.state.answer = 500;
  await addOrder('A1');
  const pauses: number[] = [];
  for (let n = 0; n < 4; n++) {
    const before = open.clock.time;
    while ((await webhooks.deliver()) === 0) open.clock.time += 1_000;
    pauses.push(open.clock.time - before);
  }
  expect(pauses).toEqual([0, 5_000, 10_000, 20_000]);
  expect(await webhooks.list()).toMatchObject([{ failures: 4, trouble: 'it answered 500', backlog: 1 }]);
  await addOrder('A2');
  program.state.answer = 204;
  open.clock.time += 60_000;
  await webhooks.deliver();
  expect(ordersIn(program.calls.slice(-1))).toEqual(['A1', 'A2']);
  program.close();
});
test('two processes make one call, and a removed address none', async () => {
  const { webhooks, addOrder } = await openWithWebhooks();
  const program = await listener();
  await webhooks.add(program.url);
  await addOrder('A1');
  await Promise.all([webhooks.deliver(), webhooks.deliver(), webhooks.deliver()]);
  expect(ordersIn(program.calls)).toEqual(['A1']);
  expect(await webhooks.remove(program.url)).toBe(true);
  expect(await webhooks.remove(program.url)).toBe(false);
  await addOrder('A2');
  expect(await webhooks.deliver()).toBe(0);
  program.close();
});
test.each([
  'http://127.evil.example/x',
  'http://127.0.0.1.evil.example/',
  'http://192.0.2.1/x',
  'ftp://example.org',
  'nonsense',
  '',
])('%j is no address to call', async (url) => {
  const { webhooks } = await openWithWebhooks();
  expect(await webhooks.add(url)).toBeUndefined();
});
test('the running store calls by itself, and the command refuses what is no address', async () => {
  const backend = await startStoreProcess();
  const program = await listener();
  expect((await backend.command('webhook', 'nonsense')).code).toBe(5);
  const { output, code } = await backend.command('webhook', program.url);
  expect([code, output]).toEqual([0, expect.stringMatching(/^[\w-]{43}\n/)]);
  const key = (await backend.command('client', 'shop')).output.split('\n')[0];
  const order = { order: 'A1', channel: 'Shop', sku: 'MUG', quantity: 1 };
  await fetch(`${backend.url()}/v1/orders`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${key}` },
    body: JSON.stringify({ rows: [order] }),
  });
  await expect.poll(() => ordersIn(program.calls), { timeout: 30_000 }).toEqual(['A1']);
  expect((await backend.command('revoke', program.url)).code).toBe(0);
  program.close();
  await backend.kill();
});
test('one that answers a byte at a time holds up nobody, and its call ends', async () => {
  const { webhooks, addOrder } = await openWithWebhooks(400);
  const slow = createServer((_, response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write('x'), 20);
    response.on('close', () => clearInterval(timer));
  });
  await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve));
  const program = await listener();
  await webhooks.add(`http://127.0.0.1:${(slow.address() as AddressInfo).port}/a`);
  await webhooks.add(program.url);
  await addOrder('A1');
  const all = webhooks.deliver();
  await expect.poll(() => ordersIn(program.calls)).toEqual(['A1']);
  await addOrder('A2');
  // While the slow one is under way the other hears on.
  void webhooks.deliver();
  await expect.poll(() => ordersIn(program.calls)).toEqual(['A1', 'A2']);
  expect(await all).toBeGreaterThan(1);
  slow.closeAllConnections();
  slow.close();
  program.close();
});
test('one is told of its channel only, is paused and resumed, and retried at once', async () => {
  const { webhooks, addOrder } = await openWithWebhooks();
  const program = await listener();
  await webhooks.add(program.url, 'Other');
  await addOrder('A1');
  await webhooks.deliver();
  expect(program.calls).toEqual([]);
  await webhooks.add(program.url, 'Wish');
  await webhooks.pause(program.url, true);
  await addOrder('A2');
  expect(await webhooks.deliver()).toBe(0);
  expect(await webhooks.list()).toMatchObject([{ backlog: 1, paused: true, channel: 'Wish' }]);
  await webhooks.pause(program.url, false);
  program.state.answer = 500;
  await webhooks.deliver();
  program.state.answer = 200;
  expect(await webhooks.deliver()).toBe(0);
  expect(await webhooks.retry(program.url)).toBe(true);
  await webhooks.deliver();
  const told = program.calls.map(({ body }) => JSON.parse(body) as { id: string; type: string });
  expect(told[0]).toMatchObject({ id: told[1]?.id, type: 'orders.status-changed' });
  program.close();
});
test('an entry of a time that no clock shows stops nothing', async () => {
  const { open, webhooks, addOrder } = await openWithWebhooks();
  const program = await listener();
  await webhooks.add(program.url);
  await addOrder('A1');
  const log = createLog();
  const order = await open.store.order('Wish:A1');
  const opened = {
    type: 'OrderOpened' as const,
    v: 1 as const,
    orderId: 'Wish:A1',
    rev: order?.rev ?? 1,
    needs: [],
  } satisfies StationEvent;
  const suspended: StationEvent = { type: 'OrderSuspended', v: 1, orderId: 'Wish:A1' };
  const most = 8_640_000_000_000_000;
  // What no date shows is set aside; the sum of two that a date shows is put right.
  log.sayAt({ at: -9007199254740991, clockOffset: -1 }, suspended);
  log.sayAt({ at: 1, clockOffset: 9007199254740991 }, suspended);
  log.sayAt({ at: -most, clockOffset: -most }, opened);
  log.sayAt({ at: most, clockOffset: most }, suspended);
  const pushed = await open.store.push({
    ...{ protocol: 1, stationId: 's1', incarnation: 'i1', entries: log.entries },
  });
  expect(pushed).toMatchObject({
    outcomes: ['quarantined', 'quarantined', 'applied', 'applied'].map((outcome) => ({ outcome })),
  });
  const integration = createIntegration(
    open.database,
    createServices(open.store, () => undefined),
  );
  expect((await integration.statusChanges(0)).changes.map(({ at }) => at).every((at) => at >= 0)).toBe(true);
  expect((await integration.order('Wish', 'A1'))?.steps.length).toBeGreaterThan(1);
  await webhooks.deliver();
  expect(program.calls).toHaveLength(1);
  program.close();
});

test('the database holds no secret that is worth stealing, and one that an earlier version left is sealed', async () => {
  const { open, webhooks, addOrder, stored } = await openWithWebhooks();
  const program = await listener();
  const secret = (await webhooks.add(program.url)) ?? '';
  expect((await stored())[0]?.secret).toMatch(/^sealed1:[\w-]{80,}$/);
  expect(JSON.stringify(await stored())).not.toContain(secret);
  await open.database.write((sql) => sql.run('UPDATE webhooks SET secret = ?', secret));
  expect(await webhooks.sealEarlier()).toBe(1);
  expect(await webhooks.sealEarlier()).toBe(0);
  expect((await stored())[0]?.secret).toMatch(/^sealed1:/);
  await addOrder('A1');
  await webhooks.deliver();
  const { signature = '', body = '' } = program.calls[0] ?? {};
  const [, seconds = '', hex] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(signature) ?? [];
  expect(hex).toBe(createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex'));
  program.close();
});
test('with another key nothing is told, the list says why, and adding the address again mends it', async () => {
  const { open, webhooks, addOrder } = await openWithWebhooks();
  const program = await listener();
  await webhooks.add(program.url);
  const other = createSecretBox(randomBytes(32));
  const services = createServices(open.store, () => undefined);
  const integration = createIntegration(open.database, services);
  const clock = { now: () => open.clock.time };
  const later = createWebhooks(open.database, createWriter(open.database, digest), integration, clock, other);
  await addOrder('A1');
  await later.deliver();
  expect(program.calls).toEqual([]);
  expect(await later.list()).toMatchObject([
    { backlog: 1, failures: 1, trouble: expect.stringContaining('secrets.key') },
  ]);
  await later.add(program.url);
  await later.retry(program.url);
  await later.deliver();
  expect(ordersIn(program.calls)).toEqual(['A1']);
  program.close();
});
test('a secret opens for its own address alone, and not when a letter of it was changed', () => {
  const box = createSecretBox(randomBytes(32));
  const sealed = box.seal('s3cret', 'https://one.example/');
  expect(box.open(sealed, 'https://one.example/')).toBe('s3cret');
  expect(box.open(sealed, 'https://two.example/')).toBeUndefined();
  const flipped = `${sealed.slice(0, 30)}${sealed[30] === 'A' ? 'B' : 'A'}${sealed.slice(31)}`;
  expect(box.open(flipped, 'https://one.example/')).toBeUndefined();
  expect(box.open('sealed1:', 'https://one.example/')).toBeUndefined();
  expect(createSecretBox(undefined).open(sealed, 'https://one.example/')).toBeUndefined();
});
test('the key is made once, its user alone reads it, and a spoiled one is words', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'packbench-'));
  const file = path.join(folder, SECRETS_KEY_FILE);
  const [one, two] = [await secretsKey(folder), await secretsKey(folder)];
  expect(one).toMatchObject({ ok: true });
  expect(two).toEqual(one);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await readFile(file, 'utf8')).trim()).toHaveLength(43);
  await writeFile(file, 'not a key\n');
  expect(await secretsKey(folder)).toMatchObject({
    ok: false,
    failure: expect.stringContaining('secrets.key is no key'),
  });
  expect(await secretsKey(path.join(folder, 'none'))).toMatchObject({
    ok: false,
    failure: expect.stringContaining('ENOENT'),
  });
});
