import { Operator } from '#shared/domain/index.ts';
import { operatorIdOf } from '#shared/orders/index.ts';
import type { Clock } from '#shared/prelude/index.ts';
import type { Database, Statements } from './database/database.ts';
import { fitsVerifier, isCurrentVerifier, verifierOf } from './pin-verifier.ts';
import type { Writer } from './transaction.ts';

/** The answer to a PIN. */
export type PinAnswer =
  | { readonly type: 'ok' }
  | { readonly type: 'wrong-pin'; readonly triesLeft: number }
  | { readonly type: 'locked'; readonly until: number }
  | { readonly type: 'no-pin' }
  | { readonly type: 'unknown-operator' };

export interface Pins {
  readonly verify: (operatorId: string, pin: string) => Promise<PinAnswer>;
  /** Sets an operator's PIN: the first one freely, a new one only against the current one, which counts as a try. */
  readonly set: (operatorId: string, pin: string, currentPin: string | null) => Promise<PinAnswer>;
  /** Makes the first administrator of a store without operators; undefined when there are some. */
  readonly createFirstOperator: (name: string, pin: string) => Promise<string | undefined>;
}

interface PinRow {
  readonly verifier: string;
  readonly tries: number;
  readonly locked_until: number;
}

const TRIES = 5;
const LOCK_MS = 60_000;

/** Operators' PINs: a verifier with a salt each, five tries, then a minute's wait that survives a restart. */
export function createPins(database: Database, writer: Writer, clock: Clock): Pins {
  const find = (sql: Statements, operatorId: string) =>
    sql.get<PinRow>('SELECT verifier, tries, locked_until FROM pins WHERE operator_id = ?', operatorId);

  async function save(person: Operator, pin: string, onlyFirst: boolean): Promise<boolean> {
    const verifier = await verifierOf(pin);
    return writer.write(async ({ sql, put }) => {
      if (onlyFirst && (await countOperators(sql)) > 0) return false;
      await sql.run(
        'INSERT INTO pins (operator_id, verifier, tries, locked_until) VALUES (?, ?, 0, 0) ON CONFLICT (operator_id) DO UPDATE SET verifier = excluded.verifier, tries = 0, locked_until = 0',
        person.id,
        verifier,
      );
      await put('operator', person.id, JSON.stringify({ ...person, pinSet: true }));
      return true;
    });
  }

  async function verify(operatorId: string, pin: string): Promise<PinAnswer> {
    // The try is counted before the PIN is compared: many at once are many tries, not one.
    const row = await database.write(async (sql) => {
      const found = await find(sql, operatorId);
      if (!found || found.locked_until > clock.now()) return found;
      const tries = found.tries + 1;
      const until = tries >= TRIES ? clock.now() + LOCK_MS : 0;
      await sql.run(
        'UPDATE pins SET tries = ?, locked_until = ? WHERE operator_id = ?',
        until > 0 ? 0 : tries,
        until,
        operatorId,
      );
      return { ...found, tries };
    });
    if (!row) return { type: 'no-pin' };
    if (row.locked_until > clock.now()) return { type: 'locked', until: row.locked_until };
    if (await fitsVerifier(pin, row.verifier, 'argon2id')) {
      const verifier = isCurrentVerifier(row.verifier) ? row.verifier : await verifierOf(pin);
      await database.write((sql) =>
        // A PIN that was set meanwhile stays the one that was set.
        sql.run(
          'UPDATE pins SET verifier = CASE WHEN verifier = ? THEN ? ELSE verifier END, tries = 0, locked_until = 0 WHERE operator_id = ?',
          row.verifier,
          verifier,
          operatorId,
        ),
      );
      return { type: 'ok' };
    }
    return row.tries >= TRIES
      ? { type: 'locked', until: clock.now() + LOCK_MS }
      : { type: 'wrong-pin', triesLeft: TRIES - row.tries };
  }

  return {
    verify,
    async set(operatorId, pin, currentPin) {
      const { person, existing } = await database.read(async (sql) => ({
        person: await sql.get<{ json: string }>(
          "SELECT json FROM records WHERE kind = 'operator' AND key = ?",
          operatorId,
        ),
        existing: await find(sql, operatorId),
      }));
      if (!person) return { type: 'unknown-operator' };
      if (existing) {
        if (currentPin === null) return { type: 'wrong-pin', triesLeft: TRIES - existing.tries };
        const answer = await verify(operatorId, currentPin);
        if (answer.type !== 'ok') return answer;
      }
      await save(Operator.parse(JSON.parse(person.json)), pin, false);
      return { type: 'ok' };
    },
    async createFirstOperator(name, pin) {
      const id = operatorIdOf(name);
      const first = { id, name: name.trim(), badge: '', role: 'administrator' as const, language: null, pinSet: true };
      return (await save(first, pin, true)) ? id : undefined;
    },
  };
}

const countOperators = async (sql: Statements): Promise<number> =>
  (await sql.get<{ count: number }>("SELECT count(*) AS count FROM records WHERE kind = 'operator'"))?.count ?? 0;
