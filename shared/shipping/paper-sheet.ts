import { SHEET_DOTS_PER_POINT } from './code-sheet.ts';
import { drawnKey } from './label-element.ts';
import { needsDrawing } from './text-fit.ts';

/** A line of a sheet that a place is counted on: an item with its code, and room for a number. */
export interface PaperLine {
  readonly text: string;
  /** The widths of bars and gaps in modules, in turn, a bar first; none where a code cannot hold it. */
  readonly bars: readonly number[];
}

/** A page of a sheet that places are counted on. */
export interface PaperPage {
  readonly title: string;
  /** Its own number, as it is read out and typed. */
  readonly code: string;
  readonly bars: readonly number[];
  readonly places: readonly {
    readonly location: string;
    readonly bars: readonly number[];
    /** Null: a blank line, for whatever stands there. */
    readonly lines: readonly (PaperLine | null)[];
  }[];
}

/** The words around what is counted. `fields`: who counted, and from when until when, to be written. */
export interface PaperWords {
  readonly fields: readonly [who: string, from: string, until: string];
  readonly item: string;
  readonly units: string;
  readonly nothing: string;
  readonly note: string;
}

/** The sizes of texts on it, in points. */
export const PAPER_SIZES = { title: 18, text: 11 } as const;
/** How wide a text may be, in points. */
export const PAPER_WIDTHS = { title: 290, text: 240, note: 523 } as const;

/** The texts of a sheet that a PDF's own fonts lack, and how large they are to be drawn. */
export function paperTexts(
  pages: readonly PaperPage[],
  { fields, item, units, nothing, note }: PaperWords,
): readonly {
  readonly text: string;
  readonly bold: boolean;
  readonly heightDots: number;
  readonly maxWidthDots: number;
}[] {
  const dots = (points: number) => Math.round(points * SHEET_DOTS_PER_POINT);
  const asked = (text: string, size: number, width: number) => ({
    ...{ text, bold: true, heightDots: dots(size), maxWidthDots: dots(width) },
  });
  const texts = [
    ...pages.map(({ title }) => asked(title, PAPER_SIZES.title, PAPER_WIDTHS.title)),
    asked(note, PAPER_SIZES.text, PAPER_WIDTHS.note),
    ...[...fields, item, units, nothing].map((word) => asked(word, PAPER_SIZES.text, PAPER_WIDTHS.text)),
    ...pages.flatMap(({ places }) =>
      places.flatMap(({ location, lines }) => [
        asked(location, PAPER_SIZES.text, PAPER_WIDTHS.text),
        ...lines.flatMap((line) => (line ? [asked(line.text, PAPER_SIZES.text, PAPER_WIDTHS.text)] : [])),
      ]),
    ),
  ].filter(({ text }) => needsDrawing(text));
  return [...new Map(texts.map((text) => [drawnKey(text), text])).values()];
}
