import { fail, ok } from '#shared/prelude/index.ts';
import { type LabelPrinter, NOT_BEGUN, type PrinterTrouble } from './label-printer.ts';
import { createTurnstile } from './one-at-a-time.ts';

/** What the virtual printer's fault buttons can break. */
export type PrinterFault = 'none' | 'paper-out' | 'offline' | 'jam';

/** A printer made of software: part of the product, for demonstrations, training and tests. */
export interface SimulatedPrinter extends LabelPrinter {
  readonly setFault: (fault: PrinterFault) => void;
  readonly fault: () => PrinterFault;
}

const DETAILS: Readonly<Record<Exclude<PrinterFault, 'none'>, string>> = {
  'paper-out': 'media out',
  offline: 'virtual printer is switched off',
  jam: 'paper jam',
};

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
  const trouble = (): PrinterTrouble | null => (fault === 'none' ? null : { type: fault, detail: DETAILS[fault] });
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
    status: async () => trouble(),
    print: (content, begin = () => true) =>
      inTurn(async () => {
        const wrong = trouble();
        if (wrong) return fail(wrong);
        if (!begin(count)) return fail(NOT_BEGUN);
        count++;
        onPrinted(typeof content === 'string' ? content : Buffer.from(content).toString('latin1'));
        return ok('printed');
      }),
    counter: async () => (fault === 'none' ? count : null),
    // It keeps nothing: a label comes out at once or not at all.
    clear: async () => ok(undefined),
  };
}
