import type { Address } from '#shared/domain/index.ts';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import type { Sscc } from './sscc.ts';
import { needsDrawing, widthInHeights, wrap } from './text-fit.ts';

/** What a shipping label says. Texts are as they were given, in any script; dates are ISO dates. */
export interface ShippingLabel {
  readonly sender: readonly string[];
  readonly recipient: readonly string[];
  /** The country of destination, in capitals, in the language of the sender's country and of the post: English. */
  readonly country: string;
  readonly service: string;
  readonly shipDate: string;
  readonly orderCode: string;
  readonly parcelNumber: number;
  readonly parcelCount: number;
  readonly units: number;
  readonly sscc: Sscc;
}

/** The label in the printer: dots a millimetre (6, 8 or 12) and its size. */
export interface LabelMedia {
  readonly dpmm: 6 | 8 | 12;
  readonly widthMm: number;
  readonly heightMm: number;
}

type LabelAlign = 'left' | 'right' | 'center';

/** One thing on a label, placed in dots from its upper left corner. */
export type LabelElement =
  | {
      readonly type: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly heightDots: number;
      readonly maxWidthDots: number;
      readonly bold: boolean;
      readonly align: LabelAlign;
    }
  | {
      readonly type: 'rule';
      readonly x: number;
      readonly y: number;
      readonly widthDots: number;
      readonly heightDots: number;
    }
  | {
      readonly type: 'sscc';
      readonly x: number;
      readonly y: number;
      readonly sscc: Sscc;
      readonly moduleDots: number;
      readonly heightDots: number;
    };

/** Why a label cannot be laid out: the medium is too small for the barcode, or the address too long for the medium. */
export type LayoutFailure =
  | { readonly type: 'media-too-small'; readonly media: LabelMedia }
  | { readonly type: 'address-too-long' };

/** Code 128 in set C: start, FNC1, ten pairs of digits, check character, stop. Source: ISO/IEC 15417. */
const SSCC_MODULES = 11 + 11 + 10 * 11 + 11 + 13;

const MARGIN_MM = 4;
const ADDRESS_MM = { top: 45, bottom: 92 };
const LARGEST_MM = 6.4;
const SMALLEST_MM = 2.1;
const LINE = 1.22;

/** What an address says on a label, line by line, without the country. */
export const addressLines = (address: Address): readonly string[] =>
  [
    address.name,
    address.company,
    address.street1,
    address.street2,
    [address.postcode, address.city].filter(Boolean).join(' '),
    address.region,
  ].filter((line) => line.trim() !== '');

/**
 * Lays a 4 × 6 inch shipping label out: sender, service and date, the recipient as large as the block allows, order and
 * parcel, and the SSCC lowest, as the GS1 logistic label asks (bars of 32 mm, 0.5 mm modules, quiet zones of ten).
 * Source: GS1 General Specifications, 6.6.
 */
export function layOut(label: ShippingLabel, media: LabelMedia): Result<readonly LabelElement[], LayoutFailure> {
  const dots = (mm: number) => Math.round(mm * media.dpmm);
  const width = dots(media.widthMm);
  const inner = width - 2 * dots(MARGIN_MM);
  const left = dots(MARGIN_MM);
  const moduleDots = Math.round(media.dpmm / 2);
  const barWidth = SSCC_MODULES * moduleDots;
  if (width - barWidth < 20 * moduleDots || media.heightMm < 148) return fail({ type: 'media-too-small', media });

  const recipient = fitBlock(label.recipient, inner / media.dpmm);
  if (!recipient) return fail({ type: 'address-too-long' });
  const elements: LabelElement[] = [];
  const text = (
    yMm: number,
    sizeMm: number,
    value: string,
    more: { bold?: boolean; align?: LabelAlign; maxMm?: number } = {},
  ) => {
    if (value.trim() === '') return;
    const maxWidthDots = more.maxMm === undefined ? inner : dots(more.maxMm);
    // A single line that is too wide for its place is set smaller, never cut.
    const wanted = dots(sizeMm);
    const fitting = needsDrawing(value) ? wanted : Math.floor(maxWidthDots / widthInHeights(value));
    elements.push({
      type: 'text',
      x: more.align === 'right' ? left + inner - maxWidthDots : left,
      y: dots(yMm),
      text: value,
      heightDots: Math.min(wanted, fitting),
      maxWidthDots,
      bold: more.bold ?? false,
      align: more.align ?? 'left',
    });
  };
  const rule = (yMm: number): void => {
    elements.push({ type: 'rule', x: left, y: dots(yMm), widthDots: inner, heightDots: Math.max(2, dots(0.4)) });
  };

  for (const [at, line] of label.sender.slice(0, 5).entries()) text(4 + at * 3.7, 3, line, { maxMm: 60 });
  text(4, 3, label.shipDate, { align: 'right', maxMm: 30 });
  rule(24);
  text(26.5, 10, label.service.toUpperCase(), { bold: true, maxMm: 60 });
  text(26.5, 4.5, `PARCEL ${label.parcelNumber} OF ${label.parcelCount}`, { align: 'right', maxMm: 32, bold: true });
  text(32.5, 3.4, label.units === 1 ? '1 UNIT' : `${label.units} UNITS`, { align: 'right', maxMm: 32 });
  rule(39);
  text(40.6, 2.8, 'SHIP TO');
  let y = ADDRESS_MM.top;
  for (const line of recipient.lines) {
    text(y, recipient.sizeMm, line.text, { bold: line.bold });
    y += recipient.sizeMm * LINE;
  }
  text(Math.max(y + 0.5, 85), 6, label.country, { bold: true });
  rule(94);
  text(96, 2.8, 'ORDER');
  text(99.3, 6.5, label.orderCode, { bold: true });
  rule(108);
  elements.push({
    type: 'sscc',
    x: Math.floor((width - barWidth) / 2),
    y: dots(110.5),
    sscc: label.sscc,
    moduleDots,
    heightDots: dots(32),
  });
  text(143.6, 4, `(00) ${label.sscc}`, { align: 'center' });
  return ok(elements);
}

/** Texts that must be drawn by someone with the fonts for them, each once. */
export function textsToDraw(elements: readonly LabelElement[]): readonly Extract<LabelElement, { type: 'text' }>[] {
  const seen = new Map<string, Extract<LabelElement, { type: 'text' }>>();
  for (const element of elements)
    if (element.type === 'text' && needsDrawing(element.text)) seen.set(drawnKey(element), element);
  return [...seen.values()];
}

/** The name of a drawn text: the same words at another size or weight are another drawing. */
export const drawnKey = (text: {
  readonly text: string;
  readonly bold: boolean;
  readonly heightDots: number;
}): string => JSON.stringify([text.text, text.bold, text.heightDots]);

interface Block {
  readonly sizeMm: number;
  readonly lines: readonly { readonly text: string; readonly bold: boolean }[];
}

/** The largest size at which all lines, wrapped, fit into the address block; undefined when not even the smallest does. */
function fitBlock(lines: readonly string[], widthMm: number): Block | undefined {
  // The last 7 mm of the block belong to the country.
  const room = ADDRESS_MM.bottom - 7 - ADDRESS_MM.top;
  for (let sizeMm = LARGEST_MM; sizeMm >= SMALLEST_MM; sizeMm -= 0.2) {
    const wrapped = lines.flatMap((line, at) =>
      (needsDrawing(line) ? [line] : wrap(line, widthMm / sizeMm)).map((text) => ({ text, bold: at === 0 })),
    );
    if (wrapped.length * sizeMm * LINE <= room) return { sizeMm, lines: wrapped };
  }
  return undefined;
}
