// Which of the system's HID devices is the one that is meant.
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import type { DeviceTrouble } from './device-trouble.ts';
import type { HidConnection, HidListener, HidPort, HidRecord } from './hid-port.ts';

/** Which device is meant. Its usage page says what it is; what is left out fits any. */
export interface HidWanted {
  /** What it is called when it is missing, such as `scanner`. */
  readonly kind: string;
  /** HID Usage Tables: 0x8C bar code scanner, 0x8D scale. */
  readonly usagePage: number;
  readonly vendorId?: number | undefined;
  readonly productId?: number | undefined;
  readonly serialNumber?: string | undefined;
  /** What to do when it is there with another usage only. */
  readonly modeHint: string;
}

/** What a device is known by wherever it is plugged in: VID:PID, and its serial number when it has one. */
export const identityOf = ({
  vendorId,
  productId,
  serialNumber,
}: Pick<HidRecord, 'vendorId' | 'productId' | 'serialNumber'>) =>
  [hex(vendorId), hex(productId), serialNumber].filter(Boolean).join(':');

/** Those that fit, each once: a device is listed once for every usage it has, all with the same path. */
export function findHidDevices(
  records: readonly HidRecord[],
  wanted: HidWanted,
): Result<readonly HidRecord[], DeviceTrouble> {
  const fits = (value: unknown, wish: unknown) => wish === undefined || wish === value;
  const same = records.filter(
    ({ vendorId, productId, serialNumber }) =>
      fits(vendorId, wanted.vendorId) && fits(productId, wanted.productId) && fits(serialNumber, wanted.serialNumber),
  );
  const found = new Map<string, HidRecord>();
  for (const record of same)
    if (record.usagePage === wanted.usagePage && !found.has(record.path)) found.set(record.path, record);
  if (found.size > 0) return ok([...found.values()]);
  const [other] = wanted.vendorId === undefined ? [] : same;
  if (other)
    return fail({
      type: 'wrong-mode',
      detail: `${other.product || identityOf(other)} is plugged in, but does not work as a HID ${wanted.kind}. ${wanted.modeHint}`,
    });
  const name = [wanted.vendorId, wanted.productId].flatMap((id) => (id === undefined ? [] : [hex(id)])).join(':');
  const which = [name, wanted.serialNumber].filter(Boolean).join(':');
  return fail({ type: 'absent', detail: `No HID ${wanted.kind}${which ? ` ${which}` : ''} is plugged in.` });
}

/** Opens the first device that fits and lets itself be opened. */
export async function openHidDevice(
  hid: HidPort,
  wanted: HidWanted,
  listener: HidListener,
): Promise<Result<{ readonly device: HidRecord; readonly connection: HidConnection }, DeviceTrouble>> {
  const records = await hid.list();
  if (!records.ok) return records;
  const found = findHidDevices(records.value, wanted);
  if (!found.ok) return found;
  let failure: DeviceTrouble | undefined;
  for (const device of found.value) {
    const opened = await hid.open(device, listener);
    if (opened.ok) return ok({ device, connection: opened.value });
    // That another entry of the settings has one of two alike is no news while the other is in trouble.
    if (failure === undefined || failure.type === 'in-use') failure = opened.failure;
  }
  return fail(failure ?? { type: 'absent', detail: `No HID ${wanted.kind} is plugged in.` });
}

const hex = (id: number): string => id.toString(16).padStart(4, '0');
