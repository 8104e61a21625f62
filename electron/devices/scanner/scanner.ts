import type { Health } from '../device-trouble.ts';

/**
 * One delivery of a scanner: what one pull of the trigger gave. `text` is what the code holds, without the scanner's own
 * prefix and suffix; bytes that are no UTF-8 come as Latin-1. `symbology` is the AIM id, such as `]C1` (ISO/IEC 15424),
 * when the scanner gives one.
 */
export interface ScannerReading {
  readonly text: string;
  readonly symbology: string | null;
}

/** The longest text that a scanner hands on, in bytes. The largest barcode holds 7,089 digits (QR, ISO/IEC 18004). */
export const MAX_CODE_BYTES = 8_192;

/** What a scanner sent, before anything was made of it, and what was: `scan`, or why it was none. */
export interface RawReading {
  readonly bytes: Uint8Array;
  readonly outcome: string;
}

/**
 * A scanner, whatever it hangs on. Readings come in the order in which the codes were read, each once and whole: of a code
 * that broke off, nothing comes. What is longer than any barcode comes cut to `MAX_CODE_BYTES`, so that it is answered like every
 * unknown code and not passed over. It finds its device by itself, now and after each time it was gone.
 */
export interface Scanner extends Health {
  readonly id: string;
  /** What people call it: the product's own name once it is known. */
  readonly name: string;
  /** Hears readings; gives the way to stop hearing. */
  readonly onReading: (listener: (reading: ScannerReading) => void) => () => void;
  /** Hears everything that it sends, for whoever looks for a fault; gives the way to stop hearing. */
  readonly onRaw: (listener: (raw: RawReading) => void) => () => void;
  /** Lets go of the device; afterwards nothing is heard. Calling it again does no harm. */
  readonly close: () => Promise<void>;
}
