import { type FileHandle, mkdir, open, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Digest, fail, ok, type Result } from '#shared/prelude/index.ts';
import {
  emptyHead,
  headAfter,
  LogEntry,
  type LogHead,
  readBody,
  type StationEvent,
  verifyChain,
} from '#shared/sync/index.ts';

/** Why entries could not be appended. `chain`: they do not continue what is there. Nothing of them counts then. */
export interface JournalFault {
  readonly type: 'disk-full' | 'io' | 'chain';
  readonly detail: string;
}

/** The second home of a station's log: everything that the store does not have yet, and some days more. */
export interface Journal {
  /** The newest head; null before the first entry. */
  readonly head: () => LogHead | null;
  /** Resolves when the entries are on the disk. Those that are there already are passed over. */
  readonly append: (entries: readonly LogEntry[]) => Promise<Result<void, JournalFault>>;
  /** Entries of an incarnation after `seq`, oldest first, at most READ_CHUNK. */
  readonly readAfter: (incarnation: string, seq: number) => readonly LogEntry[];
  /** Every event of an order that the journal holds, oldest first, with its operation's id. */
  readonly eventsOf: (orderId: string) => readonly { readonly opId: string; readonly event: StationEvent }[];
  readonly close: () => Promise<void>;
}

/** The file operations the journal needs, so that tests can fill the disk. */
export interface JournalFile {
  readonly append: (text: string) => Promise<void>;
  /** Cuts back to a length in bytes after a failed append. */
  readonly cut: (bytes: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

const FILE = 'journal.ndjson';
const READ_CHUNK = 200;

interface Waiting {
  readonly entries: readonly LogEntry[];
  readonly settle: (result: Result<void, JournalFault>) => void;
}

/**
 * Opens the journal of a folder: one entry a line. A line that a power cut tore is set aside in a file of its own and cut
 * off; it was never acknowledged. Appends that arrive together share one write and one fdatasync.
 */
export async function openJournal(
  folder: string,
  digest: Digest,
  openFile: (file: string) => Promise<JournalFile> = openDataSynced,
): Promise<Journal> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const name = path.join(folder, FILE);
  const memory = createMemory();
  let bytes = await load(name, memory, digest);
  const file = await openFile(name);
  let queue: Waiting[] = [];
  let running: Promise<void> | undefined;

  async function flush(): Promise<void> {
    while (queue.length > 0) {
      const batch = queue;
      queue = [];
      const fresh: LogEntry[] = [];
      const verdicts = batch.map(({ entries }) => {
        const verdict = continuing(memory, fresh, entries, digest);
        if (verdict.ok) fresh.push(...verdict.value);
        return verdict;
      });
      const text = fresh.map((entry) => `${JSON.stringify(entry)}\n`).join('');
      const written = await write(text);
      if (written.ok) for (const entry of fresh) memory.add(entry);
      batch.forEach(({ settle }, at) => {
        const verdict = verdicts[at];
        settle(verdict && !verdict.ok ? verdict : written);
      });
    }
    running = undefined;
  }

  async function write(text: string): Promise<Result<void, JournalFault>> {
    if (text === '') return ok(undefined);
    try {
      await file.append(text);
      bytes += Buffer.byteLength(text);
      return ok(undefined);
    } catch (error) {
      // Half a batch may be on the disk: it was not acknowledged and must not count.
      await file.cut(bytes).catch(() => undefined);
      const detail = error instanceof Error ? error.message : String(error);
      const full = error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
      return fail({ type: full ? 'disk-full' : 'io', detail });
    }
  }

  return {
    head: memory.head,
    append: (entries) =>
      new Promise((settle) => {
        queue.push({ entries, settle });
        running ??= flush();
      }),
    readAfter: memory.readAfter,
    eventsOf: memory.eventsOf,
    async close() {
      await running;
      await file.close();
    },
  };
}

/** The entries among `entries` that are new, if they continue what is there. A first entry may begin an incarnation. */
function continuing(
  memory: Memory,
  ahead: readonly LogEntry[],
  entries: readonly LogEntry[],
  digest: Digest,
): Result<readonly LogEntry[], JournalFault> {
  const [first] = entries;
  if (!first) return ok([]);
  const { incarnation } = first;
  const lastAhead = ahead.findLast((entry) => entry.incarnation === incarnation);
  const head = lastAhead ? headAfter(lastAhead) : (memory.headOf(incarnation) ?? emptyHead(incarnation));
  const known = entries.filter((entry) => entry.seq <= head.seq);
  for (const entry of known) {
    const same =
      memory.hashAt(incarnation, entry.seq) ??
      ahead.find((other) => other.seq === entry.seq && other.incarnation === incarnation)?.hash;
    if (same !== undefined && same !== entry.hash)
      return fail({ type: 'chain', detail: `Another entry is at ${entry.seq}.` });
  }
  const fresh = entries.slice(known.length);
  const verified = verifyChain(digest, head, fresh);
  return verified.ok ? ok(fresh) : fail({ type: 'chain', detail: JSON.stringify(verified.failure) });
}

interface Memory extends Pick<Journal, 'head' | 'readAfter' | 'eventsOf'> {
  readonly add: (entry: LogEntry) => void;
  readonly headOf: (incarnation: string) => LogHead | undefined;
  readonly hashAt: (incarnation: string, seq: number) => string | undefined;
}

function createMemory(): Memory {
  const logs = new Map<string, LogEntry[]>();
  const byOrder = new Map<string, { opId: string; event: StationEvent }[]>();
  let newest: LogHead | null = null;
  const firstSeq = (log: readonly LogEntry[]): number => log[0]?.seq ?? 1;
  return {
    head: () => newest,
    headOf: (incarnation) => {
      const last = logs.get(incarnation)?.at(-1);
      return last && headAfter(last);
    },
    hashAt: (incarnation, seq) => {
      const log = logs.get(incarnation);
      return log?.[seq - firstSeq(log)]?.hash;
    },
    readAfter: (incarnation, seq) => {
      const log = logs.get(incarnation) ?? [];
      const from = Math.max(0, seq + 1 - firstSeq(log));
      return log.slice(from, from + READ_CHUNK);
    },
    eventsOf: (orderId) => byOrder.get(orderId) ?? [],
    add(entry) {
      const log = logs.get(entry.incarnation);
      if (log) log.push(entry);
      else logs.set(entry.incarnation, [entry]);
      newest = headAfter(entry);
      const body = readBody(entry);
      if (!body || !('orderId' in body.event) || body.event.orderId === null) return;
      const events = byOrder.get(body.event.orderId) ?? [];
      events.push({ opId: body.opId, event: body.event });
      byOrder.set(body.event.orderId, events);
    },
  };
}

/** Reads what is there, cuts a torn end off, and gives the length in bytes that counts. */
async function load(name: string, memory: Memory, digest: Digest): Promise<number> {
  const content = await readFile(name).catch(() => Buffer.alloc(0));
  let good = 0;
  while (good < content.length) {
    const end = content.indexOf(10, good);
    const entry = end === -1 ? undefined : readLine(content.toString('utf8', good, end));
    if (!entry) break;
    const head = memory.headOf(entry.incarnation) ?? emptyHead(entry.incarnation);
    if (head.seq > 0 && !verifyChain(digest, head, [entry]).ok) break;
    memory.add(entry);
    good = end + 1;
  }
  if (good < content.length) {
    const torn = (await readdir(path.dirname(name))).filter((file) => file.startsWith('torn-')).length;
    await writeFile(path.join(path.dirname(name), `torn-${torn + 1}.ndjson`), content.subarray(good), { mode: 0o600 });
    await truncate(name, good);
  }
  return good;
}

function readLine(line: string): LogEntry | undefined {
  try {
    const parsed = LogEntry.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

async function openDataSynced(name: string): Promise<JournalFile> {
  const handle: FileHandle = await open(name, 'a', 0o600);
  return {
    append: async (text) => {
      await handle.appendFile(text);
      await handle.datasync();
    },
    cut: async (bytes) => {
      await handle.truncate(bytes);
      await handle.datasync();
    },
    close: () => handle.close(),
  };
}
