// The drivers of scanners and scales in this process, and what whoever uses them sees of them.
import { createOneScan } from '#shared/barcode/index.ts';
import type { Clock, NewId } from '#shared/prelude/index.ts';
import type { DeviceAccess } from './access.ts';
import type { DeviceScan } from './device-scan.ts';
import type { HidRecord } from './hid-port.ts';
import { createListeners } from './listeners.ts';
import { type Built, reconcile } from './reconcile.ts';
import type { Scale } from './scale/scale.ts';
import { createScale, type ScaleSettings } from './scales.ts';
import type { ScanKeeper } from './scan-keeper.ts';
import type { Scanner } from './scanner/scanner.ts';
import { createScanner, type ScannerSettings } from './scanners.ts';
import type { SerialRecord } from './serial-port.ts';

/** What one scanner sent, as two hexadecimal digits a byte, and what was made of it. */
export interface RawScan {
  readonly deviceId: string;
  readonly hex: string;
  readonly outcome: string;
}

/** What is plugged into this computer, and what could not be looked for, in words. */
export interface PluggedIn {
  readonly hid: readonly HidRecord[];
  readonly serial: readonly SerialRecord[];
  readonly troubles: readonly string[];
}

/** Scanners and scales that are set up, in this process or in another one. */
export interface Drivers {
  /** Those that are set up now. */
  readonly scanners: readonly Pick<Scanner, 'id' | 'name' | 'trouble' | 'onHealth'>[];
  readonly scales: readonly Scale[];
  /** Hears each scan, in order; one that was not taken may be told again, with the same id. */
  readonly onScan: (listener: (scan: DeviceScan) => void) => () => void;
  /** Hears what scanners send, while they are watched. */
  readonly onRaw: (listener: (raw: RawScan) => void) => () => void;
  readonly watch: (on: boolean) => void;
  /** These scans are safe with somebody else: they are not told again. */
  readonly take: (ids: readonly string[]) => void;
  /** Drives these from now on. Those that are the same as before go on undisturbed. */
  readonly change: (scanners: readonly ScannerSettings[], scales: readonly ScaleSettings[]) => Promise<void>;
  /** Looks once for everything that is plugged in, whether it is set up or not. */
  readonly find: () => Promise<PluggedIn>;
  readonly close: () => Promise<void>;
}

/** Two channels of one scanner deliver within this time: a report of HID POS takes 10 ms, a line at 9600 baud 30 ms. */
export const SAME_SCAN_MS = 150;
/** A raw delivery is looked at by a person: longer ones are cut. */
const MOST_RAW_BYTES = 4_096;

export function createDrivers(options: {
  readonly scanners: readonly ScannerSettings[];
  readonly scales: readonly ScaleSettings[];
  readonly access: DeviceAccess;
  readonly keeper: ScanKeeper;
  readonly newId: NewId;
  readonly clock: Clock;
}): Drivers {
  const { access, keeper, newId, clock } = options;
  const scans = createListeners<DeviceScan>();
  const raws = createListeners<RawScan>();
  const isOneScan = createOneScan(SAME_SCAN_MS);
  let watching = false;
  let scanners: readonly Built<ScannerSettings, Scanner>[] = openScanners(
    reconcile<ScannerSettings, Scanner>([], options.scanners).next,
  );
  let scales: readonly Built<ScaleSettings, Scale>[] = openScales(
    reconcile<ScaleSettings, Scale>([], options.scales).next,
  );

  function openScanners(wanted: readonly Built<ScannerSettings, Scanner | undefined>[]) {
    return wanted.flatMap(({ settings, device: kept }) => {
      const device = kept ?? createScanner(settings, access);
      if (!device) return [];
      if (!kept) hear(device);
      return [{ settings, device }];
    });
  }
  function openScales(wanted: readonly Built<ScaleSettings, Scale | undefined>[]) {
    return wanted.map(({ settings, device }) => ({ settings, device: device ?? createScale(settings, access) }));
  }
  function hear(scanner: Scanner): void {
    scanner.onRaw(({ bytes, outcome }) => {
      if (!watching) return;
      const hex = Buffer.from(bytes.subarray(0, MOST_RAW_BYTES)).toString('hex');
      raws.tell({ deviceId: scanner.id, hex, outcome });
    });
    scanner.onReading(({ text, symbology }) => {
      if (!isOneScan({ text, deviceId: scanner.id, atMs: performance.now() })) return;
      const scan = { id: newId(), deviceId: scanner.id, text, symbology, at: clock.now() };
      // Before it is told: what was told is kept, whatever ends this process.
      keeper.keep(scan);
      scans.tell(scan);
    });
  }
  return {
    get scanners() {
      return scanners.map(({ device }) => device);
    },
    get scales() {
      return scales.map(({ device }) => device);
    },
    onScan: scans.add,
    onRaw: raws.add,
    watch: (on) => {
      watching = on;
    },
    take: keeper.forget,
    async change(wantedScanners, wantedScales) {
      const [ofScanners, ofScales] = [reconcile(scanners, wantedScanners), reconcile(scales, wantedScales)];
      // Those that go first: a port that is taken cannot be opened under its new settings.
      await Promise.all([...ofScanners.gone, ...ofScales.gone].map(({ device }) => device.close()));
      scanners = openScanners(ofScanners.next);
      scales = openScales(ofScales.next);
    },
    async find() {
      const [hid, serial] = await Promise.all([access.hid.list(), access.serial.list()]);
      return {
        hid: hid.ok ? hid.value : [],
        serial: serial.ok ? serial.value : [],
        troubles: [hid, serial].flatMap((list) => (list.ok ? [] : [list.failure.detail])),
      };
    },
    close: async () => {
      access.hotplug.close();
      await Promise.all([...scanners, ...scales].map(({ device }) => device.close()));
      scans.clear();
      raws.clear();
      keeper.close();
    },
  };
}
