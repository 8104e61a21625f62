import type { Count, StoredList } from '#shared/counting/index.ts';
import type { ExpectedAtPlace } from '#shared/sync/index.ts';
import type { EnteredSheet } from './enter-sheet.ts';
import type { ForeignPlace } from './place-claims.ts';
import type { Review } from './review.ts';
import type { OutWithOrder } from './units-out.ts';

/** What counting shows: the place that is counted, and what is asked about it. */
interface CountingView {
  readonly count: Count | null;
  readonly review: Review | null;
  readonly countAsks: 'number' | 'empty' | 'plan' | 'out' | 'sheets' | 'sheet' | 'stored' | 'missing' | null;
  /** The printed sheet whose places are entered; null: what is scanned is counted as it stands there. */
  readonly countSheet: EnteredSheet | null;
  /** Codes from a scanner's memory that are to be a count; null: none are. */
  readonly countStored: StoredList | null;
  /** Units that are out with an order: were they gone from here? Asked where `countAsks` says so. */
  readonly countOut: OutWithOrder | null;
  /** The place that is wanted, or counted here, and that another station has: nothing is counted there until somebody decides. */
  readonly countForeign: ForeignPlace | null;
  /** What the book has at the place that is counted, where whoever counts may see it; null: they count blind. */
  readonly countExpected: { readonly countId: string; readonly places: ExpectedAtPlace } | null;
}

declare module '#renderer/core/station-store.ts' {
  interface StationView extends CountingView {}
}

export const COUNTING_VIEW: CountingView = {
  count: null,
  countAsks: null,
  countSheet: null,
  countStored: null,
  countOut: null,
  countForeign: null,
  countExpected: null,
  review: null,
};
