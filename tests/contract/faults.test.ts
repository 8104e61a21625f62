// The real store process over real sockets: killed without warning, cut off in the middle of a request or an answer, stopped for a
// while. Whatever happens, every entry is there once, and `docs/reliability.md` says so.
import net from 'node:net';
import { expect, test } from 'vitest';
import { createRemoteStore, type StoreCredentials } from '#electron/store-link/remote-store.ts';
import type { StoreCalls } from '#electron/store-link/store-calls.ts';
import type { LogEntry } from '#shared/log/index.ts';
import { EMPTY_CURSOR } from '#shared/sync/index.ts';
import { createLog } from '#tests/kit/open-store.ts';
import { startStoreProcess } from '#tests/kit/store-process.ts';

const logOf = (count: number) => {
  const log = createLog();
  for (let n = 0; n < count; n++) log.say({ type: 'OrderSuspended', v: 1, orderId: `order-${n}` });
  return log.entries;
};

/** Pushes until the store has everything, trusting nothing but its acknowledgements; gives how often it had to ask. */
async function pushAll(remote: StoreCalls, entries: readonly LogEntry[], size: number): Promise<number> {
  let acked = 0;
  for (let asked = 1; ; asked++) {
    if (acked === entries.length) return asked;
    const reply = await remote.call('push', {
      protocol: 1,
      stationId: 's1',
      incarnation: 'i1',
      entries: entries.slice(acked, acked + size),
    });
    if (!reply.ok) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      continue;
    }
    expect(['accepted', 'gap']).toContain(reply.value.type);
    if (reply.value.acked > 0) expect(entries[reply.value.acked - 1]?.hash).toBe(reply.value.ackHash);
    acked = reply.value.acked;
  }
}

/** A proxy that ends the connection after so many bytes to the store, or from it. */
function cutter(target: number) {
  const limit = { up: Number.POSITIVE_INFINITY, down: Number.POSITIVE_INFINITY };
  const server = net.createServer((client) => {
    const upstream = net.connect(target, '127.0.0.1');
    const end = () => {
      client.destroy();
      upstream.destroy();
    };
    client.on('data', (data) => {
      upstream.write(data.subarray(0, Math.max(0, limit.up)));
      limit.up -= data.length;
      if (limit.up <= 0) end();
    });
    upstream.on('data', (data) => {
      client.write(data.subarray(0, Math.max(0, limit.down)));
      limit.down -= data.length;
      if (limit.down <= 0) setImmediate(end);
    });
    for (const socket of [client, upstream]) socket.on('error', end).on('close', end);
  });
  return new Promise<{ port: number; limit: typeof limit; close: () => void }>((resolve) =>
    server.listen(0, '127.0.0.1', () =>
      resolve({ port: (server.address() as net.AddressInfo).port, limit, close: () => server.close() }),
    ),
  );
}

const through = (credentials: StoreCredentials, port: number): StoreCalls =>
  createRemoteStore({ ...credentials, url: `http://127.0.0.1:${port}` });

test('the store is killed again and again while a station sends: every entry is there once, and every chain is whole', async () => {
  const backend = await startStoreProcess();
  const remote = createRemoteStore(await backend.pair('s1'));
  const entries = logOf(600);
  let sending = true;
  const sent = pushAll(remote, entries, 3).finally(() => {
    sending = false;
  });
  let kills = 0;
  while (sending && kills < 8) {
    await new Promise((resolve) => setTimeout(resolve, 15 + kills * 11));
    if (!sending) break;
    await backend.kill();
    kills++;
    await backend.start();
  }
  await sent;
  expect(kills).toBeGreaterThan(2);
  const { output, code } = await backend.command('verify');
  expect([code, output]).toEqual([0, expect.stringContaining('600 entries in 1 logs: every chain is whole')]);
  await remote.close();
  await backend.kill();
}, 300_000);

test('the connection is cut at every place of a push, on the way there and on the way back', async () => {
  const backend = await startStoreProcess();
  const credentials = await backend.pair('s1');
  const proxy = await cutter(Number(new URL(backend.url()).port));
  const entries = logOf(220);
  const direct = createRemoteStore(credentials);
  let acked = 0;
  for (let cut = 1; cut <= 900; cut += 45)
    for (const way of ['up', 'down'] as const) {
      const remote = through(credentials, proxy.port);
      proxy.limit.up = Number.POSITIVE_INFINITY;
      proxy.limit.down = Number.POSITIVE_INFINITY;
      proxy.limit[way] = cut;
      const request = {
        protocol: 1 as const,
        stationId: 's1',
        incarnation: 'i1',
        entries: entries.slice(acked, acked + 2),
      };
      const reply = await remote.call('push', request);
      if (reply.ok && reply.value.type === 'accepted') acked = reply.value.acked;
      await remote.close();
    }
  await pushAll(direct, entries, 50);
  const { output, code } = await backend.command('verify');
  expect([code, output]).toEqual([0, expect.stringContaining('220 entries in 1 logs: every chain is whole')]);
  proxy.close();
  await direct.close();
  await backend.kill();
}, 300_000);

test('a snapshot that is cut off again and again is resumed where it was, and complete', async () => {
  const backend = await startStoreProcess();
  const credentials = await backend.pair('s1');
  const direct = createRemoteStore(credentials);
  const rows = Array.from({ length: 2_000 }, (_, n) => `L${n},A,pick\n`).join('');
  await direct.call('applyImport', 'locations.csv', `location,zone,kind\n${rows}`, '');
  const proxy = await cutter(Number(new URL(backend.url()).port));
  const remote = through(credentials, proxy.port);
  const seen = new Set<string>();
  const askFor = (from: string | null) =>
    remote.call('pull', {
      protocol: 1,
      stationId: 's1',
      incarnation: 'i1',
      cursor: EMPTY_CURSOR,
      resume: from,
      pages: 4,
    });
  let resume: string | null = null;
  let cuts = 0;
  for (let asked = 0; asked < 200; asked++) {
    // Two of three answers come through whole.
    proxy.limit.down = asked % 3 === 0 ? 2_000 : Number.POSITIVE_INFINITY;
    const reply: Awaited<ReturnType<typeof askFor>> = await askFor(resume);
    if (!reply.ok) {
      cuts++;
      continue;
    }
    if (reply.value.type !== 'changes') throw new Error('reset');
    for (const page of reply.value.pages) for (const found of page.keys) seen.add(found);
    resume = reply.value.resume;
    if (resume === null) break;
  }
  expect(resume).toBeNull();
  expect(seen.size).toBe(2_000);
  expect(cuts).toBeGreaterThan(2);
  proxy.close();
  await remote.close();
  await direct.close();
  await backend.kill();
}, 300_000);

test('a store that stands still is not waited for for ever, and goes on where it was', async () => {
  const backend = await startStoreProcess();
  const remote = createRemoteStore(await backend.pair('s1'));
  const entries = logOf(10);
  await pushAll(remote, entries.slice(0, 5), 5);
  process.kill(backend.pid(), 'SIGSTOP');
  const waiting = remote.call('isEmpty');
  await new Promise((resolve) => setTimeout(resolve, 300));
  process.kill(backend.pid(), 'SIGCONT');
  expect(await waiting).toMatchObject({ ok: true });
  await pushAll(remote, entries, 5);
  expect((await backend.command('verify')).output).toContain('10 entries in 1 logs: every chain is whole');
  await remote.close();
  await backend.kill();
}, 300_000);
