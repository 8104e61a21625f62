import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pdfPages } from '#tests/kit/pdf-pages.ts';

/** Keeps the pages of a PDF as pictures where `SHOTS` names a folder, for whoever looks at them. */
export async function savedFor(name: string, pdf: Uint8Array): Promise<void> {
  const folder = process.env.SHOTS;
  if (!folder) return;
  for (const [at, page] of (await pdfPages(pdf, 2)).entries())
    await writeFile(path.join(folder, `${name}-${at + 1}.png`), page);
}
