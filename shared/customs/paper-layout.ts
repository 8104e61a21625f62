import { minorUnitDigits } from '#shared/domain/index.ts';
import type { CustomsPaper } from './paper.ts';
import { type PaperWords, paperLanguage, paperWords } from './paper-words.ts';

/** Something on a page, in points from its upper left corner. `end`: a text that stands at the right of its place; `outline`: a frame, `fill`: black. */
export type PaperElement =
  | {
      readonly type: 'text';
      readonly text: string;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly size: number;
      readonly bold: boolean;
      readonly end: boolean;
    }
  | {
      readonly type: 'outline' | 'fill';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    };

/** A paper as it is to be set: pages of one size. */
export interface LaidPaper {
  readonly width: number;
  readonly height: number;
  readonly pages: readonly (readonly PaperElement[])[];
}

/** A6, A5 across and A4, in points. The post’s small form is printed on what label printers have. */
const FORMATS = {
  cn22: { width: 298, height: 420, margin: 14, text: 7, label: 5.5, across: 2 },
  cn23: { width: 595, height: 420, margin: 20, text: 8, label: 6, across: 4 },
  invoice: { width: 595, height: 842, margin: 36, text: 9, label: 7, across: 3 },
} as const;

const CATEGORIES = ['sale', 'gift', 'sample', 'return', 'documents'] as const;
/** A letter is about half as wide as it is high. */
const LETTER = 0.5;

/** Minor units as customs papers have them: `12.50`. */
export function amountText(minor: number, currency: string): string {
  const digits = minorUnitDigits(currency);
  return (minor / 10 ** digits).toFixed(digits);
}

/** Grams in kilograms. */
const kilograms = (grams: number): string => (grams / 1_000).toFixed(3);

