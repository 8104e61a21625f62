import {
  type EntryBody,
  emptyHead,
  type Folding,
  headAfter,
  KNOWN_EVENTS,
  knownAs,
  type LogEntry,
  LogHead,
  readBody,
  sayAgain,
  verifyChain,
} from '#shared/log/index.ts';
import type { Digest, NewId } from '#shared/prelude/index.ts';
import type { ReplicaDatabase } from './database.ts';
import { catchRowsUp, LAGGING } from './lagging.ts';
import type { LogMemory } from './log-writer.ts';
import { type BenchSession, EMPTY_SESSION, rebuild } from './projection.ts';
import { readLogBase } from './prune-log.ts';
import { createStates } from './states.ts';

/** The journal as a start sees it. */
export interface JournalReader {
  readonly head: () => Promise<LogHead | null>;
  /** Entries of `incarnation` after `seq`, oldest first, in chunks: ask again after the last; empty at the end. */
  readonly readAfter: (incarnation: string, seq: number) => Promise<readonly LogEntry[]>;
  readonly append: (entries: readonly LogEntry[]) => Promise<void>;
}

/** What a start found and mended. */
export interface Recovery {
  readonly memory: LogMemory;
  /** Entries that only the journal had: the database was lost or older. */
  readonly restored: number;
  /** Entries that only the database had: a kill between the two homes. */
  readonly resent: number;
  /** True when the two homes told different stories and a new incarnation was begun. */
  readonly forked: boolean;
}

interface Homes {
  readonly database: ReplicaDatabase;
  readonly journal: JournalReader;
  readonly digest: Digest;
  readonly newId: NewId;
  /** How events become states; as the product's tables say unless told otherwise. */
  readonly folding?: Folding;
}

/**
 * Brings the two homes of the log together and gives the station's memory. Whichever home is longer fills the other.
 * When they hold different entries at the same seq (a disk was rolled back or cloned) nothing is thrown away: a new
 * incarnation begins and says again, under their old operation ids, all that either has.
 */
export async function recoverLog(homes: Homes): Promise<Recovery> {
  const reconciled = await reconcile(homes);
  const anew = (await homes.database.meta.get('anew'))?.value === true;
  const recovery = anew ? await beginAnew(homes, []) : reconciled;
  return (await foldAgain(homes, recovery.memory.head))
    ? { ...recovery, memory: (await recovered(homes, recovery.memory.head)).memory }
    : recovery;
}

/**
 * Folds the log again where it holds what another version did not know and passed over: one that was put in this one's place for a time. Says
 * whether it did. Nothing is folded without that need: a log whose beginning both homes lost gives less than what is stored.
 */
async function foldAgain({ database, folding }: Homes, head: LogHead): Promise<boolean> {
  const known = (await database.meta.get('known-events'))?.value;
  if (known === KNOWN_EVENTS) return false;
  const before = new Set(typeof known === 'string' ? known.split(' ') : KNOWN_EVENTS.split(' '));
  const isNews = (entry: LogEntry) => {
    const event = readBody(entry)?.event;
    return event !== undefined && !before.has(knownAs(event.type));
  };
  return database.transaction('rw', database.log, database.states, database.meta, async () => {
    const needed = (await database.log.filter(isNews).first()) !== undefined;
    if (needed) {
      await replay(database, folding);
      await database.meta.put({ key: 'log-head', value: head });
    }
    await database.meta.put({ key: 'known-events', value: KNOWN_EVENTS });
    return needed;
  });
}

/** Makes the next start begin a new incarnation: the store tells another story of this one. */
export const askForNewIncarnation = async (database: ReplicaDatabase): Promise<void> => {
  await database.meta.put({ key: 'anew', value: true });
};

/** Stands for the acknowledgement of an incarnation that is not sent any more: all of it was said again in a later one. */
export const GIVEN_UP = Number.MAX_SAFE_INTEGER;

