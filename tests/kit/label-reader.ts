// Lets tests in the browser print on what only Node can: the label as a printer would make it, and a scanner's eyes.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { viewLabel } from './label-view.ts';
import { barcodesOn, type FoundBarcode } from './read-picture.ts';

/** A printed label: row for row which dots are black, as `#` and `.`, and every barcode on it. */
export interface ReadLabel {
  readonly rows: readonly string[];
  readonly barcodes: readonly FoundBarcode[];
}

/** Prints ZPL on media of that size and reads it. LABEL_PICTURES=FOLDER keeps the picture under the name. */
export async function readLabel(
  _context: unknown,
  zpl: string,
  media: { readonly dpmm: number; readonly widthMm: number; readonly heightMm: number },
  name: string,
): Promise<ReadLabel> {
  const { png, dots } = await viewLabel(zpl, media);
  const folder = process.env.LABEL_PICTURES;
  if (folder) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, `${name}.png`), png);
  }
  const rows = Array.from({ length: dots.height }, (_, y) =>
    Array.from({ length: dots.width }, (_dot, x) => (dots.isDark(x, y) ? '#' : '.')).join(''),
  );
  return { rows, barcodes: await barcodesOn(png) };
}
