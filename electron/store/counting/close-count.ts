import { randomUUID } from 'node:crypto';
import {
  type Count,
  countedLines,
  type EarlierAttempt,
  type JudgedLine,
  type Judgement,
  judgeLines,
  judgeRecount,
  keptCodes,
  varianceOf,
} from '#shared/counting/index.ts';
import type { CountTask } from '#shared/records/index.ts';
import type { Statements } from '../database/database.ts';
import { headOf, type Writing } from '../database/transaction.ts';
import type { Heard } from '../log/effects.ts';
import { bookAtCount } from '../stock/count-place.ts';
import { addLine, LINE_COLUMNS, type LineRow, lineIdOf, postLine } from './count-lines.ts';
import { explainedByOut } from './count-out.ts';
import { countsBeside } from './count-places.ts';
import { countRules } from './count-rules.ts';
import { closeTask, dropRecount, openRecount, openTask, taskOf } from './count-tasks.ts';
import { windowsOf } from './count-windows.ts';
import { foundAt, onHandAt } from './found-at.ts';
import { itemsOf } from './known-items.ts';
import { tellDifferences } from './tell-differences.ts';

/** So many attempts are made at a line before a supervisor decides. */
const MOST_ATTEMPTS = 3;
/** More of an item is at no place: a slip that is kept as so many, and goes to a person. */
const MOST_UNITS = 100_000_000;

/** A line that was found, and as it is judged. */
interface Found {
  readonly line: LineRow;
  readonly judged: JudgedLine;
}

/**
 * A place is counted: what was found is held against the book of its time, line by line. What is right or within the tolerance is posted;
 * the rest is counted again by somebody else, or waits for a supervisor. Open lines of an earlier count of the place are superseded.
 */
export async function closeCount(
  writing: Writing,
  heard: Heard,
  count: Count,
  /** The items that were looked for; those of its task, or all that stand there, where it is left out. */
  only?: readonly string[],
): Promise<void> {
  const { sql } = writing;
  const task = count.taskId === null ? undefined : await taskOf(sql, count.taskId);
  const chain = task?.chain ?? count.countId;
  const waiting = await waitingAt(sql, count.location);
  const byScanner = count.paper && !count.paper.stored ? await serialisedHere(sql, count) : [];
  const found = await foundLines(sql, heard, count, { task: task?.task, only, chain, waiting, byScanner });
  await supersede(writing, waiting, found);
  await keepCodes(sql, heard, count);
  const skus = found.map(({ line }) => line.sku);
  const beside = await countsBeside(sql, { ...count, skus }, heard.station);
  const judgements = await judge(sql, found, {
    attempt: task?.task.attempt ?? 1,
    hasUnknown: keptCodes(count).length > 0,
    isContested: beside.length > 0,
  });
  const again: LineRow[] = [];
  for (const [at, { line }] of found.entries()) {
    const judgement = judgements[at] ?? 'person';
    const isPosted = judgement === 'match' || judgement === 'tolerance' || judgement === 'policy';
    const variance = varianceOf(line.counted, line);
    // It was told late: a later count of the place says more, and nobody need decide this one; one of the same time may have said half.
    const isOld = !isPosted && beside.length === 0 && (await hasLater(sql, line));
    if (judgement === 'again' && !isOld) again.push(line);
    await addLine(sql, {
      ...line,
      phase: isPosted ? 'posted' : isOld ? 'superseded' : 'open',
      rule: isPosted ? judgement : null,
      posted: isPosted ? variance : 0,
      // Two people found the same: nobody looks for another cause.
      cause: judgement === 'agreed' ? 'agreed' : null,
    });
    if (isPosted)
      await postLine(writing, line, variance, {
        isCertain: line.low === line.high,
        heardAt: heard.heardAt,
        by: heard.body.by,
      });
  }
  if (task) await closeTask(writing, task.task, count.countId);
  // Units with numbers of their own are not counted on paper: their place stays on the list for them.
  if (task && byScanner.length > 0)
    await openTask(writing, { ...task.task, id: randomUUID(), skus: [...byScanner] }, null, heard.heardAt);
  if (again.length > 0 && (await openRecount(writing, again, { task: task?.task, now: heard.heardAt })))
    for (const { id } of again) await sql.run("UPDATE count_lines SET phase = 'recount' WHERE id = ?", id);
  for (const told of new Set([chain, ...waiting.map((line) => line.chain)]))
    await tellDifferences(writing, told, heard.heardAt);
}

