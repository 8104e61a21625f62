import { z } from 'zod';
import { FOLDING, type Folding, keyOf, type LogHead, readBody } from '#shared/log/index.ts';
import type { ReplicaDatabase } from './database.ts';
import type { StateChange } from './states.ts';

/** A state whose row on the disk is as the log was at `from`: what came after is folded again at a start. */
const Lagging = z.object({ kind: z.string(), id: z.string(), from: z.number() });
export type Lagging = Readonly<z.infer<typeof Lagging>>;

/** The key in `meta` under which the states that lag are written, in the commit that lets them. */
export const LAGGING = 'lagging';
/** A row lags by so many events at the most. */
const MOST_EVENTS = 200;

/** What became of a state by the entry of this number. */
export interface NumberedChange extends StateChange {
  readonly seq: number;
}

/** What of a commit is written, and what lags then. */
interface Lag {
  readonly rows: readonly StateChange[];
  readonly lagging: ReadonlyMap<string, Lagging>;
}

/** Which rows a commit writes: all but those of states that may lag and do not by much yet. `changes`: in the order of the log. */
export function lagOf(
  changes: readonly NumberedChange[],
  before: ReadonlyMap<string, Lagging>,
  { rules }: Pick<Folding, 'rules'> = FOLDING,
): Lag {
  const [first, last] = [new Map<string, number>(), new Map<string, NumberedChange>()];
  for (const change of changes) {
    const key = keyOf(change);
    if (!first.has(key)) first.set(key, change.seq);
    last.set(key, change);
  }
  const lagging = new Map(before);
  const rows: StateChange[] = [];
  for (const [key, { kind, id, state, seq }] of last) {
    const from = before.get(key)?.from ?? (first.get(key) ?? seq) - 1;
    if (state !== null && rules.get(kind)?.mayLag?.(state) && seq - from < MOST_EVENTS)
      lagging.set(key, { kind, id, from });
    else {
      lagging.delete(key);
      rows.push({ kind, id, state });
    }
  }
  return { rows, lagging };
}

/** The states that lag on the disk. */
export async function laggingIn(database: ReplicaDatabase): Promise<readonly Lagging[]> {
  const parsed = z.array(Lagging).safeParse((await database.meta.get(LAGGING))?.value);
  return parsed.success ? parsed.data : [];
}

/** Brings the rows that lag up to the head of the log, by the entries that came since. */
export async function catchRowsUp(
  database: ReplicaDatabase,
  { incarnation }: Pick<LogHead, 'incarnation'>,
  { foldOf, rules }: Folding = FOLDING,
): Promise<void> {
  const rows = await laggingIn(database);
  if (rows.length === 0) return;
  await database.transaction('rw', database.log, database.states, database.meta, async () => {
    for (const { kind, id, from } of rows) {
      let state = (await database.states.get([kind, id]))?.state ?? null;
      await database.log
        .where('[incarnation+seq]')
        .between([incarnation, from], [incarnation, Number.POSITIVE_INFINITY], false)
        .each((entry) => {
          const event = readBody(entry)?.event;
          const fold = event && foldOf(event);
          if (!event || fold?.kind !== kind || fold.id !== id) return;
          state = fold.forgets ? null : (rules.get(kind)?.evolve(state, event) ?? null);
        });
      if (state === null) await database.states.delete([kind, id]);
      else await database.states.put({ kind, id, state });
    }
    await database.meta.delete(LAGGING);
  });
}
