import {
  drawnKey,
  isRightToLeft,
  type MonoBitmap,
  needsDrawing,
  REPORT_SIZES,
  type Report,
  type ReportPart,
  reportText,
  SHEET_DOTS_PER_POINT,
} from '#shared/shipping/index.ts';
import { monoPng } from './mono-png.ts';
import { barsWidth, drawBars } from './pdf-bars.ts';

/** A4, in points. */
const PAGE = { width: 595, height: 842, margin: 36 };
const END = PAGE.height - PAGE.margin - 24;
const BARS = 190;

/** Writes a report as an A4 PDF, on as many pages as it takes. Texts in other scripts come drawn. */
export async function reportPdf(report: Report, drawn: ReadonlyMap<string, MonoBitmap>): Promise<Buffer> {
  // A station starts in half the time without it.
  const { default: PDFDocument } = await import('pdfkit');
  const { margin: left } = PAGE;
  const document = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    info: { Title: report.title, Creator: 'Packbench' },
    autoFirstPage: false,
  });
  const parts: Buffer[] = [];
  const finished = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => resolve(Buffer.concat(parts)));
    document.on('error', reject);
  });
  const rightToLeft = isRightToLeft(report.note);
  const side = (x: number, width: number): number => (rightToLeft ? PAGE.width - x - width : x);

  function write(part: ReportPart, text: string, x: number, y: number): void {
    const { size, width } = REPORT_SIZES[part];
    const bitmap = needsDrawing(text) ? drawn.get(drawnKey(reportText(part, text))) : undefined;
    if (bitmap) {
      const [wide, height] = [bitmap.widthDots / SHEET_DOTS_PER_POINT, bitmap.heightDots / SHEET_DOTS_PER_POINT];
      document.image(monoPng(bitmap), side(x, width) + (rightToLeft ? width - wide : 0), y, { height });
      return;
    }
    const isStrong = part === 'title' || part === 'heading' || part === 'text';
    document
      .font(isStrong ? 'Helvetica-Bold' : 'Helvetica')
      .fontSize(size)
      .fill('#000000')
      .text(text, side(x, width), y, {
        ...{ width, height: size * 1.3, lineBreak: false, ellipsis: true },
        align: rightToLeft ? 'right' : 'left',
      });
  }
  function page(): number {
    document.addPage();
    write('note', report.note, left, PAGE.height - left - 8);
    return left;
  }

  let y = page();
  write('title', report.title, left, y);
  y += 26;
  write('about', report.about, left, y);
  if (report.bars.length > 0) {
    const { width, module } = barsWidth(report.bars, BARS);
    drawBars(document, report.bars, { x: side(PAGE.width - left - width, width), y, module, height: 34 });
  }
  y += 48;
  for (const { heading, rows } of report.sections) {
    if (y + 60 > END) y = page();
    write('heading', heading, left, y);
    document.rect(left, y + 19, PAGE.width - 2 * left, 1.2).fill('#000000');
    y += 27;
    for (const row of rows) {
      const height = row.small === '' ? 19 : 31;
      if (y + height > END) y = page();
      write('left', row.left, left, y + 1);
      write('text', row.text, left + 128, y);
      write('small', row.small, left + 128, y + 14);
      y += height;
    }
    y += 14;
  }
  document.end();
  return finished;
}
