import { isRightToLeft } from './direction.ts';
import type { LabelAlign, LabelElement, LabelMedia } from './label-element.ts';
import { fitLines } from './text-fit.ts';

/** Nothing is put nearer to the left and the right edge than this. */
const MARGIN_MM = 4;
/** How much of a letter's height its capitals take, from the top. */
const CAPITALS = 0.74;

/** Where a text stands across the label, in millimetres from the left margin. */
export interface TextColumn {
  readonly xMm: number;
  readonly widthMm: number;
  readonly align?: LabelAlign;
}

/** Where a text stands, in millimetres from the left margin and the upper edge. `middle` centres it in its height. */
export interface TextPlace extends TextColumn {
  readonly yMm: number;
  readonly heightMm: number;
  readonly largestMm: number;
  readonly smallestMm: number;
  /** `ends`: the first and the last of the lines given. */
  readonly bold?: 'all' | 'ends';
  readonly middle?: boolean;
  readonly inverse?: boolean;
}

/** A label being laid out, in millimetres. */
export interface LabelSheet {
  /** The width between the margins. */
  readonly innerMm: number;
  /** Sets lines as large as their place allows; a text that does not fit at all is not set, but refused. */
  readonly text: (lines: readonly string[], place: TextPlace) => void;
  /** A black box from margin to margin. */
  readonly box: (yMm: number, heightMm: number) => void;
  readonly elements: readonly LabelElement[];
  readonly refused: readonly string[];
}

/** An empty label. */
export function createSheet(media: LabelMedia): LabelSheet {
  const dots = (mm: number) => Math.round(mm * media.dpmm);
  const innerMm = media.widthMm - 2 * MARGIN_MM;
  const elements: LabelElement[] = [];
  const refused: string[] = [];
  return {
    innerMm,
    elements,
    refused,
    text(given, place) {
      const lines = given.filter((line) => line.trim() !== '');
      const widthDots = dots(place.widthMm);
      const heightDots = dots(place.heightMm);
      const fitted = fitLines(lines, {
        widthDots,
        heightDots,
        largestDots: dots(place.largestMm),
        smallestDots: dots(place.smallestMm),
      });
      if (!fitted) {
        refused.push(lines.join(', '));
        return;
      }
      const { sizeDots, stepDots } = fitted;
      const inked = (fitted.lines.length - 1) * stepDots + sizeDots * CAPITALS;
      const top = dots(place.yMm) + (place.middle ? Math.floor((heightDots - inked) / 2) : 0);
      for (const [at, line] of fitted.lines.entries())
        elements.push({
          type: 'text',
          x: dots(MARGIN_MM + place.xMm),
          y: top + at * stepDots,
          text: line.text,
          heightDots: sizeDots,
          maxWidthDots: widthDots,
          bold: place.bold === 'all' || (place.bold === 'ends' && (line.of === 0 || line.of === lines.length - 1)),
          inverse: place.inverse ?? false,
          // A line that runs from right to left begins at the right.
          align: place.align ?? (isRightToLeft(line.text) ? 'right' : 'left'),
        });
    },
    box(yMm, heightMm) {
      elements.push({
        type: 'box',
        x: dots(MARGIN_MM),
        y: dots(yMm),
        widthDots: dots(innerMm),
        heightDots: Math.max(2, dots(heightMm)),
      });
    },
  };
}
