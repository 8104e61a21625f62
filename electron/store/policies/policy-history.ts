import { type PolicyChange, type PolicyChanges, type PolicyValue, readPolicyKey } from '#shared/records/index.ts';
import { may } from '#shared/rights/index.ts';
import type { Database, Statements } from '../database/database.ts';
import { roleIn } from '../log/entry-rights.ts';
import { versionIn } from './policies.ts';

/** How the merchant's rules came to be what they are. */
export interface PolicyHistory {
  readonly policyVersion: () => Promise<number>;
  /** Changes before a version (null: all), newest first. */
  readonly policyChanges: (before: number | null, limit: number) => Promise<PolicyChanges>;
  /** The same for a person at a station (an operator's id); null: they may not see it. */
  readonly policyHistory: (before: number | null, operatorId: string) => Promise<PolicyChanges | null>;
}

const PAGE = 50;

interface Row {
  readonly name: string;
  readonly value: string;
  readonly at: number;
  readonly by: string | null;
  readonly station: string;
}

export function createPolicyHistory(database: Pick<Database, 'read'>): PolicyHistory {
  return {
    policyVersion: () => database.read(versionIn),
    policyChanges: (before, limit) => database.read((sql) => changesIn(sql, before, limit)),
    policyHistory: (before, operatorId) =>
      database.read(async (sql) =>
        may(await roleIn(sql, operatorId), 'set-policies') ? changesIn(sql, before, PAGE) : null,
      ),
  };
}

/** All of them are read, some hundreds in the life of a warehouse: the version of each is its place, and what held before is said by the one before. */
async function changesIn(sql: Statements, before: number | null, limit: number): Promise<PolicyChanges> {
  const rows = await sql.all<Row>('SELECT name, value, at, by_whom AS "by", station FROM policy_changes ORDER BY id');
  const last = new Map<string, PolicyValue | null>();
  const all = rows.map(({ name: key, value, at, by, station }, place): PolicyChange => {
    const part = readPolicyKey(key) ?? { name: key, channel: null };
    const to = JSON.parse(value) as PolicyValue | null;
    const from = last.get(key) ?? null;
    last.set(key, to);
    return { version: place + 1, ...part, from, to, at, by, station };
  });
  const asked = all.filter(({ version }) => before === null || version < before).toReversed();
  const changes = asked.slice(0, limit);
  return { changes, next: asked.length > limit ? (changes.at(-1)?.version ?? null) : null };
}
