import type { PrinterStop } from '#shared/domain/index.ts';
import { fail, ok } from '#shared/prelude/index.ts';
import { type LabelPrinter, NOT_BEGUN, type PrinterTrouble } from './label-printer.ts';
import { createTurnstile } from './one-at-a-time.ts';

/**
 * What the virtual printer's fault buttons can break. The line breaks off in the middle of the next label: `cut-printed`: it
 * comes out all the same, `cut-lost`: it does not. That concerns one label, so it is over when it has happened.
 */
export type PrinterFault = 'none' | PrinterStop | 'cut-printed' | 'cut-lost';

/** A printer made of software: part of the product, for demonstrations, training and tests. */
export interface SimulatedPrinter extends LabelPrinter {
  readonly setFault: (fault: PrinterFault) => void;
  readonly fault: () => PrinterFault;
  /** The labels that lie in its tray, the newest last. */
  readonly tray: () => readonly string[];
}

const DETAILS: Readonly<Record<PrinterStop, string>> = {
  'paper-out': 'media out',
  'ribbon-out': 'ribbon out',
  'head-open': 'print head open',
  jam: 'paper jam',
  paused: 'paused',
  'too-hot': 'print head too hot',
  offline: 'virtual printer is switched off',
};
const CUT: PrinterTrouble = { type: 'interrupted', detail: 'the line broke off in the middle of the label' };
/** More than anybody looks at. */
const TRAY = 20;

/** The virtual bench's own printer: 4 × 6 inch at 203 dpi. */
const BENCH = { id: 'virtual', language: 'zpl', dpmm: 8, media: { widthMm: 102, heightMm: 152 } } as const;

/** Makes a virtual printer. `onPrinted` gets each label that came out. */
export function createSimulatedPrinter(
  onPrinted: (label: string) => void,
  { id, language, dpmm, media }: Pick<LabelPrinter, 'id' | 'language' | 'dpmm' | 'media'> = BENCH,
): SimulatedPrinter {
  const inTurn = createTurnstile();
  let fault: PrinterFault = 'none';
  let count = 0;
  let tray: readonly string[] = [];
  // That the line will break off shows only when it does.
  const trouble = (): PrinterTrouble | null =>
    fault === 'none' || fault === 'cut-printed' || fault === 'cut-lost'
      ? null
      : { type: fault, detail: DETAILS[fault] };
  function putOut(label: string): void {
    count++;
    tray = [...tray, label].slice(-TRAY);
    onPrinted(label);
  }
  return {
    id,
    name: 'virtual printer',
    language,
    dpmm,
    media,
    setFault: (next) => {
      fault = next;
    },
    fault: () => fault,
    tray: () => tray,
    status: async () => trouble(),
    print: (content, begin = () => true) =>
      inTurn(async () => {
        const wrong = trouble();
        if (wrong) return fail(wrong);
        if (!begin(count)) return fail(NOT_BEGUN);
        const cut = fault;
        if (cut !== 'none') fault = 'none';
        if (cut !== 'cut-lost') putOut(typeof content === 'string' ? content : Buffer.from(content).toString('latin1'));
        return cut === 'none' ? ok('printed') : fail(CUT);
      }),
    counter: async () => (trouble() ? null : count),
    // It keeps nothing: a label comes out at once or not at all.
    clear: async () => ok(undefined),
  };
}
