import { fail, ok, type Result } from '#shared/prelude/index.ts';
import { type LabelElement, type LabelMedia, SSCC_MODULES } from './label-element.ts';
import { createSheet, type TextColumn } from './label-sheet.ts';
import type { Sscc } from './sscc.ts';

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
  /** Of how many; null while the order is still being packed, and nobody knows. */
  readonly parcelCount: number | null;
  readonly units: number;
  readonly sscc: Sscc;
  /** How many labels of this parcel were printed before; said on the label when there were any. */
  readonly reprint: number;
  /** What has to be seen on the parcel, as `parcelMarks` gives it; absent: nothing. */
  readonly marks?: readonly string[] | undefined;
}

/** Why a label cannot be laid out: the medium is too small for the barcode, or a text is too long for its place. */
export type LayoutFailure =
  | { readonly type: 'media-too-small'; readonly media: LabelMedia }
  | { readonly type: 'text-too-long'; readonly text: string };

/**
 * Lays a 4 × 6 inch shipping label out: sender and date, the service as a black band, the recipient as large as its place
 * allows, order and units, and the SSCC lowest, as the GS1 logistic label asks (bars of 32 mm, modules of 0.5 mm, quiet
 * zones of ten modules). Long texts are set smaller, then wrapped, and refused when even that is not enough.
 * Source: GS1 General Specifications, 6.6.
 */
export function layOut(label: ShippingLabel, media: LabelMedia): Result<readonly LabelElement[], LayoutFailure> {
  const dots = (mm: number) => Math.round(mm * media.dpmm);
  const width = dots(media.widthMm);
  const moduleDots = Math.round(media.dpmm / 2);
  const barWidth = SSCC_MODULES * moduleDots;
  if (width - barWidth < 20 * moduleDots || media.heightMm < 148) return fail({ type: 'media-too-small', media });

  const { innerMm, text, box, elements, refused } = createSheet(media);
  const caption = (said: string, yMm: number, column: TextColumn): void =>
    text([said], { ...column, yMm, heightMm: 3, largestMm: 2.4, smallestMm: 2.4 });

  caption('FROM', 4, left(30));
  text(label.sender, { ...left(62), yMm: 7, heightMm: 15, largestMm: 3.3, smallestMm: 1.6 });
  caption('SHIP DATE', 4, right(innerMm, 30));
  text([label.shipDate], { ...right(innerMm, 30), yMm: 7.2, heightMm: 5, largestMm: 4, smallestMm: 2, bold: 'all' });

  if (label.reprint > 0)
    text([`REPRINT ${label.reprint}`], {
      ...right(innerMm, 30),
      yMm: 14,
      heightMm: 7,
      largestMm: 5,
      smallestMm: 2.4,
      bold: 'all',
    });

  box(23, 14);
  const band = { yMm: 23, heightMm: 14, smallestMm: 2.4, middle: true, inverse: true, bold: 'all' } as const;
  text([label.service.toUpperCase()], { ...band, xMm: 2.5, widthMm: 54, largestMm: 9 });
  const parcels = `PARCEL ${label.parcelNumber}${label.parcelCount === null ? '' : ` OF ${label.parcelCount}`}`;
  text([parcels], { ...band, ...right(innerMm - 2.5, 33), largestMm: 5 });

  caption('SHIP TO', 40, left(30));
  const marks = (label.marks ?? []).map((mark) => MARKS[mark] ?? mark).join(' · ');
  const address = {
    yMm: 43.9,
    heightMm: marks === '' ? 44 : 36.5,
    largestMm: 7.2,
    smallestMm: 2.2,
    bold: 'ends',
  } as const;
  text([...label.recipient, label.country], { ...left(innerMm), ...address });

  if (marks !== '') {
    box(81.5, 7.5);
    const black = { yMm: 81.5, heightMm: 7.5, largestMm: 5, smallestMm: 1.8, middle: true, inverse: true } as const;
    text([marks], { ...black, xMm: 2.5, widthMm: innerMm - 5, bold: 'all' });
  }
  box(89.5, 0.4);
  const figure = { yMm: 95, heightMm: 10, largestMm: 7, smallestMm: 2.2, bold: 'all' } as const;
  caption('ORDER', 91.8, left(30));
  text([label.orderCode], { ...left(74), ...figure });
  caption('UNITS', 91.8, right(innerMm, 18));
  text([`${label.units}`], { ...right(innerMm, 18), ...figure });

  box(106, 0.4);
  const bars: LabelElement = {
    type: 'sscc',
    x: Math.floor((width - barWidth) / 2),
    y: dots(108.5),
    sscc: label.sscc,
    moduleDots,
    heightDots: dots(32),
  };
  const readable = { yMm: 142, heightMm: 5, largestMm: 4.2, smallestMm: 3, align: 'center' } as const;
  text([`(00) ${label.sscc}`], { ...left(innerMm), ...readable });

  const [tooLong] = refused;
  return tooLong === undefined ? ok([...elements, bars]) : fail({ type: 'text-too-long', text: tooLong });
}

/** Marks in words: a label speaks English, as its other captions do. */
const MARKS: Readonly<Record<string, string>> = {
  fragile: 'FRAGILE',
  upright: 'THIS SIDE UP',
  'limited-quantity': 'LIMITED QUANTITY',
  UN3480: 'LITHIUM UN3480',
  UN3481: 'LITHIUM UN3481',
  UN3090: 'LITHIUM UN3090',
  UN3091: 'LITHIUM UN3091',
};

const left = (widthMm: number): TextColumn => ({ xMm: 0, widthMm });
const right = (edgeMm: number, widthMm: number): TextColumn => ({ xMm: edgeMm - widthMm, widthMm, align: 'right' });
