// Scanners: from the report of a HID device to the scan in the main process, over the real node-hid and a fake kernel;
// bursts, and cables that are pulled a hundred times.
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startDeviceHost } from '#electron/devices/host/device-host.ts';
import type { HostProcess } from '#electron/devices/host/host-process.ts';
import { createFakeHid, DESCRIPTORS, prepareFakeHid, whyNoFakeHid } from '#tests/kit/fake-hid.ts';
import { hidPosReports } from '#tests/kit/hid-pos-reports.ts';
import { root } from './host.ts';
import { quantile, type Row } from './row.ts';

const SCANS = 1_000;
const STORMS = 100;
const SCANNER = { vendorId: 0x05e0, productId: 0x1900, product: 'DS4608', descriptor: DESCRIPTORS.scanner };

const both = (values: readonly number[]) =>
  `p50 ${quantile(values, 0.5).toFixed(2)} ms, p99 ${quantile(values, 0.99).toFixed(2)} ms`;
const until = async (is: () => boolean): Promise<void> => {
  while (!is()) await new Promise((resolve) => setTimeout(resolve, 5));
};

/** What a process takes: megabytes, threads, open files. */
function sizeOf({ pid }: ChildProcess): string {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1_024);
  return `${megabytes} MB, ${/Threads:\s+(\d+)/.exec(status)?.[1]} threads, ${readdirSync(`/proc/${pid}/fd`).length} files`;
}

export async function benchDevices(): Promise<readonly Row[]> {
  const why = whyNoFakeHid();
  if (why) return [{ what: 'HID scanners', measured: `not here: ${why}`, baseline: '', ratio: '' }];
  const fake = prepareFakeHid();
  const folder = mkdtempSync(path.join(fake.folder, 'dev-'));
  const device = createFakeHid(folder, 'hidraw0', SCANNER);
  await device.plug();
  const env = { ...process.env, FAKEHID_DIR: folder, LD_PRELOAD: fake.library };
  const start = (file: string): ChildProcess => fork(file, [], { env, execArgv: [] });
  const send = (text: string) => device.send(...hidPosReports(text, ']C0'));

  async function oneByOne(hear: (heard: () => void) => void): Promise<readonly number[]> {
    const times: number[] = [];
    let heard: () => void = () => undefined;
    hear(() => heard());
    for (let n = 0; n < SCANS; n++) {
      const came = new Promise<void>((resolve) => {
        heard = resolve;
      });
      const started = performance.now();
      send(`400638133${String(n).padStart(4, '0')}`);
      await came;
      times.push(performance.now() - started);
    }
    return times;
  }

  const raw = start(path.join(root, 'tests/bench/raw-hid.ts'));
  await new Promise((resolve) => raw.once('message', resolve));
  const bare = await oneByOne((heard) => void raw.on('message', heard));
  raw.kill();

  const children: ChildProcess[] = [];
  const startProcess = (file: string): HostProcess => {
    const child = start(file);
    children.push(child);
    return {
      send: (message) => void child.send(message),
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => void child.on('exit', listener),
      kill: () => void child.kill('SIGKILL'),
    };
  };
  const drivers = startDeviceHost({
    start: startProcess,
    file: path.join(root, 'electron/devices/host/device-process.ts'),
    scanners: [{ id: 's1', type: 'hid-pos', layout: 'auto' }],
    scales: [],
    keptScans: path.join(mkdtempSync(path.join(fake.folder, 'data-')), 'scans.ndjson'),
    deviceNodes: folder,
    onTrouble: () => undefined,
  });
  const isReady = () => drivers.scanners[0]?.trouble() === null;
  const texts = new Set<string>();
  let onScan: () => void = () => undefined;
  drivers.onScan(({ id, text }) => {
    texts.add(text);
    drivers.take([id]);
    onScan();
  });
  await until(isReady);
  const through = await oneByOne((heard) => {
    onScan = heard;
  });

  texts.clear();
  const started = performance.now();
  for (let n = 0; n < SCANS; n++) send(`burst-${n}`);
  await until(() => texts.size === SCANS);
  const burst = performance.now() - started;

  const [host] = children;
  if (!host) throw new Error('the drivers did not start');
  const before = sizeOf(host);
  let middle = '';
  for (let n = 0; n < STORMS; n++) {
    await device.unplug();
    await device.plug();
    if (n % 10 === 0) await until(isReady);
    if (n === STORMS / 2) middle = sizeOf(host);
  }
  await until(isReady);
  texts.clear();
  await until(() => {
    send('after the storm');
    return texts.size > 0;
  });
  const after = sizeOf(host);
  await drivers.close();
  await device.unplug();
  fake.remove();
  return [
    {
      what: `${SCANS} scans one by one: HID report to the scan in the main process, kept on disk`,
      measured: both(through),
      baseline: `node-hid alone, told by its process: ${both(bare)}`,
      ratio: (quantile(through, 0.5) / quantile(bare, 0.5)).toFixed(2),
    },
    {
      what: `${SCANS} scans in one burst`,
      measured: `${burst.toFixed(0)} ms, none lost`,
      baseline: `${((burst / SCANS) * 1_000).toFixed(0)} µs each`,
      ratio: '',
    },
    {
      what: `the drivers' process over ${STORMS} unplugs: before, in the middle, after`,
      measured: `${before} · ${middle} · ${after}`,
      baseline: `started ${children.length} time(s)`,
      ratio: '',
    },
  ];
}
