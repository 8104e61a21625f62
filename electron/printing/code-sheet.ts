import {
  type CodeSheet,
  drawnKey,
  isRightToLeft,
  type MonoBitmap,
  needsDrawing,
  SHEET_DOTS_PER_POINT,
  SHEET_SIZES,
  SHEET_WORD_WIDTH,
  type SheetCard,
} from '#shared/shipping/index.ts';
import { monoPng } from './mono-png.ts';
import { barsWidth, drawBars } from './pdf-bars.ts';
import { SHEET_ICON_PATHS } from './sheet-icons.ts';

/** A4, in points: two columns of eight codes. */
const PAGE = { width: 595, height: 842, margin: 36, columns: 2, rows: 8 };
const HEAD = 40;
const CELL = {
  width: (PAGE.width - 2 * PAGE.margin) / PAGE.columns,
  height: (PAGE.height - 2 * PAGE.margin - HEAD) / PAGE.rows,
};
const ICON = 26;
const GAP = 10;
const BAR_HEIGHT = 36;

/** Writes a sheet of codes, each with its word and its picture. Texts in other scripts come drawn. */
export async function codeSheetPdf(sheet: CodeSheet, drawn: ReadonlyMap<string, MonoBitmap>): Promise<Buffer> {
  // A station starts in half the time without it.
  const { default: PDFDocument } = await import('pdfkit');
  const document = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    info: { Title: sheet.title, Creator: 'Packbench' },
  });
  const parts: Buffer[] = [];
  const finished = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => resolve(Buffer.concat(parts)));
    document.on('error', reject);
  });
  const rightToLeft = isRightToLeft(sheet.title);
  const write = (text: string, x: number, y: number, size: number, width: number): void => {
    const bitmap = drawn.get(drawnKey({ text, bold: true, heightDots: Math.round(size * SHEET_DOTS_PER_POINT) }));
    if (needsDrawing(text) && bitmap) {
      const spare = rightToLeft ? width - bitmap.widthDots / SHEET_DOTS_PER_POINT : 0;
      document.image(monoPng(bitmap), x + spare, y, { height: bitmap.heightDots / SHEET_DOTS_PER_POINT });
      return;
    }
    const wished = document.font('Helvetica-Bold').fontSize(size).widthOfString(text);
    // A second line would run into the bars: a long text is set smaller instead.
    const fitting = Math.min(1, width / wished);
    document
      .fontSize(size * fitting)
      .text(text, x + (rightToLeft ? width - wished * fitting : 0), y, { lineBreak: false });
  };
  const card = ({ code, word, icon, bars }: SheetCard, x: number, y: number): void => {
    const end = x + CELL.width - GAP;
    document
      .save()
      .translate(rightToLeft ? end - ICON : x, y)
      .scale(ICON / 24);
    document.path(SHEET_ICON_PATHS[icon]).lineWidth(2.2).lineJoin('round').lineCap('round').stroke('#000000');
    document.restore();
    write(
      word,
      rightToLeft ? end - ICON - GAP - SHEET_WORD_WIDTH : x + ICON + GAP,
      y + 5,
      SHEET_SIZES.word,
      SHEET_WORD_WIDTH,
    );
    const { width, module } = barsWidth(bars, CELL.width);
    const left = rightToLeft ? x + CELL.width - width : x;
    const from = drawBars(document, bars, { x: left, y: y + ICON + 8, module, height: BAR_HEIGHT });
    document
      .font('Helvetica')
      .fontSize(8)
      .text(code, from, y + ICON + 8 + BAR_HEIGHT + 3, { lineBreak: false });
  };

  const head = () => write(sheet.title, PAGE.margin, PAGE.margin, SHEET_SIZES.title, PAGE.width - 2 * PAGE.margin);
  head();
  sheet.cards.forEach((each, index) => {
    const place = index % (PAGE.columns * PAGE.rows);
    if (place === 0 && index > 0) {
      document.addPage();
      head();
    }
    const column = place % PAGE.columns;
    card(
      each,
      PAGE.margin + (rightToLeft ? PAGE.columns - 1 - column : column) * CELL.width,
      PAGE.margin + HEAD + Math.floor(place / PAGE.columns) * CELL.height,
    );
  });
  document.end();
  return finished;
}
