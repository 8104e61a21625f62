import type { LogEntry } from '#shared/log/index.ts';
import { RECORD_VERSIONS } from '#shared/records/index.ts';
import {
  type Cursor,
  EMPTY_CURSOR,
  MAX_PUSH,
  PROTOCOL,
  type PullReply,
  type PullRequest,
  type PushReply,
  type PushRequest,
} from '#shared/sync/index.ts';
import type { ReplicaDatabase } from './database.ts';
import { GIVEN_UP } from './recover.ts';
import type { PullPosition, Reference } from './reference.ts';

/** The store, as the loop reaches it. `unreachable` is normal: work goes on and is sent later. */
export interface StorePort {
  readonly push: (request: PushRequest) => Promise<PushReply | StoreUnreachable>;
  readonly pull: (request: PullRequest) => Promise<PullReply | StoreUnreachable>;
}
export interface StoreUnreachable {
  readonly type: 'unreachable';
  readonly trouble: Exclude<StoreTroubleType, 'stopped' | 'not-saved'>;
  readonly detail: string;
}

/**
 * What keeps the exchange with the store from going on; all but `unreachable` need a person. `not-saved`: the store
 * answers, and the station cannot write down what it says.
 */
export type StoreTroubleType =
  | 'unreachable'
  | 'store-locked'
  | 'store-corrupt'
  | 'disk-full'
  | 'newer-schema'
  | 'not-paired'
  | 'update-station'
  | 'update-store'
  | 'not-saved'
  | 'stopped';

/** How the exchange with the store stands. `waiting` counts entries that the store does not have yet. */
export interface SyncStatus {
  readonly state: 'starting' | 'loading' | 'live' | 'offline' | 'stopped';
  /** Epoch milliseconds of the last complete exchange, or null. */
  readonly lastSync: number | null;
  readonly waiting: number;
  /** While the first copy loads: records so far, and in all. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** Why it is offline or stopped, in words by the screen. */
  readonly trouble: StoreTroubleType | null;
  /** The same for the support log. */
  readonly detail: string;
  /** The store's clock less this station's, milliseconds, as the last answer showed; null before one. */
  readonly clockOffset: number | null;
  /** The version of the store that the copy is of, in which history; null before it is known. */
  readonly seen: Pick<Cursor, 'epoch' | 'version'> | null;
  /** What the last exchanges brought about, newest first. */
  readonly notes: readonly SyncNote[];
}

/**
 * One thing that an exchange brought about. `sent`, `received`: how many entries and records. `conflict`, `set-aside`: an entry
 * that the store kept for a person to look at. `sent-again`: the store had lost entries. `loaded-anew`: it has another
 * history than before. `trouble`: it did not answer; `detail` says why.
 */
export interface SyncNote {
  readonly id: number;
  readonly at: number;
  readonly type: 'sent' | 'received' | 'conflict' | 'set-aside' | 'sent-again' | 'loaded-anew' | 'trouble';
  readonly count: number;
  readonly detail: string;
}

export interface SyncLoop {
  /** Something changed here or at the store: exchange soon. Many calls make one exchange. */
  readonly wake: () => void;
  readonly status: () => SyncStatus;
  /** Resolves when no exchange is running. */
  readonly settled: () => Promise<void>;
  readonly stop: () => void;
}

const PULL_PAGES = 40;
const RETRY_MS = 2_000;
const LAST_RETRY_MS = 30_000;
/** Even without news from the store the two are compared now and then: a poke can be lost. */
const IDLE_MS = 60_000;
const NOTES = 50;
const MAX_ROUNDS = 5;

/** Before the first exchange. */
export const INITIAL_SYNC: SyncStatus = {
  state: 'starting',
  lastSync: null,
  waiting: 0,
  progress: null,
  trouble: null,
  detail: '',
  clockOffset: null,
  seen: null,
  notes: [],
};

