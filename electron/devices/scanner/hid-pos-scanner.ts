import { ok } from '#shared/prelude/index.ts';
import { type HidWanted, openHidDevice } from '../hid-devices.ts';
import type { HidPort } from '../hid-port.ts';
import { keepConnected, type Search } from '../keep-connected.ts';
import { createListeners } from '../listeners.ts';
import { createHidPosDecoder, type HidPosLayout } from './hid-pos-report.ts';
import type { RawReading, Scanner, ScannerReading } from './scanner.ts';

/** Which scanner is meant, and its profile. Left out, the first HID POS scanner that nobody else has. */
export interface HidPosScannerSettings {
  readonly id: string;
  readonly vendorId?: number | undefined;
  readonly productId?: number | undefined;
  readonly serialNumber?: string | undefined;
  /** How it lays out its reports, for one that cannot be told from the reports themselves. */
  readonly layout: HidPosLayout | 'auto';
}

/** HID Point of Sale Usage Tables 1.02: Bar Code Scanner. */
const USAGE_PAGE = 0x8c;
const MODE_HINT = 'Scan the code that its manual gives for "USB HID POS".';
/** Honeywell, and Metrologic and Hand Held, which it bought: this feature report makes them talk HID POS. */
const WAKE_BY_VENDOR: ReadonlyMap<number, readonly number[]> = new Map([
  [0x0c2e, [0xfe, 0x01]],
  [0x23d0, [0xfe, 0x01]],
]);

/** A scanner in HID POS mode: whole codes, no keyboard, no focus. */
export function createHidPosScanner(
  { id, layout, vendorId, productId, serialNumber }: HidPosScannerSettings,
  { hid, ...search }: Search & { readonly hid: HidPort },
): Scanner {
  const readings = createListeners<ScannerReading>();
  const raws = createListeners<RawReading>();
  const wish: HidWanted = {
    kind: 'scanner',
    usagePage: USAGE_PAGE,
    vendorId,
    productId,
    serialNumber,
    modeHint: MODE_HINT,
  };
  let name = 'HID scanner';
  const kept = keepConnected(async (lost) => {
    // One for each connection: what was begun before an unplug is not gone on with.
    const decoder = createHidPosDecoder(layout);
    const opened = await openHidDevice(hid, wish, {
      onLost: lost,
      onReport: (report) => {
        const event = decoder.take(report, performance.now());
        raws.tell({ bytes: report, outcome: event.type === 'ignored' ? event.why : event.type });
        if (event.type === 'scan') readings.tell({ text: event.text, symbology: event.symbology });
      },
    });
    if (!opened.ok) return opened;
    const { device, connection } = opened.value;
    name = device.product || name;
    const wake = WAKE_BY_VENDOR.get(device.vendorId);
    // One that does not know the command is in this mode anyway: it was found by it.
    if (wake) await connection.sendFeature(wake);
    return ok(connection);
  }, search);
  return {
    id,
    get name() {
      return name;
    },
    onReading: readings.add,
    onRaw: raws.add,
    trouble: kept.trouble,
    onHealth: kept.onHealth,
    close: async () => {
      readings.clear();
      raws.clear();
      await kept.close();
    },
  };
}
