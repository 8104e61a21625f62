import type { Clock, EpochMs } from '#shared/prelude/index.ts';
import {
  isPolicyName,
  POLICIES,
  POLICY_NAMES,
  type PolicyName,
  PolicyRecord,
  type PolicyValue,
  policyValue,
  type ValueOf,
} from '#shared/records/index.ts';
import { may } from '#shared/rights/index.ts';
import type { PolicyAnswer } from '#shared/sync/index.ts';
import type { Database, Statements } from '../database/database.ts';
import type { Writer, Writing } from '../database/transaction.ts';
import { roleIn } from '../log/entry-rights.ts';

/** A policy as it holds. `rev` 0: nobody set it. */
export interface PolicyShown {
  readonly name: PolicyName;
  readonly value: PolicyValue;
  readonly otherwise: PolicyValue;
  readonly meaning: string;
  readonly rev: number;
  readonly at: EpochMs | null;
  readonly by: string | null;
}

/** Who sets a policy: at a station, or a program, or whoever runs the store (`by` null). */
export interface PolicySetter {
  readonly by: string | null;
  readonly station: string;
}

/** The merchant's rules that hold at every bench: records that every station has a copy of. */
export interface Policies {
  readonly policies: () => Promise<readonly PolicyShown[]>;
  /** Sets a policy, or lets its default hold again (`null`), without asking who may. */
  readonly decidePolicy: (name: string, value: unknown, setter: PolicySetter) => Promise<PolicyAnswer>;
  /** The same for a person at a station, by the store's own records. */
  readonly setPolicy: (name: string, value: unknown, operatorId: string, station: string) => Promise<PolicyAnswer>;
}

export function createPolicies(database: Pick<Database, 'read'>, writer: Writer, clock: Clock): Policies {
  async function change(
    { sql, put, remove }: Writing,
    name: PolicyName,
    value: unknown,
    { by, station }: PolicySetter,
  ): Promise<PolicyAnswer> {
    const said = POLICIES[name].schema.safeParse(value);
    if (value !== null && !said.success) return { type: 'bad-value', meaning: POLICIES[name].meaning };
    const before = await recordOf(sql, name);
    const next = said.success ? said.data : null;
    if (next === (before?.value ?? null)) return { type: 'set', rev: before?.rev ?? 0 };
    const rev = (await lastRevOf(sql, name)) + 1;
    const at = clock.now();
    if (next === null) await remove('policy', name);
    else await put('policy', name, JSON.stringify({ name, value: next, rev, at, by } satisfies PolicyRecord));
    await sql.run(
      'INSERT INTO policy_changes (name, value, rev, at, by_whom, station) VALUES (?, ?, ?, ?, ?, ?)',
      ...[name, JSON.stringify(next), rev, at, by, station],
    );
    return { type: 'set', rev };
  }

  return {
    policies: () =>
      database.read(async (sql) => {
        const records = await recordsIn(sql);
        return POLICY_NAMES.map((name) => {
          const record = records.get(name);
          const { otherwise, meaning } = POLICIES[name];
          const { rev, at, by } = record ?? { rev: 0, at: null, by: null };
          return { name, value: policyValue(name, record), otherwise, meaning, rev, at, by };
        });
      }),
    decidePolicy: async (name, value, setter) =>
      isPolicyName(name) ? writer.write((writing) => change(writing, name, value, setter)) : { type: 'unknown-policy' },
    setPolicy: async (name, value, operatorId, station) =>
      isPolicyName(name)
        ? writer.write(async (writing) =>
            may(await roleIn(writing.sql, operatorId), POLICIES[name].right)
              ? change(writing, name, value, { by: operatorId, station })
              : { type: 'not-allowed' },
          )
        : { type: 'unknown-policy' },
  };
}

/** What a policy says, within a transaction. */
export const policyIn = async <Name extends PolicyName>(sql: Statements, name: Name): Promise<ValueOf<Name>> =>
  policyValue(name, await recordOf(sql, name));

/** The same for whoever asks for several, with one look at the database. */
export async function policiesIn(sql: Statements): Promise<<Name extends PolicyName>(name: Name) => ValueOf<Name>> {
  const records = await recordsIn(sql);
  return (name) => policyValue(name, records.get(name));
}

async function recordsIn(sql: Statements): Promise<ReadonlyMap<string, PolicyRecord | undefined>> {
  const rows = await sql.all<{ key: string; json: string }>("SELECT key, json FROM records WHERE kind = 'policy'");
  return new Map(rows.map(({ key, json }) => [key, PolicyRecord.safeParse(JSON.parse(json)).data]));
}

async function recordOf(sql: Statements, name: PolicyName): Promise<PolicyRecord | undefined> {
  const row = await sql.get<{ json: string }>("SELECT json FROM records WHERE kind = 'policy' AND key = ?", name);
  return row && PolicyRecord.safeParse(JSON.parse(row.json)).data;
}

const lastRevOf = async (sql: Statements, name: PolicyName): Promise<number> =>
  (await sql.get<{ rev: number | null }>('SELECT max(rev) AS rev FROM policy_changes WHERE name = ?', name))?.rev ?? 0;
