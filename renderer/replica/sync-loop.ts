import {
  EMPTY_CURSOR,
  type LogEntry,
  MAX_PUSH,
  PROTOCOL,
  type PullReply,
  type PullRequest,
  type PushReply,
  type PushRequest,
} from '#shared/sync/index.ts';
import type { ReplicaDatabase } from './database.ts';
import type { Reference } from './reference.ts';

/** The store, as the loop reaches it. `unreachable` is normal: work goes on and is sent later. */
export interface StorePort {
  readonly push: (request: PushRequest) => Promise<PushReply | StoreUnreachable>;
  readonly pull: (request: PullRequest) => Promise<PullReply | StoreUnreachable>;
}
export interface StoreUnreachable {
  readonly type: 'unreachable';
  readonly trouble: Exclude<StoreTroubleType, 'stopped'>;
  readonly detail: string;
}

/** What keeps the store from answering; `stopped` needs a person, like the three that name its file. */
export type StoreTroubleType =
  | 'unreachable'
  | 'store-locked'
  | 'store-corrupt'
  | 'disk-full'
  | 'newer-schema'
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
}): SyncLoop {
  const { database, reference, store, stationId, incarnation, now, onStatus, onPulled, quiet, setTimer } = dependencies;
  let status: SyncStatus = { state: 'starting', lastSync: null, waiting: 0, progress: null, trouble: null, detail: '' };
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
        offline({ trouble: 'unreachable', detail: error instanceof Error ? error.message : String(error) }),
      )
      .finally(() => {
        running = undefined;
        if (again) {
          again = false;
          wake();
        }
      });
  }

  function offline({ trouble, detail }: Pick<StoreUnreachable, 'trouble' | 'detail'>): void {
    show({ state: 'offline', trouble, detail, progress: null });
    cancelRetry = setTimer(wake, RETRY_MS);
  }

  async function exchange(): Promise<void> {
    const pushed = await pushAll();
    if (pushed === 'forked')
      return show({ state: 'stopped', trouble: 'stopped', detail: 'The store has another history of this station.' });
    if (pushed !== 'done') return offline(pushed);
    const pulled = await pullAll();
    if (pulled !== 'done') return offline(pulled);
    show({ state: 'live', lastSync: now(), progress: null, trouble: null, detail: '', waiting: await waiting() });
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
      // The store must name an entry that this log holds with that very hash, else one of the two was rolled back.
      if (reply.acked > 0 && (await database.log.get([first.incarnation, reply.acked]))?.hash !== reply.ackHash)
        return 'forked';
      if (reply.type === 'gap' && reply.acked === (acked[first.incarnation] ?? 0)) return 'forked';
      await database.meta.put({ key: 'acked', value: { ...acked, [first.incarnation]: reply.acked } });
    }
  }

  async function pullAll(): Promise<'done' | StoreUnreachable> {
    for (;;) {
      const position = (await reference.position()) ?? { cursor: EMPTY_CURSOR, resume: null };
      await quiet();
      const reply = await store.pull({
        protocol: PROTOCOL,
        stationId,
        incarnation: incarnation(),
        cursor: position.cursor,
        resume: position.resume,
        pages: PULL_PAGES,
      });
      if (reply.type === 'unreachable') return reply;
      if (reply.type === 'reset') {
        await reference.reset();
        continue;
      }
      const first = position.cursor.version === 0;
      const cursor = reply.resume === null ? reply.cursor : position.cursor;
      if (reply.pages.length > 0 || reply.resume !== position.resume || cursor.version !== position.cursor.version) {
        await reference.ingest(reply.pages, { cursor, resume: reply.resume });
        if (first) show({ state: 'loading', progress: { done: reply.sent, total: reply.total } });
        onPulled();
      }
      if (reply.resume === null && cursor.version === position.cursor.version) return 'done';
    }
  }

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
