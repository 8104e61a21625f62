// The program as it ships: packed by electron-builder, its fuses set, driven from outside over Chromium's own port.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { commandOf, processesBelow } from '#tests/kit/processes.ts';
import { createPtyCable, type PtyCable, whyNoCable } from '#tests/kit/pty-cable.ts';
import { barcodesOn } from '#tests/kit/read-picture.ts';
import { codesOf } from './demo-data.ts';
import { expect, test } from './station.ts';
import { typeAsScanner } from './type-as-scanner.ts';

const program = process.env.PACKED_PROGRAM ?? '';
test.skip(!existsSync(program), 'needs the packed program: npm run test:electron');
test.describe.configure({ mode: 'serial' });

const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'packbench-packed-'));
const node = path.join(dataFolder, 'scanner');
const running: { child?: ChildProcess; browser?: Browser; page?: Page; scanner?: PtyCable } = {};
const page = (): Page => {
  if (!running.page) throw new Error('The packed program has no page.');
  return running.page;
};

const driversOf = (pid: number) => processesBelow(pid).filter((id) => commandOf(id).includes('node.mojom.NodeService'));

test.beforeAll(async () => {
  const devices = {
    printers: [{ id: 'p1', type: 'virtual', language: 'zpl', dpmm: 8, media: { widthMm: 102, heightMm: 152 } }],
    scanners: [{ id: 's1', type: 'serial', path: node }],
    roles: { shippingLabel: 'p1' },
  };
  writeFileSync(path.join(dataFolder, 'station.json'), JSON.stringify({ devices }));
  if (whyNoCable() === null) {
    running.scanner = createPtyCable(node, 'stdio');
    await running.scanner.plug();
  }
  const child = spawn(program, ['--data', dataFolder, '--demo', '--remote-debugging-port=0', '--updated'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  running.child = child;
  const address = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (text: Buffer) => {
      const found = /DevTools listening on (\S+)/.exec(String(text))?.[1];
      if (found) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`The packed program ended with ${code}.`)));
  });
  running.browser = await chromium.connectOverCDP(address);
  await expect.poll(() => running.browser?.contexts()[0]?.pages().length, { timeout: 30_000 }).toBe(1);
  const [only] = running.browser.contexts()[0]?.pages() ?? [];
  if (only) running.page = only;
});
test.afterAll(async () => {
  const { child } = running;
  await running.browser?.close();
  if (child && child.exitCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }
  await running.scanner?.unplug();
  rmSync(dataFolder, { recursive: true, force: true });
});

test('the packed program packs an order: signed in by badge, units counted, the label printed and scanned back', async () => {
  await expect(page().getByRole('button', { name: 'Ana Pereira' }).first()).toBeVisible({ timeout: 30_000 });
  const banner = page().getByTestId('banner');
  await typeAsScanner(page(), 'BADGE1001');
  await expect(banner).toContainText('Hello Ana Pereira');
  await typeAsScanner(page(), '10402');
  for (const code of codesOf('10402')) await typeAsScanner(page(), code);
  await expect(banner).toContainText('Scan the label', { timeout: 20_000 });
  // The label's picture, as its worker draws it, read by eyes that know nothing of the product.
  const picture = await page().evaluate(async () => {
    type Jobs = { readonly value: { readonly jobs: readonly { readonly jobId: string }[] } };
    const { value } = (await window.station.invoke('label/jobs', {})) as Jobs;
    const job = await window.station.invoke('label/job', { jobId: value.jobs[0]?.jobId });
    return (job as { readonly value: { readonly picture: string } }).value.picture;
  });
  const found = await barcodesOn(Buffer.from(picture.split(',')[1] ?? '', 'base64'));
  const label = found.find(({ aimId }) => aimId === ']C1')?.text ?? '';
  expect(label).toMatch(/^\(?00\)?\d{18}$/);
  await typeAsScanner(page(), `]C1${label.replaceAll(/[()]/g, '')}`);
  await expect(banner).toContainText('Order done');
});

