// The drivers in their own process, over the real node-hid: the same promises as in this one, and those of a crash.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DeviceScan } from '#electron/devices/device-scan.ts';
import type { Drivers } from '#electron/devices/drivers.ts';
import { startDeviceHost } from '#electron/devices/host/device-host.ts';
import type { HostProcess } from '#electron/devices/host/host-process.ts';
import { createListeners } from '#electron/devices/listeners.ts';
import { createScanInbox } from '#electron/devices/scan-inbox.ts';
import type { Scanner, ScannerReading } from '#electron/devices/scanner/scanner.ts';
import { forkProcess } from '#electron/shell/fork-process.ts';
import { createFakeHid, DESCRIPTORS, prepareFakeHid, whyNoFakeHid } from '#tests/kit/fake-hid.ts';
import { handsOnScale, handsOnScanner } from '#tests/kit/hid-hands.ts';
import { hidPosReports } from '#tests/kit/hid-pos-reports.ts';
import { scaleContract } from './scale.contract.ts';
import { scannerContract } from './scanner.contract.ts';

const file = path.resolve(import.meta.dirname, '../../electron/devices/host/device-process.ts');
const SCANNER = { vendorId: 0x05e0, productId: 0x1900, product: 'DS4608', descriptor: DESCRIPTORS.scanner };
const SCALE = { vendorId: 0x0922, productId: 0x8009, product: 'S250', descriptor: DESCRIPTORS.scale };

