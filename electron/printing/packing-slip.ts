import type { Order } from '#shared/domain/index.ts';
import { type PackingState, substitutedIn } from '#shared/packing/index.ts';
import {
  addressLines,
  countryName,
  drawnKey,
  isRightToLeft,
  type MonoBitmap,
  needsDrawing,
} from '#shared/shipping/index.ts';

import type { TextToDraw } from './label-service.ts';
import { monoPng } from './mono-png.ts';
import { barsWidth, drawBars } from './pdf-bars.ts';

/** A line of the slip: what it is, and how many. */
export interface SlipLine {
  readonly sku: string;
  readonly title: string;
  readonly quantity: number;
  /** What was ordered, where this goes instead of it. */
  readonly insteadOf?: string;
}

/** What is in an order by now: its lines, and what goes instead of some of their units. Kits are named as they were ordered. */
export function slipParts(order: Order, packing: PackingState | null): readonly Omit<SlipLine, 'title'>[] {
  const swapped = packing ? substitutedIn(packing) : [];
  return order.lines.flatMap(({ id, sku, quantity }) => {
    const others = swapped.filter(({ lineId }) => lineId === id);
    const gone = others.reduce((sum, one) => (one.sku === sku ? sum + one.units : sum), 0);
    return [
      ...(quantity > gone ? [{ sku, quantity: quantity - gone }] : []),
      ...others.map((one) => ({ sku: one.sentSku, quantity: one.units, insteadOf: one.sku })),
    ];
  });
}

/** Drawn texts are made at this many dots a point, which prints sharp at 300 dots an inch. */
const DOTS_PER_POINT = 300 / 72;
const PAGE = { width: 420, height: 595, margin: 36 };
const TITLE_WIDTH = 250;
const SIZE = 11;
const BAR_HEIGHT = 30;

/** The texts of a slip that the PDF's own fonts lack, for the page to draw. */
export function slipTexts(order: Order, lines: readonly SlipLine[]): readonly TextToDraw[] {
  const width = Math.round((PAGE.width - 2 * PAGE.margin) * DOTS_PER_POINT);
  const asked = (text: string, bold: boolean, maxWidthDots: number): TextToDraw => ({
    text,
    bold,
    heightDots: Math.round(SIZE * DOTS_PER_POINT),
    maxWidthDots,
  });
  const texts = [
    ...addressLines(order.address).map((line) => asked(line, false, width)),
    asked(order.note, false, width),
    ...lines.map((line) => asked(line.title, false, Math.round(TITLE_WIDTH * DOTS_PER_POINT))),
  ];
  const unique = new Map(texts.filter(({ text }) => needsDrawing(text)).map((text) => [drawnKey(text), text]));
  return [...unique.values()];
}

/**
 * Writes an A5 packing slip: who sends it, who gets it, and what must be inside. `bars`: the order's code, to be scanned, in modules, a bar
 * first; none where there is none. Texts in other scripts come drawn.
 */
export async function packingSlipPdf(
  slip: {
    readonly order: Order;
    readonly lines: readonly SlipLine[];
    readonly sender: readonly string[];
    readonly bars: readonly number[];
  },
  drawn: ReadonlyMap<string, MonoBitmap>,
): Promise<Buffer> {
  const { order, lines, sender, bars } = slip;
  // A station starts in half the time without it.
  const { default: PDFDocument } = await import('pdfkit');
  const document = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: PAGE.margin,
    info: { Title: `Packing slip ${order.code}`, Creator: 'Packbench' },
  });
  const parts: Buffer[] = [];
  const finished = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => resolve(Buffer.concat(parts)));
    document.on('error', reject);
  });
  const { margin: left } = PAGE;
  let y = PAGE.margin;
  const room = (height: number) => {
    if (y + height <= PAGE.height - PAGE.margin) return;
    document.addPage();
    y = PAGE.margin;
  };
  const write = (text: string, x: number, size: number, bold: boolean, width: number) => {
    const bitmap = drawn.get(drawnKey({ text, bold, heightDots: Math.round(SIZE * DOTS_PER_POINT) }));
    if (needsDrawing(text) && bitmap) {
      const spare = isRightToLeft(text) ? width - bitmap.widthDots / DOTS_PER_POINT : 0;
      document.image(monoPng(bitmap), x + spare, y, { height: bitmap.heightDots / DOTS_PER_POINT });
    } else
      document
        .font(bold ? 'Helvetica-Bold' : 'Helvetica')
        .fontSize(size)
        .text(text, x, y, { width, lineBreak: false, ellipsis: true });
  };

  write(sender.join(' · '), left, 8, false, PAGE.width - 2 * left);
  y += 22;
  write('Packing slip', left, 20, true, 250);
  y += 28;
  write(`Order ${order.code}`, left, 13, true, 300);
  y += 20;
  if (bars.length > 0) {
    const { module } = barsWidth(bars, PAGE.width - 2 * left);
    drawBars(document, bars, { x: left, y, module, height: BAR_HEIGHT });
    y += BAR_HEIGHT + 12;
  }
  for (const line of addressLines(order.address)) {
    write(line, left, SIZE, false, PAGE.width - 2 * left);
    y += 15;
  }
  write(countryName(order.address.country), left, SIZE, true, 300);
  y += 30;
  for (const line of lines) {
    room(34);
    document
      .moveTo(left, y - 5)
      .lineTo(PAGE.width - left, y - 5)
      .lineWidth(0.5)
      .strokeColor('#999999')
      .stroke();
    write(line.title, left + 42, SIZE, false, TITLE_WIDTH);
    document.font('Helvetica-Bold').fontSize(14).text(`${line.quantity} ×`, left, y, { width: 36, lineBreak: false });
    y += 15;
    write(
      line.insteadOf === undefined ? line.sku : `${line.sku}, instead of ${line.insteadOf}`,
      left + 42,
      8,
      false,
      TITLE_WIDTH,
    );
    y += 19;
  }
  if (order.note) {
    room(40);
    y += 8;
    write(order.note, left, SIZE, false, PAGE.width - 2 * left);
  }
  document.end();
  return finished;
}
