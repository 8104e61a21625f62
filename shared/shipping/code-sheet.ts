import { drawnKey } from './label-element.ts';
import { needsDrawing } from './text-fit.ts';

/** Pictures on a sheet of codes; each stands for one act. */
export const SHEET_ICONS = [
  'ok',
  'cancel',
  'undo',
  'next',
  'close',
  'new-parcel',
  'same-again',
  'move-unit',
  'photo',
  'weigh',
  'service',
  'print',
  'aside',
  'restart',
  'reopen',
  'hold',
  'choose',
  'take-over',
  'help',
  'quantity',
  'sign-out',
  'badge',
] as const;
/** The name of such a picture. */
export type SheetIcon = (typeof SHEET_ICONS)[number];

/** One code on a sheet. `bars`: the widths of bars and gaps in modules, in turn, a bar first. */
export interface SheetCard {
  readonly code: string;
  readonly word: string;
  readonly icon: SheetIcon;
  readonly bars: readonly number[];
}

/** A sheet of codes to be hung up or cut out. */
export interface CodeSheet {
  readonly title: string;
  readonly cards: readonly SheetCard[];
}

/** Drawn texts are made at this many dots a point, which prints sharp at 300 dots an inch. */
export const SHEET_DOTS_PER_POINT = 300 / 72;
/** The sizes of texts on a sheet, in points. */
export const SHEET_SIZES = { title: 22, word: 15 } as const;
/** How wide a word may be, in points: half of an A4 page, less the picture before it. */
export const SHEET_WORD_WIDTH = 205;

/** The texts of a sheet that a PDF's own fonts lack, and how large they are to be drawn. */
export function sheetTexts({ title, cards }: CodeSheet): readonly {
  readonly text: string;
  readonly bold: boolean;
  readonly heightDots: number;
  readonly maxWidthDots: number;
}[] {
  const dots = (points: number) => Math.round(points * SHEET_DOTS_PER_POINT);
  const texts = [
    { text: title, bold: true, heightDots: dots(SHEET_SIZES.title), maxWidthDots: dots(500) },
    ...cards.map(({ word }) => ({
      text: word,
      bold: true,
      heightDots: dots(SHEET_SIZES.word),
      maxWidthDots: dots(SHEET_WORD_WIDTH),
    })),
  ].filter(({ text }) => needsDrawing(text));
  return [...new Map(texts.map((text) => [drawnKey(text), text])).values()];
}
