import { CountTask } from '#shared/records/index.ts';
import { may } from '#shared/rights/index.ts';
import type { CountAssignAnswer, CountAssigned } from '#shared/sync/index.ts';
import type { Database } from '../database/database.ts';
import type { Writer } from '../database/transaction.ts';
import { roleIn } from '../log/entry-rights.ts';
import { policyIn } from '../policies/policies.ts';

/** Who planned counts are for. */
export interface CountAssignments {
  /** Gives what is left of a planned count to a person, or to all. What is counted again keeps whoever it is for: not everybody may. */
  readonly assignCount: (asked: CountAssigned, operatorId: string) => Promise<CountAssignAnswer>;
}

export const createCountAssignments = (database: Pick<Database, 'read'>, writer: Writer): CountAssignments => ({
  async assignCount({ plan, assignedTo }, operatorId) {
    const asks = await database.read((sql) => roleIn(sql, operatorId));
    if (!may(asks, 'decide-counts')) return { type: 'not-allowed' };
    return writer.write(async ({ sql, put }) => {
      if (assignedTo !== null) {
        const role = await roleIn(sql, assignedTo);
        if (!may(role, 'count-stock') && !(role !== undefined && (await policyIn(sql, 'packers-count'))))
          return { type: 'unknown-person' };
      }
      const rows = await sql.all<{ task: string }>(
        "SELECT task FROM count_tasks WHERE plan = ? AND phase = 'open' ORDER BY id",
        plan,
      );
      const tasks = rows.map(({ task }) => CountTask.parse(JSON.parse(task))).filter(({ attempt }) => attempt === 1);
      for (const task of tasks) {
        const text = JSON.stringify({ ...task, assignedTo });
        await sql.run('UPDATE count_tasks SET task = ? WHERE id = ?', text, task.id);
        await put('count-task', task.id, text);
      }
      return { type: 'assigned', places: tasks.length };
    });
  },
});
