import { fail, ok, type Result } from '#shared/prelude/index.ts';
import { writePictureLabel } from '#shared/shipping/index.ts';
import type { LabelPrinter, PrinterTrouble } from '../devices/printer/label-printer.ts';
import { carrierZpl } from './carrier-zpl.ts';
import type { LabelPictures } from './label-pictures.ts';
import { bitmapOf, fitTo, type MonoImage } from './mono-image.ts';
import type { ReadPdf } from './pdf-page.ts';
import { epl2Label, tsplLabel } from './picture-languages.ts';
import { readPngImage } from './png-image.ts';

/** The printer that a label is made for. */
type Target = Pick<LabelPrinter, 'language' | 'dpmm' | 'media'>;

/** A label that somebody else made, such as a carrier, in the form in which it came. */
export interface DocumentLabel {
  readonly type: 'zpl' | 'png' | 'pdf';
  readonly data: Uint8Array;
}

/**
 * Turns a foreign label into the ZPL that the spool keeps, without changing a dot: a picture must have the dots of the
 * printer, a PDF is drawn at its resolution. Fails with a sentence when it is unreadable or made for other paper.
 */
export async function documentZpl(
  { type, data }: DocumentLabel,
  target: Target,
  readPdf: ReadPdf,
): Promise<Result<string, string>> {
  if (type === 'zpl') {
    // A carrier's bytes are in whatever character set it says; each stays one character here, and is sent as that byte.
    const bytes = Buffer.from(data).toString('latin1');
    return carrierZpl(bytes.replace(/^(?:\u00ef\u00bb\u00bf)?[\t\n\r ]*|[\t\n\r ]+$/g, ''), target);
  }
  const image = type === 'png' ? readPngImage(data) : await readPdf(data, target.dpmm);
  if (!image.ok) return image;
  const fitted = onPaper(image.value, target);
  if (!fitted.ok) return fitted;
  const zpl = writePictureLabel(bitmapOf(fitted.value), { ...target.media, dpmm: target.dpmm });
  return zpl.ok ? zpl : fail(zpl.failure.type);
}

/** What a label is made for, as the spool keeps it. */
export const paperOf = ({ dpmm, media }: Pick<LabelPrinter, 'dpmm' | 'media'>): string =>
  `${dpmm} ${media.widthMm} ${media.heightMm}`;

/** What a printer is sent for a label: its ZPL, or for printers of another language its dots as a drawing of it. */
export function createContentFor(
  pictures: Pick<LabelPictures, 'draw'>,
): (zpl: string, target: Target) => Promise<Result<string | Uint8Array, PrinterTrouble>> {
  return async (zpl, target) => {
    if (target.language === 'zpl') return ok(zpl);
    const picture = await pictures.draw(zpl, { ...target.media, dpmm: target.dpmm });
    const image = readPngImage(Buffer.from(picture, 'base64'));
    const fitted = image.ok ? onPaper(image.value, target) : image;
    if (!fitted.ok) return fail({ type: 'fault', detail: `the label cannot be drawn: ${fitted.failure}` });
    return ok(
      target.language === 'tspl' ? tsplLabel(fitted.value, target.media) : epl2Label(fitted.value, target.dpmm),
    );
  };
}

const onPaper = (image: MonoImage, { dpmm, media }: Target): Result<MonoImage, string> =>
  fitTo(image, Math.round(media.widthMm * dpmm), Math.round(media.heightMm * dpmm));
