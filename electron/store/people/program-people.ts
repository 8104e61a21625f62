import { z } from 'zod';
import { Operator } from '#shared/domain/index.ts';
import { operatorIdOf, type Row, readOperator } from '#shared/orders/index.ts';
import type { Database } from '../database/database.ts';
import type { Writer, Writing } from '../database/transaction.ts';
import { NOTHING_KNOWN } from '../import/import-known.ts';
import { planImport } from '../import/import-plan.ts';
import { mergeRecord } from '../import/merge-records.ts';
import { parseFile } from '../import/parse-file.ts';
import type { PutAnswer, PutProblem, PutRow } from '../import/put-rows.ts';
import { everybody, type OperatorCare } from './operator-care.ts';

const { name, role, language } = Operator.shape;
/**
 * People with the columns of operators.csv, in the order that they came in; `next` is null at the end. The badge of an administrator is told to
 * nobody: null.
 */
export const People = z.object({
  operators: z.array(z.object({ name, badge: z.string().nullable(), role, language })),
  next: z.number().int().nullable(),
});

/** What became of a person who was to go. `administrator`: stays, for an administrator only removes one. */
export type PersonRemoved = 'removed' | 'unknown' | 'administrator';

/** People as another program reads and changes them: packers and supervisors, never an administrator, never a PIN. */
export interface ProgramPeople {
  readonly people: (after: number, limit: number) => Promise<z.infer<typeof People>>;
  /** Puts people by their names. What a row does not speak of stays; a refused row names its person. */
  readonly putPeople: (rows: readonly PutRow[]) => Promise<PutAnswer>;
  readonly removePerson: (name: string) => Promise<PersonRemoved>;
}

export function createProgramPeople(
  database: Pick<Database, 'read'>,
  writer: Writer,
  care: Pick<OperatorCare, 'changeIn'>,
): ProgramPeople {
  const put = async (writing: Writing, given: readonly PutRow[]): Promise<PutAnswer> => {
    const parsed = parseFile('operators.json', JSON.stringify(given));
    if (!parsed.ok) throw new Error('rows of people are not read as such');
    const known = await everybody(writing.sql);
    const problems: PutProblem[] = [];
    const refuse = ({ line }: Row, field: string, reason: string, value: string) =>
      problems.push({ line, field, reason, value });
    const rows = parsed.value.rows.filter((row) => {
      const { value } = readOperator(row, parsed.value.style);
      const isOne = known.find(({ id }) => id === value.id)?.role === 'administrator';
      if (isOne) refuse(row, 'name', 'is-administrator', value.name);
      else if (value.role === 'administrator') refuse(row, 'role', 'no-administrators', 'administrator');
      return !isOne && value.role !== 'administrator';
    });
    const plan = planImport({ ...parsed.value, rows }, { ...NOTHING_KNOWN, operators: known });
    const counts = { added: 0, changed: 0, unchanged: 0 };
    for (const { key, value, columns } of plan.records) {
      const before = known.find(({ id }) => id === key);
      const merged = mergeRecord('operator', value as Operator, before, columns);
      const person = Operator.parse({ ...merged, pinSet: before?.pinSet ?? false });
      counts[await writing.put('operator', key, JSON.stringify(person))]++;
    }
    const told = [...problems, ...plan.problems].toSorted((a, b) => a.line - b.line);
    return {
      ...counts,
      skipped: new Set(told.map(({ line }) => line)).size,
      problems: told.map((problem) => ({ ...problem, name: String(given[problem.line - 1]?.name ?? '').slice(0, 80) })),
      warnings: [],
    };
  };

  return {
    people: (after, limit) =>
      database.read(async (sql) => {
        const rows = await sql.all<{ id: number; json: string }>(
          "SELECT id, json FROM records WHERE kind = 'operator' AND id > ? ORDER BY id LIMIT ?",
          ...[after, limit],
        );
        const operators = rows.map(({ json }) => {
          const { name, badge, role, language } = Operator.parse(JSON.parse(json));
          return { ...{ name, role, language }, badge: role === 'administrator' ? null : badge };
        });
        return { operators, next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null };
      }),
    putPeople: (rows) => writer.write((writing) => put(writing, rows)),
    removePerson: (said) =>
      writer.write(async (writing) => {
        const operatorId = operatorIdOf(said);
        const person = (await everybody(writing.sql)).find(({ id }) => id === operatorId);
        if (person?.role === 'administrator') return 'administrator';
        if (!person) return 'unknown';
        await care.changeIn(writing, { type: 'remove', operatorId });
        return 'removed';
      }),
  };
}
