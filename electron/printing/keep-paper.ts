import type { PaperMade } from '#shared/bridge/index.ts';
import type { OfficePrinter } from '../devices/printer/office-printer.ts';

/** A paper's file name. What it is about comes from outside: letters, digits and dashes only. */
export const paperName = (kind: string, about: string): string =>
  `${kind}-${about.replace(/[^A-Za-z0-9-]/g, '_').slice(0, 60)}.pdf`;

/** Keeps a paper as a file, and hands it to the office printer where there is one. The file is there whatever the printer says. */
export async function keepPaper(
  { save, printer }: { save: (name: string, pdf: Buffer) => Promise<string>; printer: OfficePrinter | undefined },
  name: string,
  pdf: Buffer,
): Promise<PaperMade | { readonly type: 'failed'; readonly trouble: 'fault'; readonly detail: string }> {
  const file = await save(name, pdf).catch((error: unknown) => error);
  if (typeof file !== 'string') return { type: 'failed', trouble: 'fault', detail: String(file) };
  const sent = await printer?.print(pdf, name);
  if (!sent) return { type: 'made', file, printing: 'no-printer', detail: '' };
  return sent.ok
    ? { type: 'made', file, printing: 'sent', detail: '' }
    : { type: 'made', file, printing: sent.failure.type, detail: sent.failure.detail };
}