const noHid = whyNoFakeHid();
describe.skipIf(noHid !== null)(`in a process of their own${noHid ? ` (skipped: ${noHid})` : ''}`, () => {
  let fake: ReturnType<typeof prepareFakeHid>;
  beforeAll(() => {
    fake = prepareFakeHid();
  });
  afterAll(() => fake.remove());

  /** A computer of its own with a scanner and a scale plugged in. */
  async function bench() {
    const folder = mkdtempSync(path.join(fake.folder, 'dev-'));
    const scanner = createFakeHid(folder, 'hidraw0', SCANNER);
    const scale = createFakeHid(folder, 'hidraw1', SCALE);
    await scanner.plug();
    await scale.plug();
    const keptScans = path.join(mkdtempSync(path.join(fake.folder, 'data-')), 'scans.ndjson');
    const processes: HostProcess[] = [];
    const env = { ...process.env, FAKEHID_DIR: folder, LD_PRELOAD: fake.library };
    const start = (): Drivers =>
      startDeviceHost({
        start: (entry) => {
          const started = forkProcess(entry, env);
          processes.push(started);
          return started;
        },
        file,
        scanners: [{ id: 's1', type: 'hid-pos', layout: 'auto' }],
        scales: [{ id: 'w1', type: 'hid' }],
        keptScans,
        deviceNodes: folder,
        onTrouble: () => undefined,
        delaysMs: [20],
      });
    return {
      scanner,
      scale,
      start,
      /** SIGKILL to the drivers. */
      kill: () => processes.at(-1)?.kill(),
      processes,
      kept: () => readFileSync(keptScans, 'utf8'),
      unplug: async () => {
        await scanner.unplug();
        await scale.unplug();
      },
    };
  }
  const ready = (drivers: Drivers) => expect.poll(() => drivers.scanners[0]?.trouble(), { timeout: 30_000 }).toBeNull();
  const send = (device: Awaited<ReturnType<typeof bench>>['scanner'], ...texts: readonly string[]) =>
    device.send(...texts.flatMap((text) => hidPosReports(text, ']C0')));

  /** The scanner of these drivers as a port of its own; what it reads is taken at once. */
  function asScanner(drivers: Drivers): Scanner {
    const readings = createListeners<ScannerReading>();
    const [device] = drivers.scanners;
    if (!device) throw new Error('no scanner');
    drivers.onScan(({ id, text, symbology }) => {
      drivers.take([id]);
      readings.tell({ text, symbology });
    });
    return { ...device, name: 'remote', onReading: readings.add, onRaw: () => () => undefined, close: drivers.close };
  }
  scannerContract('a scanner', async () => {
    const { scanner: device, start, unplug } = await bench();
    const drivers = start();
    const reports = ({ text, symbology }: ScannerReading) => hidPosReports(text, symbology);
    return {
      scanner: asScanner(drivers),
      ...handsOnScanner(device, reports),
      close: async () => {
        await drivers.close();
        await unplug();
      },
    };
  });
  scaleContract('a scale', async () => {
    const { scale: device, start, unplug } = await bench();
    const drivers = start();
    const [scale] = drivers.scales;
    if (!scale) throw new Error('no scale');
    const { stop, ...hands } = handsOnScale(device);
    return {
      scale,
      ...hands,
      close: async () => {
        stop();
        await drivers.close();
        await unplug();
      },
    };
  });

  test('killed in the middle of a burst, again and again, it loses no scan that it had read and doubles none', async () => {
    const { scanner, start, kill, kept, processes, unplug } = await bench();
    const drivers = start();
    const taken: DeviceScan[] = [];
    const inbox = createScanInbox({
      // The page takes its time: at every kill some scans are untaken, and some still are when the next process tells them.
      tell: (scan) => {
        taken.push(scan);
        setTimeout(() => inbox.take([scan.id]), taken.length % 5 === 0 ? 2_000 : 30);
      },
      taken: drivers.take,
      now: Date.now,
    });
    drivers.onScan(inbox.deliver);
    await ready(drivers);
    const readBeforeAKill = new Set<string>();
    let sent = 0;
    for (let round = 0; round < 6; round++) {
      const before = taken.length;
      const burst = setInterval(() => send(scanner, ...Array.from({ length: 5 }, () => `CODE-${sent++}`)), 2);
      await expect.poll(() => taken.length, { timeout: 30_000 }).toBeGreaterThan(before + 20 + round * 7);
      kill();
      clearInterval(burst);
      for (const [, text] of kept().matchAll(/"text":"(CODE-\d+)"/g)) readBeforeAKill.add(text ?? '');
      await expect.poll(() => processes.length, { timeout: 30_000 }).toBe(round + 2);
      await ready(drivers);
    }
    send(scanner, 'LAST');
    await expect.poll(() => taken.at(-1)?.text, { timeout: 30_000 }).toBe('LAST');
    const texts = taken.map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
    expect(readBeforeAKill.size).toBeGreaterThan(100);
    expect([...readBeforeAKill].filter((text) => !texts.includes(text))).toEqual([]);
    const numbers = texts.slice(0, -1).map((text) => Number(text.slice('CODE-'.length)));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    await drivers.close();
    await unplug();
  });
  test('set up anew in the middle of a burst, it loses no scan, and a scan that nobody took stays kept', async () => {
    const { scanner, scale, start, kill, kept, unplug, processes } = await bench();
    const drivers = start();
    const heard: DeviceScan[] = [];
    drivers.onScan((scan) => heard.push(scan));
    await ready(drivers);
    let sent = 0;
    const burst = setInterval(() => send(scanner, `CODE-${sent++}`), 2);
    for (let round = 0; round < 5; round++) {
      const before = heard.length;
      await drivers.change(
        [
          { id: 's1', type: 'hid-pos', layout: 'auto' },
          ...(round % 2 === 0 ? [{ id: 's2', type: 'hid-pos' as const, layout: 'auto' as const, vendorId: 1 }] : []),
        ],
        round % 2 === 0 ? [] : [{ id: 'w1', type: 'hid' }],
      );
      expect(drivers.scanners).toHaveLength(round % 2 === 0 ? 2 : 1);
      expect(drivers.scales).toHaveLength(round % 2);
      await expect.poll(() => heard.length, { timeout: 30_000 }).toBeGreaterThan(before + 20);
    }
    clearInterval(burst);
    await expect.poll(() => heard.length, { timeout: 30_000 }).toBe(sent);
    expect(heard.map(({ text }) => text)).toEqual(heard.map((_, at) => `CODE-${at}`));
    expect(processes).toHaveLength(1);
    drivers.take(heard.slice(0, -1).map(({ id }) => id));
    await drivers.find();
    // A crash right now: the next process has the new settings, and tells what nobody took.
    await drivers.change([{ id: 's1', type: 'hid-pos', layout: 'auto' }], [{ id: 'w9', type: 'hid' }]);
    const last = heard.at(-1);
    heard.length = 0;
    kill();
    await expect.poll(() => heard, { timeout: 30_000 }).toEqual([last]);
    await expect.poll(() => drivers.scales[0]?.trouble(), { timeout: 30_000 }).toBeNull();
    expect(drivers.scales[0]?.id).toBe('w9');
    expect(kept()).toContain(last?.id);
    void scale;
    await drivers.close();
    await unplug();
  });
  test('everything that is plugged in is found, set up or not, and nothing is opened for that', async () => {
    const { start, unplug } = await bench();
    const drivers = start();
    await ready(drivers);
    const found = await drivers.find();
    expect(found.hid.map(({ usagePage, product }) => [usagePage, product]).sort()).toEqual([
      [0x8c, 'DS4608'],
      [0x8d, 'S250'],
    ]);
    await drivers.close();
    await unplug();
  });
  test('the main process killed: its successor hears what nobody took, and nothing that somebody did', async () => {
    const { scanner, start, kill, unplug } = await bench();
    const first = start();
    const heard: DeviceScan[] = [];
    first.onScan((scan) => {
      heard.push(scan);
      if (scan.text === 'TAKEN') first.take([scan.id]);
    });
    await ready(first);
    send(scanner, 'TAKEN', 'WAITING-1', 'WAITING-2');
    await expect.poll(() => heard.length).toBe(3);
    // The order to forget is on its way behind these questions.
    await first.scales[0]?.weigh(1);
    await first.close();
    kill();
    const again: DeviceScan[] = [];
    const second = start();
    second.onScan((scan) => again.push(scan));
    await ready(second);
    await expect.poll(() => again).toEqual(heard.slice(1));
    second.take(again.map(({ id }) => id));
    await second.scales[0]?.weigh(1);
    await second.close();
    const third = start();
    third.onScan((scan) => again.push(scan));
    await ready(third);
    expect(again).toHaveLength(2);
    await third.close();
    await unplug();
  });
});

test('it ends with the one that started it, however that one ended', async () => {
  const starter = `process.stdout.write(String(require('node:child_process').fork(${JSON.stringify(file)}).pid));`;
  const owner = spawn(process.execPath, ['-e', `${starter} setInterval(() => 0, 1000);`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const pid = await new Promise<number>((resolve) => owner.stdout.once('data', (text) => resolve(Number(text))));
  const runs = (): boolean => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };
  expect(runs()).toBe(true);
  owner.kill('SIGKILL');
  await expect.poll(runs, { timeout: 30_000 }).toBe(false);
});
test('a file that cannot be started is told as an end', async () => {
  const started = forkProcess('/nowhere/at/all.js');
  await new Promise<void>((resolve) => started.onExit(resolve));
  started.send({ type: 'ping' });
  started.kill();
});