/** The lines of a count, each with its book; of a recount those that it is of. */
async function foundLines(
  sql: Statements,
  heard: Heard,
  count: Count,
  {
    task,
    only,
    chain,
    waiting,
    byScanner,
  }: {
    readonly task: CountTask | undefined;
    readonly only: readonly string[] | undefined;
    readonly chain: string;
    readonly waiting: readonly Waiting[];
    /** Items that this count says nothing of. */
    readonly byScanner: readonly string[];
  },
): Promise<readonly Found[]> {
  const { location, countId } = count;
  const isOf = ({ sku }: { readonly sku: string }): boolean =>
    ((only ?? task?.skus)?.includes(sku) ?? true) && !byScanner.includes(sku);
  const here = (await onHandAt(sql, location)).filter(isOf);
  // What somebody said stands here, and no move does: it is looked for as well.
  const asked = waiting.filter(
    (line) => isOf(line) && !here.some((row) => row.sku === line.sku && row.lot === line.lot),
  );
  const all = [...here, ...asked.map(({ sku, lot }) => ({ sku, lot, expiry: null, quantity: 0 }))];
  const rows = foundAt(all, countedLines(count)).filter(isOf);
  const windows = await windowsOf(sql, countId, heard.happenedAt);
  const items = await itemsOf(
    sql,
    rows.map(({ sku }) => sku),
  );
  const version = (await headOf(sql)).version + 1;
  const upTo = (await sql.get<{ last: number | null }>('SELECT max(id) AS last FROM moves'))?.last ?? 0;
  const found: Found[] = [];
  for (const { sku, lot, expiry, quantity: said } of rows) {
    const quantity = Math.min(said, MOST_UNITS);
    const { firstAt, lastAt, seen } = windows(sku, lot);
    const place = {
      countId,
      sku,
      location,
      lot,
      from: firstAt,
      until: lastAt,
      station: heard.station,
      seen,
      version: null,
      upTo,
    };
    const { low, high } = await bookAtCount(sql, place, heard.body.opId);
    // What once stood here, should not, and does not: nothing to say, but to whoever said otherwise.
    const isAsked = waiting.some((line) => line.sku === sku && line.lot === lot);
    if (quantity === 0 && low === 0 && high === 0 && !isAsked) continue;
    const item = items.get(sku);
    const line: LineRow = {
      ...{ id: lineIdOf(countId, sku, lot), countId, chain, plan: task?.plan ?? '', attempt: task?.attempt ?? 1 },
      ...{ location, sku, lot, expiry, counted: quantity, low, high, firstAt, lastAt, seen, version, upTo },
      ...{ costMinor: item?.costMinor ?? null, currency: item?.currency ?? null },
      ...{ station: heard.station, opId: heard.body.opId, phase: 'open', rule: null, posted: 0, late: 0, cause: null },
      ...{ decidedBy: null, decidedAt: null, decidedOp: null },
    };
    const isTracked = lot !== '' || (item !== undefined && item.tracking !== 'none');
    const judged = { counted: quantity, low, high, costMinor: line.costMinor, abc: item?.abc ?? 'C', isTracked };
    found.push({ line, judged });
  }
  // Judged by what should be there without the units that are out; posted as it was counted, for they come off the ledger later.
  const explained = await explainedByOut(
    sql,
    count,
    found.map(({ line }) => line),
  );
  return found.map(({ line, judged }, at) => {
    const out = explained[at] ?? 0;
    return { line, judged: { ...judged, low: judged.low - out, high: judged.high - out } };
  });
}

/** The items of a place whose units have numbers of their own, and that were not counted there. */
async function serialisedHere(sql: Statements, count: Count): Promise<readonly string[]> {
  const counted = new Set(countedLines(count).map(({ sku }) => sku));
  const here = (await onHandAt(sql, count.location)).flatMap(({ sku, quantity }) => (quantity > 0 ? [sku] : []));
  const items = await itemsOf(sql, here);
  return [...new Set(here)].filter((sku) => !counted.has(sku) && items.get(sku)?.tracking === 'serial');
}

