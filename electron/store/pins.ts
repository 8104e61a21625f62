import { argon2Sync, randomBytes, timingSafeEqual } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { Operator } from '#shared/domain/index.ts';
import { operatorIdOf } from '#shared/orders/index.ts';
import type { Clock } from '#shared/prelude/index.ts';
import type { Writer } from './transaction.ts';

/** The answer to a PIN. */
export type PinAnswer =
  | { readonly type: 'ok' }
  | { readonly type: 'wrong-pin'; readonly triesLeft: number }
  | { readonly type: 'locked'; readonly until: number }
  | { readonly type: 'no-pin' }
  | { readonly type: 'unknown-operator' };

export interface Pins {
  readonly verify: (operatorId: string, pin: string) => PinAnswer;
  /** Sets an operator's PIN: the first one freely, a new one only against the current one, which counts as a try. */
  readonly set: (operatorId: string, pin: string, currentPin: string | null) => PinAnswer;
  /** Makes the first administrator of a store without operators; undefined when there are some. */
  readonly createFirstOperator: (name: string, pin: string) => string | undefined;
}

const TRIES = 5;
const LOCK_MS = 60_000;

/** Operators' PINs: Argon2id with a salt each, five tries, then a minute's wait that survives a restart. */
export function createPins(database: DatabaseSync, writer: Writer, clock: Clock): Pins {
  const find = database.prepare('SELECT verifier, tries, locked_until FROM pins WHERE operator_id = ?');
  const replace = database.prepare(
    'INSERT OR REPLACE INTO pins (operator_id, verifier, tries, locked_until) VALUES (?, ?, 0, 0)',
  );
  const count = database.prepare('UPDATE pins SET tries = ?, locked_until = ? WHERE operator_id = ?');
  const operator = database.prepare("SELECT json FROM records WHERE kind = 'operator' AND key = ?");
  const operators = database.prepare("SELECT count(*) AS count FROM records WHERE kind = 'operator'");

  function save(person: Operator, pin: string): void {
    writer.write((writing) => {
      replace.run(person.id, verifierOf(pin, randomBytes(16)));
      writing.put('operator', person.id, JSON.stringify({ ...person, pinSet: true }));
    });
  }

  function verify(operatorId: string, pin: string): PinAnswer {
    const row = find.get(operatorId) as { verifier: string; tries: number; locked_until: number } | undefined;
    if (!row) return { type: 'no-pin' };
    const now = clock.now();
    if (row.locked_until > now) return { type: 'locked', until: row.locked_until };
    if (matches(pin, row.verifier)) {
      if (row.tries > 0) count.run(0, 0, operatorId);
      return { type: 'ok' };
    }
    const tries = row.tries + 1;
    const until = tries >= TRIES ? now + LOCK_MS : 0;
    count.run(until > 0 ? 0 : tries, until, operatorId);
    return until > 0 ? { type: 'locked', until } : { type: 'wrong-pin', triesLeft: TRIES - tries };
  }

  return {
    verify,
    set(operatorId, pin, currentPin) {
      const row = operator.get(operatorId) as { json: string } | undefined;
      if (!row) return { type: 'unknown-operator' };
      const existing = find.get(operatorId) as { tries: number } | undefined;
      if (existing) {
        if (currentPin === null) return { type: 'wrong-pin', triesLeft: TRIES - existing.tries };
        const answer = verify(operatorId, currentPin);
        if (answer.type !== 'ok') return answer;
      }
      save(Operator.parse(JSON.parse(row.json)), pin);
      return { type: 'ok' };
    },
    createFirstOperator(name, pin) {
      if ((operators.get() as { count: number }).count > 0) return undefined;
      const id = operatorIdOf(name);
      save({ id, name: name.trim(), badge: '', role: 'administrator', language: null, pinSet: true }, pin);
      return id;
    },
  };
}

/** 19 MiB and two passes, the least that OWASP advises for Argon2id; some 20 ms. */
function verifierOf(pin: string, salt: Buffer): string {
  const hash = argon2Sync('argon2id', {
    message: pin,
    nonce: salt,
    parallelism: 1,
    tagLength: 32,
    memory: 19_456,
    passes: 2,
  });
  return `${salt.toString('base64url')}.${hash.toString('base64url')}`;
}

function matches(pin: string, verifier: string): boolean {
  const salt = Buffer.from(verifier.split('.')[0] ?? '', 'base64url');
  const given = Buffer.from(verifierOf(pin, salt));
  const wanted = Buffer.from(verifier);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
