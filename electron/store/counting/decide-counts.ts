import { varianceOf } from '#shared/counting/index.ts';
import type { Clock } from '#shared/prelude/index.ts';
import { may } from '#shared/rights/index.ts';
import type { CountDecided, CountDecision, CountDecisions, DecisionOutcome } from '#shared/sync/index.ts';
import type { Database, Statements } from '../database/database.ts';
import type { Writer, Writing } from '../database/transaction.ts';
import { roleIn } from '../log/entry-rights.ts';
import type { Pins } from '../people/pins.ts';
import { bookOf, changeLine, countersOf, type LineRow, lineOf, postLine } from './count-lines.ts';
import { countRules } from './count-rules.ts';
import { dropRecount, openRecount, taskOfLine } from './count-tasks.ts';
import { matchCode } from './match-code.ts';
import { tellDifferences } from './tell-differences.ts';

/** What supervisors make of counted lines. */
export interface CountDecider {
  /** Decides for a person at a station, by the store's own records and their PIN. Each line is decided once, whoever sends it again. */
  readonly decideCounts: (asked: CountDecisions, operatorId: string) => Promise<CountDecided>;
}

export function createCountDecider(
  database: Pick<Database, 'read'>,
  writer: Writer,
  pins: Pick<Pins, 'verify'>,
  clock: Clock,
): CountDecider {
  return {
    async decideCounts({ opId, pin, decisions }, operatorId) {
      const role = await database.read((sql) => roleIn(sql, operatorId));
      if (!may(role, 'decide-counts')) return { type: 'not-allowed' };
      const proved = await pins.verify(operatorId, pin);
      if (proved.type !== 'ok') return proved;
      const outcomes = await writer.write(async (writing) => {
        const made: DecisionOutcome[] = [];
        const { twoPeople } = await countRules(writing.sql);
        const decider = { by: operatorId, opId, at: clock.now(), twoPeople };
        const chains = new Set<string>();
        for (const decision of decisions) {
          made.push(await decide(writing, decision, decider));
          chains.add(await chainOf(writing.sql, decision));
        }
        for (const chain of chains) await tellDifferences(writing, chain, decider.at);
        return made;
      });
      return { type: 'decided', outcomes };
    },
  };
}

/** Who decides, by which call, and when. `twoPeople`: nobody decides what they counted themselves. */
interface Decider {
  readonly by: string;
  readonly opId: string;
  readonly at: number;
  readonly twoPeople: boolean;
}

async function decide(writing: Writing, decision: CountDecision, decider: Decider): Promise<DecisionOutcome> {
  const { sql } = writing;
  if (decision.type === 'match') return matchCode(writing, decision);
  const line = await lineOf(sql, decision.line);
  if (!line) return 'not-open';
  // Sent again because the answer was lost.
  if (line.decidedOp === decider.opId) return 'done';
  if (line.phase !== 'open' && line.phase !== 'recount') return 'not-open';
  if (decider.twoPeople && (await countersOf(sql, line)).includes(decider.by)) return 'own';
  switch (decision.type) {
    case 'approve':
      return approve(writing, line, decision, decider);
    case 'dismiss':
      await changeLine(sql, line.id, { ...line, phase: 'dismissed', ...decided(decider) });
      await dropRecount(writing, line.chain);
      return 'done';
    case 'recount': {
      if (line.phase === 'recount') return 'done';
      const task = await taskOfLine(sql, line);
      if (!(await openRecount(writing, [line], { task, now: decider.at }))) return 'nobody-else';
      await changeLine(sql, line.id, { ...line, phase: 'recount', ...decided(decider) });
      return 'done';
    }
  }
}

/** The count with which the attempts began that a decision is about. */
const chainOf = async (sql: Statements, decision: CountDecision): Promise<string> => {
  const row = await (decision.type === 'match'
    ? sql.get<{ chain: string }>('SELECT chain FROM count_lines WHERE count_id = ? LIMIT 1', decision.countId)
    : sql.get<{ chain: string }>('SELECT chain FROM count_lines WHERE id = ?', decision.line));
  return row?.chain ?? '';
};

const decided = ({ by, at, opId }: Decider) => ({ decidedBy: by, decidedAt: at, decidedOp: opId });

/** Posts the difference that the supervisor saw. Where later moves have changed it, they see it again first. */
async function approve(
  writing: Writing,
  line: LineRow,
  { variance, cause }: Extract<CountDecision, { type: 'approve' }>,
  decider: Decider,
): Promise<DecisionOutcome> {
  const { low, high } = await bookOf(writing.sql, line);
  const isPossible = variance >= line.counted - high && variance <= line.counted - low;
  if (!isPossible || (low === high && variance !== varianceOf(line.counted, { low, high }))) {
    await changeLine(writing.sql, line.id, { ...line, low, high });
    return 'changed';
  }
  // First, for a count that is posted is never explained by its own difference.
  await changeLine(writing.sql, line.id, {
    ...{ ...line, low, high, phase: 'posted', rule: 'person', posted: variance - line.late, cause },
    ...decided(decider),
  });
  await postLine(writing, line, variance, { isCertain: low === high, heardAt: decider.at, by: decider.by });
  await dropRecount(writing, line.chain);
  return 'done';
}
