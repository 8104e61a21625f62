import { fail, ok, type Result } from '#shared/prelude/index.ts';
import { writePictureLabel } from '#shared/shipping/index.ts';
import type { LabelPrinter, PrinterTrouble } from '../devices/printer/label-printer.ts';
import type { LabelPictures } from './label-pictures.ts';
import { bitmapOf, fitTo, type MonoImage } from './mono-image.ts';
import type { ReadPdf } from './pdf-page.ts';
import { epl2Label, tsplLabel } from './picture-languages.ts';
import { readPngImage } from './png-image.ts';

/**
 * Commands that outlive the label, or are none of its business: resets and cancelling, calibration, saving the
 * configuration, other command characters, the network. Source: ZPL II Programming Guide.
 */
const MEDDLING = /~J[A-Z]|\^J[BU]|[\^~]C[CDT]|[\^~]N[A-Z]|\^K[A-Z]|~RO|\^S[ELX]|! ?U1/i;

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
    const zpl = Buffer.from(data).toString('utf8').trim();
    const labels = zpl.match(/\^XZ/gi)?.length ?? 0;
    // One job is one label, so that each can be accounted for.
    if (!/^\^XA[\s\S]*\^XZ$/i.test(zpl) || labels !== 1) return fail(`it is no single ZPL label (${labels} found)`);
    const copies = Math.max(1, ...[...zpl.matchAll(/\^PQ0*(\d+)/gi)].map(([, count]) => Number(count)));
    if (copies > 1) return fail(`it asks for ${copies} copies; a label is one`);
    const meddling = MEDDLING.exec(zpl)?.[0];
    return meddling ? fail(`it would change the printer itself (${meddling})`) : ok(zpl);
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
