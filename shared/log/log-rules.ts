import {
  type EventRight,
  hasFreeText,
  KNOWN_EVENTS,
  readEvent,
  rightFor,
  type StationEvent,
  subjectsOf,
} from './event-table.ts';
import { FOLDING, type Folding } from './folding.ts';
import { filedUnder, type Subject } from './subject.ts';

/**
 * All that whoever keeps the logs of many stations goes by: what an event is, what it is about, who may have done it, which words of it are
 * erased, and which state it changes. A store is given them, so that it can be tried with events that the product does not have.
 */
export interface LogRules extends Folding {
  /** Undefined: this version does not know it. */
  readonly readEvent: (event: { readonly type: string }) => StationEvent | undefined;
  readonly subjectsOf: (event: StationEvent) => readonly Subject[];
  readonly hasFreeText: (event: StationEvent) => boolean;
  readonly rightFor: (event: StationEvent) => EventRight;
  /** Which events are known, in one text: another one may read what this one sets aside. */
  readonly known: string;
}

/** What the event table and the state table say. */
export const LOG_RULES: LogRules = {
  ...FOLDING,
  ...{ readEvent, subjectsOf, hasFreeText, rightFor },
  known: KNOWN_EVENTS,
};

/**
 * The one subject that an entry lies under in the log, by which it is found, counts no more when that subject's story begins anew, and has its
 * words erased: that whose state it changes; where it changes none, see `filedUnder`. Null: it is about nothing.
 */
export function fileOf({ foldOf, rules, subjectsOf }: LogRules, event: StationEvent): Subject | null {
  const fold = foldOf(event);
  const kind = fold && rules.get(fold.kind)?.subject;
  return kind ? { kind, id: fold.id } : filedUnder(subjectsOf(event));
}
