import { Operator } from '#shared/domain/index.ts';
import { operatorIdOf } from '#shared/orders/index.ts';
import { may } from '#shared/rights/index.ts';
import type { OperatorChange, OperatorChangeAnswer } from '#shared/sync/index.ts';
import type { Statements } from '../database/database.ts';
import type { Writer, Writing } from '../database/transaction.ts';
import type { Pins } from './pins.ts';

/** Who may sign in: added, changed, removed, given a one-time PIN. */
export interface OperatorCare {
  /** Does it within a transaction, without asking who may. */
  readonly changeIn: (writing: Writing, change: OperatorChange) => Promise<OperatorChangeAnswer>;
  /** The same in one of its own. */
  readonly change: (change: OperatorChange) => Promise<OperatorChangeAnswer>;
  /** The same for a person at a station: an administrator, by the store's own records. */
  readonly changeOperator: (change: OperatorChange, by: string) => Promise<OperatorChangeAnswer>;
}

export function createOperatorCare(writer: Writer, pins: Pick<Pins, 'giveOnce'>): OperatorCare {
  async function decide(writing: Writing, asked: OperatorChange): Promise<OperatorChangeAnswer> {
    const people = await everybody(writing.sql);
    const operatorId = asked.type === 'add' ? operatorIdOf(asked.name) : asked.operatorId;
    const before = people.find(({ id }) => id === operatorId);
    if (asked.type === 'add') {
      if (before) return { type: 'name-taken' };
      const holder = holderOf(people, asked.badge, operatorId);
      if (holder) return { type: 'badge-taken', by: holder.name };
      const { name, badge, role, language } = asked;
      return given(writing, { id: operatorId, name, badge, role, language, pinSet: false });
    }
    if (!before) return { type: 'unknown-operator' };
    if (asked.type === 'give-pin') return given(writing, before);
    const others = people.filter(({ id, role }) => id !== operatorId && role === 'administrator');
    const stays = asked.type === 'change' && asked.role === 'administrator';
    if (before.role === 'administrator' && !stays && others.length === 0) return { type: 'last-administrator' };
    if (asked.type === 'remove') {
      await writing.remove('operator', operatorId);
      await writing.sql.run('DELETE FROM pins WHERE operator_id = ?', operatorId);
      return { type: 'changed', operatorId };
    }
    const holder = holderOf(people, asked.badge, operatorId);
    if (holder) return { type: 'badge-taken', by: holder.name };
    const { badge, role, language } = asked;
    await writing.put('operator', operatorId, JSON.stringify({ ...before, badge, role, language }));
    return { type: 'changed', operatorId };
  }

  async function given(writing: Writing, person: Operator): Promise<OperatorChangeAnswer> {
    return { type: 'pin-given', operatorId: person.id, ...(await pins.giveOnce(writing, person)) };
  }

  return {
    changeIn: decide,
    change: (asked) => writer.write((writing) => decide(writing, asked)),
    changeOperator: (asked, by) =>
      writer.write(async (writing) => {
        const asking = (await everybody(writing.sql)).find(({ id }) => id === by);
        return may(asking?.role, 'change-people') ? decide(writing, asked) : { type: 'not-allowed' };
      }),
  };
}

/** Everybody who may sign in. */
export const everybody = async (sql: Statements): Promise<readonly Operator[]> =>
  (await sql.all<{ json: string }>("SELECT json FROM records WHERE kind = 'operator' ORDER BY key")).map(({ json }) =>
    Operator.parse(JSON.parse(json)),
  );

/** One badge, one person. */
const holderOf = (people: readonly Operator[], badge: string, operatorId: string): Operator | undefined =>
  badge === '' ? undefined : people.find((person) => person.badge === badge && person.id !== operatorId);
