// Composition root of the devices: the only place that names concrete drivers.
import { createOneScan } from '#shared/barcode/index.ts';
import type { DeviceHealth, ScaleReading } from '#shared/bridge/index.ts';
import type { DeviceSettings } from '#shared/devices/index.ts';
import { type Clock, fail, type NewId, ok, type Result } from '#shared/prelude/index.ts';
import type { DeviceEvent } from './device-log.ts';
import type { DeviceScan } from './device-scan.ts';
import { type Drivers, type PluggedIn, type RawScan, SAME_SCAN_MS } from './drivers.ts';
import { healthOf, keyboardHealth, printerHealth } from './health-of.ts';
import type { LabelPrinter, PrinterTrouble } from './printer/label-printer.ts';
import type { OfficePrinter } from './printer/office-printer.ts';
import { createTurnstile } from './printer/one-at-a-time.ts';
import { createSimulatedPrinter, type SimulatedPrinter } from './printer/simulated-printer.ts';
import { createSpoolerThread } from './printer/spooler-thread.ts';
import type { Identity } from './printer/zpl-answers.ts';
import { createPrinter, createSlipPrinter, identifyPrinter, type PrinterSettings } from './printers.ts';
import { type Built, reconcile } from './reconcile.ts';
import { createLiveWeight, type LiveWeight } from './scale/live-weight.ts';
import type { Scale } from './scale/scale.ts';
import { createSimulatedScale, type SimulatedScale } from './scale/simulated-scale.ts';
import type { ScaleSettings } from './scales.ts';
import { createScanInbox } from './scan-inbox.ts';
import type { ScannerReading } from './scanner/scanner.ts';
import { createSimulatedScanner, type SimulatedScanner } from './scanner/simulated-scanner.ts';
import type { ScannerSettings } from './scanners.ts';
import { type TrackedPrinter, trackPrinter } from './tracked-printer.ts';

/** What devices say by themselves. */
export type DeviceEmit = {
  (push: 'scanner/scanned', payload: DeviceScan): void;
  (push: 'device/changed', payload: { devices: DeviceHealth[] }): void;
  (push: 'devices/raw', payload: RawScan): void;
  (push: 'devices/weight', payload: ScaleReading & { scaleId: string }): void;
  (push: 'scale/changed', payload: { reading: ScaleReading | null }): void;
  (push: 'bench/changed', payload: Record<string, never>): void;
};

/** A bench made of software. */
interface VirtualBench {
  readonly scanner: SimulatedScanner;
  readonly printer: SimulatedPrinter;
  readonly scale: SimulatedScale;
}

export interface Devices {
  readonly mode: () => 'real' | 'virtual';
  readonly labelPrinter: () => LabelPrinter | undefined;
  /** The office printer for packing slips, when one is set up. */
  readonly slipPrinter: () => OfficePrinter | undefined;
  /** Every printer that labels can go to. */
  readonly labelPrinters: () => readonly LabelPrinter[];
  /** The printers that Windows knows, by their names there; none on other systems. */
  readonly windowsQueues: () => Promise<readonly string[]>;
  /** Any printer that is set up, by its id. */
  readonly printerById: (id: string) => LabelPrinter | undefined;
  /** Scans that no page has taken yet. */
  readonly untaken: () => readonly DeviceScan[];
  /** The page has dealt with these scans: they are not told again. */
  readonly take: (ids: readonly string[]) => void;
  /** The scale of this bench: the one with the role, the first that is set up, or the virtual one. */
  readonly scale: () => Scale | undefined;
  /** One that is set up, whatever it is used for. */
  readonly scaleById: (id: string) => Scale | undefined;
  /** What that scale shows now; null when it shows nothing. */
  readonly reading: () => ScaleReading | null;
  readonly health: () => Promise<readonly DeviceHealth[]>;
  /** How every printer is that is set up, whatever it prints. Asks each of them. */
  readonly printers: () => Promise<readonly DeviceHealth[]>;
  /** Tries a printer that need not be set up; gives what it says of itself, when it does. */
  readonly tryPrinter: (settings: PrinterSettings) => Promise<Result<Identity | undefined, PrinterTrouble>>;
  /** The virtual bench; undefined when the station drives real devices. */
  readonly virtual: () => VirtualBench | undefined;
  /** Tells every window how the devices are. */
  readonly announce: () => Promise<void>;
  /**
   * Works with these from now on. What is set up as before goes on undisturbed; labels that are on their way to a printer
   * that is no more are printed to their end.
   */
  readonly change: (mode: 'real' | 'virtual', settings: DeviceSettings) => Promise<void>;
  /** Looks once for everything that is plugged in. */
  readonly find: () => Promise<PluggedIn>;
  /** Tells everything that scanners send and scales show, for whoever looks for a fault; ends by itself after some minutes. */
  readonly watch: (on: boolean) => void;
  readonly close: () => Promise<void>;
}

