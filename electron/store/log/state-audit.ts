import { isDeepStrictEqual } from 'node:util';
import { type EntryBody, type LogRules, readBody, type StateKey, type Subject } from '#shared/log/index.ts';
import type { Clock, EpochMs } from '#shared/prelude/index.ts';
import type { Database, Statements } from '../database/database.ts';
import { happenedAt } from './effect-of.ts';
import { isErased } from './erase-words.ts';
import { saveState, stateOf } from './states.ts';

/** So many subjects are looked at in one transaction. */
const A_TIME = 200;

interface Row {
  readonly op: string;
  readonly body: string;
  readonly folded: number | null;
  readonly receivedAt: EpochMs;
}

/** A state as the log has it. */
interface Folded extends StateKey {
  readonly state: object | null;
  /** When the work on it began. */
  readonly begunAt: EpochMs;
  /** The operation that it had in it last. */
  readonly lastOp: string;
}

/** Every state that is not what its entries lead to, in words. */
export async function wrongStates(database: Pick<Database, 'read'>, rules: LogRules): Promise<readonly string[]> {
  const wrong: string[] = [];
  await eachPart(
    rules,
    (work) => database.read(work),
    async (sql, { kind, id, state }) => {
      const said = await stateOf(sql, { kind, id });
      if (!isDeepStrictEqual(said?.state ?? null, state)) wrong.push(`${kind} of ${id}: not what its entries say`);
    },
  );
  return wrong;
}

/**
 * Makes the states anew from the log; those that are right already stay as they are. Gives how many were missing or wrong. Left as they are:
 * those of which some entries were noted by an earlier version, were understood late, or had their words erased.
 */
export async function rebuildStates(
  database: Pick<Database, 'write'>,
  rules: LogRules,
  clock: Clock,
  isWanted: (kind: string) => boolean = () => true,
): Promise<number> {
  let mended = 0;
  await eachPart(
    rules,
    (work) => database.write(work),
    async (sql, { kind, id, state, lastOp, begunAt }) => {
      const said = await stateOf(sql, { kind, id });
      if (!isWanted(kind) || isDeepStrictEqual(said?.state ?? null, state)) return;
      const station = said?.station ?? (await sayerOf(sql, lastOp));
      await saveState(sql, { kind, id }, { station, state }, clock.now(), begunAt);
      mended++;
    },
  );
  return mended;
}

/** Makes the states of a kind anew, once, where another version folded them otherwise. */
export async function rebuildStatesOnce(database: Database, rules: LogRules, clock: Clock): Promise<void> {
  for (const [kind, { form }] of rules.rules) {
    const key = `states:${kind}`;
    const made = await database.read((sql) => sql.get<{ value: string }>('SELECT value FROM meta WHERE key = ?', key));
    if (made?.value === String(form)) continue;
    // What an earlier version wrote down without saying so has the form 1.
    if (made !== undefined || form > 1) await rebuildStates(database, rules, clock, (one) => one === kind);
    await database.write((sql) =>
      sql.run(
        'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
        ...[key, String(form)],
      ),
    );
  }
}

/** Does something with each state that the log leads to, some subjects a transaction. */
async function eachPart(
  rules: LogRules,
  within: <T>(work: (sql: Statements) => Promise<T>) => Promise<T>,
  work: (sql: Statements, folded: Folded) => Promise<void>,
): Promise<void> {
  for (let after: Subject | undefined = { kind: '', id: '' }; after; ) {
    const from: Subject = after;
    after = await within(async (sql) => {
      const subjects = await sql.all<Subject>(
        `SELECT DISTINCT about_kind AS kind, about_id AS id FROM log
          WHERE about_id IS NOT NULL AND (about_kind, about_id) > (?, ?) ORDER BY about_kind, about_id LIMIT ?`,
        ...[from.kind, from.id, A_TIME],
      );
      for (const subject of subjects) for (const folded of await foldedOf(sql, rules, subject)) await work(sql, folded);
      return subjects.length === A_TIME ? subjects.at(-1) : undefined;
    });
  }
}

/** The states of a subject, folded from the entries that are in them; none where the log alone does not tell. */
async function foldedOf(sql: Statements, rules: LogRules, subject: Subject): Promise<readonly Folded[]> {
  const rows = await sql.all<Row>(
    'SELECT op, body, folded, received_at AS "receivedAt" FROM log WHERE about_kind = ? AND about_id = ? AND (folded IS NULL OR folded = 1) ORDER BY rowid',
    ...[subject.kind, subject.id],
  );
  if (rows.length === 0 || rows.some(({ folded }) => folded === null) || (await isErased(sql, subject))) return [];
  const states = new Map<string, Folded>();
  for (const row of rows) {
    const body = readBody(row, rules.readEvent);
    const next = body && foldOne(rules, states, body, row);
    if (!next) return [];
    states.set(next.kind, next);
  }
  return [...states.values()];
}

function foldOne(
  rules: LogRules,
  states: ReadonlyMap<string, Folded>,
  body: EntryBody,
  { op: lastOp, receivedAt }: Row,
): Folded | undefined {
  const { event } = body;
  const fold = rules.foldOf(event);
  const row = fold && rules.rules.get(fold.kind);
  if (!fold || !row) return undefined;
  const { kind, id } = fold;
  const known = states.get(kind);
  const before = known?.state ?? null;
  const begunAt = known && before ? known.begunAt : happenedAt(body, receivedAt);
  const state = fold.forgets ? null : row.evolve(before, event);
  // As it is stored: what is undefined in memory is nothing on the disk.
  return { kind, id, lastOp, begunAt, state: JSON.parse(JSON.stringify(state)) as object | null };
}

/** The station that said an operation last: a bench that lost its memory says it again under another name. */
const sayerOf = async (sql: Statements, op: string): Promise<string> =>
  (await sql.get<{ station: string }>('SELECT station FROM log WHERE op = ? ORDER BY rowid DESC LIMIT 1', op))
    ?.station ?? '';