/** `policy`: posted because nobody is asked · `agreed`: two people found the same · `again`: it is counted once more. */
type Fate = Judgement | 'policy' | 'agreed' | 'again';

async function judge(
  sql: Statements,
  found: readonly Found[],
  {
    attempt,
    hasUnknown,
    isContested: contested,
  }: { readonly attempt: number; readonly hasUnknown: boolean; readonly isContested: boolean },
): Promise<readonly Fate[]> {
  const { approval, recount, tolerance } = await countRules(sql);
  const judgements = judgeLines(
    found.map(({ judged }) => judged),
    tolerance,
  );
  const fates: Fate[] = [];
  for (const [at, { line, judged }] of found.entries()) {
    const judgement = judgements[at] ?? 'person';
    if (judgement === 'match') fates.push('match');
    // Two who counted at once may each have said half of it, whatever is asked otherwise.
    else if (approval === 'none' && !contested) fates.push('policy');
    else if (judgement === 'tolerance' && approval === 'rule' && !hasUnknown && !contested) fates.push('tolerance');
    else if (attempt > 1) fates.push(judgeRecount(judged, await earlierOf(sql, line), MOST_ATTEMPTS));
    // What is uncertain, or may be one of the codes that nobody knows, is asked about first.
    else fates.push(recount && line.low === line.high && !hasUnknown ? 'again' : 'person');
  }
  return fates;
}

async function earlierOf(sql: Statements, line: LineRow): Promise<readonly EarlierAttempt[]> {
  const rows = await sql.all<LineRow>(
    `SELECT ${LINE_COLUMNS} FROM count_lines WHERE chain = ? AND sku = ? AND lot = ? AND count_id <> ? ORDER BY attempt`,
    ...[line.chain, line.sku, line.lot, line.countId],
  );
  return rows.map((row) => ({ variance: varianceOf(row.counted, row), counter: null }));
}

/** A line of an earlier count that somebody still has to count again or decide. */
type Waiting = Pick<LineRow, 'id' | 'chain' | 'sku' | 'lot' | 'lastAt'>;

const waitingAt = (sql: Statements, location: string): Promise<readonly Waiting[]> =>
  sql.all<Waiting>(
    `SELECT id, chain, sku, lot, last_at AS "lastAt" FROM count_lines WHERE location = ? AND phase IN ('open', 'recount')`,
    location,
  );

/** What waits of an earlier count of the place: this one says more, and a recount of nothing else is nobody's work any more. */
async function supersede(writing: Writing, waiting: readonly Waiting[], found: readonly Found[]): Promise<void> {
  const { sql } = writing;
  const over = waiting.filter((before) =>
    found.some(({ line }) => line.sku === before.sku && line.lot === before.lot && line.lastAt >= before.lastAt),
  );
  for (const { id } of over) await sql.run("UPDATE count_lines SET phase = 'superseded' WHERE id = ?", id);
  for (const chain of new Set(over.map((line) => line.chain))) await dropRecount(writing, chain);
}

/** Whether a later count of the place came in before. */
const hasLater = async (sql: Statements, { location, sku, lot, lastAt }: LineRow): Promise<boolean> =>
  (await sql.get(
    "SELECT 1 AS one FROM count_lines WHERE location = ? AND sku = ? AND lot = ? AND last_at > ? AND phase <> 'superseded' LIMIT 1",
    ...[location, sku, lot, lastAt],
  )) !== undefined;

async function keepCodes(sql: Statements, { happenedAt }: Heard, count: Count): Promise<void> {
  const codes = keptCodes(count);
  if (codes.length === 0) return;
  await sql.insert(
    'count_codes (count_id, scan_id, location, code, units, before_sku, after_sku, at, phase, sku)',
    codes.map(({ scanId, code, units, before, after }) => [
      ...[
        count.countId,
        scanId,
        count.location,
        code.replaceAll('\0', ''),
        units,
        before,
        after,
        happenedAt,
        'open',
        null,
      ],
    ]),
  );
}