/** Devices come in bunches, when the computer wakes up or a hub is plugged in: told of at once. */
const ANNOUNCE_AFTER_MS = 50;
const FIND_QUEUES_MS = 3_000;
/** Somebody who watches longer looks again. */
const WATCH_MS = 15 * 60_000;

export function createDevices(options: {
  readonly mode: 'real' | 'virtual';
  readonly settings: DeviceSettings;
  readonly newId: NewId;
  readonly clock: Clock;
  readonly emit: DeviceEmit;
  /** The thread that talks to the spooler of Windows; it starts when a printer behind it is first asked. */
  readonly spoolerWorker: URL;
  /** Starts the drivers of scanners and scales; asked only where there are any to drive. */
  readonly openDrivers: (scanners: readonly ScannerSettings[], scales: readonly ScaleSettings[]) => Drivers;
  /** Hears what happens, for the log. */
  readonly note?: (event: Omit<DeviceEvent, 'at'>) => void;
}): Devices {
  const { newId, clock, emit, note = () => undefined } = options;
  const inTurn = createTurnstile();
  const spooler = createSpoolerThread({ worker: options.spoolerWorker });
  const heard = new WeakSet<object>();
  let { mode, settings } = options;
  let virtual: VirtualBench | undefined;
  let drivers: Drivers | undefined;
  let printers: readonly Built<PrinterSettings, TrackedPrinter>[] = [];
  let slipPrinter: OfficePrinter | undefined;
  let scale: Scale | undefined;
  let live: LiveWeight | undefined;
  let announcing: NodeJS.Timeout | undefined;
  let watching: NodeJS.Timeout | undefined;

  const inbox = createScanInbox({
    tell: (scan) => emit('scanner/scanned', scan),
    taken: (ids) => drivers?.take(ids),
    now: clock.now,
  });
  const scanners = () => (virtual ? [virtual.scanner] : (drivers?.scanners ?? []));
  const scales = (): readonly Scale[] => (virtual ? [virtual.scale] : (drivers?.scales ?? []));
  // A printer that is set up is used even beside virtual scanners and scales: that is how a bench is tried out.
  const labelPrinters = (): readonly LabelPrinter[] => {
    const { packingSlip, shippingLabel } = settings.roles;
    // One that is for packing slips alone would print a label as a page of its commands.
    const forLabels = printers
      .map(({ device }) => device)
      .filter(({ id }) => id !== packingSlip || id === shippingLabel);
    return forLabels.length > 0 || !virtual ? forLabels : [virtual.printer];
  };
  const labelPrinter = (): LabelPrinter | undefined =>
    labelPrinters().find(({ id }) => id === settings.roles.shippingLabel) ?? labelPrinters()[0];
  // A virtual bench leaves the real scanners and scales alone: another station may be at work with them.
  const isDriven = () =>
    mode === 'real' && (settings.scanners.some(({ type }) => type !== 'wedge') || settings.scales.length > 0);
  const nameOf = (role: 'scanners' | 'scales' | 'printers', id: string) =>
    virtual && role !== 'printers' ? undefined : settings[role].find((device) => device.id === id)?.name;

  function openDrivers(of: Pick<DeviceSettings, 'scanners' | 'scales'>): Drivers {
    const opened = options.openDrivers(of.scanners, of.scales);
    opened.onScan(inbox.deliver);
    opened.onRaw((raw) => emit('devices/raw', raw));
    opened.watch(watching !== undefined);
    return opened;
  }
  function openVirtual(): VirtualBench {
    const scanner = createSimulatedScanner();
    const isOneScan = createOneScan(SAME_SCAN_MS);
    const hear = (deviceId: string) => (reading: ScannerReading) => {
      const { text, symbology } = reading;
      if (!isOneScan({ text, deviceId, atMs: performance.now() })) return;
      inbox.deliver({ id: newId(), deviceId, text, symbology, at: clock.now() });
    };
    scanner.onReading(hear(scanner.id));
    scanner.onSecondReading(hear(`${scanner.id}, second channel`));
    scanner.onRaw(({ bytes, outcome }) => {
      if (watching) emit('devices/raw', { deviceId: scanner.id, hex: Buffer.from(bytes).toString('hex'), outcome });
    });
    return {
      scanner,
      printer: createSimulatedPrinter(() => emit('bench/changed', {})),
      scale: createSimulatedScale(),
    };
  }
  /** Everything that follows from the settings and from what is open. */
  function setUp(): void {
    const { gone, next } = reconcile(printers, settings.printers);
    printers = next.map(({ settings: of, device }) => {
      const before = gone.find((other) => other.settings.id === of.id)?.device;
      const build = () =>
        trackPrinter(
          createPrinter(of, () => emit('bench/changed', {}), spooler),
          { note, name: () => nameOf('printers', of.id), before: before?.idle() ?? Promise.resolve() },
        );
      return { settings: of, device: device ?? build() };
    });
    slipPrinter = createSlipPrinter(settings.printers.find(({ id }) => id === settings.roles.packingSlip));
    const chosen = scales().find(({ id }) => id === settings.roles.scale) ?? scales()[0];
    if (chosen !== scale) {
      live?.close();
      if (live) emit('scale/changed', { reading: null });
      scale = chosen;
      live = chosen && createLiveWeight(chosen, (reading) => emit('scale/changed', { reading }));
    }
    for (const [role, devices] of [['scanner', scanners()] as const, ['scale', scales()] as const])
      for (const device of devices) {
        if (heard.has(device)) continue;
        heard.add(device);
        let told = device.trouble();
        let wasThere = told === null;
        device.onHealth((trouble) => {
          const news = trouble?.type !== told?.type || trouble?.detail !== told?.detail;
          const what = !trouble ? 'found' : trouble.type === 'absent' && wasThere ? 'lost' : 'trouble';
          if (news)
            note({ what, role, id: device.id, about: trouble ? `${trouble.type}: ${trouble.detail}` : device.name });
          told = trouble;
          wasThere = trouble === null;
          announceSoon();
        });
      }
    for (const each of scales()) {
      if (heard.has(each.onReading)) continue;
      heard.add(each.onReading);
      each.onReading(({ grams, stable }) => {
        if (watching) emit('devices/weight', { scaleId: each.id, grams, stable });
      });
    }
  }
  function announceSoon(): void {
    announcing ??= setTimeout(() => {
      announcing = undefined;
      announce().catch((error) => console.error(`packbench: devices cannot be told: ${String(error)}`));
    }, ANNOUNCE_AFTER_MS);
  }
  async function health(): Promise<readonly DeviceHealth[]> {
    const printer = labelPrinter();
    const printing = await printerHealth(printer);
    return [
      ...scanners().map((device) => healthOf('scanner', device, nameOf('scanners', device.id))),
      ...(virtual ? [] : keyboardHealth(settings.scanners)),
      printing,
      ...scales().map((device) => healthOf('scale', device, nameOf('scales', device.id))),
    ];
  }
  const announce = async (): Promise<void> => emit('device/changed', { devices: [...(await health())] });
  function watch(on: boolean): void {
    clearTimeout(watching);
    watching = on ? setTimeout(() => watch(false), WATCH_MS).unref() : undefined;
    drivers?.watch(on);
  }

  if (mode === 'virtual') virtual = openVirtual();
  if (isDriven()) drivers = openDrivers(settings);
  setUp();

  return {
    mode: () => mode,
    labelPrinter,
    labelPrinters,
    slipPrinter: () => slipPrinter,
    windowsQueues: async () => {
      const answer = await spooler.ask({ type: 'state', queue: '' }, FIND_QUEUES_MS);
      return answer.ok ? answer.value.queues : [];
    },
    printerById: (id) =>
      [...printers.map(({ device }) => device), virtual?.printer].find((printer) => printer?.id === id),
    untaken: inbox.untaken,
    take: inbox.take,
    scale: () => scale,
    scaleById: (id) => scales().find((each) => each.id === id),
    reading: () => live?.reading() ?? null,
    health,
    printers: () => Promise.all(printers.map(({ device }) => printerHealth(device))),
    tryPrinter: async (of) => {
      const trouble = await createPrinter(of, () => undefined, spooler).status();
      return trouble ? fail(trouble) : ok(await identifyPrinter(of));
    },
    virtual: () => virtual,
    announce,
    change: (nextMode, nextSettings) =>
      inTurn(async () => {
        mode = nextMode;
        settings = nextSettings;
        const before = { virtual, drivers };
        virtual = mode === 'virtual' ? (virtual ?? openVirtual()) : undefined;
        if (!virtual) await Promise.all([before.virtual?.scanner.close(), before.virtual?.scale.close()]);
        if (isDriven()) {
          // Without its process a scan that nobody took is kept in its file, and told by the next one.
          if (drivers) await drivers.change(settings.scanners, settings.scales);
          else drivers = openDrivers(settings);
        } else {
          drivers = undefined;
          await before.drivers?.close();
        }
        setUp();
        await announce();
      }),
    find: () =>
      inTurn(async () => {
        if (drivers) return drivers.find();
        const looking = openDrivers({ scanners: [], scales: [] });
        const found = await looking.find();
        await looking.close();
        return found;
      }),
    watch,
    close: async () => {
      clearTimeout(announcing);
      clearTimeout(watching);
      live?.close();
      await Promise.all([drivers, virtual?.scanner, virtual?.scale, spooler].map((device) => device?.close()));
    },
  };
}
