import { SHEET_DOTS_PER_POINT } from './code-sheet.ts';
import { drawnKey } from './label-element.ts';
import { needsDrawing } from './text-fit.ts';

/** A page to be read and filed: what it is of, with its number as a code, and rows under heads. */
export interface Report {
  readonly title: string;
  readonly about: string;
  /** The widths of bars and gaps in modules, in turn, a bar first. */
  readonly bars: readonly number[];
  readonly sections: readonly { readonly heading: string; readonly rows: readonly ReportRow[] }[];
  /** At the foot of each page. */
  readonly note: string;
}

/** A row: when or how many, what, and what more is known of it. */
export interface ReportRow {
  readonly left: string;
  readonly text: string;
  readonly small: string;
}

/** The sizes of texts on it, in points, and how wide each may be. */
export const REPORT_SIZES = {
  title: { size: 18, width: 523 },
  about: { size: 11, width: 320 },
  heading: { size: 13, width: 523 },
  left: { size: 9, width: 116 },
  text: { size: 11, width: 395 },
  small: { size: 9, width: 395 },
  note: { size: 8, width: 523 },
} as const;
/** What of a report a text is. */
export type ReportPart = keyof typeof REPORT_SIZES;

/** A text as it is drawn for a part of a report. */
export const reportText = (part: ReportPart, text: string) => ({
  ...{ text, bold: true, heightDots: Math.round(REPORT_SIZES[part].size * SHEET_DOTS_PER_POINT) },
  maxWidthDots: Math.round(REPORT_SIZES[part].width * SHEET_DOTS_PER_POINT),
});

/** The texts of a report that a PDF's own fonts lack, and how large they are to be drawn: each once. */
export function reportTexts({ title, about, sections, note }: Report): readonly ReturnType<typeof reportText>[] {
  const texts = [
    ...[reportText('title', title), reportText('about', about), reportText('note', note)],
    ...sections.flatMap(({ heading, rows }) => [
      reportText('heading', heading),
      ...rows.flatMap((row) => [
        ...[reportText('left', row.left), reportText('text', row.text), reportText('small', row.small)],
      ]),
    ]),
  ].filter(({ text }) => needsDrawing(text));
  return [...new Map(texts.map((text) => [drawnKey(text), text])).values()];
}
