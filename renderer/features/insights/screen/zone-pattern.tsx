import type { StockFigures } from '#shared/stock/index.ts';
import css from './insights.module.css';

/** An aisle on the map. */
export type Aisle = Extract<StockFigures, { of: 'zones' }>['rows'][number];
/** By what the map is drawn. */
export type DrawnBy = 'accuracy' | 'age';

/** From how right an aisle is each pattern, and up to how many days ago. The goals of the trade: 99 of a hundred is best, 97 the aim, 95 the least. */
const ACCURATE = [0.99, 0.97, 0.95] as const;
const DAYS = [30, 90, 180] as const;
const WORST = 3;
const UNKNOWN = 4;

/** Which pattern an aisle has: 0 is best, 3 worst, 4 where nothing is known. */
export function levelOf({ accuracy, medianDays }: Aisle, by: DrawnBy): number {
  if (by === 'accuracy') return accuracy === null ? UNKNOWN : place(ACCURATE.findIndex((from) => accuracy >= from));
  return medianDays === null ? UNKNOWN : place(DAYS.findIndex((upTo) => medianDays <= upTo));
}

const place = (found: number): number => (found === -1 ? WORST : found);

/** A square that is emptier where all is well: no pattern, then lines that get denser, then full; a cross where nothing is known. */
export function PatternSwatch({ level }: { readonly level: number }) {
  return (
    <svg className={css.swatch} viewBox="0 0 24 24" aria-hidden="true">
      <rect className={level === WORST ? css.solid : css.hollow} x="2" y="2" width="20" height="20" />
      {(LINES[level] ?? []).map((path) => (
        <path key={path} className={css.hollow} d={path} />
      ))}
    </svg>
  );
}

const LINES: readonly (readonly string[])[] = [
  [],
  ['M2 22L22 2'],
  ['M2 12L12 2', 'M2 22L22 2', 'M12 22L22 12', 'M2 17L17 2', 'M7 22L22 7'],
  [],
  ['M7 7L17 17', 'M17 7L7 17'],
];
