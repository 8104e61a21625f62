import type { Sscc } from './sscc.ts';
import { needsDrawing } from './text-fit.ts';

/** The label in the printer: dots a millimetre (6, 8 or 12) and its size. */
export interface LabelMedia {
  readonly dpmm: 6 | 8 | 12;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** Where a text stands in its width. */
export type LabelAlign = 'left' | 'right' | 'center';

/** One thing on a label, placed in dots from its upper left corner. `inverse` is white on a box that is already there. */
export type LabelElement =
  | {
      readonly type: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly heightDots: number;
      readonly maxWidthDots: number;
      readonly bold: boolean;
      readonly inverse: boolean;
      readonly align: LabelAlign;
    }
  | {
      readonly type: 'box';
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

/** Code 128 in set C: start, FNC1, ten pairs of digits, check character, stop. Source: ISO/IEC 15417. */
export const SSCC_MODULES = 11 + 11 + 10 * 11 + 11 + 13;

/** Texts that must be drawn by someone with the fonts for them, each once, for the narrowest of its places. */
export function textsToDraw(elements: readonly LabelElement[]): readonly Extract<LabelElement, { type: 'text' }>[] {
  const byKey = new Map<string, Extract<LabelElement, { type: 'text' }>>();
  for (const element of elements) {
    if (element.type !== 'text' || !needsDrawing(element.text)) continue;
    const other = byKey.get(drawnKey(element));
    if (!other || element.maxWidthDots < other.maxWidthDots) byKey.set(drawnKey(element), element);
  }
  return [...byKey.values()];
}

/** The name of a drawn text: the same words at another size or weight are another drawing. */
export const drawnKey = (text: {
  readonly text: string;
  readonly bold: boolean;
  readonly heightDots: number;
}): string => JSON.stringify([text.text, text.bold, text.heightDots]);
