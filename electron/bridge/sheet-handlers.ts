import type { OutOf } from '#shared/bridge/index.ts';
import { drawnKey } from '#shared/shipping/index.ts';
import type { OfficePrinter } from '../devices/printer/office-printer.ts';
import { codeSheetPdf } from '../printing/code-sheet.ts';
import { countSheetPdf } from '../printing/count-sheet.ts';
import { reportPdf } from '../printing/report-pdf.ts';
import type { MayConfigure } from '../store-link/may-configure.ts';
import type { Handlers } from './serve.ts';

/** Sheets of codes, and sheets that places are counted on. */
export function createSheetHandlers(services: {
  readonly officePrinter: () => OfficePrinter | undefined;
  /** Why whoever is signed in may not set things up. */
  readonly refusal: MayConfigure['refusal'];
  /** Keeps a finished sheet; gives its path. */
  readonly saveSheet: (name: string, pdf: Buffer) => Promise<string>;
}): Pick<Handlers, 'sheet/make' | 'sheet/count' | 'sheet/manifest' | 'sheet/report'> {
  const { officePrinter, refusal, saveSheet } = services;

  /** Keeps a sheet, and prints it where there is a printer for it. */
  async function keep(name: string, pdf: Buffer): Promise<Extract<OutOf<'sheet/count'>, { type: 'made' }>> {
    const file = await saveSheet(name, pdf);
    const sent = await officePrinter()?.print(pdf, name);
    if (!sent) return { type: 'made', file, printing: 'no-printer', detail: '' };
    return sent.ok
      ? { type: 'made', file, printing: 'sent', detail: '' }
      : { type: 'made', file, printing: sent.failure.type, detail: sent.failure.detail };
  }

  return {
    'sheet/make': async ({ kind, name: named = kind, language, title, cards, drawn }) => {
      const refused = kind === 'badges' ? await refusal() : null;
      if (refused) return { type: refused };
      const pdf = await codeSheetPdf({ title, cards }, new Map(drawn.map((text) => [drawnKey(text), text])));
      return keep(`${named}-${language}.pdf`, pdf);
    },
    'sheet/count': async ({ name, language, title, words, pages, drawn }) => {
      const refused = await refusal('decide-counts');
      if (refused) return { type: refused };
      const pdf = await countSheetPdf({ title, pages, words }, new Map(drawn.map((text) => [drawnKey(text), text])));
      return keep(`${name}-${language}.pdf`, pdf);
    },
    'sheet/report': async ({ drawn, ...report }) => {
      const pdf = await reportPdf(report, new Map(drawn.map((text) => [drawnKey(text), text])));
      return { pdf: pdf.toString('base64') };
    },
    'sheet/manifest': async ({ name, language, title, words, pages, drawn, signature = [] }) => {
      const paper = { title, pages, words, signature };
      const pdf = await countSheetPdf(paper, new Map(drawn.map((text) => [drawnKey(text), text])));
      return keep(`${name}-${language}.pdf`, pdf);
    },
  };
}
