import type { PrinterLanguage, PrinterTrouble } from './label-printer.ts';
import type { Wire } from './wire.ts';

/** What a printer said of itself: what is wrong, or null; or that it has no way to say it. */
export type Word = PrinterTrouble | null | 'silent';

/** What a printer is expected to be; a label made for another one would come out wrong. */
export interface Expected {
  readonly dpmm: 6 | 8 | 12;
  readonly media: { readonly widthMm: number; readonly heightMm: number };
}

/** How one printer language talks with its printer beside the labels themselves. */
export interface Dialect {
  readonly language: PrinterLanguage;
  readonly status: (wire: Wire) => Promise<Word>;
  /** Looks whether the printer is the one that labels are made for. */
  readonly check: (wire: Wire, expected: Expected) => Promise<PrinterTrouble | null>;
  /** After a label was sent to a printer that answers: null once it came out, or why that is not known. */
  readonly confirm: (wire: Wire) => Promise<PrinterTrouble | null>;
  /** Sends a label that the printer itself reports when it is printed, and waits for that. Only where it can. */
  readonly sendVerified?: (wire: Wire, label: string) => Promise<PrinterTrouble | null>;
  readonly counter: (wire: Wire) => Promise<number | null>;
  /** Throws away what waits in the printer. */
  readonly clear: (wire: Wire) => Promise<PrinterTrouble | null>;
}

/** A printer that answers does so within some milliseconds; one that has no way back never does. */
export const ANSWER_TIMEOUT_MS = 1_000;
export const SEND_TIMEOUT_MS = 15_000;
/** How long a printer may take to read all of a label and hang up. */
export const FINISH_TIMEOUT_MS = 5_000;
/** A label takes two seconds; a sleeping or busy printer longer. */
export const PRINT_TIMEOUT_MS = 20_000;
const POLL_MS = 60;

export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, POLL_MS));
export const GONE: PrinterTrouble = { type: 'offline', detail: 'closed the connection' };
