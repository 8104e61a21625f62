import { type Fold, foldOf, type StationEvent } from './event-table.ts';
import { STATES, type StateRules } from './state-table.ts';

/** How a log becomes states: which state an event changes, and by whose rules. Whoever folds goes by this and knows no feature. */
export interface Folding {
  readonly foldOf: (event: StationEvent) => Fold | null;
  /** By the kind of state. A kind that is not here was stored by another version: it is kept as it is. */
  readonly rules: ReadonlyMap<string, StateRules<object, StationEvent>>;
}

/** The folding that the event table and the state table give. */
export const FOLDING: Folding = {
  foldOf,
  // The event table hands each rules only what they fold: it does not compile otherwise.
  rules: new Map(Object.entries(STATES)) as unknown as Folding['rules'],
};
