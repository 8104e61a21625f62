import { append, type EntryBody, type Folding, headAfter, type LogEntry, type LogHead } from '#shared/log/index.ts';
import { type Digest, ok, type Result } from '#shared/prelude/index.ts';
import type { ReplicaDatabase } from './database.ts';
import { LAGGING, type Lagging, lagOf, type NumberedChange } from './lagging.ts';
import { type BenchSession, type Projection, project } from './projection.ts';
import type { StateChange, StateRow } from './states.ts';
import { writeStrictly } from './write-strictly.ts';

/** Why an event could not be made durable. Packing stops until `retry` succeeds; the event itself is kept in memory. */
export type SaveFault =
  | { readonly type: 'database'; readonly detail: string }
  | { readonly type: 'journal'; readonly fault: 'disk-full' | 'io' | 'chain' | 'host-gone'; readonly detail: string };

/** The second home: the main process's journal. Resolves when the entries are on its disk. */
export type AppendToJournal = (entries: readonly LogEntry[]) => Promise<Result<void, SaveFault>>;

/** The station's memory of its own log: folded, and at which head. The writer alone changes it. */
export interface LogMemory extends Projection {
  head: LogHead;
}

export interface LogWriter {
  /**
   * Numbers, hashes and folds events at once, so that the next scan is decided on them, and resolves when they are
   * durable in both homes. Events that arrive while a commit is under way share the next one.
   * Never rejects and never gives up: behind a fault it waits for `retry`.
   */
  readonly record: (bodies: readonly EntryBody[]) => Promise<void>;
  /** Tries again to save what is waiting. */
  readonly retry: () => Promise<void>;
  /** How many calls of `record` are not durable yet. */
  readonly pending: () => number;
}

/** One call of `record`: what to store, with what became of states by it. */
interface Waiting {
  readonly entries: readonly LogEntry[];
  readonly changes: readonly NumberedChange[];
  readonly session: BenchSession;
  readonly saved: () => void;
}

/** Most calls that one commit takes: keeps a transaction short while a burst is caught up. */
const BATCH = 100;

export function createLogWriter(dependencies: {
  readonly database: ReplicaDatabase;
  readonly journal: AppendToJournal;
  readonly digest: Digest;
  readonly memory: LogMemory;
  /** Told each time after a commit, before those who wait for it. */
  readonly onSaved: (entries: readonly LogEntry[]) => void;
  /** Told when saving stops, and with undefined when it goes on. */
  readonly onFault: (fault: SaveFault | undefined) => void;
  /** How events become states; as the product's tables say unless told otherwise. */
  readonly folding?: Folding;
}): LogWriter {
  const { database, journal, digest, memory, onSaved, onFault, folding } = dependencies;
  let queue: Waiting[] = [];
  let lagging: ReadonlyMap<string, Lagging> = new Map();
  let running = false;
  let stopped = false;

  async function flush(): Promise<void> {
    if (running) return;
    running = true;
    while (queue.length > 0 && !stopped) {
      const batch = queue.slice(0, BATCH);
      const entries = batch.flatMap((waiting) => waiting.entries);
      const lag = lagOf(
        batch.flatMap(({ changes }) => changes),
        lagging,
        folding,
      );
      // The other process writes while this one is busy with its own home.
      const [journaled, stored] = await Promise.all([
        journal(entries),
        commit(database, batch, entries, { ...lag, was: lagging.size }),
      ]);
      const result = stored.ok ? journaled : stored;
      if (!result.ok) {
        stopped = true;
        onFault(result.failure);
        break;
      }
      lagging = lag.lagging;
      queue = queue.slice(batch.length);
      onSaved(entries);
      for (const waiting of batch) waiting.saved();
    }
    running = false;
  }

  return {
    record(bodies) {
      if (bodies.length === 0) return Promise.resolve();
      const entries: LogEntry[] = [];
      const changes: NumberedChange[] = [];
      for (const body of bodies) {
        const entry = append(digest, memory.head, body);
        memory.head = headAfter(entry);
        entries.push(entry);
        const change = project(memory, body.event, folding);
        if (change) changes.push({ ...change, seq: entry.seq });
      }
      return new Promise((saved) => {
        queue.push({ entries, changes, session: memory.session, saved });
        void flush();
      });
    },
    async retry() {
      const wasStopped = stopped;
      stopped = false;
      await flush();
      // Said only once what waited is saved: a unit that is not shown yet would be scanned again.
      if (wasStopped && !stopped) onFault(undefined);
    },
    pending: () => queue.length,
  };
}

/**
 * One strict transaction: the entries, the folded states that they changed but those that may lag, the bench and the head.
 * Both homes tolerate a repeat of the same entry, so a commit whose other half failed is simply tried again.
 */
async function commit(
  database: ReplicaDatabase,
  batch: readonly Waiting[],
  entries: readonly LogEntry[],
  { rows, lagging, was }: ReturnType<typeof lagOf> & { readonly was: number },
): Promise<Result<void, SaveFault>> {
  const last = entries.at(-1);
  const session = batch.at(-1)?.session;
  if (!last || !session) return ok(undefined);
  const gone = rows.filter((change) => !isRow(change));
  try {
    await writeStrictly(database, ['log', 'states', 'meta'], ([log, states, meta]) => {
      for (const entry of entries) log.put(entry);
      for (const row of rows.filter(isRow)) states.put(row);
      for (const { kind, id } of gone) states.delete([kind, id]);
      meta.put({ key: 'log-head', value: headAfter(last) });
      meta.put({ key: 'session', value: session });
      if (lagging.size > 0) meta.put({ key: LAGGING, value: [...lagging.values()] });
      else if (was > 0) meta.delete(LAGGING);
    });
    return ok(undefined);
  } catch (error) {
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { ok: false, failure: { type: 'database', detail } };
  }
}

const isRow = (change: StateChange): change is StateRow => change.state !== null;
