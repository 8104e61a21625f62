import { drawnKey } from '#shared/shipping/index.ts';
import type { OfficePrinter } from '../devices/printer/office-printer.ts';
import { codeSheetPdf } from '../printing/code-sheet.ts';
import type { MayConfigure } from '../store-link/may-configure.ts';
import type { Handlers } from './serve.ts';

/** Sheets of codes. */
export function createSheetHandlers(services: {
  readonly officePrinter: () => OfficePrinter | undefined;
  /** Why whoever is signed in may not set things up. */
  readonly refusal: MayConfigure['refusal'];
  /** Keeps a finished sheet; gives its path. */
  readonly saveSheet: (name: string, pdf: Buffer) => Promise<string>;
}): Pick<Handlers, 'sheet/make'> {
  const { officePrinter, refusal, saveSheet } = services;
  return {
    'sheet/make': async ({ kind, language, title, cards, drawn }) => {
      const refused = kind === 'badges' ? await refusal() : null;
      if (refused) return { type: refused };
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
