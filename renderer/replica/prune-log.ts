import { z } from 'zod';
import {
  type EntryBody,
  FOLDING,
  type Folding,
  keyOf,
  type LogEntry,
  readBody,
  type Subject,
} from '#shared/log/index.ts';
import type { EpochMs } from '#shared/prelude/index.ts';
import type { ReplicaDatabase } from './database.ts';
import { laggingIn } from './lagging.ts';
import type { LogMemory } from './log-writer.ts';
import { type BenchSession, EMPTY_SESSION, isSame, rebuild } from './projection.ts';
import type { StateRow } from './states.ts';
import { writeStrictly } from './write-strictly.ts';

/**
 * What the pruned part of the log had led to, so that the projection can still be rebuilt: `upTo` says how far each
 * incarnation was pruned, `seen` names operations of it that a later incarnation says again.
 */
const LogBase = z.object({
  upTo: z.record(z.string(), z.number()),
  session: z.custom<BenchSession>(),
  states: z.array(z.custom<StateRow>()),
  seen: z.array(z.string()),
});
export type LogBase = Readonly<z.infer<typeof LogBase>>;

const NOTHING: LogBase = { upTo: {}, session: EMPTY_SESSION, states: [], seen: [] };
/** How long an entry is kept that changes no state. */
const OTHER_DAYS = 30;
/** Entries a run, so that it stays short; what is left goes the next time. */
const AT_ONCE = 500;

/** What the log begins from; from nothing before it was ever pruned. */
export async function readLogBase(database: ReplicaDatabase): Promise<LogBase> {
  const parsed = LogBase.safeParse((await database.meta.get('base'))?.value);
  return parsed.success ? parsed.data : NOTHING;
}

/**
 * Takes the oldest entries out of the station's log that the store has, when the days of the states that they led to are over: by the store's
 * clock, for a station's own may be wrong. The log goes from its beginning, so one that is kept keeps all that came after it. States that are open, or on the bench, are kept; the others are forgotten with their entries.
 * The newest entry that the store has stays: by its hash both know that they speak of the same log. Gives how many went.
 */
export async function pruneLog({
  database,
  memory,
  before,
  isHere,
  folding = FOLDING,
}: {
  readonly database: ReplicaDatabase;
  readonly memory: LogMemory;
  /** The time so many days ago. */
  readonly before: (days: number) => EpochMs;
  /** Whether the station's copy of the store has it still. Only to be asked while that copy is complete. */
  readonly isHere: (subject: Subject) => boolean;
  /** How events become states; as the product's tables say unless told otherwise. */
  readonly folding?: Folding;
}): Promise<number> {
  const acked = ((await database.meta.get('acked'))?.value as Record<string, number> | undefined) ?? {};
  const oldest = await database.log.limit(AT_ONCE).toArray();
  const base = await readLogBase(database);
  // What a row that lags lacks is folded again at the next start.
  const needed = Math.min(...(await laggingIn(database)).map(({ from }) => from));
  const kept = oldest.findIndex(
    (entry, at) =>
      entry.seq >= (acked[entry.incarnation] ?? 0) ||
      (entry.incarnation === memory.head.incarnation && entry.seq > needed) ||
      isYoung(entry, before, folding) ||
      !follows(entry, oldest[at - 1], base),
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
  const said = seen.size === 0 ? [] : await stillSaid(database, seen, going);
  const folded = rebuild(bodies, base, folding);
  const rows = folded.states.rows();
  const left = rows.flatMap((row) => {
    const rules = folding.rules.get(row.kind);
    // What came since may have opened or closed it.
    const state = memory.states.get(row) ?? row.state;
    const isKept = !rules || isSame(memory.session.activity, row);
    return isKept || rules.isOpen(state, isHere({ kind: rules.subject, id: row.id })) ? [] : [{ ...row, state }];
  });
  const gone = new Set(left.map(keyOf));
  const next: LogBase = {
    upTo,
    session: folded.session,
    states: rows.filter((row) => !gone.has(keyOf(row))),
    seen: said,
  };
  // Begun at once, as commits of the log are: what is said from here on comes after it.
  await writeStrictly(database, ['log', 'states', 'meta'], ([log, states, meta]) => {
    for (const { incarnation, seq } of going) log.delete([incarnation, seq]);
    for (const { kind, id } of left) states.delete([kind, id]);
    meta.put({ key: 'base', value: next });
  });
  // What somebody began again meanwhile stays in memory, and its commit puts it back.
  for (const row of left) if (memory.states.get(row) === row.state) memory.states.change({ ...row, state: null });
  return going.length;
}

/** Nothing is lacking before an entry. A hole is filled at the next start, and what was in it must be folded first. */
const follows = ({ incarnation, seq }: LogEntry, before: LogEntry | undefined, { upTo }: LogBase): boolean =>
  seq === 1 + (before?.incarnation === incarnation ? before.seq : (upTo[incarnation] ?? 0));

/** Said too lately to go. What cannot be read has no time of its own, and goes with what was said before it. */
function isYoung(entry: LogEntry, before: (days: number) => EpochMs, { foldOf, rules }: Folding): boolean {
  const body = readBody(entry);
  if (!body) return false;
  const fold = foldOf(body.event);
  const days = (fold && rules.get(fold.kind)?.keepDays.bench) ?? OTHER_DAYS;
  return body.at + (body.clockOffset ?? 0) >= before(days);
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
