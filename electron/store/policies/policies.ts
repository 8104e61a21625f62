import type { Clock, EpochMs } from '#shared/prelude/index.ts';
import {
  type AllPoliciesSet,
  type AskPolicy,
  askPolicies,
  ChannelPolicy,
  isByChannel,
  POLICIES,
  POLICY_NAMES,
  POLICY_VERSION_KEY,
  type PoliciesSet,
  type PolicyDocument,
  type PolicyFault,
  type PolicyName,
  type PolicyPart,
  PolicyRecord,
  type PolicyValue,
  type PolicyVersion,
  policyKey,
  policyValue,
  readPolicyDocument,
  readPolicyKey,
  type ValueOf,
  type WarehousePolicyName,
} from '#shared/records/index.ts';
import { may } from '#shared/rights/index.ts';
import type { PolicyAnswer } from '#shared/sync/index.ts';
import type { Database, Statements } from '../database/database.ts';
import type { Writer, Writing } from '../database/transaction.ts';
import { roleIn } from '../log/entry-rights.ts';

/** A policy as it holds. `rev` 0: nobody set it. */
export interface PolicyShown {
  /** As `policyKey` writes it. */
  readonly name: string;
  readonly value: PolicyValue;
  readonly otherwise: PolicyValue;
  readonly meaning: string;
  readonly rev: number;
  readonly at: EpochMs | null;
  readonly by: string | null;
  /** What holds for the orders of single channels instead; absent where it holds for all alike. */
  readonly channels?: readonly ChannelShown[];
}

/** What holds for the orders of one channel, `channel` in small letters. */
export type ChannelShown = Pick<ChannelPolicy, 'channel' | 'value' | 'rev' | 'at' | 'by'>;

/** Who sets a policy: at a station, or a program, or whoever runs the store (`by` null). */
export interface PolicySetter {
  readonly by: string | null;
  readonly station: string;
}

/** What came of a document: how many rules it changed, why each row of it cannot be, or that the rules are of that version by now. */
export type DocumentAnswer =
  | { readonly type: 'set'; readonly changed: number }
  | { readonly type: 'refused'; readonly faults: readonly PolicyFault[] }
  | { readonly type: 'changed-since'; readonly version: number };

/** What both kinds of records have. */
const SetRecord = PolicyRecord.omit({ name: true });

/** The merchant's rules that hold at every bench: records that every station has a copy of. */
export interface Policies {
  readonly policies: () => Promise<readonly PolicyShown[]>;
  /**
   * Sets a policy, or lets what is behind it hold again (`null`), without asking who may. `key`: as `policyKey` writes it, for the warehouse or for
   * the orders of a channel.
   */
  readonly decidePolicy: (key: string, value: unknown, setter: PolicySetter) => Promise<PolicyAnswer>;
  /** Sets all that a document names, or nothing of it. */
  readonly decidePolicies: (document: PolicyDocument, setter: PolicySetter) => Promise<DocumentAnswer>;
  /** The same as `decidePolicy` for a person at a station, by the store's own records. */
  readonly setPolicy: (key: string, value: unknown, operatorId: string, station: string) => Promise<PolicyAnswer>;
}

