// Builds the scanners that are set up: with devices.ts the only place that names their drivers.
import type { DeviceAccess } from './access.ts';
import { createHidPosScanner, type HidPosScannerSettings } from './scanner/hid-pos-scanner.ts';
import type { Scanner } from './scanner/scanner.ts';
import { createSerialScanner, type SerialScannerSettings } from './scanner/serial-scanner.ts';

/** A scanner as it is set up. One that types like a keyboard is heard by the page: here it has no driver. */
export type ScannerSettings =
  | ({ readonly type: 'hid-pos' } & HidPosScannerSettings)
  | ({ readonly type: 'serial' } & SerialScannerSettings)
  | { readonly type: 'wedge'; readonly id: string };

/** Builds the driver of one scanner, where it has one. */
export function createScanner(settings: ScannerSettings, { hid, serial, hotplug }: DeviceAccess): Scanner | undefined {
  const { onArrival } = hotplug;
  switch (settings.type) {
    case 'hid-pos':
      return createHidPosScanner(settings, { hid, onArrival });
    case 'serial':
      return createSerialScanner(settings, { serial, onArrival });
    case 'wedge':
      return undefined;
  }
}
