import { z } from 'zod';
import { type EntryBody, type LogEntry, readBody } from '#shared/log/index.ts';
import type { PackingState } from '#shared/packing/index.ts';
import type { EpochMs } from '#shared/prelude/index.ts';
import type { ReplicaDatabase } from './database.ts';
import type { LogMemory } from './log-writer.ts';
import { type BenchSession, EMPTY_SESSION, rebuild } from './projection.ts';

/**
 * What the pruned part of the log had led to, so that the projection can still be rebuilt: `upTo` says how far each
 * incarnation was pruned, `seen` names operations of it that a later incarnation says again.
 */
const LogBase = z.object({
  upTo: z.record(z.string(), z.number()),
  session: z.custom<BenchSession>(),
  progress: z.array(z.custom<PackingState>()),
  seen: z.array(z.string()),
});
export type LogBase = Readonly<z.infer<typeof LogBase>>;

const NOTHING: LogBase = { upTo: {}, session: EMPTY_SESSION, progress: [], seen: [] };
/** Entries a run, so that it stays short; what is left goes the next time. */
const AT_ONCE = 500;

/** What the log begins from; from nothing before it was ever pruned. */
export async function readLogBase(database: ReplicaDatabase): Promise<LogBase> {
  const parsed = LogBase.safeParse((await database.meta.get('base'))?.value);
  return parsed.success ? parsed.data : NOTHING;
}

/**
 * Takes the oldest entries out of the station's log that the store has, from before a time: of its clock, for a station's own
 * may be wrong. How orders stand that are still on the benches is kept; those that left are forgotten with their entries.
 * The newest entry that the store has stays: by its hash both know that they speak of the same log. Gives how many went.
 */
export async function pruneLog({
  database,
  memory,
  before,
  isHere,
}: {
  readonly database: ReplicaDatabase;
  readonly memory: LogMemory;
  readonly before: EpochMs;
  /** Whether an order is still on the benches. Only to be asked while the copy of the store is complete. */
  readonly isHere: (orderId: string) => boolean;
}): Promise<number> {
  const acked = ((await database.meta.get('acked'))?.value as Record<string, number> | undefined) ?? {};
  const oldest = await database.log.limit(AT_ONCE).toArray();
  const base = await readLogBase(database);
  const kept = oldest.findIndex(
    (entry, at) =>
      entry.seq >= (acked[entry.incarnation] ?? 0) || isYoung(entry, before) || !follows(entry, oldest[at - 1], base),
  );
  const going = kept < 0 ? oldest : oldest.slice(0, kept);
  if (going.length === 0) return 0;

  const bodies: EntryBody[] = [];
  const seen = new Set(base.seen);
  const upTo = { ...base.upTo };
  for (const entry of going) {
    upTo[entry.incarnation] = entry.seq;
    const body = readBody(entry);
    if (!body || seen.has(body.opId)) continue;
    bodies.push(body);
    // Within one incarnation no operation comes twice.
    if (entry.incarnation !== memory.head.incarnation) seen.add(body.opId);
  }
  const folded = rebuild(bodies, base);
  const open = memory.session.openOrderId;
  const left = [...folded.progress.keys()].filter((orderId) => orderId !== open && !isHere(orderId));
  const next: LogBase = {
    upTo,
    session: folded.session,
    progress: [...folded.progress.values()].filter(({ orderId }) => !left.includes(orderId)),
    seen: seen.size === 0 ? [] : await stillSaid(database, seen, going),
  };
  await database.transaction('rw', database.log, database.progress, database.meta, () =>
    Promise.all([
      database.log.bulkDelete(going.map(({ incarnation, seq }) => [incarnation, seq])),
      database.progress.bulkDelete(left),
      database.meta.put({ key: 'base', value: next }),
    ]),
  );
  for (const orderId of left) memory.progress.delete(orderId);
  return going.length;
}

/** Nothing is lacking before an entry. A hole is filled at the next start, and what was in it must be folded first. */
const follows = ({ incarnation, seq }: LogEntry, before: LogEntry | undefined, { upTo }: LogBase): boolean =>
  seq === 1 + (before?.incarnation === incarnation ? before.seq : (upTo[incarnation] ?? 0));

/** Said too lately to go. What cannot be read has no time of its own, and goes with what was said before it. */
function isYoung(entry: LogEntry, before: EpochMs): boolean {
  const body = readBody(entry);
  return body !== undefined && body.at + (body.clockOffset ?? 0) >= before;
}

async function stillSaid(
  database: ReplicaDatabase,
  seen: ReadonlySet<string>,
  going: readonly LogEntry[],
): Promise<string[]> {
  const gone = new Set(going.map(({ incarnation, seq }) => `${incarnation} ${seq}`));
  const said = new Set<string>();
  await database.log.each((entry) => {
    const opId = gone.has(`${entry.incarnation} ${entry.seq}`) ? undefined : readBody(entry)?.opId;
    if (opId !== undefined && seen.has(opId)) said.add(opId);
  });
  return [...said];
}
