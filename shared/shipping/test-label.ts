import type { LabelMedia } from './label-element.ts';

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
    `^FO${dots(xMm)},${dots(yMm)}^A0N,${dots(sizeMm)},${dots(sizeMm)}^FD${words.replace(/[^A-Za-z0-9 .,:;()/+-]/g, ' ')}^FS`;
  const line = (x: number, y: number, w: number, h: number) => `^FO${x},${y}^GB${w},${h},${Math.min(w, h)}^FS`;
  const tick = (mm: number) => dots(mm % 10 === 0 ? 5 : mm % 5 === 0 ? 3.5 : 2);
  const marks = (lengthMm: number) => Array.from({ length: Math.floor(lengthMm) - 1 }, (_, at) => at + 1);
  const thin = Math.max(1, Math.round(dpmm / 8));
  const module = Math.max(2, Math.round(dpmm / 3));
  return [
    '^XA',
    `^PW${width}^LL${height}^LH0,0^PQ1`,
    `^FO0,0^GB${width},${height},${dots(0.5)}^FS`,
    ...marks(widthMm).map((mm) => line(dots(mm), 0, thin, tick(mm))),
    ...marks(heightMm).map((mm) => line(0, dots(mm), tick(mm), thin)),
    ...marks(widthMm)
      .filter((mm) => mm % 20 === 0)
      .map((mm) => text(mm + 0.6, 3.5, 2.2, `${mm}`)),
    text(8, 8, 7, 'TEST'),
    text(8, 16, 3, 'This is no shipping label.'),
    `^FO${dots(8)},${dots(22)}^BY${module},2,${dots(12)}^BCN,${dots(12)},Y,N,N^FD${testCode(about.id)}^FS`,
    ...[about.name, `${widthMm} x ${heightMm} mm, ${dpmm} dots/mm, ${about.language}`, about.at].map((words, at) =>
      text(8, 40 + at * 4.5, 3, words),
    ),
    '^XZ',
  ].join('\n');
}

/** What its barcode says. Nothing at a station begins with it. */
export const testCode = (printerId: string): string =>
  `PBTEST${printerId.toUpperCase().replace(/[^A-Z0-9]/g, '')}`.slice(0, 16);
