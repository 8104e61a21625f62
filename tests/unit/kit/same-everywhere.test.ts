// What tests keep from the stations that they start: the computer's own devices, spooler, clock zone and language.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sameEverywhere, withoutDevices } from '#tests/kit/same-everywhere.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** Runs a script as a station under test is run; gives what it prints, as JSON. */
function run(script: string, more: NodeJS.ProcessEnv = {}): unknown {
  const env: NodeJS.ProcessEnv = { PATH: process.env.PATH, TZ: 'Asia/Tokyo', LANG: 'de_DE.UTF-8', ...more };
  sameEverywhere(env);
  withoutDevices(env);
  const ran = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    ...{ cwd: root, env, encoding: 'utf8', timeout: 20_000 },
  });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return JSON.parse(ran.stdout);
}
const print = (value: string) => `console.log(JSON.stringify(${value}))`;
const says = (promise: string) => `await ${promise}.then(() => 'yes', ({ message }) => message)`;

test('no HID device is listed or opened, but those that a test brings', () => {
  const ask = `const { devicesAsync, HIDAsync } = await import('node-hid');
    ${print(`[await devicesAsync(), ${says("HIDAsync.open('/dev/hidraw0', {})")}]`)}`;
  expect(run(ask)).toEqual([[], 'ENOENT: kept out of the tests']);
  const own = `const { HIDAsync } = await import('node-hid'); ${print(`[${says("HIDAsync.open('/dev/none', {})")}]`)}`;
  expect(run(own, { FAKEHID_DIR: '/nowhere' })).not.toEqual(['ENOENT: kept out of the tests']);
});
test('neither the spooler of the computer nor a USB printer is found', async () => {
  const opened = (to: string) => `new Promise((done) =>
    net.connect(${to}).on('error', ({ message }) => done(message)).on('connect', () => done('connected')))`;
  const ask = `import net from 'node:net'; import { access, readdir } from 'node:fs/promises';
    const answers = [await ${opened("{ host: 'localhost', port: 631 }")}, await ${opened("'/run/cups/cups.sock'")},
      ${says("access('/var/run/cups/cups.sock')")}, ${says("readdir('/dev/usb')")}]; ${print('answers')}`;
  expect(run(ask)).toEqual([
    'ECONNREFUSED: kept out of the tests',
    'ECONNREFUSED: kept out of the tests',
    'ENOENT: kept out of the tests',
    'ENOENT: kept out of the tests',
  ]);
});
test('what a test brings is reached, at an address of its own', () => {
  const ask = `import net from 'node:net';
    const server = net.createServer().listen(0, '127.0.0.1', () => net.connect(server.address().port, '127.0.0.1', () => {
      ${print("'connected'")};
      process.exit();
    }));`;
  expect(run(ask)).toBe('connected');
});
test('the clock zone and the language are the same on every computer', () => {
  const { resolvedOptions } = Intl.DateTimeFormat.prototype;
  expect(resolvedOptions.call(new Intl.DateTimeFormat()).timeZone).toBe('UTC');
  const ask = print('[Intl.DateTimeFormat().resolvedOptions().timeZone, process.env.LANG, process.env.LC_ALL]');
  expect(run(ask)).toEqual(['UTC', 'C.UTF-8', 'C.UTF-8']);
});
