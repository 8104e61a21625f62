import type { Result } from '#shared/prelude/index.ts';
import type { DeviceTrouble } from './device-trouble.ts';
import type { Connection } from './keep-connected.ts';

/** One usage of a HID device, as the system lists it. `serialNumber` and `product` are empty where it has none. */
export interface HidRecord {
  readonly path: string;
  readonly vendorId: number;
  readonly productId: number;
  readonly serialNumber: string;
  readonly product: string;
  readonly usagePage?: number | undefined;
  readonly usage?: number | undefined;
}

/** An open HID device. */
export interface HidConnection extends Connection {
  /** Sends a feature report, its id first. */
  readonly sendFeature: (report: readonly number[]) => Promise<Result<void, DeviceTrouble>>;
}

/** Who hears an open HID device. */
export interface HidListener {
  /** An input report as it came, with its id first when reports are numbered. */
  readonly onReport: (report: Uint8Array) => void;
  /** It is gone; said once. */
  readonly onLost: (trouble: DeviceTrouble) => void;
}

/** The system's HID devices. */
export interface HidPort {
  /** Every usage of every device: one device may be listed several times. A scan of the bus: not to be done often. */
  readonly list: () => Promise<Result<readonly HidRecord[], DeviceTrouble>>;
  /** Opens a device, and refuses one that is open already. */
  readonly open: (device: HidRecord, listener: HidListener) => Promise<Result<HidConnection, DeviceTrouble>>;
}
