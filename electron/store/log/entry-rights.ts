import { Operator, type Role } from '#shared/domain/index.ts';
import { type EntryBody, orderOf, readBody, rightFor, type StationEvent } from '#shared/log/index.ts';
import { assertNever } from '#shared/prelude/index.ts';
import { may } from '#shared/rights/index.ts';
import type { Database, Statements } from '../database/database.ts';
import { orderRecordOf, packingOf } from '../orders/order-status.ts';

/** What the store's own records say of who an entry is by. `unknown`: of nobody that the store knows · `not-allowed`: it takes a supervisor. */
export type EntryRight = 'fine' | 'unknown' | 'not-allowed';

/** The people that a part of a log names, by their ids; undefined while the store knows nobody at all, and so cannot judge. */
export type Roles = ReadonlyMap<string, Role> | undefined;

/** No id that a database can keep has these. */
const UNKEPT = /\0|\p{Surrogate}/u;

/** Whoever held an order by mistake takes that back alone within this time: the bench's Undo. */
const UNDO_MS = 60_000;

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

/**
 * Whether whoever an entry is by may have done it. `earlier`: what this station said before in the same push, which is not in the log
 * yet. That somebody packed is a fact even when nobody knows who it was; what takes a supervisor is none without one.
 */
export async function rightOf(
  sql: Statements,
  stationId: string,
  body: EntryBody,
  roles: Roles,
  earlier: readonly (EntryBody | undefined)[],
): Promise<EntryRight> {
  if (roles === undefined) return 'fine';
  const { by, event } = body;
  const role = by === null ? undefined : roles.get(by);
  const mayInDoubt = async (asked: Promise<boolean>): Promise<EntryRight> => ((await asked) ? 'fine' : 'not-allowed');
  const orderId = orderOf(event) ?? '';
  const right = rightFor(event);
  switch (right) {
    case 'anybody':
      return 'fine';
    case 'person':
      return role ? 'fine' : 'unknown';
    case 'device':
      return by === null || role ? 'fine' : 'unknown';
    case 'grant':
      return may(roles.get(supervisorOf(event) ?? ''), 'allow-act') ? 'fine' : 'not-allowed';
    case 'release':
      return may(role, 'change-order') ? 'fine' : mayInDoubt(mayRelease(sql, stationId, body, orderId, roles, earlier));
    case 'take-over':
      return may(role, 'take-over-order') ? 'fine' : mayInDoubt(mayTakeOver(sql, stationId, orderId, roles, earlier));
    default:
      return assertNever(right);
  }
}

/** The supervisor whom an event names. */
const supervisorOf = (event: StationEvent): string | null =>
  event.type === 'OverrideGranted' ? event.supervisorId : null;

/** It was released at the store, a supervisor allowed it, or it is the Undo of whoever held it. */
async function mayRelease(
  sql: Statements,
  stationId: string,
  { by, at }: EntryBody,
  orderId: string,
  roles: Roles,
  earlier: readonly (EntryBody | undefined)[],
): Promise<boolean> {
  const order = (await orderRecordOf(sql, orderId))?.order;
  const hold = (await packingOf(sql, orderId))?.state?.hold;
  if (order && (order.status !== 'on-hold' || (order.care?.releases ?? 0) > (hold?.releases ?? 0))) return true;
  const said = await saidOf(sql, stationId, orderId, earlier);
  const held = said.findLast(({ event }) => event.type === 'OrderHeld');
  if (held && by !== null && held.by === by && at >= held.at && at - held.at <= UNDO_MS) return true;
  return isGranted(said, 'order-change', roles, sql);
}

/** The store gave it the order before, as it does where nobody works on it; or a supervisor allowed it. */
async function mayTakeOver(
  sql: Statements,
  stationId: string,
  orderId: string,
  roles: Roles,
  earlier: readonly (EntryBody | undefined)[],
): Promise<boolean> {
  const held = await packingOf(sql, orderId);
  const claim = await sql.get<{ station: string }>('SELECT station FROM claims WHERE order_id = ?', orderId);
  const others = [held?.station, claim?.station].filter((id) => id !== undefined && id !== stationId);
  return (
    others.length === 0 ||
    claim?.station === stationId ||
    isGranted(await saidOf(sql, stationId, orderId, earlier), 'take-over', roles, sql)
  );
}

/** What a station said of an order, as it came in. */
async function saidOf(
  sql: Statements,
  stationId: string,
  orderId: string,
  earlier: readonly (EntryBody | undefined)[],
): Promise<readonly EntryBody[]> {
  const rows = await sql.all<{ body: string }>(
    'SELECT body FROM log WHERE order_id = ? AND station = ? ORDER BY rowid',
    orderId,
    stationId,
  );
  return [...rows.map(readBody), ...earlier].filter(
    (body): body is EntryBody => body !== undefined && orderOf(body.event) === orderId,
  );
}

async function isGranted(
  said: readonly EntryBody[],
  kind: 'order-change' | 'take-over',
  roles: Roles,
  sql: Statements,
): Promise<boolean> {
  for (const { event } of said) {
    if (event.type !== 'OverrideGranted' || event.kind !== kind) continue;
    const role = roles?.get(event.supervisorId) ?? (await roleIn(sql, event.supervisorId));
    if (may(role, 'allow-act')) return true;
  }
  return false;
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
