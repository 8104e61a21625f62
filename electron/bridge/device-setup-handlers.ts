import type { ChannelName, InOf, OutOf, PayloadOf } from '#shared/bridge/index.ts';
import type { DeviceSettings } from '#shared/devices/index.ts';
import { itemLabel, testLabel } from '#shared/shipping/index.ts';
import type { DeviceLog } from '../devices/device-log.ts';
import type { Devices } from '../devices/devices.ts';
import { findPrinters } from '../devices/find/find-printers.ts';
import { findWindowsQueues } from '../devices/find/find-windows-queues.ts';
import { recognise } from '../devices/find/recognise.ts';
import { codeSheetPdf } from '../printing/code-sheet.ts';
import type { createContentFor } from '../printing/label-content.ts';
import type { SettingsFile } from '../shell/settings-file.ts';
import type { MayConfigure } from '../store-link/may-configure.ts';
import type { Handlers } from './serve.ts';

type Names = Extract<ChannelName, `devices/${string}`>;
type Mode = 'real' | 'virtual';

/** As long as a hand waits for a pan to come to rest. */
const WEIGH_MS = 3_000;

/** What a page must know of the devices to work with them. */
export const configured = (devices: Devices, settings: DeviceSettings): PayloadOf<'devices/configured'> => ({
  devices: devices.mode(),
  keyboardScanners: settings.scanners
    .filter((scanner) => scanner.type === 'wedge')
    .map(({ prefix, suffix, separator }) => ({ prefix, suffix, separator })),
});

/** Whether a bench is virtual: the command line's word, that of the settings, or whether anything is set up. */
export function modeOf({ mode, scanners, printers, scales }: DeviceSettings, forced: Mode | undefined): Mode {
  if (forced ?? mode) return forced ?? mode ?? 'real';
  return scanners.length + printers.length + scales.length === 0 ? 'virtual' : 'real';
}

/** Setting devices up and trying them. */
export function createDeviceSetupHandlers(services: {
  readonly devices: Devices;
  readonly settings: () => DeviceSettings;
  readonly onChanged: (settings: DeviceSettings) => void;
  readonly settingsFile: SettingsFile;
  readonly forced: Mode | undefined;
  readonly platform: string;
  /** Why whoever is signed in may not set things up. */
  readonly refusal: MayConfigure['refusal'];
  readonly contentFor: ReturnType<typeof createContentFor>;
  readonly log: DeviceLog;
  readonly logFile: string;
  readonly now: () => number;
}): Pick<Handlers, Names> {
  const { devices, settings, onChanged, settingsFile, forced, platform, refusal, contentFor, log } = services;

  async function change(wanted: DeviceSettings): Promise<OutOf<'devices/change'>> {
    const refused = await refusal();
    if (refused) return { type: refused };
    const saved = await settingsFile.save({ devices: wanted });
    if (!saved.ok) return { type: 'fault', detail: saved.failure };
    log.note({ what: 'changed', role: 'station', id: '', about: inShort(wanted) });
    await devices.change(modeOf(saved.value.devices, forced), saved.value.devices);
    onChanged(saved.value.devices);
    return { type: 'changed' };
  }
  async function printTest(printerId: string): Promise<OutOf<'devices/test-label'>> {
    const printer = devices.printerById(printerId);
    if (!printer) return { type: 'failed', trouble: 'absent', detail: printerId };
    const { roles } = settings();
    const office =
      roles.packingSlip === printerId && roles.shippingLabel !== printerId ? devices.slipPrinter() : undefined;
    if (office) {
      // Labels would come out of an office printer as a page of their commands.
      const sent = await office.print(await codeSheetPdf({ title: 'TEST', cards: [] }, new Map()), 'test.pdf');
      return sent.ok
        ? { type: 'printed' }
        : { type: 'failed', trouble: sent.failure.type, detail: sent.failure.detail };
    }
    const { id, name, dpmm, media, language } = printer;
    const at = new Date(services.now()).toISOString().slice(0, 16).replace('T', ' ');
    const content = await contentFor(testLabel({ id, name, language, at }, { ...media, dpmm }), printer);
    // Not through the spool: it is no parcel's label, nobody waits for it, and it may be printed as often as one likes.
    const printed = content.ok ? await printer.print(content.value) : content;
    return printed.ok
      ? { type: 'printed' }
      : { type: 'failed', trouble: printed.failure.type, detail: printed.failure.detail };
  }

  async function printItem(item: InOf<'devices/item-label'>): Promise<OutOf<'devices/item-label'>> {
    const printer = devices.labelPrinter();
    if (!printer) return { type: 'failed', trouble: 'absent', detail: '' };
    const content = await contentFor(itemLabel(item, { ...printer.media, dpmm: printer.dpmm }), printer);
    // Not through the spool, as a test label: it is no parcel's.
    const printed = content.ok ? await printer.print(content.value) : content;
    return printed.ok
      ? { type: 'printed' }
      : { type: 'failed', trouble: printed.failure.type, detail: printed.failure.detail };
  }

  return {
    'devices/settings': () => ({
      settings: settings(),
      mode: devices.mode(),
      forced: forced !== undefined,
      platform,
    }),
    'devices/change': ({ devices: wanted }) => change(wanted),
    'devices/find': async () => {
      const [plugged, printers, queues] = await Promise.all([
        devices.find(),
        findPrinters(settings()),
        platform === 'win32' ? findWindowsQueues(devices, settings()) : [],
      ]);
      return { found: [...recognise(plugged, settings()), ...printers, ...queues], troubles: [...plugged.troubles] };
    },
    'devices/printers': async () => ({ printers: [...(await devices.printers())] }),
    'devices/try-printer': async ({ printer: wanted }) => {
      const refused = await refusal();
      if (refused) return { type: refused };
      const tried = await devices.tryPrinter(wanted);
      if (!tried.ok) return { type: 'failed', trouble: tried.failure.type, detail: tried.failure.detail };
      return { type: 'reached', model: tried.value?.model ?? '', dpmm: tried.value?.dpmm ?? null };
    },
    'devices/item-label': (item) => printItem(item),
    'devices/test-label': ({ printerId }) => printTest(printerId),
    'devices/try-scale': async ({ scaleId }) => {
      const weighed = await devices.scaleById(scaleId)?.weigh(WEIGH_MS);
      if (!weighed) return { type: 'failed', trouble: 'unusable', detail: scaleId };
      return weighed.ok
        ? { type: 'weighed', grams: weighed.value }
        : { type: 'failed', trouble: weighed.failure.type, detail: weighed.failure.detail };
    },
    'devices/watch': ({ on }) => {
      devices.watch(on);
      return {};
    },
    'devices/log': () => ({ entries: [...log.events()], file: services.logFile }),
  };
}

const inShort = ({ scanners, printers, scales }: DeviceSettings): string =>
  [...scanners, ...printers, ...scales].map(({ id, type }) => `${id} (${type})`).join(', ') || 'nothing is set up';
