import type { DeviceScan } from '#electron/devices/device-scan.ts';
import type { Drivers, PluggedIn, RawScan } from '../drivers.ts';
import { createListeners } from '../listeners.ts';
import { type Built, reconcile } from '../reconcile.ts';
import type { ScaleSettings } from '../scales.ts';
import type { ScannerSettings } from '../scanners.ts';
import { within } from '../within.ts';
import type { StartProcess } from './host-process.ts';
import { keepProcess } from './keep-process.ts';
import type { News, Order } from './messages.ts';
import { createRemoteScale, createRemoteScanner, type RemoteScale, type RemoteScanner } from './remote-devices.ts';

export interface DeviceHostOptions {
  readonly start: StartProcess;
  /** The built entry of the process. */
  readonly file: string;
  readonly scanners: readonly ScannerSettings[];
  readonly scales: readonly ScaleSettings[];
  /** The file that keeps scans while nobody has taken them. */
  readonly keptScans: string;
  /** Where device nodes come and go; only tests have another one. */
  readonly deviceNodes?: string;
  /** Hears what nobody else can be told, for the log. */
  readonly onTrouble: (sentence: string) => void;
  readonly delaysMs?: readonly number[];
  readonly pingEveryMs?: number;
}

/** A list of what is plugged in that takes longer is no list any more. */
const FIND_TIMEOUT_MS = 12_000;
const NOT_FOUND: PluggedIn = { hid: [], serial: [], troubles: ['The device driver does not answer.'] };

/** Drives scanners and scales in a process of their own, which is started again whenever it ends. */
export function startDeviceHost(options: DeviceHostOptions): Drivers {
  const { start, file, keptScans, deviceNodes = '/dev', onTrouble } = options;
  const scans = createListeners<DeviceScan>();
  const raws = createListeners<RawScan>();
  const finding = new Map<number, (found: PluggedIn) => void>();
  const send = (order: Order): void => kept.send(order);
  const nextQuestion = () => ++questions;
  let questions = 0;
  let watching = false;
  let settings = { scanners: options.scanners, scales: options.scales };
  let scanners: readonly Built<ScannerSettings, RemoteScanner>[] = [];
  let scales: readonly Built<ScaleSettings, RemoteScale>[] = [];

  function setUp(): void {
    // One that types like a keyboard is heard by the page.
    const driven = settings.scanners.filter(({ type }) => type !== 'wedge');
    const [ofScanners, ofScales] = [reconcile(scanners, driven), reconcile(scales, settings.scales)];
    for (const { device } of ofScales.gone) device.device.close().catch(() => undefined);
    scanners = ofScanners.next.map(({ settings: of, device = createRemoteScanner(of.id) }) => ({
      settings: of,
      device,
    }));
    scales = ofScales.next.map(({ settings: of, device = createRemoteScale(of.id, send, nextQuestion) }) => ({
      settings: of,
      device,
    }));
  }
  function hear(news: News): void {
    switch (news.type) {
      case 'scan':
        scans.tell(news.scan);
        break;
      case 'raw':
        if (watching) raws.tell({ deviceId: news.deviceId, hex: news.hex, outcome: news.outcome });
        break;
      case 'found':
        finding.get(news.question)?.(news.found);
        break;
      case 'health':
        (news.role === 'scanner' ? scanners : scales)
          .find(({ device }) => device.id === news.id)
          ?.device.become(news.trouble, news.name);
        break;
      case 'reading':
        scales.find(({ device }) => device.id === news.scaleId)?.device.show(news.grams, news.stable);
        break;
      case 'answer':
        for (const { device } of scales) device.answer(news.question, news.outcome);
        break;
      case 'pong':
        break;
    }
  }
  setUp();
  const kept = keepProcess({
    start: () => start(file),
    first: () => ({
      type: 'start',
      scanners: [...settings.scanners],
      scales: [...settings.scales],
      keptScans,
      deviceNodes,
      watch: watching,
    }),
    onNews: hear,
    onEnd: () => {
      for (const { device } of [...scanners, ...scales]) device.lose();
    },
    onTrouble,
    delaysMs: options.delaysMs,
    pingEveryMs: options.pingEveryMs,
  });
  return {
    get scanners() {
      return scanners.map(({ device }) => device.device);
    },
    get scales() {
      return scales.map(({ device }) => device.device);
    },
    onScan: scans.add,
    onRaw: raws.add,
    watch: (on) => {
      watching = on;
      send({ type: 'watch', on });
    },
    take: (ids) => send({ type: 'take', ids: [...ids] }),
    change: async (nextScanners, nextScales) => {
      settings = { scanners: nextScanners, scales: nextScales };
      setUp();
      // One that is just being started again begins with these.
      send({ type: 'change', scanners: [...nextScanners], scales: [...nextScales] });
    },
    find: async () => {
      const question = nextQuestion();
      const asked = new Promise<PluggedIn>((resolve) => finding.set(question, resolve));
      send({ type: 'find', question });
      const found = await within(asked, FIND_TIMEOUT_MS);
      finding.delete(question);
      return found === 'timeout' ? NOT_FOUND : found;
    },
    close: async () => {
      for (const { device } of scales) await device.device.close();
      scans.clear();
      raws.clear();
      await kept.close();
    },
  };
}