test('its drivers run in a utility process: killed, they are back, and the next scan counts', async () => {
  test.skip(!running.scanner, 'needs socat');
  const pid = running.child?.pid ?? 0;
  const lamp = page().getByRole('banner').getByRole('listitem').filter({ hasText: 'Scanner' });
  await expect(lamp).toHaveAttribute('data-state', 'ready', { timeout: 20_000 });
  const [first = '', second = ''] = codesOf('10404');
  running.scanner?.write('10404\r');
  await expect(page().getByRole('heading', { level: 1 })).toContainText('10404');
  running.scanner?.write(`${first}\r`);
  await expect(page().getByTestId('total')).toContainText('1 of');
  const before = driversOf(pid);
  expect(before).toHaveLength(1);
  process.kill(before[0] ?? 0, 'SIGKILL');
  await expect.poll(() => driversOf(pid).filter((id) => !before.includes(id)).length, { timeout: 20_000 }).toBe(1);
  await expect(lamp).toHaveAttribute('data-state', 'ready', { timeout: 20_000 });
  running.scanner?.write(`${second}\r`);
  await expect(page().getByTestId('total')).toContainText('2 of');
});

test('the page is its own files only: nothing else is fetched, opened, framed, run or allowed', async () => {
  const probed = await page().evaluate(async () => {
    const fetched = async (url: string) =>
      fetch(url).then(
        ({ status }) => status,
        () => 'refused',
      );
    const permissions = ['notifications', 'geolocation', 'camera', 'microphone', 'clipboard-read'] as const;
    const frame = document.createElement('iframe');
    frame.src = '/';
    document.body.append(frame);
    const script = document.createElement('script');
    const inline = (() => {
      try {
        script.textContent = 'window.ranInline = 1';
        document.body.append(script);
      } catch {
        // Trusted types refuse it before the policy does.
      }
      return 'ranInline' in window;
    })();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const framed = (() => {
      try {
        return Boolean(frame.contentDocument?.querySelector('#root'));
      } catch {
        return false;
      }
    })();
    frame.remove();
    const answer = await fetch('/');
    return {
      policy: answer.headers.get('content-security-policy'),
      elsewhere: await Promise.all(
        ['https://example.org', 'http://127.0.0.1:1/', 'file:///etc/passwd', 'app://other/'].map(fetched),
      ),
      outside: await Promise.all(['app://station/..%2f..%2fpackage.json', '/main.js.map'].map(fetched)),
      opened: window.open('https://example.org') === null,
      framed,
      inline,
      node: ['require', 'process', 'module'].filter((name) => name in window),
      bridge: Object.keys(window.station).sort(),
      permissions: await Promise.all(
        permissions.map((name) =>
          navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state),
        ),
      ),
      persisted: await navigator.storage.persisted(),
      origin: location.origin,
    };
  });
  expect(probed).toEqual({
    policy: expect.stringContaining("default-src 'none'"),
    elsewhere: ['refused', 'refused', 'refused', 'refused'],
    outside: [404, 404],
    opened: true,
    framed: false,
    inline: false,
    node: [],
    bridge: ['host', 'invoke', 'subscribe'],
    // The camera for photos, and no sound.
    permissions: ['denied', 'denied', 'granted', 'denied', 'denied'],
    persisted: true,
    origin: 'app://station',
  });
});

test('nothing leads away from it, and its process is in Chromium’s sandbox', async () => {
  for (const keys of ['Control+Shift+I', 'Control+R', 'F5']) await page().keyboard.press(keys);
  const renderer = processesBelow(running.child?.pid ?? 0).find((id) => commandOf(id).includes('--type=renderer'));
  const status = readFileSync(`/proc/${renderer}/status`, 'utf8');
  expect(status).toMatch(/^NoNewPrivs:\t1$/m);
  expect(status).toMatch(/^Seccomp:\t2$/m);
  expect(status).toMatch(/^CapEff:\t0+$/m);
  // A navigation that is stopped never ends for Playwright: the page itself is asked.
  const where = await page().evaluate(async () => {
    for (const away of ['https://example.org/', 'file:///etc/passwd', 'app://station/index.html?x']) {
      location.href = away;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    return [location.href, document.querySelector('[data-testid=total]') !== null];
  });
  expect(where).toEqual(['app://station/', true]);
});

test('asked to end, it closes its databases', async () => {
  const { child } = running;
  const ended = new Promise((resolve) => child?.once('exit', resolve));
  child?.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(readdirSync(dataFolder).filter((name) => /-(?:wal|shm)$/.test(name))).toEqual([]);
});
