import { fail, ok, type Result } from '#shared/prelude/index.ts';
import { type MonoBitmap, writeGraphic } from './graphic.ts';
import { drawnKey, type LabelElement, type LabelMedia, SSCC_MODULES } from './label-element.ts';
import { needsDrawing } from './text-fit.ts';

/**
 * Why no ZPL can be written. `text-not-drawn`: a text beyond the printer's font came without its drawing.
 * `off-the-label`: an element runs off the label, or a drawing out of the place of its text.
 */
export type ZplFailure =
  | { readonly type: 'text-not-drawn'; readonly text: string }
  | { readonly type: 'off-the-label'; readonly text: string };

/**
 * What an earlier job may have left changed in the printer, set back at the start of every label: characters as UTF-8,
 * dots as the unit, no shift, no mirror, no rotation, no inverse, no scaling, the image cleared after printing, darkness
 * as set on the printer, and labels told apart by the gap between them.
 */
const FRESH_PRINTER = '^CI28^MUD^LH0,0^LT0^LS0^PON^PMN^LRN^FWN^JMA^MCY^MD0^MNW';

/**
 * Writes placed elements as one ZPL II label, printed once. Every text is escaped byte by byte, so nothing imported or
 * scanned can be a command, and the whole is plain ASCII. Source: Zebra ZPL II Programming Guide.
 */
export function writeZpl(
  elements: readonly LabelElement[],
  media: LabelMedia,
  drawn: ReadonlyMap<string, MonoBitmap>,
): Result<string, ZplFailure> {
  const width = Math.round(media.widthMm * media.dpmm);
  const height = Math.round(media.heightMm * media.dpmm);
  const lines = ['^XA', FRESH_PRINTER, `^PW${width}^LL${height}`];
  for (const element of elements) {
    const { x, y, heightDots } = element;
    if (x < 0 || y < 0 || x + widthOf(element) > width || y + heightDots > height)
      return fail({ type: 'off-the-label', text: element.type === 'text' ? element.text : element.type });
    switch (element.type) {
      case 'box':
        // A border as thick as the lesser side fills the box.
        lines.push(`^FO${x},${y}^GB${element.widthDots},${heightDots},${Math.min(element.widthDots, heightDots)}^FS`);
        break;
      case 'sscc':
        // >; starts in set C, >8 is FNC1: GS1-128. The readable line is set by itself, so the bars carry none.
        lines.push(
          `^FO${x},${y}^BY${element.moduleDots},2,${heightDots}^BCN,${heightDots},N,N,N,N^FD>;>800${element.sscc}^FS`,
        );
        break;
      case 'text': {
        const written = needsDrawing(element.text) ? writeDrawn(element, drawn) : ok(writeText(element));
        if (!written.ok) return written;
        lines.push(written.value);
        break;
      }
    }
  }
  lines.push('^PQ1,0,1,N', '^XZ');
  return ok(lines.join('\n'));
}

/**
 * Writes a whole label that comes as dots, such as a carrier's: each dot is printed as it is, from the upper left corner.
 * The dots must be those of the printer that prints it.
 */
export function writePictureLabel(bitmap: MonoBitmap, media: LabelMedia): Result<string, ZplFailure> {
  const width = Math.round(media.widthMm * media.dpmm);
  const height = Math.round(media.heightMm * media.dpmm);
  const graphic = writeGraphic(bitmap);
  if (graphic === undefined) return fail({ type: 'text-not-drawn', text: 'picture' });
  if (bitmap.widthDots > width || bitmap.heightDots > height) return fail({ type: 'off-the-label', text: 'picture' });
  return ok(['^XA', FRESH_PRINTER, `^PW${width}^LL${height}`, `^FO0,0${graphic}^FS`, '^PQ1,0,1,N', '^XZ'].join('\n'));
}

type Text = Extract<LabelElement, { type: 'text' }>;

function widthOf(element: LabelElement): number {
  switch (element.type) {
    case 'text':
      return element.maxWidthDots;
    case 'box':
      return element.widthDots;
    case 'sscc':
      return SSCC_MODULES * element.moduleDots;
  }
}

function writeText(text: Text): string {
  const { heightDots: size, align } = text;
  // A field block of one line lets the printer, which knows its font, set the text right or in the middle.
  const block = align === 'left' ? '' : `^FB${text.maxWidthDots},1,0,${align === 'right' ? 'R' : 'C'},0`;
  const at = (dx: number) =>
    `^FO${text.x + dx},${text.y}${reverse(text)}^A0N,${size},${size}${block}^FH_^FD${escapeField(text.text)}^FS`;
  // The scalable font has one weight; printing it twice, a dot apart, makes the bold one. Not in inverse, where the
  // second print would turn the first one back.
  return text.bold && !text.inverse ? `${at(0)}\n${at(Math.max(1, Math.round(size / 40)))}` : at(0);
}

function writeDrawn(text: Text, drawn: ReadonlyMap<string, MonoBitmap>): Result<string, ZplFailure> {
  const bitmap = drawn.get(drawnKey(text));
  const graphic = bitmap && writeGraphic(bitmap);
  if (!bitmap || graphic === undefined) return fail({ type: 'text-not-drawn', text: text.text });
  if (bitmap.widthDots > text.maxWidthDots || bitmap.heightDots > text.heightDots)
    return fail({ type: 'off-the-label', text: text.text });
  const spare = text.maxWidthDots - bitmap.widthDots;
  const x = text.x + (text.align === 'left' ? 0 : text.align === 'right' ? spare : Math.floor(spare / 2));
  return ok(`^FO${x},${text.y}${reverse(text)}${graphic}^FS`);
}

const reverse = (text: Text): string => (text.inverse ? '^FR' : '');

/** Text for a field with ^FH_: all but letters, digits and a few signs as the hex of their UTF-8 bytes. */
export const escapeField = (text: string): string =>
  text.replace(/[^A-Za-z0-9 .,:;()/+'-]/g, (character) =>
    character < '\u0080'
      ? `_${character.charCodeAt(0).toString(16).toUpperCase()}`
      : encodeURIComponent(character).replaceAll('%', '_'),
  );
