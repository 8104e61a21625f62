import { Operator, type Role } from '#shared/domain/index.ts';
import {
  type EntryBody,
  type EventRight,
  fileOf,
  keyOf,
  type LogRules,
  readBody,
  type StationEvent,
  type Subject,
} from '#shared/log/index.ts';
import { may } from '#shared/rights/index.ts';
import type { Database, Statements } from '../database/database.ts';
import type { Effects, Heard, Plea } from './effects.ts';

/** What the store's own records say of who an entry is by. `unknown`: of nobody that the store knows · `not-allowed`: it takes a right. */
export type EntryRight = 'fine' | 'unknown' | 'not-allowed';

/** The people that a part of a log names, by their ids; undefined while the store knows nobody at all, and so cannot judge. */
export type Roles = ReadonlyMap<string, Role> | undefined;

/** No id that a database can keep has these. */
const UNKEPT = /\0|\p{Surrogate}/u;

/** Reads the roles of everybody whom these entries are by, or whom they name as a supervisor. */
export async function rolesOf(
  sql: Statements,
  { oneOf }: Pick<Database, 'oneOf'>,
  bodies: readonly (EntryBody | undefined)[],
): Promise<Roles> {
  const ids = bodies.flatMap((body) => {
    if (!body) return [];
    const supervisorId = supervisorOf(body.event);
    return [...(body.by === null ? [] : [body.by]), ...(supervisorId === null ? [] : [supervisorId])];
  });
  if (ids.length === 0) return new Map();
  const rows = await sql.all<{ key: string; json: string }>(
    `SELECT key, json FROM records WHERE kind = 'operator' AND ${oneOf('key')}`,
    JSON.stringify([...new Set(ids)].filter((id) => !UNKEPT.test(id))),
  );
  if (rows.length === 0 && !(await sql.get("SELECT 1 AS one FROM records WHERE kind = 'operator' LIMIT 1")))
    return undefined;
  return new Map(rows.map(({ key, json }) => [key, Operator.parse(JSON.parse(json)).role]));
}

/** What the right of an entry is judged by. */
export interface Judged {
  readonly right: EventRight;
  readonly roles: Roles;
  /** Whether its feature excuses whoever lacks the right. */
  readonly isExcused: () => Promise<boolean>;
}

/**
 * Whether whoever an entry is by may have done it. That somebody worked is a fact even when nobody knows who it was; what takes a right is none
 * without it.
 */
export async function rightOf({ by, event }: EntryBody, { right, roles, isExcused }: Judged): Promise<EntryRight> {
  if (roles === undefined) return 'fine';
  const role = by === null ? undefined : roles.get(by);
  switch (right) {
    case 'anybody':
      return 'fine';
    case 'person':
      return role ? 'fine' : 'unknown';
    case 'device':
      return by === null || role ? 'fine' : 'unknown';
    case 'grant':
      return may(roles.get(supervisorOf(event) ?? ''), 'allow-act') ? 'fine' : 'not-allowed';
    default:
      return may(role, right) || (await isExcused()) ? 'fine' : 'not-allowed';
  }
}

/** Whom an entry names beside the one that it is by: the supervisor of a grant. */
export const supervisorOf = (event: StationEvent): string | null =>
  event.type === 'OverrideGranted' ? event.supervisorId : null;

/** What may excuse an entry: `earlier` is what its station said before in the same push, which is not in the log yet. */
export function pleaOf(
  sql: Statements,
  rules: LogRules,
  { station, subject }: Heard,
  roles: Roles,
  earlier: readonly (EntryBody | undefined)[],
): Plea {
  const said = async (): Promise<readonly EntryBody[]> =>
    subject ? saidOf(sql, rules, station, subject, earlier) : [];
  return {
    said,
    async isGranted(kind) {
      for (const { event } of await said()) {
        if (event.type !== 'OverrideGranted' || event.kind !== kind) continue;
        const role = roles?.get(event.supervisorId) ?? (await roleIn(sql, event.supervisorId));
        if (may(role, 'allow-act')) return true;
      }
      return false;
    },
  };
}

/** Asks the feature of an entry, if it has one that excuses anything. */
export const isExcusedBy = async (
  effects: Effects | undefined,
  sql: Statements,
  heard: Heard,
  plea: Plea,
): Promise<boolean> => (await effects?.excuses?.(sql, heard, plea)) ?? false;

/** What a station said of a subject, as it came in. */
async function saidOf(
  sql: Statements,
  rules: LogRules,
  station: string,
  subject: Subject,
  earlier: readonly (EntryBody | undefined)[],
): Promise<readonly EntryBody[]> {
  const rows = await sql.all<{ body: string }>(
    'SELECT body FROM log WHERE about_kind = ? AND about_id = ? AND station = ? ORDER BY rowid',
    ...[subject.kind, subject.id, station],
  );
  const isOfSubject = ({ event }: EntryBody): boolean => {
    const file = fileOf(rules, event);
    return file !== null && keyOf(file) === keyOf(subject);
  };
  return [...rows.map((row) => readBody(row, rules.readEvent)), ...earlier].filter(
    (body): body is EntryBody => body !== undefined && isOfSubject(body),
  );
}

/** What a person may do by the store's records; undefined for nobody of that id. */
export async function roleIn(sql: Statements, operatorId: string): Promise<Role | undefined> {
  if (UNKEPT.test(operatorId)) return undefined;
  const row = await sql.get<{ json: string }>(
    "SELECT json FROM records WHERE kind = 'operator' AND key = ?",
    operatorId,
  );
  return row && Operator.parse(JSON.parse(row.json)).role;
}
