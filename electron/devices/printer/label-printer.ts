import type { PrinterStop } from '#shared/domain/index.ts';
import type { Result } from '#shared/prelude/index.ts';

/**
 * Why a label did not come out. `interrupted`: bytes had gone out when it broke off, so a label may or may not have been
 * printed, or may still follow; only the printer, a scan of the label or a person can tell. After every other trouble
 * nothing was sent. `mismatch`: the printer or its media is not what labels are made for.
 */
export interface PrinterTrouble {
  readonly type: PrinterStop | 'mismatch' | 'timeout' | 'interrupted' | 'fault';
  readonly detail: string;
}

/**
 * Called when the printer is ready, right before the first byte of a label, with the count of labels that it put out so
 * far (null when it cannot tell). Puts on record that bytes go out; false keeps them in.
 */
export type BeforeFirstByte = (counter: number | null) => boolean;

/**
 * What a printer's yes is worth. `printed`: it said itself that nothing of the label is left in it. `sent`: a spooler, or
 * a printer that says nothing, took every byte; whether paper came out it does not know.
 */
export type PrintWord = 'printed' | 'sent';

/** The languages that labels can be sent in. */
export type PrinterLanguage = 'zpl' | 'tspl' | 'epl2';

/** A printer of labels, whatever it hangs on. Calls are done one after the other. */
export interface LabelPrinter {
  readonly id: string;
  readonly name: string;
  /** What it understands. Labels are made in ZPL; a printer of another language gets them as a picture. */
  readonly language: PrinterLanguage;
  readonly dpmm: 6 | 8 | 12;
  readonly media: { readonly widthMm: number; readonly heightMm: number };
  /** Prints one label. Resolves when it came out, as far as the printer can tell, or with what is wrong. Never twice. */
  readonly print: (content: string | Uint8Array, begin?: BeforeFirstByte) => Promise<Result<PrintWord, PrinterTrouble>>;
  /** What is wrong now, or null. Asks the printer. */
  readonly status: () => Promise<PrinterTrouble | null>;
  /** How many labels this printer ever put out; null when it cannot tell, or when one is still to come. */
  readonly counter: () => Promise<number | null>;
  /** Throws away every label that still waits in the printer, before one of them is printed elsewhere or again. */
  readonly clear: () => Promise<Result<void, PrinterTrouble>>;
}

/** The record of labels would not let this one out. */
export const NOT_BEGUN: PrinterTrouble = { type: 'fault', detail: 'the spool does not let it go out' };
