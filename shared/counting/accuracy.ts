/** A counted line, for the figures. */
export interface CountedFigure {
  readonly location: string;
  readonly counted: number;
  readonly book: number;
  /** The difference was approved by rule. */
  readonly isTolerated: boolean;
}

/**
 * How right the book was. Shares are of 1; null: nothing to say it of. `strict`: lines without any difference · `tolerant`: with those that a rule
 * approved · `locations`: places whose every line is strict · `gross`: 1 less all differences by the book, never below 0 · `netUnits`: their sum ·
 * `range`: the 95 % interval of `strict`, by Wilson.
 */
export interface CountAccuracy {
  readonly lines: number;
  readonly strict: number | null;
  readonly tolerant: number | null;
  readonly locations: number | null;
  readonly gross: number | null;
  readonly netUnits: number;
  readonly grossUnits: number;
  readonly range: readonly [number, number] | null;
}

/** The figures of counted lines. A find and a loss are two misses and never cancel out. */
export function countAccuracy(lines: readonly CountedFigure[]): CountAccuracy {
  const isHit = ({ counted, book }: CountedFigure): boolean => counted === book;
  const hits = lines.filter(isHit).length;
  const places = new Map<string, boolean>();
  for (const line of lines) places.set(line.location, (places.get(line.location) ?? true) && isHit(line));
  const book = sum(lines.map((line) => line.book));
  const grossUnits = sum(lines.map((line) => Math.abs(line.counted - line.book)));
  const share = (part: number, all: number): number | null => (all === 0 ? null : part / all);
  return {
    lines: lines.length,
    strict: share(hits, lines.length),
    tolerant: share(lines.filter((line) => isHit(line) || line.isTolerated).length, lines.length),
    locations: share([...places.values()].filter(Boolean).length, places.size),
    gross: book > 0 ? Math.max(0, 1 - grossUnits / book) : null,
    netUnits: sum(lines.map((line) => line.counted - line.book)),
    grossUnits,
    range: lines.length === 0 ? null : wilson(hits, lines.length),
  };
}

const Z_95 = 1.959964;

/** The 95 % interval of a share, `hits` of `all` (above 0), by Wilson: fair for small numbers too. */
export function wilson(hits: number, all: number): readonly [number, number] {
  const share = hits / all;
  const square = Z_95 ** 2;
  const middle = share + square / (2 * all);
  const half = Z_95 * Math.sqrt((share * (1 - share) + square / (4 * all)) / all);
  const whole = 1 + square / all;
  return [(middle - half) / whole, (middle + half) / whole];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