export function createPolicies(database: Pick<Database, 'read'>, writer: Writer, clock: Clock): Policies {
  async function change(
    { sql, put, remove }: Writing,
    part: PolicyPart,
    value: unknown,
    { by, station }: PolicySetter,
  ): Promise<PolicyAnswer> {
    const { name, channel } = part;
    const said = POLICIES[name].schema.safeParse(value);
    if (value !== null && !said.success) return { type: 'bad-value', meaning: POLICIES[name].meaning };
    const kind = channel === null ? 'policy' : 'channel-policy';
    const key = policyKey(part);
    const before = SetRecord.safeParse(await recordOf(sql, kind, key)).data;
    const next = said.success ? said.data : null;
    if (next === (before?.value ?? null)) return { type: 'set', rev: before?.rev ?? 0 };
    const rev = (await lastRevOf(sql, key)) + 1;
    const at = clock.now();
    if (next === null) await remove(kind, key);
    else if (channel === null)
      await put(kind, key, JSON.stringify({ name, value: next, rev, at, by } satisfies PolicyRecord));
    else await put(kind, key, JSON.stringify({ name, channel, value: next, rev, at, by } satisfies ChannelPolicy));
    await sql.run(
      'INSERT INTO policy_changes (name, value, rev, at, by_whom, station) VALUES (?, ?, ?, ?, ?, ?)',
      ...[key, JSON.stringify(next), rev, at, by, station],
    );
    const version = await versionIn(sql);
    await put('policy-version', POLICY_VERSION_KEY, JSON.stringify({ version, at, by } satisfies PolicyVersion));
    return { type: 'set', rev };
  }

  return {
    policies: () =>
      database.read(async (sql) => {
        const set = await setIn(sql);
        return POLICY_NAMES.map((name) => shownOf(name, set));
      }),
    decidePolicy: async (key, value, setter) => {
      const part = readPolicyKey(key);
      return part ? writer.write((writing) => change(writing, part, value, setter)) : { type: 'unknown-policy' };
    },
    decidePolicies: (document, setter) =>
      writer.write(async (writing): Promise<DocumentAnswer> => {
        const version = await versionIn(writing.sql);
        if (document.version !== undefined && document.version !== version) return { type: 'changed-since', version };
        const read = readPolicyDocument(document, await setIn(writing.sql));
        if (!read.ok) return { type: 'refused', faults: read.failure };
        for (const { part, value } of read.value) await change(writing, part, value, setter);
        return { type: 'set', changed: read.value.length };
      }),
    setPolicy: async (key, value, operatorId, station) => {
      const part = readPolicyKey(key);
      if (!part) return { type: 'unknown-policy' };
      return writer.write(async (writing) =>
        may(await roleIn(writing.sql, operatorId), POLICIES[part.name].right)
          ? change(writing, part, value, { by: operatorId, station })
          : { type: 'not-allowed' },
      );
    },
  };
}

function shownOf(name: PolicyName, { records, channels }: SetHere): PolicyShown {
  const record = records.get(name);
  const { otherwise, meaning } = POLICIES[name];
  const { rev, at, by } = record ?? { rev: 0, at: null, by: null };
  const shown = { name, value: policyValue(name, record), otherwise, meaning, rev, at, by };
  if (!isByChannel(name)) return shown;
  const own = [...channels.values()].filter((one) => one.name === name);
  return { ...shown, channels: own.map(({ name: _, ...rest }) => rest) };
}

/** What a policy says that holds for the whole warehouse alike, within a transaction. */
export const policyIn = async <Name extends WarehousePolicyName>(sql: Statements, name: Name): Promise<ValueOf<Name>> =>
  policyValue(name, PolicyRecord.safeParse(await recordOf(sql, 'policy', name)).data);

/** The same for whoever asks for several, with one look at the database; those that differ by channel are asked with the order's. */
export const policiesIn = async (sql: Statements): Promise<AskPolicy> => askPolicies(await setIn(sql));

/** What somebody set, by its key. */
export interface SetHere extends PoliciesSet, AllPoliciesSet {}

export async function setIn(sql: Statements): Promise<SetHere> {
  const rows = await sql.all<{ kind: string; key: string; json: string }>(
    "SELECT kind, key, json FROM records WHERE kind IN ('policy', 'channel-policy') ORDER BY kind, key",
  );
  const records = new Map<string, PolicyRecord>();
  const channels = new Map<string, ChannelPolicy>();
  for (const { kind, key, json } of rows) {
    const record: unknown = JSON.parse(json);
    const own = kind === 'channel-policy' ? ChannelPolicy.safeParse(record).data : undefined;
    const set = kind === 'policy' ? PolicyRecord.safeParse(record).data : undefined;
    if (own) channels.set(key, own);
    if (set) records.set(key, set);
  }
  return { records, channels, warehouse: (key) => records.get(key), channel: (key) => channels.get(key) };
}

async function recordOf(sql: Statements, kind: 'policy' | 'channel-policy', key: string): Promise<unknown> {
  const row = await sql.get<{ json: string }>('SELECT json FROM records WHERE kind = ? AND key = ?', kind, key);
  return row && JSON.parse(row.json);
}

/** Which version of the rules holds: how often any of them was changed. */
export const versionIn = async (sql: Statements): Promise<number> =>
  Number((await sql.get<{ changes: number }>('SELECT count(*) AS changes FROM policy_changes'))?.changes ?? 0);

const lastRevOf = async (sql: Statements, key: string): Promise<number> =>
  (await sql.get<{ rev: number | null }>('SELECT max(rev) AS rev FROM policy_changes WHERE name = ?', key))?.rev ?? 0;
