// Real print services on loopback: a CUPS scheduler of our own, and the IPP printer that comes with CUPS.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { freePort } from './free-port.ts';

const found = (...commands: readonly string[]): boolean =>
  commands.every(
    (command) => spawnSync('sh', ['-c', `command -v ${command} || test -x /usr/sbin/${command}`]).status === 0,
  );

/** Whether CUPS can be started here: it wants to be root, and gives that up itself. */
export const hasCups = (): boolean => process.getuid?.() === 0 && found('cupsd', 'lpadmin');
export const hasIppPrinter = (): boolean => found('ippeveprinter', 'dbus-daemon');

async function until(what: string, done: () => Promise<boolean> | boolean): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!(await done())) {
    if (Date.now() > deadline) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect({ host: '127.0.0.1', port }, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 3_000);
  await gone;
  clearTimeout(timer);
}

/** A scheduler with one raw queue, `labels`, that feeds a printer on that port. */
export async function startCups(printerPort: number) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'packbench-cups-'));
  chmodSync(folder, 0o755);
  for (const name of ['cache', 'spool', 'spool/tmp', 'state', 'log', 'root']) mkdirSync(path.join(folder, name));
  const port = await freePort();
  const socketPath = path.join(folder, 'cups.sock');
  const at = (name: string) => path.join(folder, name);
  writeFileSync(
    at('cups-files.conf'),
    [
      'User lp',
      'Group lp',
      'SystemGroup root',
      `ServerRoot ${at('root')}`,
      `CacheDir ${at('cache')}`,
      `RequestRoot ${at('spool')}`,
      `TempDir ${at('spool/tmp')}`,
      `StateDir ${at('state')}`,
      `AccessLog ${at('log/access')}`,
      `ErrorLog ${at('log/error')}`,
      `PageLog ${at('log/page')}`,
      '',
    ].join('\n'),
  );
  writeFileSync(
    at('cupsd.conf'),
    [
      `Listen 127.0.0.1:${port}`,
      `Listen ${socketPath}`,
      'Browsing Off',
      'JobRetryInterval 2',
      'LogLevel warn',
      '<Location />',
      '  Order allow,deny',
      '  Allow all',
      '</Location>',
      '<Policy default>',
      '  <Limit All>',
      '    Order allow,deny',
      '    Allow all',
      '  </Limit>',
      '</Policy>',
      '',
    ].join('\n'),
  );
  const child = spawn('/usr/sbin/cupsd', ['-f', '-c', at('cupsd.conf'), '-s', at('cups-files.conf')], {
    stdio: 'ignore',
  });
  await until('CUPS', () => answers(port));
  const added = spawnSync(
    'lpadmin',
    [
      '-p',
      'labels',
      '-E',
      '-v',
      `socket://127.0.0.1:${printerPort}`,
      '-m',
      'raw',
      '-o',
      'printer-error-policy=retry-job',
    ],
    { env: { ...process.env, CUPS_SERVER: `127.0.0.1:${port}` }, encoding: 'utf8', timeout: 15_000 },
  );
  if (added.status !== 0) throw new Error(`lpadmin: ${added.stderr}`);
  return { uri: `ipp://127.0.0.1:${port}/printers/labels`, socketPath, close: () => stop(child) };
}

/** An IPP printer that keeps each document; `setPaper(false)` lets it run out with the next one. */
export async function startIppPrinter() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'packbench-ipp-'));
  const port = await freePort();
  const script = path.join(folder, 'print.sh');
  writeFileSync(
    script,
    `#!/bin/sh
[ -e ${folder}/broken ] && { echo "ERROR: head jam" >&2; exit 1; }
cp "$1" "${folder}/printed.$(date +%s%N)"
echo "ATTR: job-impressions-completed=1" >&2
`,
    { mode: 0o755 },
  );
  // It will not start without a message bus, and needs nothing on it.
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address=1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const address = await new Promise<string>((resolve) =>
    bus.stdout?.on('data', (data: Buffer) => resolve(String(data).trim())),
  );
  const child = spawn(
    'ippeveprinter',
    ['-p', String(port), '-n', 'localhost', '-d', folder, '-k', '-K', folder, '-r', 'off', '-c', script].concat([
      '-f',
      'application/pdf,application/vnd.zebra-zpl',
      'labels',
    ]),
    { stdio: 'ignore', env: { ...process.env, DBUS_SYSTEM_BUS_ADDRESS: address } },
  );
  await until('the IPP printer', () => answers(port));
  return {
    uri: `ipp://localhost:${port}/ipp/print`,
    printed: () =>
      readdirSync(folder)
        .filter((name) => name.startsWith('printed.'))
        .sort()
        .map((name) => readFileSync(path.join(folder, name), 'latin1')),
    breakIt: () => writeFileSync(path.join(folder, 'broken'), ''),
    close: async () => {
      await stop(child);
      await stop(bus);
      return existsSync(folder);
    },
  };
}
