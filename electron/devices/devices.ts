// Composition root of the devices: the only place that names concrete drivers.
import type { DeviceHealth, ScaleReading } from '#shared/bridge/index.ts';
import type { Clock, NewId } from '#shared/prelude/index.ts';
import type { DeviceTrouble, Health } from './device-trouble.ts';
import type { DeviceScan, Drivers } from './drivers.ts';
import type { LabelPrinter } from './printer/label-printer.ts';
import type { OfficePrinter } from './printer/office-printer.ts';
import { createSimulatedPrinter, type SimulatedPrinter } from './printer/simulated-printer.ts';
import { createSpoolerThread } from './printer/spooler-thread.ts';
import { createPrinter, createSlipPrinter, type PrinterSettings } from './printers.ts';
import { createLiveWeight } from './scale/live-weight.ts';
import type { Scale } from './scale/scale.ts';
import { createSimulatedScale, type SimulatedScale } from './scale/simulated-scale.ts';
import type { ScaleSettings } from './scales.ts';
import { createScanInbox } from './scan-inbox.ts';
import { createSimulatedScanner, type SimulatedScanner } from './scanner/simulated-scanner.ts';
import type { ScannerSettings } from './scanners.ts';

/** The configured devices, as the composition root hands them over. */
export interface DeviceSettings {
  readonly scanners: readonly ScannerSettings[];
  readonly printers: readonly PrinterSettings[];
  readonly scales: readonly ScaleSettings[];
  readonly roles: { readonly shippingLabel?: string | undefined; readonly packingSlip?: string | undefined };
}

/** What devices say by themselves. */
export type DeviceEmit = {
  (push: 'scanner/scanned', payload: DeviceScan): void;
  (push: 'device/changed', payload: { devices: DeviceHealth[] }): void;
  (push: 'scale/changed', payload: { reading: ScaleReading | null }): void;
  (push: 'bench/changed', payload: Record<string, never>): void;
};

