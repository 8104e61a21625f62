import type { LogRules, StateRules } from '#shared/log/index.ts';
import type { Clock } from '#shared/prelude/index.ts';
import { recordKeyOf } from '#shared/records/index.ts';
import type { Statements } from '../database/database.ts';
import type { Writer, Writing } from '../database/transaction.ts';
import { supersedeRows } from './log-rows.ts';

const DAY = 24 * 60 * 60 * 1_000;
/** So many states are looked at in one transaction. */
const A_TIME = 200;

interface Row {
  readonly id: string;
  readonly state: string;
}

/**
 * Forgets the states whose days are over, by the state table: those that are not open and did not change since. What led to them stays in the
 * log, and counts no more; a claim that nobody gave back goes too. Gives how many went.
 */
export async function forgetStates(writer: Writer, rules: LogRules, clock: Clock): Promise<number> {
  let gone = 0;
  for (const [kind, row] of rules.rules) {
    const days = row.keepDays.store;
    if (days === null) continue;
    const before = clock.now() - days * DAY;
    for (let after: string | undefined = ''; after !== undefined; ) {
      const from: string = after;
      after = await writer.write(async (writing) => {
        const { sql } = writing;
        const rows = await sql.all<Row>(
          'SELECT id, state FROM states WHERE kind = ? AND id > ? AND changed_at < ? ORDER BY id LIMIT ?',
          ...[kind, from, before, A_TIME],
        );
        for (const { id, state } of rows)
          if (await isOver(sql, row, id, state)) gone += await forget(writing, kind, row, id);
        return rows.length === A_TIME ? rows.at(-1)?.id : undefined;
      });
    }
  }
  return gone;
}

async function isOver(
  sql: Statements,
  { subject, isOpen }: StateRules<object, never>,
  id: string,
  text: string,
): Promise<boolean> {
  const state = JSON.parse(text) as object | null;
  const isHere = await sql.get('SELECT 1 AS one FROM records WHERE kind = ? AND key = ?', subject, id);
  return state === null || !isOpen(state, isHere !== undefined);
}

async function forget(
  { sql, remove }: Writing,
  kind: string,
  { subject }: StateRules<object, never>,
  id: string,
): Promise<number> {
  const about = { kind: subject, id };
  await supersedeRows(sql, about);
  await remove('claim', recordKeyOf(about));
  return sql.run('DELETE FROM states WHERE kind = ? AND id = ?', kind, id);
}
