import type { Result } from '#shared/prelude/index.ts';
import type { PrinterTrouble } from './label-printer.ts';

/** A printer of office paper, for packing slips. A sheet too many does no harm, so its spooler is trusted with the rest. */
export interface OfficePrinter {
  readonly id: string;
  readonly name: string;
  /** Hands a PDF over. Resolves when the printer or its spooler has taken it. */
  readonly print: (pdf: Uint8Array, title: string) => Promise<Result<void, PrinterTrouble>>;
}
