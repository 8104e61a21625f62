// The drivers of scanners and scales in this process, and what whoever uses them sees of them.
import { createOneScan } from '#shared/barcode/index.ts';
import type { Clock, NewId } from '#shared/prelude/index.ts';
import type { DeviceAccess } from './access.ts';
import { createListeners } from './listeners.ts';
import type { Scale } from './scale/scale.ts';
import { createScale, type ScaleSettings } from './scales.ts';
import type { ScanKeeper } from './scan-keeper.ts';
import type { Scanner } from './scanner/scanner.ts';
import { createScanner, type ScannerSettings } from './scanners.ts';

/** A scan with an id of its own, by which it is the same scan whenever it is told again. `at`: epoch milliseconds. */
export interface DeviceScan {
  readonly id: string;
  readonly deviceId: string;
  readonly text: string;
  readonly symbology: string | null;
  readonly at: number;
}

/** Scanners and scales that are set up, in this process or in another one. */
export interface Drivers {
  readonly scanners: readonly Pick<Scanner, 'id' | 'name' | 'trouble' | 'onHealth'>[];
  readonly scales: readonly Scale[];
  /** Hears each scan, in order; one that was not taken may be told again, with the same id. */
  readonly onScan: (listener: (scan: DeviceScan) => void) => () => void;
  /** These scans are safe with somebody else: they are not told again. */
  readonly take: (ids: readonly string[]) => void;
  readonly close: () => Promise<void>;
}

/** Two channels of one scanner deliver within this time: a report of HID POS takes 10 ms, a line at 9600 baud 30 ms. */
const SAME_SCAN_MS = 150;

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
  const scanners = options.scanners.flatMap((each) => createScanner(each, access) ?? []);
  const scales = options.scales.map((each) => createScale(each, access));
  const isOneScan = createOneScan(SAME_SCAN_MS);

  for (const scanner of scanners)
    scanner.onReading(({ text, symbology }) => {
      if (!isOneScan({ text, deviceId: scanner.id, atMs: performance.now() })) return;
      const scan = { id: newId(), deviceId: scanner.id, text, symbology, at: clock.now() };
      // Before it is told: what was told is kept, whatever ends this process.
      keeper.keep(scan);
      scans.tell(scan);
    });
  return {
    scanners,
    scales,
    onScan: scans.add,
    take: keeper.forget,
    close: async () => {
      access.hotplug.close();
      await Promise.all([...scanners, ...scales].map((device) => device.close()));
      scans.clear();
      keeper.close();
    },
  };
}
