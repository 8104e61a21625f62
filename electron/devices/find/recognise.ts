// What is plugged in, as something that could be set up.
import type { FoundDevice } from '#shared/bridge/index.ts';
import type { DeviceSettings } from '#shared/devices/index.ts';
import type { PluggedIn } from '../drivers.ts';
import type { HidRecord } from '../hid-port.ts';
import type { SerialRecord } from '../serial-port.ts';

/** HID Usage Tables: 0x8C bar code scanner, 0x8D scale, 0x01 with usage 6 keyboard. */
const SCANNER_PAGE = 0x8c;
const SCALE_PAGE = 0x8d;
const DESKTOP_PAGE = 0x01;
const KEYBOARD = 0x06;
/** Makers of scanners, by which one that poses as a keyboard is told from a keyboard. */
const SCANNER_MAKERS: ReadonlyMap<number, string> = new Map([
  [0x0c2e, 'Honeywell'],
  [0x23d0, 'Honeywell'],
  [0x0536, 'Honeywell'],
  [0x05e0, 'Zebra'],
  [0x05f9, 'Datalogic'],
  [0x1eab, 'Newland'],
  [0x0745, 'Opticon'],
  [0x065a, 'Opticon'],
  [0x1a86, 'Netum'],
]);

/** The scanners and scales among what is plugged in. A keyboard of no maker of scanners is none. */
export function recognise({ hid, serial }: PluggedIn, settings: DeviceSettings): readonly FoundDevice[] {
  const byPath = new Map<string, HidRecord[]>();
  for (const record of hid) byPath.set(record.path, [...(byPath.get(record.path) ?? []), record]);
  return [
    ...[...byPath.values()].flatMap((records) => hidDevice(records, settings) ?? []),
    ...serial.map((port) => serialDevice(port, settings)),
  ];
}

function hidDevice(records: readonly HidRecord[], settings: DeviceSettings): FoundDevice | undefined {
  const on = (page: number) => records.find(({ usagePage }) => usagePage === page);
  const record = on(SCANNER_PAGE) ?? on(SCALE_PAGE) ?? records[0];
  if (!record) return undefined;
  const { vendorId, productId, serialNumber, product } = record;
  const maker = SCANNER_MAKERS.get(vendorId);
  const device = {
    name: product || maker || 'HID',
    address: [hex(vendorId), hex(productId), serialNumber].filter(Boolean).join(':'),
    usb: { vendorId, productId, ...(serialNumber && { serialNumber }) },
  };
  const fits = (wanted: {
    readonly vendorId?: number | undefined;
    readonly productId?: number | undefined;
    readonly serialNumber?: string | undefined;
  }) =>
    [wanted.vendorId ?? vendorId, wanted.productId ?? productId, wanted.serialNumber ?? serialNumber].join() ===
    [vendorId, productId, serialNumber].join();
  if (on(SCANNER_PAGE))
    return {
      ...device,
      kind: 'hid-scanner',
      known: known(settings.scanners, (one) => one.type === 'hid-pos' && fits(one)),
    };
  if (on(SCALE_PAGE))
    return { ...device, kind: 'hid-scale', known: known(settings.scales, (one) => one.type === 'hid' && fits(one)) };
  if (!maker) return undefined;
  const types = records.some(({ usagePage, usage }) => usagePage === DESKTOP_PAGE && usage === KEYBOARD);
  return { ...device, kind: types ? 'keyboard-scanner' : 'vendor-scanner', known: [] };
}

function serialDevice(
  { path, vendorId, productId, serialNumber, maker }: SerialRecord,
  settings: DeviceSettings,
): FoundDevice {
  // What the port is called may change with the next plug; the device that it belongs to does not.
  const usb = [vendorId, productId, serialNumber].filter(Boolean).join(':').toLowerCase();
  const lasting = vendorId && productId ? `usb:${vendorId.toLowerCase()}:${productId.toLowerCase()}` : path;
  const names = new Set([path, lasting, `usb:${usb}`].map((name) => name.toLowerCase()));
  return {
    kind: 'serial',
    name: SCANNER_MAKERS.get(Number.parseInt(vendorId, 16)) ?? maker,
    address: path,
    path: lasting,
    known: known(
      [...settings.scanners, ...settings.scales],
      (one) => one.type === 'serial' && names.has(one.path.toLowerCase()),
    ),
  };
}

const known = <Device extends { readonly id: string; readonly name?: string | undefined }>(
  devices: readonly Device[],
  fits: (device: Device) => boolean,
): string[] => devices.filter(fits).map(({ id, name }) => name ?? id);

const hex = (id: number): string => id.toString(16).padStart(4, '0');
