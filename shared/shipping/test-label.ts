import type { LabelMedia } from './label-element.ts';
import { needsDrawing } from './text-fit.ts';
import { escapeField } from './zpl.ts';

/**
 * A label that shows whether a printer is set up right, as ZPL: a frame at the very edge, a ruler in millimetres along two
 * sides, a Code 128, and what the printer is set up as. It bears no number of a parcel, and says in large that it is a test.
 */
export function testLabel(
  about: { readonly id: string; readonly name: string; readonly language: string; readonly at: string },
  { dpmm, widthMm, heightMm }: LabelMedia,
): string {
  const dots = (mm: number) => Math.round(mm * dpmm);
  const [width, height] = [dots(widthMm), dots(heightMm)];
  const text = (xMm: number, yMm: number, sizeMm: number, words: string) =>
    `^FO${dots(xMm)},${dots(yMm)}^A0N,${dots(sizeMm)},${dots(sizeMm)}^FH_^FD${escapeField(words)}^FS`;
  const line = (x: number, y: number, w: number, h: number) => `^FO${x},${y}^GB${w},${h},${Math.min(w, h)}^FS`;
  const tick = (mm: number) => dots(mm % 10 === 0 ? 5 : mm % 5 === 0 ? 3.5 : 2);
  const marks = (lengthMm: number) => Array.from({ length: Math.floor(lengthMm) - 1 }, (_, at) => at + 1);
  const thin = Math.max(1, Math.round(dpmm / 8));
  const code = testCode(about.id);
  // Code 128: 11 modules a character, start and check, 13 for the stop, and ten of white on both sides (ISO/IEC 15417).
  const modules = 11 * (code.length + 2) + 13;
  const left = dots(8);
  const moduleDots = Math.min(Math.round(dpmm / 3), Math.floor((width - left) / (modules + 10)));
  return [
    '^XA',
    `^PW${width}^LL${height}^LH0,0^CI28^PQ1`,
    `^FO0,0^GB${width},${height},${dots(0.5)}^FS`,
    ...marks(widthMm).map((mm) => line(dots(mm), 0, thin, tick(mm))),
    ...marks(heightMm).map((mm) => line(0, dots(mm), tick(mm), thin)),
    ...marks(widthMm)
      .filter((mm) => mm % 20 === 0 && mm < widthMm - 8)
      .map((mm) => text(mm + 0.6, 3.5, 2.2, `${mm}`)),
    text(8, 8, 7, 'TEST'),
    text(8, 16, 3, 'This is no shipping label.'),
    // On the narrowest labels there is no room for bars that anybody could read.
    ...(moduleDots < 2
      ? []
      : [`^FO${left},${dots(22)}^BY${moduleDots},2,${dots(12)}^BCN,${dots(12)},Y,N,N^FD${code}^FS`]),
    ...[
      needsDrawing(about.name) ? about.id : about.name,
      `${widthMm} x ${heightMm} mm, ${dpmm} dots/mm, ${about.language}`,
      about.at,
    ].map((words, at) => text(8, 40 + at * 4.5, 3, words)),
    '^XZ',
  ].join('\n');
}

/** What its barcode says. Nothing at a station begins with it. */
export const testCode = (printerId: string): string =>
  `PBTEST${printerId
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(-4)}`;