/** A text in lines of so many points, as nearly as it can be told without its letters. */
function wrapped(text: string, width: number, size: number): readonly string[] {
  const most = Math.floor(width / (size * LETTER));
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Sets a customs paper: what is on it stands in English and in the language of its destination. */
export function layOutPaper(paper: CustomsPaper): LaidPaper {
  const format = FORMATS[paper.kind];
  const { width, height, margin, text: size, label: small, across } = format;
  const isForm = paper.kind !== 'invoice';
  const second = paperLanguage(paper.receiverCountry, paper.kind);
  const [english, other] = [paperWords('en'), second && paperWords(second)];
  const inner = width - 2 * margin;
  const pages: PaperElement[][] = [[]];
  let y: number = margin;

  function put(element: PaperElement): void {
    pages.at(-1)?.push(element);
  }
  function write(
    text: string,
    x: number,
    at: number,
    room: number,
    given: { size?: number; bold?: boolean; end?: boolean } = {},
  ): void {
    const { size: high = size, bold = false, end = false } = given;
    if (text !== '')
      put({ type: 'text', text: text.replaceAll('’', "'"), x, y: at, width: room, size: high, bold, end });
  }
  const rule = () => put({ type: 'fill', x: margin, y, width: inner, height: 0.7 });
  /** A word in both languages, one under the other. */
  function label(word: (words: PaperWords) => string, x: number, room: number, at = y, end = false): void {
    write(word(english), x, at, room, { size: small, bold: true, end });
    if (other) write(word(other), x, at + small + 1.5, room, { size: small, end });
  }
  const labelHigh = (other ? 2 : 1) * small + 5;

  function head(): void {
    const title = isForm ? english.declaration : english.invoice;
    write(title, margin, y, inner * 0.75, { size: size * 1.7, bold: true });
    if (isForm)
      write(paper.kind === 'cn22' ? 'CN 22' : 'CN 23', margin, y, inner, { size: size * 2, bold: true, end: true });
    y += size * 1.7 + 4;
    const french = paperWords('fr');
    const translated = (words: PaperWords) => (isForm ? words.declaration : words.invoice);
    // French stands on the posts’ forms whatever the second language is.
    const also = [...(isForm ? [french] : []), ...(other && (!isForm || second !== 'fr') ? [other] : [])];
    for (const [at, words] of also.entries())
      write(translated(words), margin + (at * inner) / 2, y, inner / 2, { end: at === 1 });
    y += size + 3;
    if (isForm) write(`${english.officially} / ${french.officially}`, margin, y, inner * 0.7, { size: small });
    write(paper.number, margin, y, inner, { size: small, end: true });
    y += small + 5;
  }

  function parties(): void {
    const half = inner / 2;
    const top = y;
    const deep = Math.max(paper.sender.length, paper.receiver.length) * (size + 2) + labelHigh + 4;
    for (const [at, word, lines] of [
      [0, (words: PaperWords) => words.from, paper.sender],
      [1, (words: PaperWords) => words.to, paper.receiver],
    ] as const) {
      const x = margin + at * half;
      put({ type: 'outline', x, y: top, width: half, height: deep });
      label(word, x + 4, half - 8, top + 3);
      lines.forEach((line, row) => void write(line, x + 4, top + labelHigh + 2 + row * (size + 2), half - 8));
    }
    y = top + deep + 4;
  }

  function categories(): void {
    const step = inner / CATEGORIES.length;
    const box = size;
    CATEGORIES.forEach((category, at) => {
      const x = margin + at * step;
      put({ type: 'outline', x, y, width: box, height: box });
      if (category === paper.category) write('X', x + 1.2, y + 0.6, box, { size: size - 1, bold: true });
      label((words) => words.category[category], x + box + 3, step - box - 6);
    });
    y += labelHigh + 4;
  }

  /** The columns of the goods, each with its part of the width. */
  const columns = [
    { part: 0.34, word: (words: PaperWords) => words.description, end: false },
    { part: 0.1, word: (words: PaperWords) => words.quantity, end: true },
    { part: 0.14, word: (words: PaperWords) => words.netWeight, end: true },
    { part: 0.15, word: (words: PaperWords) => words.value, end: true },
    { part: 0.17, word: (words: PaperWords) => words.hsCode, end: false },
    { part: 0.1, word: (words: PaperWords) => words.origin, end: false },
  ];
  function row(cells: readonly string[], bold = false): void {
    let x: number = margin;
    columns.forEach(({ part, end }, at) => {
      write(cells[at] ?? '', x + 2, y, part * inner - 10, { bold, end });
      x += part * inner;
    });
    y += size + 4;
  }
  function heading(): void {
    rule();
    y += 3;
    let x: number = margin;
    for (const { part, word, end } of columns) {
      label(word, x + 2, part * inner - 10, y, end);
      x += part * inner;
    }
    y += labelHigh;
    rule();
    y += 3;
  }
  const worth = (minor: number | null): string =>
    minor === null || paper.currency === null ? '' : amountText(minor, paper.currency);
  const money = (minor: number | null): string => (worth(minor) === '' ? '' : `${worth(minor)} ${paper.currency}`);
  const weight = (grams: number | null): string => (grams === null ? '' : `${kilograms(grams)} kg`);

  /** What is known beside the goods, two in a row. */
  const facts: readonly (readonly [word: (words: PaperWords) => string, text: string])[] = [
    [(words: PaperWords) => words.grossWeight, weight(paper.grams)] as const,
    [(words: PaperWords) => words.postage, money(paper.shippingChargeMinor)] as const,
    [
      (words: PaperWords) => words.senderNumber,
      [paper.eori && `EORI ${paper.eori}`, paper.vat && `VAT ${paper.vat}`, paper.ioss].filter(Boolean).join(', '),
    ] as const,
    [(words: PaperWords) => words.receiverNumber, paper.taxId] as const,
    [(words: PaperWords) => words.phone, paper.phone] as const,
    [(words: PaperWords) => words.terms, paper.incoterm] as const,
    [(words: PaperWords) => words.number, [paper.invoice, paper.orderCode].filter(Boolean).join(' · ')] as const,
  ].filter(([, text]) => text !== '');
  const undelivered = (words: PaperWords) => (paper.undelivered === 'return' ? words.back : words.abandoned);
  const certify = [...wrapped(english.certify, inner, small), ...(other ? wrapped(other.certify, inner, small) : [])];
  const factHigh = labelHigh + size + 4;
  const tailHigh =
    Math.ceil((facts.length + 1) / across) * factHigh +
    (paper.statements.length + certify.length) * (small + 2) +
    labelHigh +
    size +
    34;

  function tail(): void {
    for (const [at, [word, text]] of facts.entries()) fact(word, text, at);
    fact((words) => words.undelivered, '', facts.length);
    const x = margin + (facts.length % across) * (inner / across);
    const at = y + Math.floor(facts.length / across) * factHigh + labelHigh;
    write([undelivered(english), other && undelivered(other)].filter(Boolean).join(' / '), x, at, inner / across - 6);
    y += Math.ceil((facts.length + 1) / across) * factHigh;
    for (const line of [...paper.statements, ...certify]) {
      write(line, margin, y, inner, { size: small });
      y += small + 2;
    }
    y += 8;
    label((words) => words.date, margin, inner * 0.3);
    label((words) => words.signature, margin + inner * 0.35, inner * 0.65);
    y += labelHigh;
    write(paper.date, margin, y, inner * 0.3);
    write(paper.signer, margin + inner * 0.35, y, inner * 0.65);
    y += size + 4;
    put({ type: 'fill', x: margin + inner * 0.35, y: y + 10, width: inner * 0.65, height: 0.7 });
  }
  function fact(word: (words: PaperWords) => string, text: string, at: number): void {
    const [x, top] = [margin + (at % across) * (inner / across), y + Math.floor(at / across) * factHigh];
    label(word, x, inner / across - 6, top);
    write(text, x, top + labelHigh, inner / across - 6);
  }
  function next(): void {
    pages.push([]);
    y = margin;
    head();
  }

  head();
  parties();
  categories();
  heading();
  for (const line of paper.lines) {
    if (y + size + 4 > height - margin) {
      next();
      heading();
    }
    row([
      line.description || line.sku,
      String(line.units),
      weight(line.netGrams),
      worth(line.valueMinor),
      line.hsCode,
      line.originCountry,
    ]);
  }
  rule();
  y += 3;
  row([english.total, String(paper.units), weight(paper.netGrams), money(paper.valueMinor)], true);
  y += 3;
  if (y + tailHigh > height - margin) next();
  tail();
  return { width, height, pages };
}
