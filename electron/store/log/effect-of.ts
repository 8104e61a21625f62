import { type EntryBody, fileOf, type LogRules } from '#shared/log/index.ts';
import type { Clock, EpochMs } from '#shared/prelude/index.ts';
import type { Database } from '../database/database.ts';
import type { Writing } from '../database/transaction.ts';
import { raise } from '../exceptions/exceptions.ts';
import { APPLIED, type Effect, type Effects, type Heard } from './effects.ts';
import { type EntryRight, isExcusedBy, pleaOf, type Roles, rightOf, supervisorOf } from './entry-rights.ts';

/** What whoever takes entries gives with each. */
export interface Taking {
  readonly station: string;
  readonly body: EntryBody;
  /** The station that said the same operation before. */
  readonly known: string | undefined;
  readonly roles: Roles;
  /** What its station said before in the same push. */
  readonly earlier: readonly (EntryBody | undefined)[];
}

/** What entries are taken by: the tables, and the features of this store. */
export interface Taker {
  readonly database: Pick<Database, 'isOfTheEntry'>;
  readonly clock: Clock;
  readonly rules: LogRules;
  readonly effects: readonly Effects[];
}

/**
 * Gives what an entry brings about: whoever did it must have been allowed to, then its feature does what follows. An entry that cannot be
 * applied is set aside and lets the others pass.
 */
export function createEffectOf({ database, clock, rules, effects }: Taker) {
  return async (writing: Writing, { station, body, known, roles, earlier }: Taking): Promise<Effect> => {
    const { event } = body;
    const own = effects.find(({ handles }) => handles(event));
    const heard = heardOf(rules, station, body, clock.now());
    if (known !== undefined) {
      await own?.passOn?.(writing, heard, known);
      return { outcome: 'duplicate', reason: '' };
    }
    const right = rules.rightFor(event);
    if (!own && right === 'anybody') return APPLIED;
    try {
      return await writing.part(async () => {
        const plea = pleaOf(writing.sql, rules, heard, roles, earlier);
        const isExcused = () => isExcusedBy(own, writing.sql, heard, plea);
        const found = await rightOf(body, { right, roles, isExcused });
        if (found !== 'fine') await exceptRight(writing, heard, found);
        if (found === 'not-allowed') return { outcome: 'conflict', reason: `${event.type} takes a supervisor.` };
        return own ? await own.apply(writing, heard) : APPLIED;
      });
    } catch (error) {
      // A full, broken or lost database fails the push.
      if (!database.isOfTheEntry(error)) throw error;
      return { outcome: 'quarantined', reason: String(error).slice(0, 200) };
    }
  };
}

/** An entry as a feature hears it. */
function heardOf(rules: LogRules, station: string, body: EntryBody, heardAt: EpochMs): Heard {
  return { station, body, subject: fileOf(rules, body.event), happenedAt: happenedAt(body, heardAt), heardAt };
}

/**
 * The best that is known of when something was: the station's clock, put right, and never after it was heard of. A sum that no clock shows
 * could not be read back.
 */
export const happenedAt = ({ at, clockOffset = 0 }: EntryBody, heardAt: EpochMs): EpochMs =>
  Math.max(0, Math.min(heardAt, at + clockOffset));

/** Somebody whom the store does not know, or who may not do this, did it: for a person to look into. */
async function exceptRight(
  writing: Writing,
  { station, body: { by, event }, subject, heardAt }: Heard,
  right: Exclude<EntryRight, 'fine'>,
): Promise<void> {
  await raise(writing, {
    type: 'order-changed',
    about: right === 'unknown' ? 'unknown-operator' : 'not-allowed',
    subject: subject ?? { kind: 'station', id: station },
    stationId: station,
    detail: supervisorOf(event) ?? by ?? '',
    at: heardAt,
  });
}
