import { readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { emptyHead, headAfter, LogEntry, type LogHead, type Subject, verifyChain } from '#shared/log/index.ts';
import { type Clock, type Digest, fail, ok, type Result } from '#shared/prelude/index.ts';
import { type JournalFile, makeFolder, openDataSynced } from './journal-file.ts';
import { createJournalMemory, type JournalMemory, type LoggedEvent } from './journal-memory.ts';

/** Why entries could not be appended. `chain`: they do not continue what is there. Nothing of them counts then. */
export interface JournalFault {
  readonly type: 'disk-full' | 'io' | 'chain';
  readonly detail: string;
}

/** The second home of a station's log: everything that the store does not have yet, and some weeks more. */
export interface Journal {
  /** The newest head; null before the first entry. */
  readonly head: () => LogHead | null;
  /** Resolves when the entries are on the disk. Those that are there already are passed over. */
  readonly append: (entries: readonly LogEntry[]) => Promise<Result<void, JournalFault>>;
  /** Entries of an incarnation after `seq`, oldest first, at most READ_CHUNK. What was pruned is left out. */
  readonly readAfter: (incarnation: string, seq: number) => readonly LogEntry[];
  /** Every event about a subject that the journal holds, oldest first, with its operation's id. */
  readonly eventsOf: (subject: Subject) => readonly LoggedEvent[];
  /** The store has an incarnation's log up to `seq`: closed segments that it has whole, and that are old, may go. */
  readonly prune: (incarnation: string, seq: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface JournalOptions {
  readonly folder: string;
  readonly digest: Digest;
  readonly clock: Clock;
  /** Told of a line that cannot be true: it and all after it in its file are kept, but count no more. */
  readonly onDamage: (file: string, line: number) => void;
  /** A file is closed and a new one begun when it has grown beyond this. */
  readonly segmentBytes?: number;
  readonly openFile?: (file: string) => Promise<JournalFile>;
  /** Whether the clock may be believed when it says that a segment is old. */
  readonly isTimeSure?: () => Promise<boolean>;
}

const OPEN_FILE = 'journal.ndjson';
const CLOSED_FILE = /^journal-(\d{6})\.ndjson$/;
const SEGMENT_BYTES = 4_000_000;

/** Kept after the store has it: a store that was restored from a backup gets back what the backup lacks. */
const KEEP_MS = 30 * 24 * 60 * 60 * 1_000;

interface Waiting {
  readonly entries: readonly LogEntry[];
  readonly settle: (result: Result<void, JournalFault>) => void;
}

/**
 * Opens the journal of a folder: one open file and the closed segments before it, one entry a line. What a power cut tore
 * is set aside in a file of its own and cut off; it was never acknowledged. Appends that arrive together share one write
 * and one fdatasync.
 */
export async function openJournal(options: JournalOptions): Promise<Journal> {
  const { folder, digest, clock, segmentBytes = SEGMENT_BYTES, openFile = openDataSynced, isTimeSure } = options;
  await makeFolder(folder);
  const memory = createJournalMemory();
  const loaded = await load(options, memory);
  let { segment } = loaded;
  let bytes = loaded.bytes;
  const open = path.join(folder, OPEN_FILE);
  let file: JournalFile | undefined = await openFile(open);
  /** True when a failed write left something behind the last good line: that must go before anything else is written. */
  let dirty = false;
  let queue: Waiting[] = [];
  let running: Promise<void> | undefined;

  async function flush(): Promise<void> {
    while (queue.length > 0) {
      const batch = queue;
      queue = [];
      try {
        await flushPart(batch);
      } catch (error) {
        // A bug in one part must not leave whoever waits waiting, nor the journal deaf to the next.
        const detail = error instanceof Error ? error.message : String(error);
        for (const { settle } of batch) settle(fail({ type: 'io', detail }));
      }
    }
    running = undefined;
  }

  async function flushPart(batch: readonly Waiting[]): Promise<void> {
    const fresh: LogEntry[] = [];
    const verdicts = batch.map(({ entries }) => {
      const verdict = continuing(memory, fresh, entries, digest);
      if (verdict.ok) fresh.push(...verdict.value);
      return verdict;
    });
    const written = await write(fresh);
    batch.forEach(({ settle }, at) => {
      const verdict = verdicts[at];
      settle(verdict && !verdict.ok ? verdict : written);
    });
  }

  async function write(entries: readonly LogEntry[]): Promise<Result<void, JournalFault>> {
    if (entries.length === 0) return ok(undefined);
    try {
      file ??= await openFile(open);
      if (dirty) await file.cut(bytes);
      dirty = false;
      if (bytes >= segmentBytes) file = await nextFile(file);
      const text = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
      dirty = true;
      await file.append(text);
      dirty = false;
      bytes += Buffer.byteLength(text);
      for (const entry of entries) memory.add(segment, entry);
      return ok(undefined);
    } catch (error) {
      // Half a batch may be on the disk: it was not acknowledged and must not count.
      if (dirty) dirty = !(await cut());
      const detail = error instanceof Error ? error.message : String(error);
      const full = error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
      return fail({ type: full ? 'disk-full' : 'io', detail });
    }
  }

  /** Cuts back to what was acknowledged; false when the disk does not even do that. */
  async function cut(): Promise<boolean> {
    try {
      await file?.cut(bytes);
      return true;
    } catch {
      return false;
    }
  }

  async function nextFile(full: JournalFile): Promise<JournalFile> {
    // Should one of these steps fail, the next append opens the file again and tries anew.
    file = undefined;
    await full.close();
    await rename(open, closedName(folder, segment));
    segment += 1;
    bytes = 0;
    return openFile(open);
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
    async prune(incarnation, seq) {
      const old = memory.acked(incarnation, seq, clock.now() - KEEP_MS);
      if (old.length === 0 || (isTimeSure && !(await isTimeSure()))) return;
      for (const number of old) {
        // A file that cannot be deleted now is tried again with the next acknowledgement.
        const gone = await rm(closedName(folder, number), { force: true }).then(
          () => true,
          () => false,
        );
        if (gone) memory.forget(number);
      }
    },
    async close() {
      await running;
      await file?.close();
    },
  };
}

const closedName = (folder: string, segment: number): string =>
  path.join(folder, `journal-${String(segment).padStart(6, '0')}.ndjson`);

/** The entries among `entries` that are new, if they continue what is there. A first entry may begin an incarnation. */
function continuing(
  memory: JournalMemory,
  ahead: readonly LogEntry[],
  entries: readonly LogEntry[],
  digest: Digest,
): Result<readonly LogEntry[], JournalFault> {
  const [first] = entries;
  if (!first) return ok([]);
  const { incarnation } = first;
  const lastAhead = ahead.findLast((entry) => entry.incarnation === incarnation);
  const head = lastAhead ? headAfter(lastAhead) : (memory.headOf(incarnation) ?? emptyHead(incarnation));
  const known = entries.filter((entry) => entry.incarnation === incarnation && entry.seq <= head.seq);
  for (const entry of known) {
    const same =
      memory.hashAt(incarnation, entry.seq) ??
      ahead.find((other) => other.seq === entry.seq && other.incarnation === incarnation)?.hash;
    if (same !== undefined && same !== entry.hash)
      return fail({ type: 'chain', detail: `Another entry is at ${entry.seq}.` });
  }
  const fresh = entries.slice(known.length);
  const next = fresh[0];
  // A journal that was lost is filled again from a log whose beginning may be pruned: its first entry is taken on trust.
  const begins = next && head.seq === 0 && next.seq > 1;
  const verified = begins ? verifyChain(digest, headAfter(next), fresh.slice(1)) : verifyChain(digest, head, fresh);
  return verified.ok ? ok(fresh) : fail({ type: 'chain', detail: JSON.stringify(verified.failure) });
}

/** Reads every file, cuts off what is torn or untrue at the end of the open one, and says where writing goes on. */
async function load(
  { folder, digest, onDamage }: JournalOptions,
  memory: JournalMemory,
): Promise<{ readonly segment: number; readonly bytes: number }> {
  const numbers = (await readdir(folder)).flatMap((name) => CLOSED_FILE.exec(name)?.[1] ?? []).map(Number);
  for (const segment of numbers.sort((a, b) => a - b)) {
    const file = closedName(folder, segment);
    const content = await readFile(file);
    const { good, lines } = readEntries(content, segment, memory, digest);
    if (good < content.length) onDamage(file, lines + 1);
  }
  const segment = (numbers.at(-1) ?? 0) + 1;
  const file = path.join(folder, OPEN_FILE);
  const content = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  });
  const { good, lines } = readEntries(content, segment, memory, digest);
  if (good < content.length) {
    if (content.indexOf(10, good) !== -1) onDamage(file, lines + 1);
    await writeFile(await freeName(folder), content.subarray(good), { mode: 0o600 });
    await truncate(file, good);
  }
  return { segment, bytes: good };
}

/** Takes lines in as long as they are whole and continue; gives how many bytes and lines that were. */
function readEntries(
  content: Buffer,
  segment: number,
  memory: JournalMemory,
  digest: Digest,
): { readonly good: number; readonly lines: number } {
  let good = 0;
  let lines = 0;
  for (let end = content.indexOf(10); end !== -1; end = content.indexOf(10, good)) {
    const entry = readLine(content.toString('utf8', good, end));
    if (!entry || !follows(memory.headOf(entry.incarnation), entry, digest, lines === 0)) break;
    memory.add(segment, entry);
    good = end + 1;
    lines++;
  }
  return { good, lines };
}

/** An entry continues its incarnation. Only the first of a file may lie beyond a gap: what was between is pruned or damaged. */
function follows(head: LogHead | undefined, entry: LogEntry, digest: Digest, first: boolean): boolean {
  if (!head || (first && entry.seq > head.seq + 1)) return true;
  return verifyChain(digest, head, [entry]).ok;
}

async function freeName(folder: string): Promise<string> {
  const torn = (await readdir(folder)).flatMap((name) => /^torn-(\d+)\.ndjson$/.exec(name)?.[1] ?? []).map(Number);
  return path.join(folder, `torn-${Math.max(0, ...torn) + 1}.ndjson`);
}

function readLine(line: string): LogEntry | undefined {
  try {
    const parsed = LogEntry.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