export interface Devices {
  readonly mode: 'real' | 'virtual';
  readonly labelPrinter: () => LabelPrinter | undefined;
  /** The office printer for packing slips, when one is set up. */
  readonly slipPrinter: OfficePrinter | undefined;
  /** Every printer that labels can go to. */
  readonly labelPrinters: () => readonly LabelPrinter[];
  /** Any printer that is set up, by its id. */
  readonly printerById: (id: string) => LabelPrinter | undefined;
  /** Scans that no page has taken yet. */
  readonly untaken: () => readonly DeviceScan[];
  /** The page has dealt with these scans: they are not told again. */
  readonly take: (ids: readonly string[]) => void;
  /** The scale of this bench: the first that is set up, or the virtual one. */
  readonly scale: () => Scale | undefined;
  /** What that scale shows now; null when it shows nothing. */
  readonly reading: () => ScaleReading | null;
  readonly health: () => Promise<readonly DeviceHealth[]>;
  /** The virtual bench; undefined when the station drives real devices. */
  readonly virtual:
    | { readonly scanner: SimulatedScanner; readonly printer: SimulatedPrinter; readonly scale: SimulatedScale }
    | undefined;
  /** Tells every window how the devices are. */
  readonly announce: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Devices come in bunches, when the computer wakes up or a hub is plugged in: told of at once. */
const ANNOUNCE_AFTER_MS = 50;
const KEYBOARD: DeviceHealth = {
  role: 'scanner',
  id: 'keyboard',
  name: 'keyboard scanner',
  state: 'ready',
  reason: '',
};

export function createDevices(options: {
  readonly mode: 'real' | 'virtual';
  readonly settings: DeviceSettings;
  readonly newId: NewId;
  readonly clock: Clock;
  readonly emit: DeviceEmit;
  /** The thread that talks to the spooler of Windows; it starts when a printer behind it is first asked. */
  readonly spoolerWorker: URL;
  /** Starts the drivers of scanners and scales; asked only where there are any to drive. */
  readonly openDrivers: () => Drivers;
}): Devices {
  const { mode, settings, newId, clock, emit } = options;
  const virtual =
    mode === 'virtual'
      ? {
          scanner: createSimulatedScanner(),
          printer: createSimulatedPrinter(() => emit('bench/changed', {})),
          scale: createSimulatedScale(),
        }
      : undefined;
  // A virtual bench leaves the real scanners and scales alone: another station may be at work with them.
  const driven = settings.scanners.some(({ type }) => type !== 'wedge') || settings.scales.length > 0;
  const hardware = mode === 'real' && driven;
  const drivers = hardware ? options.openDrivers() : undefined;
  const scanners = drivers?.scanners ?? [];
  const scales = drivers?.scales ?? [];
  const inbox = createScanInbox({
    tell: (scan) => emit('scanner/scanned', scan),
    taken: (ids) => drivers?.take(ids),
    now: clock.now,
  });
  let announcing: NodeJS.Timeout | undefined;

  drivers?.onScan(inbox.deliver);
  virtual?.scanner.onReading(({ text, symbology }) =>
    inbox.deliver({ id: newId(), deviceId: virtual.scanner.id, text, symbology, at: clock.now() }),
  );
  function announceSoon(): void {
    announcing ??= setTimeout(() => {
      announcing = undefined;
      void announce();
    }, ANNOUNCE_AFTER_MS);
  }
  for (const device of [...scanners, ...scales, ...(virtual ? [virtual.scanner, virtual.scale] : [])])
    device.onHealth(announceSoon);

  const scale: Scale | undefined = scales[0] ?? virtual?.scale;
  const live = scale && createLiveWeight(scale, (reading) => emit('scale/changed', { reading }));

  const spooler = createSpoolerThread({ worker: options.spoolerWorker });
  const printers = settings.printers.map((printer) => createPrinter(printer, () => emit('bench/changed', {}), spooler));
  const real = printers.find((printer) => printer.id === settings.roles.shippingLabel) ?? printers[0];
  // A printer that is set up is used even beside virtual scanners and scales: that is how a bench is tried out.
  const labelPrinter: LabelPrinter | undefined = real ?? virtual?.printer;

  async function health(): Promise<readonly DeviceHealth[]> {
    const trouble = labelPrinter ? await labelPrinter.status() : null;
    const typed = settings.scanners.length === 0 || settings.scanners.some(({ type }) => type === 'wedge');
    return [
      ...(virtual ? [virtual.scanner] : scanners).map((scanner) => healthOf('scanner', scanner)),
      ...(!virtual && typed ? [KEYBOARD] : []),
      {
        role: 'printer',
        id: labelPrinter?.id ?? '',
        name: labelPrinter?.name ?? '',
        state: !labelPrinter ? 'absent' : trouble ? (trouble.type === 'offline' ? 'absent' : 'fault') : 'ready',
        reason: trouble?.detail ?? '',
      },
      ...(virtual ? [virtual.scale] : scales).map((scale) => healthOf('scale', scale)),
    ];
  }
  const announce = async (): Promise<void> => emit('device/changed', { devices: [...(await health())] });

  return {
    mode,
    labelPrinter: () => labelPrinter,
    labelPrinters: () => {
      const { packingSlip, shippingLabel } = settings.roles;
      const forLabels = printers.filter(({ id }) => id !== packingSlip || id === shippingLabel);
      return forLabels.length > 0 || !virtual ? forLabels : [virtual.printer];
    },
    slipPrinter: createSlipPrinter(settings.printers.find(({ id }) => id === settings.roles.packingSlip)),
    printerById: (id) => [...printers, virtual?.printer].find((printer) => printer?.id === id),
    untaken: inbox.untaken,
    take: inbox.take,
    scale: () => scale,
    reading: () => live?.reading() ?? null,
    health,
    virtual,
    announce,
    close: async () => {
      clearTimeout(announcing);
      live?.close();
      await Promise.all([drivers, virtual?.scanner, virtual?.scale, spooler].map((device) => device?.close()));
    },
  };
}

const healthOf = (
  role: 'scanner' | 'scale',
  device: Health & { readonly id: string; readonly name: string },
): DeviceHealth => {
  const trouble = device.trouble();
  return { role, id: device.id, name: device.name, state: stateOf(trouble), reason: trouble?.detail ?? '' };
};
const stateOf = (trouble: DeviceTrouble | null): DeviceHealth['state'] =>
  trouble === null ? 'ready' : trouble.type === 'absent' || trouble.type === 'silent' ? 'absent' : 'fault';
