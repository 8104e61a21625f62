import type { DeviceScan, Drivers } from '../drivers.ts';
import { createListeners } from '../listeners.ts';
import type { ScaleSettings } from '../scales.ts';
import type { ScannerSettings } from '../scanners.ts';
import type { StartProcess } from './host-process.ts';
import { keepProcess } from './keep-process.ts';
import type { News, Order } from './messages.ts';
import { createRemoteScale, createRemoteScanner } from './remote-devices.ts';

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

/** Drives scanners and scales in a process of their own, which is started again whenever it ends. */
export function startDeviceHost(options: DeviceHostOptions): Drivers {
  const { start, file, scales: scaleSettings, keptScans, deviceNodes = '/dev', onTrouble } = options;
  const scans = createListeners<DeviceScan>();
  // One that types like a keyboard is heard by the page.
  const scanners = options.scanners.filter(({ type }) => type !== 'wedge').map(({ id }) => createRemoteScanner(id));
  const send = (order: Order): void => kept.send(order);
  let questions = 0;
  const scales = scaleSettings.map(({ id }) => createRemoteScale(id, send, () => ++questions));

  function hear(news: News): void {
    switch (news.type) {
      case 'scan':
        scans.tell(news.scan);
        break;
      case 'health':
        (news.role === 'scanner' ? scanners : scales).find(({ id }) => id === news.id)?.become(news.trouble, news.name);
        break;
      case 'reading':
        scales.find(({ id }) => id === news.scaleId)?.show(news.grams, news.stable);
        break;
      case 'answer':
        for (const scale of scales) scale.answer(news.question, news.outcome);
        break;
      case 'pong':
        break;
    }
  }
  const kept = keepProcess({
    start: () => start(file),
    first: { type: 'start', scanners: [...options.scanners], scales: [...scaleSettings], keptScans, deviceNodes },
    onNews: hear,
    onEnd: () => {
      for (const device of [...scanners, ...scales]) device.lose();
    },
    onTrouble,
    delaysMs: options.delaysMs,
    pingEveryMs: options.pingEveryMs,
  });
  return {
    scanners: scanners.map(({ device }) => device),
    scales: scales.map(({ device }) => device),
    onScan: scans.add,
    take: (ids) => send({ type: 'take', ids: [...ids] }),
    close: async () => {
      for (const { device } of scales) await device.close();
      scans.clear();
      await kept.close();
    },
  };
}
