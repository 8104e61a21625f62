import { varianceOf } from './netting.ts';

/** How often and how exactly an item is counted: A the most, D what was not asked for in a year. */
export type AbcClass = 'A' | 'B' | 'C' | 'D';

/** A line of a count, as it is judged. */
export interface JudgedLine {
  readonly counted: number;
  /** The book at the time of the count: the same number twice, where it is certain. */
  readonly low: number;
  readonly high: number;
  /** What one unit cost, in minor units; null: nobody knows. */
  readonly costMinor: number | null;
  readonly abc: AbcClass;
  /** It has a lot or serial numbers: a difference is a wrong lot as well. */
  readonly isTracked: boolean;
}

/**
 * Within what a difference is approved by rule: all of it, never one alone. `units` and `percent` of the book: the larger counts. `lineMinor`,
 * `countMinor`: money of a line and of all lines of a place together, in minor units of the item's currency.
 */
export interface Tolerance {
  readonly ofClass: Readonly<Record<AbcClass, { readonly units: number; readonly percent: number }>>;
  readonly lineMinor: number;
  readonly countMinor: number;
}

/** What becomes of a line: `match`: as it should be · `tolerance`: posted by rule · `person`: somebody decides, or counts again. */
export type Judgement = 'match' | 'tolerance' | 'person';

/**
 * Judges the lines of one place together, in their order. Never by rule: an uncertain line, one without cost, of a lot or serial number, or of a book
 * of nothing; what is found where nothing should be is a find and no small difference.
 */
export function judgeLines(lines: readonly JudgedLine[], tolerance: Tolerance): readonly Judgement[] {
  let spentMinor = 0;
  return lines.map((line) => {
    if (line.low === line.high && line.counted === line.low) return 'match';
    const money = moneyWithin(line, tolerance);
    if (money === null || spentMinor + money > tolerance.countMinor) return 'person';
    spentMinor += money;
    return 'tolerance';
  });
}

/** The money of a difference that is within what a line may have; null: it is not. */
function moneyWithin(line: JudgedLine, { ofClass, lineMinor }: Tolerance): number | null {
  const { low: book, high, counted, costMinor, isTracked, abc } = line;
  if (book !== high || book <= 0 || costMinor === null || isTracked) return null;
  const units = Math.abs(counted - book);
  const { units: fixed, percent } = ofClass[abc];
  if (units > Math.max(fixed, Math.floor((book * percent) / 100))) return null;
  const money = units * costMinor;
  return money <= lineMinor ? money : null;
}

/** A line as it was counted before. */
export interface EarlierAttempt {
  readonly variance: number;
  readonly counter: string | null;
}

/**
 * What follows when a line that was out is counted again. `match`: nothing is missing after all · `agreed`: two people found the same difference ·
 * `again`: they differ, and a third person counts · `person`: enough was counted, a supervisor decides.
 */
export function judgeRecount(
  line: Pick<JudgedLine, 'counted' | 'low' | 'high'>,
  earlier: readonly EarlierAttempt[],
  mostAttempts: number,
): 'match' | 'agreed' | 'again' | 'person' {
  if (line.low !== line.high) return 'person';
  const variance = varianceOf(line.counted, line);
  if (variance === 0) return 'match';
  if (earlier.some((attempt) => attempt.variance === variance)) return 'agreed';
  return earlier.length + 1 < mostAttempts ? 'again' : 'person';
}