/** Pushes the station's own log and pulls what changed, whenever woken; after a failure again by itself. */
export function createSyncLoop(dependencies: {
  readonly database: ReplicaDatabase;
  readonly reference: Reference;
  readonly store: StorePort;
  readonly stationId: string;
  readonly incarnation: () => string;
  readonly now: () => number;
  readonly onStatus: (status: SyncStatus) => void;
  /** Told after each part that came in, so that the screen shows it. */
  readonly onPulled: () => void;
  /** Resolves when no scan waits to be saved: bulk writes stand behind the packer. */
  readonly quiet: () => Promise<void>;
  readonly setTimer: (run: () => void, delayMs: number) => () => void;
  /** From 0 to 1: pauses differ from station to station, so that a store that comes back is not stormed. */
  readonly random?: () => number;
  /** The store's history of this station is another one: it must begin a new incarnation. */
  readonly onForked: () => void;
  /** The store keeps these entries for a person: what they say does not count there. */
  readonly onConflict?: (entries: readonly LogEntry[]) => void;
}): SyncLoop {
  const { database, reference, store, stationId, incarnation, now, onStatus, onPulled, quiet, setTimer, onForked } =
    dependencies;
  const { random = Math.random, onConflict = () => undefined } = dependencies;
  let status: SyncStatus = INITIAL_SYNC;
  let failures = 0;
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  let cancelRetry = () => {};

  function show(change: Partial<SyncStatus>): void {
    status = { ...status, ...change };
    onStatus(status);
  }

  function wake(): void {
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    cancelRetry();
    running = exchange()
      .catch((error: unknown) =>
        offline({ trouble: 'not-saved', detail: error instanceof Error ? error.message : String(error) }),
      )
      .finally(() => {
        running = undefined;
        if (again) {
          again = false;
          wake();
        }
      });
  }

  function note(type: SyncNote['type'], count: number, detail = ''): void {
    const id = (status.notes[0]?.id ?? 0) + 1;
    show({ notes: [{ id, at: now(), type, count, detail }, ...status.notes].slice(0, NOTES) });
  }

  function offline({ trouble, detail }: { readonly trouble: StoreTroubleType; readonly detail: string }): void {
    if (status.trouble !== trouble) note('trouble', 0, detail);
    show({ state: 'offline', trouble, detail, progress: null });
    const pause = Math.min(LAST_RETRY_MS, RETRY_MS * 2 ** Math.min(failures++, 10));
    cancelRetry = setTimer(wake, pause * (0.5 + random()));
  }

  async function exchange(): Promise<void> {
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const pushed = await pushAll();
      if (pushed === 'forked') return stopForked();
      if (pushed !== 'done') return offline(pushed);
      const pulled = await pullAll();
      if (pulled === 'forked') return stopForked();
      // A store that was put back has lost entries that it had acknowledged: they are sent again before all is well.
      if (pulled === 'lost-entries') continue;
      if (pulled !== 'done') return offline(pulled);
      failures = 0;
      show({ state: 'live', lastSync: now(), progress: null, trouble: null, detail: '', waiting: await waiting() });
      cancelRetry = setTimer(wake, IDLE_MS * (0.5 + random()));
      return;
    }
    offline({ trouble: 'unreachable', detail: 'The store says again and again that it lacks what it took.' });
  }

  function stopForked(): void {
    show({ state: 'stopped', trouble: 'stopped', detail: 'The store has another history of this station.' });
    onForked();
  }

  async function pushAll(): Promise<'done' | 'forked' | StoreUnreachable> {
    for (;;) {
      const acked = await readAcked();
      const entries = await nextEntries(acked);
      const first = entries[0];
      if (!first) return 'done';
      show({ waiting: await waiting() });
      const reply = await store.push({ protocol: PROTOCOL, stationId, incarnation: first.incarnation, entries });
      if (reply.type === 'unreachable') return reply;
      if (reply.type === 'forked' || reply.type === 'broken') return 'forked';
      if (!(await isOurs(first.incarnation, reply.acked, reply.ackHash))) return 'forked';
      if (reply.type === 'gap' && reply.acked === (acked[first.incarnation] ?? 0)) return 'forked';
      await saveAcked({ ...acked, [first.incarnation]: reply.acked });
      if (reply.type !== 'accepted') continue;
      note('sent', entries.length);
      for (const { outcome, reason, seq } of reply.outcomes) {
        if (outcome === 'conflict') note('conflict', seq, reason);
        if (outcome === 'quarantined') note('set-aside', seq, reason);
      }
      const refused = new Set(reply.outcomes.flatMap(({ outcome, seq }) => (outcome === 'conflict' ? [seq] : [])));
      if (refused.size > 0) onConflict(entries.filter(({ seq }) => refused.has(seq)));
    }
  }

  async function pullAll(): Promise<'done' | 'lost-entries' | 'forked' | StoreUnreachable> {
    const own = incarnation();
    const ask = async (position: PullPosition) => {
      const asked = now();
      const about = { protocol: PROTOCOL, stationId, incarnation: own, pages: PULL_PAGES } as const;
      const reply = await store.pull({ ...about, ...position, kinds: RECORD_VERSIONS });
      return { reply, midway: (asked + now()) / 2 };
    };
    const acked = await readAcked();
    let position = (await reference.position()) ?? { cursor: EMPTY_CURSOR, resume: null, has: {} };
    showSeen(position);
    let ahead: ReturnType<typeof ask> | undefined;
    for (;;) {
      await quiet();
      const { reply, midway } = await (ahead ?? ask(position));
      ahead = undefined;
      if (reply.type === 'unreachable') return reply;
      if (reply.type === 'reset') {
        await reference.reset();
        show({ seen: null });
        // What that store lacks of the log is not known yet: all of it is offered again, and what it has is skipped.
        await saveAcked(offeredAgain(await readAcked()));
        note('loaded-anew', 0);
        return 'lost-entries';
      }
      // The answer was made somewhere between the two looks at this clock.
      show({ clockOffset: reply.now - Math.round(midway) });
      // A disk that was rolled back holds less than it once sent, and would give the same numbers out again.
      if (!(await isOurs(own, reply.acked, reply.ackHash))) return 'forked';
      if (reply.acked < (acked[own] ?? 0)) {
        note('sent-again', (acked[own] ?? 0) - reply.acked);
        await saveAcked({ ...offeredAgain(acked), [own]: reply.acked });
        return 'lost-entries';
      }
      const first = position.cursor.version === 0;
      const { resume } = reply;
      const cursor = resume === null ? reply.cursor : position.cursor;
      const next: PullPosition = { cursor, resume, has: resume === null ? reply.has : position.has };
      if (reply.pages.length > 0 || resume !== position.resume || cursor.version !== position.cursor.version) {
        // The next part is on its way while this one is written.
        if (resume !== null) ahead = ask(next);
        ahead?.catch(() => undefined);
        await reference.ingest(reply.pages, next);
        showSeen(next);
        if (first) show({ state: 'loading', progress: { done: reply.sent, total: reply.total } });
        const records = reply.pages.reduce((sum, page) => sum + page.keys.length + page.removed.length, 0);
        if (records > 0) note('received', records);
        onPulled();
      }
      if (resume === null && cursor.version === position.cursor.version) return 'done';
      position = next;
    }
  }

  /** A snapshot that is under way shows a part of a version only. */
  function showSeen({ cursor: { epoch, version } }: PullPosition): void {
    if (version > 0 && status.seen?.version !== version) show({ seen: { epoch, version } });
  }

  /** The store must name an entry that this log holds with that very hash, else one of the two was rolled back. */
  async function isOurs(name: string, seq: number, hash: string): Promise<boolean> {
    return seq === 0 || (await database.log.get([name, seq]))?.hash === hash;
  }

  const saveAcked = async (acked: Readonly<Record<string, number>>): Promise<void> => {
    await database.meta.put({ key: 'acked', value: acked });
  };

  /** How far the store has each incarnation of this station's log. */
  async function readAcked(): Promise<Readonly<Record<string, number>>> {
    return ((await database.meta.get('acked'))?.value as Record<string, number> | undefined) ?? {};
  }

  async function nextEntries(acked: Readonly<Record<string, number>>): Promise<LogEntry[]> {
    const known = new Set([...Object.keys(acked), incarnation()]);
    for (const name of [...known].sort()) {
      const entries = await after(name, acked[name] ?? 0)
        .limit(MAX_PUSH)
        .toArray();
      if (entries.length > 0) return entries;
    }
    return [];
  }

  async function waiting(): Promise<number> {
    const acked = await readAcked();
    const counts = [...new Set([...Object.keys(acked), incarnation()])].map((name) =>
      after(name, acked[name] ?? 0).count(),
    );
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  }

  const after = (name: string, seq: number) =>
    database.log.where('[incarnation+seq]').between([name, seq], [name, Number.POSITIVE_INFINITY], false);

  return {
    wake,
    status: () => status,
    settled: async () => {
      while (running) await running;
    },
    stop: () => {
      stopped = true;
      cancelRetry();
    },
  };
}

/** Every log from its beginning, but for those that were given up for a new incarnation. */
const offeredAgain = (acked: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(acked).map(([name, seq]) => [name, seq === GIVEN_UP ? GIVEN_UP : 0]));
