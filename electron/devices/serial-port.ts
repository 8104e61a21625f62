import type { Result } from '#shared/prelude/index.ts';
import type { DeviceTrouble } from './device-trouble.ts';
import type { Connection } from './keep-connected.ts';

/** A serial port and how bytes go over it. */
export interface SerialLine {
  /**
   * Its name, such as COM5, or better one that stays when devices are plugged in another way: /dev/serial/by-id/…, or
   * `usb:VID:PID` or `usb:VID:PID:SERIAL` (hexadecimal) for the port of that USB device.
   */
  readonly path: string;
  readonly baudRate: number;
  readonly dataBits?: 7 | 8 | undefined;
  readonly parity?: 'none' | 'even' | 'odd' | undefined;
  readonly stopBits?: 1 | 2 | undefined;
}

/** An open serial port. */
export interface SerialConnection extends Connection {
  /** Hands text over to the system, in Latin-1. */
  readonly write: (text: string) => Promise<Result<void, DeviceTrouble>>;
}

/** Who hears an open serial port. */
export interface SerialListener {
  /** Bytes as they come, cut up anyhow. */
  readonly onBytes: (bytes: Uint8Array) => void;
  /** It is gone; said once. */
  readonly onLost: (trouble: DeviceTrouble) => void;
}

/** A serial port as the system lists it; what it does not know is empty. `vendorId` and `productId` are hexadecimal. */
export interface SerialRecord {
  readonly path: string;
  readonly vendorId: string;
  readonly productId: string;
  readonly serialNumber: string;
  readonly maker: string;
}

/** The system's serial ports. */
export interface SerialPorts {
  /** Every port there is. Not to be done often. */
  readonly list: () => Promise<Result<readonly SerialRecord[], DeviceTrouble>>;
  /** Opens one for this program alone. */
  readonly open: (line: SerialLine, listener: SerialListener) => Promise<Result<SerialConnection, DeviceTrouble>>;
}
