import type { ChannelName, OutOf } from '#shared/bridge/index.ts';
import type { Devices } from '../devices/devices.ts';
import type { PictureKeeper } from '../printing/picture-keeper.ts';
import type { Spool } from '../printing/spool.ts';
import type { Handlers } from './serve.ts';

const SHOWN_LABELS = 6;
/** As long as a hand waits for a pan to come to rest. */
const REST_MS = 3_000;
/** As long as a parcel may swing that was put down. */
const WEIGH_MS = 5_000;

/** Device news and the virtual bench. */
export function createDeviceHandlers(services: {
  readonly devices: Devices;
  readonly spool: Spool;
  readonly pictures: PictureKeeper;
}): Pick<Handlers, Extract<ChannelName, `${'device' | 'scanner' | 'scale' | 'bench'}/${string}`>> {
  const { devices, spool, pictures } = services;

  async function adjust(how: 'zero' | 'tare'): Promise<OutOf<'scale/zero'>> {
    const scale = devices.scale();
    if (!scale) return { type: 'failed', trouble: 'unusable', detail: '' };
    const done = await scale[how](REST_MS);
    return done.ok ? { type: 'done' } : { type: 'failed', trouble: done.failure.type, detail: done.failure.detail };
  }

  return {
    'device/health': async () => ({ devices: [...(await devices.health())] }),
    'scanner/untaken': () => ({ scans: [...devices.untaken()] }),
    'scanner/take': ({ ids }) => {
      devices.take(ids);
      return {};
    },
    'scale/reading': () => ({ reading: devices.reading() }),
    'scale/weigh': async () => {
      const scale = devices.scale();
      if (!scale) return { type: 'failed', trouble: 'unusable', detail: '' };
      const weighed = await scale.weigh(WEIGH_MS);
      return weighed.ok
        ? { type: 'weighed', grams: weighed.value }
        : { type: 'failed', trouble: weighed.failure.type, detail: weighed.failure.detail };
    },
    'scale/zero': () => adjust('zero'),
    'scale/tare': () => adjust('tare'),
    'bench/state': async () => {
      const virtual = devices.virtual();
      if (!virtual) return { type: 'absent' };
      // Of a label whose end is unclear the virtual printer knows: it lies in its tray, to be scanned.
      const unclear = spool.unclear().filter(({ zpl }) => zpl !== '' && virtual.printer.tray().includes(zpl));
      const shown = [...unclear, ...spool.printed(SHOWN_LABELS)].sort((one, other) => other.at - one.at);
      const labels = await Promise.all(
        shown.slice(0, SHOWN_LABELS).map(async (job) => {
          const { id, at, sscc, orderCode } = job;
          const picture = await pictures.pictureOf(job);
          return { jobId: id, at, sscc, orderCode, picture: picture && `data:image/png;base64,${picture}` };
        }),
      );
      return {
        type: 'virtual',
        printer: { fault: virtual.printer.fault() },
        scanner: { fault: virtual.scanner.fault() },
        scale: { grams: virtual.scale.grams(), fault: virtual.scale.fault() },
        labels,
      };
    },
    'bench/scan': ({ texts }) => {
      for (const text of texts) devices.virtual()?.scanner.read(text);
      return {};
    },
    'bench/printer': async ({ fault }) => {
      devices.virtual()?.printer.setFault(fault);
      await devices.announce();
      return {};
    },
    'bench/scale': ({ grams }) => {
      devices.virtual()?.scale.setGrams(grams);
      return {};
    },
    'bench/scale-fault': ({ fault }) => {
      devices.virtual()?.scale.setFault(fault);
      return {};
    },
    'bench/scanner': ({ fault }) => {
      devices.virtual()?.scanner.setFault(fault);
      return {};
    },
  };
}
