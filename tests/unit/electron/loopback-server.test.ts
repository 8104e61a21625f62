// The browser host's own gates, on the real server.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import http from 'node:http';
import { connect, createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import WebSocket from 'ws';

const built = path.resolve(import.meta.dirname, '../../../out/electron/browser-host.js');
const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'packbench-host-'));

interface Ended {
  readonly code: number | null;
  readonly output: string;
}
const runAt = (file: string, ...args: string[]) => {
  const child = spawn(process.execPath, [file, '--no-open', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (data) => {
    output += data;
  });
  child.stderr.on('data', (data) => {
    output += data;
  });
  const ended = new Promise<Ended>((resolve) => child.once('exit', (code) => resolve({ code, output })));
  const ready = new Promise<{ url: string; type: string; pid: number }>((resolve, reject) => {
    child.stdout.once('data', (line) => resolve(JSON.parse(String(line))));
    void ended.then(({ output: text }) => reject(new Error(text)));
  });
  ready.catch(() => undefined);
  return { child, ended, ready };
};
const run = (...args: string[]) => runAt(built, ...args);

let host: ReturnType<typeof runAt>;
let url: URL;
let cookie: string;
/** What the browser was given when it came with the token. */
let setCookie: string;
beforeAll(async () => {
  host = run('--port', '0', '--data', dataFolder);
  url = new URL((await host.ready).url);
  const [set = ''] = (await get(`/${url.search}`)).headers['set-cookie'] ?? [];
  setCookie = set;
  cookie = set.split(';')[0] ?? '';
});
afterAll(async () => {
  host.child.kill('SIGTERM');
  expect((await host.ended).code).toBe(0);
});

/** Not fetch(): it sets its own Host header and tidies `..` out of the path. */
const get = (target: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; headers: http.IncomingHttpHeaders; body: string }>((resolve, reject) => {
    http
      .get({ hostname: url.hostname, port: url.port, path: target, headers }, (response) => {
        let body = '';
        response.on('data', (data) => {
          body += data;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
      })
      .on('error', reject);
  });
const socket = (headers: Record<string, string>, target = '/__station') =>
  new Promise<WebSocket | number>((resolve) => {
    const client = new WebSocket(`ws://127.0.0.1:${url.port}${target}`, { headers });
    client.on('open', () => resolve(client));
    client.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    client.on('error', () => undefined);
  });

test('the first line names the URL and the process', async () => {
  expect(await host.ready).toMatchObject({ type: 'ready', pid: host.child.pid });
  expect(url.hostname).toBe('127.0.0.1');
});
test('it listens on the loopback interface only', async () => {
  const outside = Object.values(os.networkInterfaces())
    .flat()
    .filter((address) => address && !address.internal && address.family === 'IPv4');
  // Another loopback address is as foreign to a socket bound to 127.0.0.1 as a network card's.
  for (const address of ['127.0.0.2', ...outside.map((found) => found?.address ?? '')]) {
    const outcome = await new Promise<string>((resolve) => {
      const client = connect({ host: address, port: Number(url.port) });
      client.on('connect', () => resolve('connected'));
      client.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''));
    });
    expect(outcome).toBe('ECONNREFUSED');
  }
});
test('without the token of this start there is no page, script or file', async () => {
  for (const target of ['/', '/?token=wrong', '/index.html', '/__preload.js'])
    expect((await get(target)).status).toBe(403);
  for (const other of ['packbench=wrong', `packbench-${url.port}=wrong`, `packbench=${url.searchParams.get('token')}`])
    expect((await get('/', { cookie: other })).status).toBe(403);
});
test('a person who comes without the token is told what to do, in the browser’s language first, and learns nothing else', async () => {
  const page = await get('/', { accept: 'text/html,*/*', 'accept-language': 'nl-NL,de-DE;q=0.8,en;q=0.5' });
  expect(page.status).toBe(403);
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'/);
  expect(page.headers['content-security-policy']).not.toContain('ws:');
  expect(page.headers['set-cookie']).toBeUndefined();
  expect(page.body).toMatch(/<html lang="de" dir="ltr">[\s\S]*<h1>Packbench läuft hier/);
  for (const language of ['en', 'es', 'fr', 'ar']) expect(page.body).toContain(`<section lang="${language}"`);
  expect(page.body).not.toMatch(/<script|<style| style=| on\w+=/);
  expect(page.body).not.toContain(url.searchParams.get('token'));
  expect((await get('/', { accept: 'text/html' })).body).toContain('<html lang="en"');
  const style = await get('/__no-token.css');
  expect(style).toMatchObject({ status: 200, headers: { 'content-type': 'text/css; charset=utf-8' } });
  // With the token that address is as unknown as any other.
  expect((await get('/__no-token.css', { cookie })).status).toBe(404);
  expect((await get('/__no-token.css', { host: 'evil.test' })).status).toBe(421);
});
test('the token becomes a cookie that no script can read and no other site can send, with a value of its own', () => {
  expect(setCookie).toMatch(/; HttpOnly; SameSite=Strict; Path=\/; Max-Age=\d+$/);
  expect(setCookie).toMatch(new RegExp(`^packbench-${url.port}=[\\w-]{32};`));
  expect(setCookie).not.toContain(url.searchParams.get('token') ?? '');
});
test('the token is spent: it opens the station once, and gives nobody anything afterwards', async () => {
  const again = await get(`/${url.search}`);
  expect(again.status).toBe(403);
  expect(again.headers['set-cookie']).toBeUndefined();
  // Whoever has the cookie already is led in by the old address.
  const known = await get(`/${url.search}`, { cookie });
  expect({ status: known.status, body: known.body }).toMatchObject({
    status: 200,
    body: expect.stringContaining('url=/"'),
  });
  expect(known.headers['set-cookie']).toBeUndefined();
});
test('pages that vanish from the disk end nothing: the station goes on with those that it began with', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'packbench-out-'));
  cpSync(path.join(path.dirname(built), '..'), path.join(folder, 'out'), {
    recursive: true,
    filter: (from) => !from.endsWith('.map') && !from.includes('electron-peer'),
  });
  cpSync(path.join(path.dirname(built), '../../package.json'), path.join(folder, 'package.json'));
  symlinkSync(path.join(path.dirname(built), '../../node_modules'), path.join(folder, 'node_modules'));
  const moved = runAt(
    path.join(folder, 'out/electron/browser-host.js'),
    '--port',
    '0',
    '--data',
    path.join(folder, 'data'),
  );
  const at = new URL((await moved.ready).url);
  const ask = (target: string, more = {}) =>
    fetch(new URL(target, at), { headers: { host: at.host, ...more }, redirect: 'manual' });
  const key = (await ask(`/${at.search}`)).headers.getSetCookie()[0]?.split(';')[0] ?? '';
  rmSync(path.join(folder, 'out'), { recursive: true });
  for (const target of ['/', '/index.html', '/__preload.js'])
    expect((await ask(target, { cookie: key })).status).toBe(200);
  expect((await ask('/assets/gone.js', { cookie: key })).status).toBe(404);
  moved.child.kill('SIGTERM');
  expect((await moved.ended).code).toBe(0);
  rmSync(folder, { recursive: true, force: true });
});
test('only the page itself may throw its own copy away', async () => {
  const clear = (headers: Record<string, string>) =>
    fetch(new URL('/__clear-data', url), { method: 'POST', headers }).then((answer) =>
      answer.headers.get('clear-site-data'),
    );
  expect(await clear({ cookie, origin: url.origin })).toBe('"storage"');
  expect(await clear({ cookie, origin: 'https://evil.test' })).toBeNull();
  expect(await clear({ origin: url.origin })).toBeNull();
  expect((await get('/__clear-data', { cookie })).headers['clear-site-data']).toBeUndefined();
});
test('a rebound host name gets nothing, with the right token or without', async () => {
  expect((await get(`/${url.search}`, { host: 'evil.test' })).status).toBe(421);
  expect((await get('/', { host: `localhost:${url.port}`, cookie })).status).toBe(421);
});
test('the page comes with its policy: no inline code, no remote content', async () => {
  const page = await get('/', { cookie });
  expect(page.status).toBe(200);
  const policy = page.headers['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("style-src 'self';");
  expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:${url.port}`);
  expect(policy).not.toContain('unsafe');
  expect(page.headers['x-content-type-options']).toBe('nosniff');
  expect(page.headers['cache-control']).toBe('no-store');
  expect(page.body).not.toMatch(/<script(?![^>]*\bsrc=)/);
});
test('files stay in the built folder', async () => {
  for (const target of [
    '/..%2f..%2fpackage.json',
    '/%2e%2e/electron/main.js',
    '/%00',
    '/%zz',
    '/assets/',
    '/../package.json',
    '//etc/passwd',
  ])
    expect((await get(target, { cookie })).status).toBe(404);
});
test('only the station page itself may open the bridge', async () => {
  const { origin } = url;
  expect(await socket({ origin })).toBe(403);
  expect(await socket({ cookie })).toBe(403);
  expect(await socket({ origin: 'https://evil.test', cookie })).toBe(403);
  expect(await socket({ origin, cookie }, '/other')).toBe(403);
  const open = await socket({ origin, cookie });
  expect(typeof open).toBe('object');
  if (typeof open === 'object') open.close();
});
test('a message that is no call, and one above 4 MiB, close the connection and not the station', async () => {
  const { origin } = url;
  for (const message of ['nonsense', JSON.stringify({ id: 'x' }), 'x'.repeat(4 * 1024 * 1024 + 1)]) {
    const open = await socket({ origin, cookie });
    if (typeof open === 'number') throw new Error('no connection');
    const closed = new Promise<number>((resolve) => open.once('close', resolve));
    open.send(message);
    // 1006: still sending when it was shut, a client may hear of the reset before it reads the reason.
    expect([1003, 1009, 1006]).toContain(await closed);
  }
  expect((await get('/', { cookie })).status).toBe(200);
});
test('one window works with the station; another is told so, and may take over when the first is gone', async () => {
  const { origin } = url;
  const [first, second] = [await socket({ origin, cookie }), await socket({ origin, cookie })];
  if (typeof first === 'number' || typeof second === 'number') throw new Error('no connection');
  const ask = (client: WebSocket, id: number, channel: string) =>
    new Promise<Record<string, unknown>>((resolve) => {
      const hear = (data: WebSocket.RawData) => {
        const message = JSON.parse(String(data));
        if (message.id !== id) return;
        client.off('message', hear);
        resolve(message.reply);
      };
      client.on('message', hear);
      client.send(JSON.stringify({ id, channel, payload: {} }));
    });
  expect(await ask(first, 1, 'station/claim')).toMatchObject({ value: { type: 'claimed' } });
  expect(await ask(second, 1, 'station/claim')).toMatchObject({ value: { type: 'already-open' } });
  expect(await ask(second, 2, 'journal/open')).toMatchObject({ ok: false, failure: { type: 'not-writer' } });
  expect(await ask(second, 3, 'nope')).toMatchObject({ ok: false, failure: { type: 'unknown-channel' } });
  const released = new Promise<string>((resolve) =>
    second.on('message', (data) => {
      const message = JSON.parse(String(data));
      if (message.push === 'station/released') resolve(message.push);
    }),
  );
  // Only the one that works with the station hears what it says.
  const heard: string[] = [];
  second.on('message', (data) => heard.push(String(JSON.parse(String(data)).push)));
  expect(await ask(first, 6, 'store/load-demo')).toMatchObject({ ok: true });
  expect(heard).toEqual([]);
  first.close();
  expect(await released).toBe('station/released');
  expect(await ask(second, 4, 'station/claim')).toMatchObject({ value: { type: 'claimed' } });
  expect(await ask(second, 5, 'label/print')).toMatchObject({ ok: false, failure: { type: 'bad-payload' } });
  second.close();
});
test('a second station on the same data is refused with a sentence', async () => {
  const { code, output } = await run('--port', '0', '--data', dataFolder).ended;
  expect(code).toBe(3);
  expect(output).toContain(`Packbench is already running with the data in ${dataFolder}.`);
});
test('a taken port is refused with a sentence and the way out', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const { code, output } = await run(
    '--port',
    String(port),
    '--data',
    mkdtempSync(path.join(os.tmpdir(), 'packbench-')),
  ).ended;
  other.close();
  expect({ code, output }).toEqual({
    code: 4,
    output: `Port ${port} is taken by another program. Choose another one with --port N.\n`,
  });
});
test.each([
  [['--nope'], "Unknown option '--nope'"],
  [['--port', 'abc'], '--port takes a number'],
  [['--devices', 'toys'], '--devices takes real or virtual'],
  [['--host', 'tv'], '--host takes electron or browser'],
])('the options %j are refused with exit code 2', async (args, sentence) => {
  const { code, output } = await run(...args).ended;
  expect(code).toBe(2);
  expect(output).toContain(sentence);
});
test('after SIGKILL the data is free again', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'packbench-'));
  const first = run('--port', '0', '--data', folder);
  await first.ready;
  first.child.kill('SIGKILL');
  await first.ended;
  const second = run('--port', '0', '--data', folder);
  expect(await second.ready).toMatchObject({ type: 'ready' });
  second.child.kill('SIGTERM');
  expect((await second.ended).code).toBe(0);
});
