import PDFDocument from 'pdfkit';
import {
  drawnKey,
  isRightToLeft,
  type MonoBitmap,
  needsDrawing,
  PAPER_SIZES,
  PAPER_WIDTHS,
  type PaperPage,
  type PaperWords,
  SHEET_DOTS_PER_POINT,
} from '#shared/shipping/index.ts';
import { monoPng } from './mono-png.ts';
import { barsWidth, drawBars } from './pdf-bars.ts';

/** A4, in points. What is `HEAD`, `PLACE` and `LINE` high is what the page was laid out by. */
const PAGE = { width: 595, height: 842, margin: 36 };
const HEAD = 96;
const PLACE = 48;
const LINE = 34;
const BARS = { head: 200, place: 230, line: 200 };
const BOX = { width: 74, height: 24 };
const TICK = 10;
/** Points of a thousandth of the width in which somebody signed: 100 for all of it, 32 high. */
const SIGNED = 0.1;
const { text: SIZE } = PAPER_SIZES;

/**
 * Writes sheets that places are counted on: who counts and when is written by hand, each place has its code, each item that is named its own, and each number its
 * box. Texts in other scripts come drawn.
 */
export function countSheetPdf(
  {
    title,
    pages,
    words,
    signature = [],
  }: {
    readonly title: string;
    readonly pages: readonly PaperPage[];
    readonly words: PaperWords;
    /** Of whoever signs in the first field, as lines of x, y, x, y … in thousandths of its width. */
    readonly signature?: readonly (readonly number[])[];
  },
  drawn: ReadonlyMap<string, MonoBitmap>,
): Promise<Buffer> {
  const document = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    info: { Title: title, Creator: 'Packbench' },
    autoFirstPage: false,
  });
  const parts: Buffer[] = [];
  const finished = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => resolve(Buffer.concat(parts)));
    document.on('error', reject);
  });
  const rightToLeft = isRightToLeft(words.note);
  /** Where something begins that is so wide and stands at `x` in a script that runs to the right. */
  const side = (x: number, width: number): number => (rightToLeft ? PAGE.width - x - width : x);

  function write(text: string, x: number, y: number, width: number, size: number = SIZE): void {
    const bitmap = drawn.get(drawnKey({ text, bold: true, heightDots: Math.round(size * SHEET_DOTS_PER_POINT) }));
    if (needsDrawing(text) && bitmap) {
      const wide = bitmap.widthDots / SHEET_DOTS_PER_POINT;
      const height = bitmap.heightDots / SHEET_DOTS_PER_POINT;
      document.image(monoPng(bitmap), side(x, width) + (rightToLeft ? width - wide : 0), y, { height });
      return;
    }
    document.font('Helvetica-Bold').fontSize(size);
    // A number is read off it: a long text is set smaller, and never cut.
    const wished = document.widthOfString(text);
    const fitting = Math.min(1, width / wished);
    document
      .fontSize(size * fitting)
      .fill('#000000')
      .text(text, side(x, width) + (rightToLeft ? width - wished * fitting : 0), y, { lineBreak: false });
  }
  function code(bars: readonly number[], x: number, y: number, room: number, height: number): void {
    if (bars.length === 0) return;
    const { width, module } = barsWidth(bars, room);
    drawBars(document, bars, { x: side(x + room - width, width), y, module, height });
  }
  function rule(x: number, y: number, width: number, strength: number): void {
    document.rect(side(x, width), y, width, strength).fill('#000000');
  }
  function box(x: number, y: number, width: number, height: number): void {
    document.rect(side(x, width), y, width, height).lineWidth(1).stroke('#000000');
  }

  /** Over the right end of the first field's line. */
  function sign(x: number, y: number): void {
    for (const [atX = 0, atY = 0, ...more] of signature) {
      document.moveTo(x + atX * SIGNED, y + atY * SIGNED);
      for (let at = 0; at + 1 < more.length; at += 2)
        document.lineTo(x + (more[at] ?? 0) * SIGNED, y + (more[at + 1] ?? 0) * SIGNED);
      document.lineWidth(0.8).lineCap('round').stroke('#000000');
    }
  }

  const { margin } = PAGE;
  const end = PAGE.width - margin;
  function head({ title: named, bars, code: number }: PaperPage): void {
    document.addPage();
    write(named, margin, margin, PAPER_WIDTHS.title, PAPER_SIZES.title);
    code(bars, end - BARS.head, margin - 6, BARS.head, 34);
    write(number, end - BARS.head, margin + 32, BARS.head, 10);
    const field = (end - margin) / words.fields.length;
    words.fields.forEach((word, at) => {
      const x = margin + at * field;
      write(word, x, margin + 56, field - 12);
      rule(x, margin + 82, field - 12, 0.7);
    });
    sign(side(margin + field - 12 - 1_000 * SIGNED, 1_000 * SIGNED), margin + 53);
    write(words.note, margin, PAGE.height - margin, PAPER_WIDTHS.note, SIZE);
  }
  for (const page of pages) {
    head(page);
    let y = margin + HEAD;
    for (const { location, bars, lines } of page.places) {
      rule(margin, y, end - margin, 1.5);
      write(location, margin, y + 8, PAPER_WIDTHS.text);
      code(bars, end - BARS.place, y + 7, BARS.place, 26);
      box(margin, y + 28, TICK, TICK);
      write(words.nothing, margin + TICK + 6, y + 27, PAPER_WIDTHS.text);
      y += PLACE;
      for (const line of lines) {
        rule(margin, y, end - margin, 0.4);
        write(line?.text ?? `${words.item}:`, margin, y + 11, PAPER_WIDTHS.text);
        if (line) code(line.bars, end - BOX.width - 8 - BARS.line, y + 6, BARS.line, 22);
        box(end - BOX.width, y + 5, BOX.width, BOX.height);
        if (!line) write(words.units, end - BOX.width - 86, y + 11, 78);
        y += LINE;
      }
    }
  }
  document.end();
  return finished;
}
