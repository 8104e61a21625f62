import type { Devices } from '../devices/devices.ts';
import type { PictureKeeper } from '../printing/picture-keeper.ts';
import type { Spool } from '../printing/spool.ts';
import type { Handlers } from './serve.ts';

const SHOWN_LABELS = 6;

/** Device news and the virtual bench. */
export function createDeviceHandlers(services: {
  readonly devices: Devices;
  readonly spool: Spool;
  readonly pictures: PictureKeeper;
}): Pick<Handlers, 'device/health' | 'bench/state' | 'bench/scan' | 'bench/printer' | 'bench/scale'> {
  const { devices, spool, pictures } = services;

  return {
    'device/health': async () => ({ devices: [...(await devices.health())] }),
    'bench/state': async () => {
      const { virtual } = devices;
      if (!virtual) return { type: 'absent' };
      const labels = await Promise.all(
        spool.printed(SHOWN_LABELS).map(async (job) => {
          const { id, at, sscc, orderCode } = job;
          const picture = await pictures.pictureOf(job);
          return { jobId: id, at, sscc, orderCode, picture: picture && `data:image/png;base64,${picture}` };
        }),
      );
      return {
        type: 'virtual',
        printer: { fault: virtual.printer.fault() },
        scale: { grams: virtual.scale.grams() },
        labels,
      };
    },
    'bench/scan': ({ texts }) => {
      for (const text of texts) devices.virtual?.scanner.read(text);
      return {};
    },
    'bench/printer': async ({ fault }) => {
      devices.virtual?.printer.setFault(fault);
      await devices.announce();
      return {};
    },
    'bench/scale': ({ grams }) => {
      devices.virtual?.scale.setGrams(grams);
      return {};
    },
  };
}
