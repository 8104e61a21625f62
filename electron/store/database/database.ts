import type { StoreTrouble } from '#shared/sync/index.ts';

/** What a statement can be given: one for each `?`. */
export type SqlValue = string | number | null;

/** Statements of one transaction. `?` stands for a value; whole numbers come back as numbers. */
export interface Statements {
  readonly all: <Row>(sql: string, ...values: readonly SqlValue[]) => Promise<readonly Row[]>;
  /** The first row, if there is one. */
  readonly get: <Row>(sql: string, ...values: readonly SqlValue[]) => Promise<Row | undefined>;
  /** Gives how many rows were written. */
  readonly run: (sql: string, ...values: readonly SqlValue[]) => Promise<number>;
  /** Inserts rows in their order, all in one go. `into` is the table with its columns. */
  readonly insert: (into: string, rows: readonly (readonly SqlValue[])[]) => Promise<void>;
  /** Runs a part that may fail alone: when it rejects, all that it wrote is undone, and the rest stays. */
  readonly part: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Reads a field of a column of JSON text. */
export type JsonField = (column: string, ...path: readonly string[]) => string;

/** Says that a column's text is one of many, given for one `?` as a JSON array. */
export type OneOf = (column: string) => string;

/**
 * The store's database, SQLite or PostgreSQL. Whatever commits is on the disk before it is answered, because a station
 * may forget an event once the store has acknowledged it. `write` transactions run one after the other, over all
 * processes on the database: their order is their commit order.
 */
export interface Database {
  readonly read: <T>(work: (sql: Statements) => Promise<T>) => Promise<T>;
  readonly write: <T>(work: (sql: Statements) => Promise<T>) => Promise<T>;
  readonly jsonField: JsonField;
  readonly oneOf: OneOf;
  /** Tells every process on this database, the own one too, that a version is committed. */
  readonly announce: (version: number) => void;
  /** Hears what is announced; gives the way to stop hearing. */
  readonly onAnnounced: (listener: (version: number) => void) => () => void;
  /** Leaves nothing of what was deleted where somebody could read it, as far as the database can: in its file and its log. */
  readonly scrub: () => Promise<void>;
  /** Writes a whole copy beside the running store. Fails where the database has its own tool for it. */
  readonly backup: (file: string) => Promise<void>;
  readonly troubleOf: (error: unknown) => StoreTrouble;
  /** True when an error is of what was to be written, and not of the database: then only that part fails. */
  readonly isOfTheEntry: (error: unknown) => boolean;
  readonly close: () => Promise<void>;
}

/** Runs one piece of work after the other; a failure does not stop what follows. */
export function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
}
