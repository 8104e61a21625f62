import type { EpochMs } from '#shared/prelude/index.ts';
import type { Right } from '#shared/rights/index.ts';
import type { Statements } from '../database/database.ts';
import type { Writing } from '../database/transaction.ts';

/** How the work on a subject stands, for whoever asks for it. */
export interface Standing {
  /** The station that has it. */
  readonly station: string;
  /** Units of it that are done there and not finished: with any, it stays that station's beyond its lease. */
  readonly units: number;
  /** A take-over takes somebody's yes also when the lease is over. */
  readonly takesYes: boolean;
  /** It is done there, and nobody takes it over: by whom, when (null: not known), and the station's name where it was kept. */
  readonly finished: {
    readonly by: string | null;
    readonly at: EpochMs | null;
    readonly stationName: string | null;
    readonly units: number;
  } | null;
}

/** A take-over, as it happened: what follows from it names it so. */
export interface TakeOver {
  readonly station: string;
  readonly by: string | null;
  readonly at: EpochMs;
  /** The fence of the claim by which it was taken. */
  readonly fence: number;
}

/**
 * How a feature's subjects are shared out between stations. The claims know features by this alone; a kind of subject without one goes by its
 * lease, and nothing that was done of it stands in anybody's way.
 */
export interface Arbitration {
  /** The kind of its subjects. */
  readonly subject: string;
  /** What a yes to a take-over takes. */
  readonly right: Right;
  /** Undefined: nobody began it. */
  readonly standing: (sql: Statements, id: string) => Promise<Standing | undefined>;
  /** Who worked on it last at a station, by what is known beside its log; null: nobody knows. */
  readonly lastBy: (sql: Statements, id: string, station: string) => Promise<string | null>;
  /** From now on it is that station's, from the beginning. */
  readonly takeOver: (writing: Writing, id: string, takeOver: TakeOver) => Promise<void>;
}
