import type { OverrideKind } from '#shared/domain/index.ts';
import type { EntryBody, StationEvent, Subject } from '#shared/log/index.ts';
import type { EpochMs } from '#shared/prelude/index.ts';
import type { Outcome } from '#shared/sync/index.ts';
import type { Statements } from '../database/database.ts';
import type { Writing } from '../database/transaction.ts';

/** An entry of a station's log as the store takes it. */
export interface Heard {
  readonly station: string;
  readonly body: EntryBody;
  /** The subject that it lies under in the log; null: it is about nothing. */
  readonly subject: Subject | null;
  /** When it happened by the station's clock put right, and never after `heardAt`, the store's clock. */
  readonly happenedAt: EpochMs;
  readonly heardAt: EpochMs;
}

/** What came of an entry. */
export interface Effect extends Pick<Outcome, 'outcome' | 'reason'> {
  /** Its subject's story begins with it: nothing that was said of the subject before counts. */
  readonly anew?: boolean;
  /** The state of its subject has it in it. */
  readonly folded?: boolean;
}

/** Took effect; no state has it in it. */
export const APPLIED: Effect = { outcome: 'applied', reason: '' };

/** What may excuse somebody who lacks the right that an event takes. */
export interface Plea {
  /** What this station said of the subject before, as it came in, in this push too. */
  readonly said: () => Promise<readonly EntryBody[]>;
  /** Whether a supervisor allowed it an act of this kind on the subject. */
  readonly isGranted: (kind: OverrideKind) => Promise<boolean>;
}

/**
 * What the store does with the entries of one feature. Whoever takes, reads again and keeps logs knows features by this alone; a feature is
 * one more of them in `effects` of the composition (`features.ts`). All of it happens within the transaction that takes the entry.
 */
export interface Effects {
  /** Whether its events have effects here. Of an event that nobody handles nothing follows: it is kept as it is. */
  readonly handles: (event: StationEvent) => boolean;
  /**
   * Brings about what an entry says, once: it is called for no operation that was said before, and only where whoever did it may. Rejects where
   * the entry cannot be kept (the part of the transaction is undone, and the entry set aside) or the database fails (so does the push).
   */
  readonly apply: (writing: Writing, heard: Heard) => Promise<Effect>;
  /** Its operation was said before by the station `from`: this one is that station, under a new name since it lost its memory. */
  readonly passOn?: (writing: Writing, heard: Heard, from: string) => Promise<void>;
  /** Whether an act counts although whoever did it lacks the right that its event takes; not, where this is left out. */
  readonly excuses?: (sql: Statements, heard: Heard, plea: Plea) => Promise<boolean>;
}