async function reconcile(homes: Homes): Promise<Recovery> {
  const { database, journal, digest, newId, folding } = homes;
  const [stored, second] = await Promise.all([readHead(database), journal.head()]);
  if (!stored && !second) return recovered(homes, emptyHead(newId()));
  const both = [...new Set([stored, second].flatMap((head) => head?.incarnation ?? []))];
  if (stored && second && !(await sameStory(homes, stored, second))) return beginAnew(homes, both);

  const { incarnation } = stored ?? second ?? emptyHead(newId());
  const restored = await readAll(journal, incarnation, stored?.seq ?? 0);
  if (!continues(digest, stored, restored)) return beginAnew(homes, both);
  if (restored.length > 0) {
    await database.log.bulkPut([...restored]);
    await replay(database, folding);
  } else if (!stored && second) await database.meta.put({ key: 'log-head', value: second });

  const filled = await fillHoles(homes, (await readHead(database)) ?? emptyHead(incarnation));
  if (filled > 0) await replay(database, folding);
  const ahead = await entriesAfter(database, incarnation, second?.seq ?? 0);
  if (ahead.length > 0) await journal.append(ahead);
  const restoredInAll = restored.length + filled;
  return { ...(await recovered(homes, emptyHead(incarnation))), restored: restoredInAll, resent: ahead.length };
}

/**
 * A browser may make a broken database anew behind the page's back, which goes on saving: then the database lacks the
 * beginning of a log whose end it has. Gives how many entries the journal had of it. What neither has was pruned.
 */
async function fillHoles({ database, journal }: Homes, { incarnation, seq }: LogHead): Promise<number> {
  const base = await readLogBase(database);
  const from = base.upTo[incarnation] ?? 0;
  const there = () =>
    database.log.where('[incarnation+seq]').between([incarnation, from], [incarnation, seq], false, true);
  if ((await there().count()) === seq - from) return 0;
  const known = new Set((await there().primaryKeys()).map(([, number]) => number));
  const lacking = (await readAll(journal, incarnation, from)).filter(
    (entry) => entry.seq <= seq && !known.has(entry.seq),
  );
  await database.log.bulkPut(lacking);
  const begins = (await there().first())?.seq ?? seq + 1;
  const upTo = { ...base.upTo, [incarnation]: begins - 1 };
  if (begins > from + 1) await database.meta.put({ key: 'base', value: { ...base, upTo } });
  return lacking.length;
}

/**
 * Folds the whole log again, oldest incarnation first, from what its pruned part had led to, and replaces the stored
 * projection. An operation that was said again by a later incarnation counts once.
 */
export async function replay(database: ReplicaDatabase, folding?: Folding): Promise<void> {
  await database.transaction('rw', database.log, database.states, database.meta, async () => {
    const base = await readLogBase(database);
    const seen = new Set(base.seen);
    const bodies: EntryBody[] = [];
    let head: LogHead | undefined;
    for (const entry of await database.log.toArray()) {
      head = headAfter(entry);
      const body = readBody(entry);
      if (!body || seen.has(body.opId) || entry.seq <= (base.upTo[entry.incarnation] ?? 0)) continue;
      seen.add(body.opId);
      bodies.push(body);
    }
    const memory = rebuild(bodies, base, folding);
    await database.states.clear();
    await database.states.bulkPut(memory.states.rows());
    await database.meta.put({ key: 'session', value: memory.session });
    await database.meta.delete(LAGGING);
    if (head) await database.meta.put({ key: 'log-head', value: head });
  });
}

/** True when the shorter home is a beginning of the longer one. A journal pruned below that point has nothing to say. */
async function sameStory({ database, journal }: Homes, stored: LogHead, second: LogHead): Promise<boolean> {
  if (stored.incarnation !== second.incarnation) return false;
  const seq = Math.min(stored.seq, second.seq);
  if (seq === 0) return true;
  if (stored.seq === second.seq) return stored.hash === second.hash;
  if (second.seq < stored.seq) return (await database.log.get([second.incarnation, seq]))?.hash === second.hash;
  const [entry] = await journal.readAfter(stored.incarnation, seq - 1);
  return entry?.seq !== seq || entry.hash === stored.hash;
}

