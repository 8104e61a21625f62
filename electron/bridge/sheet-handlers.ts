import { drawnKey } from '#shared/shipping/index.ts';
import type { OfficePrinter } from '../devices/printer/office-printer.ts';
import { codeSheetPdf } from '../printing/code-sheet.ts';
import type { Handlers } from './serve.ts';

/** Sheets of codes. */
export function createSheetHandlers(services: {
  readonly officePrinter: () => OfficePrinter | undefined;
  /** Whether whoever is signed in may set things up. */
  readonly mayConfigure: () => Promise<boolean>;
  /** Keeps a finished sheet; gives its path. */
  readonly saveSheet: (name: string, pdf: Buffer) => Promise<string>;
}): Pick<Handlers, 'sheet/make'> {
  const { officePrinter, mayConfigure, saveSheet } = services;
  return {
    'sheet/make': async ({ kind, language, title, cards, drawn }) => {
      if (kind === 'badges' && !(await mayConfigure())) return { type: 'not-administrator' };
      const pdf = await codeSheetPdf({ title, cards }, new Map(drawn.map((text) => [drawnKey(text), text])));
      const name = `${kind}-${language}.pdf`;
      const file = await saveSheet(name, pdf);
      const sent = await officePrinter()?.print(pdf, name);
      if (!sent) return { type: 'made', file, printing: 'no-printer', detail: '' };
      return sent.ok
        ? { type: 'made', file, printing: 'sent', detail: '' }
        : { type: 'made', file, printing: sent.failure.type, detail: sent.failure.detail };
    },
  };
}
