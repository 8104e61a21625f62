import { randomUUID } from 'node:crypto';
import { Operator } from '#shared/domain/index.ts';
import { CountTask } from '#shared/records/index.ts';
import { may } from '#shared/rights/index.ts';
import type { Statements } from '../database/database.ts';
import type { Writing } from '../database/transaction.ts';
import { countersOf, type LineRow } from './count-lines.ts';
import { countRules } from './count-rules.ts';

/** A task as the store keeps it. `chain`: the count with which it began; null: it is the first. */
export interface KeptTask {
  readonly task: CountTask;
  /** Nobody has done it or taken it back. */
  readonly isOpen: boolean;
  readonly chain: string | null;
}

/** A task by its id, done or not; undefined: there is none. */
export async function taskOf(sql: Statements, id: string): Promise<KeptTask | undefined> {
  const row = await sql.get<{ task: string; chain: string | null; phase: string }>(
    'SELECT task, chain, phase FROM count_tasks WHERE id = ?',
    id,
  );
  return row && { task: CountTask.parse(JSON.parse(row.task)), chain: row.chain, isOpen: row.phase === 'open' };
}

/** The task that a line was counted by; undefined: nobody planned it. */
export async function taskOfLine(
  sql: Statements,
  { countId }: Pick<LineRow, 'countId'>,
): Promise<CountTask | undefined> {
  const row = await sql.get<{ task: string }>('SELECT task FROM count_tasks WHERE count_id = ?', countId);
  return row && CountTask.parse(JSON.parse(row.task));
}

/** Keeps a task, and tells every station of it. */
export async function openTask(
  { sql, put }: Writing,
  task: CountTask,
  chain: string | null,
  now: number,
): Promise<void> {
  const text = JSON.stringify(task);
  await sql.run(
    "INSERT INTO count_tasks (id, plan, chain, location, task, phase, count_id, made_at) VALUES (?, ?, ?, ?, ?, 'open', NULL, ?)",
    ...[task.id, task.plan, chain, task.location, text, now],
  );
  await put('count-task', task.id, text);
}

/** A task is done by a count, or nobody's any more. */
export async function closeTask({ sql, remove }: Writing, { id }: CountTask, countId: string | null): Promise<void> {
  await sql.run(
    'UPDATE count_tasks SET phase = ?, count_id = ? WHERE id = ?',
    countId === null ? 'cancelled' : 'done',
    countId,
    id,
  );
  await remove('count-task', id);
}

/** The first counts of a place that a sheet does: planned before it was over, of all that stands there or of items that it names alone. */
export async function tasksOfSheet(
  sql: Statements,
  location: string,
  { until, skus }: { readonly until: number; readonly skus: readonly string[] },
): Promise<readonly CountTask[]> {
  const rows = await sql.all<{ task: string }>(
    "SELECT task FROM count_tasks WHERE location = ? AND phase = 'open' AND made_at <= ? ORDER BY made_at, id",
    ...[location, until],
  );
  return rows
    .map(({ task }) => CountTask.parse(JSON.parse(task)))
    .filter((task) => task.attempt === 1 && (task.skus === null || task.skus.every((sku) => skus.includes(sku))));
}

/** Takes back the recount of a chain of counts of which no line is to be counted again any more. */
export async function dropRecount(writing: Writing, chain: string): Promise<void> {
  const { sql } = writing;
  if (await sql.get("SELECT 1 AS one FROM count_lines WHERE chain = ? AND phase = 'recount' LIMIT 1", chain)) return;
  for (const { task } of await sql.all<{ task: string }>(
    "SELECT task FROM count_tasks WHERE chain = ? AND phase = 'open'",
    chain,
  ))
    await closeTask(writing, CountTask.parse(JSON.parse(task)), null);
}

const HOUR_MS = 3_600_000;

/**
 * Lets lines of one place be counted once more, by somebody who did not count them before. False: there are no two others, one who counts again and one who
 * decides after that; then whoever there is decides at once.
 */
export async function openRecount(
  writing: Writing,
  lines: readonly LineRow[],
  { task, now }: { readonly task: CountTask | undefined; readonly now: number },
): Promise<boolean> {
  const { sql } = writing;
  const [first] = lines;
  if (!first) return false;
  const { twoPeople, packersCount, recountHours } = await countRules(sql);
  const counters = new Set<string>();
  for (const line of lines) for (const by of await countersOf(sql, line)) counters.add(by);
  if (twoPeople && !(await areTwoOthers(sql, counters, packersCount))) return false;
  await openTask(
    writing,
    {
      ...{ id: randomUUID(), plan: first.plan, location: first.location, attempt: first.attempt + 1, why: 'recount' },
      skus: [...new Set(lines.map(({ sku }) => sku))].slice(0, 1_000),
      notBy: twoPeople ? [...counters].slice(0, 100) : [],
      ...{ assignedTo: null, dueAt: now + recountHours * HOUR_MS, places: task?.places ?? 1 },
    },
    first.chain,
    now,
  );
  return true;
}

/** Whether there is somebody who counts, and another one who then decides, none of them one of these. */
async function areTwoOthers(sql: Statements, counters: ReadonlySet<string>, packersCount: boolean): Promise<boolean> {
  const rows = await sql.all<{ json: string }>("SELECT json FROM records WHERE kind = 'operator'");
  const others = rows.flatMap(({ json }) => {
    const person = Operator.safeParse(JSON.parse(json)).data;
    return person && !counters.has(person.id) ? [person] : [];
  });
  const deciders = others.filter(({ role }) => may(role, 'decide-counts')).length;
  return deciders > 1 || (deciders === 1 && packersCount && others.length > 1);
}
