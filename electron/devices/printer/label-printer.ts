import type { Result } from '#shared/prelude/index.ts';

/**
 * Why a label did not come out. `interrupted`: bytes had gone out when the connection broke, so a label may or may not
 * have been printed, and only a person can tell. After every other trouble nothing was printed.
 */
export interface PrinterTrouble {
  readonly type: 'paper-out' | 'head-open' | 'jam' | 'paused' | 'offline' | 'timeout' | 'interrupted' | 'fault';
  readonly detail: string;
}

/** A printer of labels, whatever it hangs on. Calls are done one after the other. */
export interface LabelPrinter {
  readonly id: string;
  readonly name: string;
  readonly dpmm: 6 | 8 | 12;
  readonly media: { readonly widthMm: number; readonly heightMm: number };
  /** Prints one label. Resolves when the printer has taken all of it, or with what is wrong. Never prints twice. */
  readonly print: (zpl: string) => Promise<Result<void, PrinterTrouble>>;
  /** What is wrong now, or null. Asks the printer. */
  readonly status: () => Promise<PrinterTrouble | null>;
}
