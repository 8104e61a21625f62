import type { LabelMedia } from './label-element.ts';
import { needsDrawing } from './text-fit.ts';
import { escapeField } from './zpl.ts';

/** A label for goods without a barcode, as ZPL: a Code 128 that was made here, and what it is. It bears no number of a parcel. */
export function itemLabel(
  { code, sku, title }: { readonly code: string; readonly sku: string; readonly title: string },
  { dpmm, widthMm, heightMm }: LabelMedia,
): string {
  const dots = (mm: number) => Math.round(mm * dpmm);
  const [width, height] = [dots(widthMm), dots(heightMm)];
  const margin = dots(4);
  // Code 128: 11 modules a character, start and check, 13 for the stop, and ten of white on both sides (ISO/IEC 15417).
  const modules = 11 * (code.length + 2) + 13 + 20;
  const module = Math.max(1, Math.min(Math.round(dpmm / 3), Math.floor((width - 2 * margin) / modules)));
  const bars = Math.min(dots(14), Math.floor(height / 3));
  const text = (y: number, sizeMm: number, words: string) =>
    `^FO${margin},${y}^A0N,${dots(sizeMm)},${dots(sizeMm)}^FB${width - 2 * margin},1,0,L^FH_^FD${escapeField(words)}^FS`;
  // The printer's own font lacks what needs drawing: the SKU stands for the name then.
  const names = needsDrawing(title) ? [needsDrawing(sku) ? '' : sku] : [title, needsDrawing(sku) ? '' : sku];
  return [
    '^XA',
    `^PW${width}^LL${height}^LH0,0^CI28^PQ1`,
    `^FO${margin + 10 * module},${margin}^BY${module},2,${bars}^BCN,${bars},Y,N,N^FD${code}^FS`,
    ...names.filter(Boolean).map((words, at) => text(margin + bars + dots(7 + at * 5), 4 - at, words)),
    '^XZ',
  ].join('\n');
}