/** Without a stored head the first journal entry is taken on trust: what came before was pruned after its push. */
function continues(digest: Digest, stored: LogHead | null, entries: readonly LogEntry[]): boolean {
  const [first, ...rest] = entries;
  if (!first) return true;
  return stored ? verifyChain(digest, stored, entries).ok : verifyChain(digest, headAfter(first), rest).ok;
}

/**
 * Says everything that both homes have again, under a new name and the old operation ids; the store keeps each operation
 * once. From then on the new name is all that is sent, and what a lost database is filled from.
 */
async function beginAnew(
  { database, journal, digest, newId, folding }: Homes,
  alsoFrom: readonly string[],
): Promise<Recovery> {
  const base = await readLogBase(database);
  const stored = await database.log.toArray();
  const second = (await Promise.all(alsoFrom.map((incarnation) => readAll(journal, incarnation, 0)))).flat();
  const known = new Set<string>();
  let head = emptyHead(newId());
  const said: LogEntry[] = [];
  for (const entry of [...stored, ...second]) {
    const what = readBody(entry)?.opId ?? entry.body;
    // What was pruned is with the store.
    if (known.has(what) || entry.seq <= (base.upTo[entry.incarnation] ?? 0)) continue;
    known.add(what);
    const again = sayAgain(digest, head, entry);
    head = headAfter(again);
    said.push(again);
  }
  await journal.append(said);
  const acked = ((await database.meta.get('acked'))?.value as Record<string, number> | undefined) ?? {};
  const before = [...Object.keys(acked), ...stored.map(({ incarnation }) => incarnation), ...alsoFrom];
  await database.transaction('rw', database.log, database.states, database.meta, async () => {
    await database.log.bulkPut(said);
    await replay(database, folding);
    await database.meta.bulkPut([
      { key: 'log-head', value: head },
      { key: 'acked', value: Object.fromEntries(before.map((name) => [name, GIVEN_UP])) },
    ]);
    await database.meta.delete('anew');
  });
  return { ...(await recovered({ database, ...(folding && { folding }) }, head)), resent: said.length, forked: true };
}

async function recovered(
  { database, folding }: Pick<Homes, 'database' | 'folding'>,
  otherwise: LogHead,
): Promise<Recovery> {
  await catchRowsUp(database, (await readHead(database)) ?? otherwise, folding);
  const [head, session, rows] = await Promise.all([
    readHead(database),
    database.meta.get('session'),
    database.states.toArray(),
  ]);
  const memory: LogMemory = {
    head: head ?? otherwise,
    session: (session?.value as BenchSession | undefined) ?? EMPTY_SESSION,
    states: createStates(rows),
  };
  return { memory, restored: 0, resent: 0, forked: false };
}

async function readHead(database: ReplicaDatabase): Promise<LogHead | null> {
  const parsed = LogHead.safeParse((await database.meta.get('log-head'))?.value);
  return parsed.success ? parsed.data : null;
}

async function readAll(journal: JournalReader, incarnation: string, after: number): Promise<readonly LogEntry[]> {
  const entries: LogEntry[] = [];
  for (let seq = after; ; ) {
    const chunk = await journal.readAfter(incarnation, seq);
    const last = chunk.at(-1);
    if (!last) return entries;
    entries.push(...chunk);
    seq = last.seq;
  }
}

const entriesAfter = (database: ReplicaDatabase, incarnation: string, seq: number): Promise<LogEntry[]> =>
  database.log
    .where('[incarnation+seq]')
    .between([incarnation, seq], [incarnation, Number.POSITIVE_INFINITY], false)
    .toArray();
