import { Buffer } from 'node:buffer';
import { type CustomsPaper, layOutPaper, type PaperElement } from '#shared/customs/index.ts';
import { drawnKey, needsDrawing } from '#shared/shipping/index.ts';

/** Drawn texts are made at this many dots a point, which prints sharp at 300 dots an inch. */
const DOTS_PER_POINT = 300 / 72;

/** A text that was drawn because the PDF’s own fonts lack it. */
export interface DrawnPicture {
  readonly png: Buffer;
  readonly widthDots: number;
  readonly heightDots: number;
}

const inDots = (points: number): number => Math.round(points * DOTS_PER_POINT);

type TextElement = Extract<PaperElement, { readonly type: 'text' }>;
const textsOf = (paper: CustomsPaper): readonly TextElement[] =>
  layOutPaper(paper).pages.flatMap((page) => page.flatMap((element) => (element.type === 'text' ? [element] : [])));

/** The texts of a customs paper that the PDF's own fonts lack, for the page to draw. */
export function customsTexts(paper: CustomsPaper) {
  const asked = textsOf(paper).flatMap(({ text, bold, size, width }) =>
    needsDrawing(text) ? [{ text, bold, heightDots: inDots(size), maxWidthDots: inDots(width) }] : [],
  );
  return [...new Map(asked.map((one) => [drawnKey(one), one])).values()];
}

/** What stands in for letters that nobody drew: without accents where that is a letter of the font’s, else a question mark. */
const withoutMarks = (text: string): string =>
  text
    .replace(/[łŁ]/g, (letter) => (letter === 'ł' ? 'l' : 'L'))
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\u0020-\u007e\u00a0-\u00ff]/g, '?');

/** Writes a customs paper as a PDF: CN 22 on A6, CN 23 on A5 across, an invoice on A4. `drawn`: by `drawnKey`; what is not in it is set without its marks. */
export async function customsPdf(paper: CustomsPaper, drawn: ReadonlyMap<string, DrawnPicture>): Promise<Buffer> {
  const { default: PDFDocument } = await import('pdfkit');
  const { width, height, pages } = layOutPaper(paper);
  const document = new PDFDocument({
    ...{ size: [width, height], margin: 0, autoFirstPage: false },
    info: { Title: `Customs ${paper.number}`, Creator: 'Packbench' },
  });
  const parts: Buffer[] = [];
  const finished = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => resolve(Buffer.concat(parts)));
    document.on('error', reject);
  });

  function set({ text, x, y, width: room, size, bold, end }: TextElement): void {
    const picture = needsDrawing(text) ? drawn.get(drawnKey({ text, bold, heightDots: inDots(size) })) : undefined;
    if (picture) {
      const wide = Math.min(room, picture.widthDots / DOTS_PER_POINT);
      document.image(picture.png, end ? x + room - wide : x, y - size * 0.2, { width: wide });
      return;
    }
    const plain = needsDrawing(text) ? withoutMarks(text) : text;
    document.font(bold ? 'Helvetica-Bold' : 'Helvetica').fontSize(size);
    const wished = document.widthOfString(plain);
    // Set smaller rather than cut: an officer reads it.
    const scale = Math.min(1, room / wished);
    document
      .fontSize(size * scale)
      .fill('#000000')
      .text(plain, end ? x + room - wished * scale : x, y, { lineBreak: false });
  }
  for (const page of pages) {
    document.addPage();
    for (const element of page) {
      if (element.type === 'text') set(element);
      else if (element.type === 'fill')
        document.rect(element.x, element.y, element.width, element.height).fill('#000000');
      else document.rect(element.x, element.y, element.width, element.height).lineWidth(0.7).stroke('#000000');
    }
  }
  document.end();
  return finished;
}
