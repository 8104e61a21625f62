import { randomBytes } from 'node:crypto';
import { Operator } from '#shared/domain/index.ts';
import { operatorIdOf } from '#shared/orders/index.ts';
import type { Clock } from '#shared/prelude/index.ts';
import type { Database, Statements } from '../database/database.ts';
import type { Writer, Writing } from '../database/transaction.ts';
import { fitsVerifier, isCurrentVerifier, verifierOf } from './pin-verifier.ts';
import { isWaiting, TRIES, waitAfter } from './pin-waits.ts';

/** The answer to a PIN. `choose-pin`: it is the one-time PIN, which opens nothing but the choice of an own one. */
export type PinAnswer =
  | { readonly type: 'ok' }
  | { readonly type: 'choose-pin' }
  | { readonly type: 'wrong-pin'; readonly triesLeft: number }
  | { readonly type: 'locked'; readonly until: number }
  | { readonly type: 'no-pin' }
  | { readonly type: 'unknown-operator' };

export interface Pins {
  readonly verify: (operatorId: string, pin: string) => Promise<PinAnswer>;
  /** Sets an operator's PIN against the current one, or the one-time PIN of an administrator; either counts as a try. */
  readonly set: (operatorId: string, pin: string, currentPin: string) => Promise<PinAnswer>;
  /** Sets a PIN without asking for anything: for the demo, and whoever runs the store. */
  readonly put: (operatorId: string, pin: string) => Promise<PinAnswer>;
  /** A PIN that is good for choosing an own one, within a week; it takes the place of the one before. */
  readonly giveOnce: (writing: Writing, person: Operator) => Promise<OneTimePin>;
  /** Makes the first administrator of a store without operators; undefined when there are some. */
  readonly createFirstOperator: (name: string, pin: string) => Promise<string | undefined>;
}

/** Six digits, good until then (epoch milliseconds). */
export interface OneTimePin {
  readonly pin: string;
  readonly until: number;
}

interface PinRow {
  readonly verifier: string;
  readonly tries: number;
  readonly locked_until: number;
  /** When a one-time PIN ends; 0 for a person's own. */
  readonly once_until: number;
  /** How often in a row somebody was made to wait. */
  readonly waits: number;
}

const ONCE_MS = 7 * 86_400_000;

/** Operators' PINs: a verifier with a salt each, five tries, then a wait that grows and survives a restart. */
export function createPins(database: Database, writer: Writer, clock: Clock): Pins {
  const find = (sql: Statements, operatorId: string) =>
    sql.get<PinRow>(
      'SELECT verifier, tries, locked_until, once_until, waits FROM pins WHERE operator_id = ?',
      operatorId,
    );

  async function keep({ sql, put }: Writing, person: Operator, verifier: string, onceUntil: number): Promise<void> {
    await sql.run(
      'INSERT INTO pins (operator_id, verifier, tries, locked_until, once_until) VALUES (?, ?, 0, 0, ?) ON CONFLICT (operator_id) DO UPDATE SET verifier = excluded.verifier, tries = 0, locked_until = 0, waits = 0, once_until = excluded.once_until',
      person.id,
      verifier,
      onceUntil,
    );
    await put('operator', person.id, JSON.stringify({ ...person, pinSet: onceUntil === 0 }));
  }
  async function save(person: Operator, pin: string, onlyFirst: boolean): Promise<boolean> {
    const verifier = await verifierOf(pin);
    return writer.write(async (writing) => {
      if (onlyFirst && (await countOperators(writing.sql)) > 0) return false;
      await keep(writing, person, verifier, 0);
      return true;
    });
  }
  const personOf = async (sql: Statements, operatorId: string): Promise<Operator | undefined> => {
    const row = await sql.get<{ json: string }>(
      "SELECT json FROM records WHERE kind = 'operator' AND key = ?",
      operatorId,
    );
    return row && Operator.parse(JSON.parse(row.json));
  };

  async function verify(operatorId: string, pin: string): Promise<PinAnswer> {
    // The try is counted before the PIN is compared: many at once are many tries, not one.
    const row = await database.write(async (sql) => {
      const found = await find(sql, operatorId);
      if (!found || isWaiting(found.locked_until, clock.now())) return found;
      const tries = found.tries + 1;
      const isLast = tries >= TRIES;
      const until = isLast ? clock.now() + waitAfter(found.waits) : 0;
      await sql.run(
        'UPDATE pins SET tries = ?, locked_until = ?, waits = ? WHERE operator_id = ?',
        isLast ? 0 : tries,
        until,
        isLast ? found.waits + 1 : found.waits,
        operatorId,
      );
      return { ...found, tries, until };
    });
    if (!row) return { type: 'no-pin' };
    if (isWaiting(row.locked_until, clock.now())) return { type: 'locked', until: row.locked_until };
    if (await fitsVerifier(pin, row.verifier, 'argon2id')) {
      // One that nobody used in its week is as none.
      if (row.once_until > 0 && row.once_until < clock.now()) return { type: 'no-pin' };
      const verifier = isCurrentVerifier(row.verifier) ? row.verifier : await verifierOf(pin);
      await database.write((sql) =>
        // A PIN that was set meanwhile stays the one that was set.
        sql.run(
          'UPDATE pins SET verifier = CASE WHEN verifier = ? THEN ? ELSE verifier END, tries = 0, locked_until = 0, waits = 0 WHERE operator_id = ?',
          row.verifier,
          verifier,
          operatorId,
        ),
      );
      return { type: row.once_until > 0 ? 'choose-pin' : 'ok' };
    }
    const until = 'until' in row ? row.until : 0;
    return until > 0 ? { type: 'locked', until } : { type: 'wrong-pin', triesLeft: TRIES - row.tries };
  }

  return {
    verify,
    async set(operatorId, pin, currentPin) {
      const person = await database.read((sql) => personOf(sql, operatorId));
      if (!person) return { type: 'unknown-operator' };
      const answer = await verify(operatorId, currentPin);
      if (answer.type !== 'ok' && answer.type !== 'choose-pin') return answer;
      // An administrator knows the one-time PIN: it is nobody's own.
      if (answer.type === 'choose-pin' && pin === currentPin) return answer;
      await save(person, pin, false);
      return { type: 'ok' };
    },
    async put(operatorId, pin) {
      const person = await database.read((sql) => personOf(sql, operatorId));
      if (!person) return { type: 'unknown-operator' };
      await save(person, pin, false);
      return { type: 'ok' };
    },
    async giveOnce(writing, person) {
      const pin = String(randomBytes(6).readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
      const until = clock.now() + ONCE_MS;
      await keep(writing, person, await verifierOf(pin), until);
      return { pin, until };
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
