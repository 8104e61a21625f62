import type { Location } from '#shared/domain/index.ts';
import type { StationEvent } from '#shared/log/index.ts';
import { may } from '#shared/rights/index.ts';
import { evolveHand, type Hand, type HandEvent, handEvents } from '#shared/stock/index.ts';
import type { Statements } from '../database/database.ts';
import { raise } from '../exceptions/exceptions.ts';
import { APPLIED, type Effects, type Heard } from '../log/effects.ts';
import { roleIn } from '../log/entry-rights.ts';
import { passState, saveState, stateOf } from '../log/states.ts';
import { moveHand } from './move-hand.ts';

/** What follows in the store from moving goods: they leave one place when they are taken up, and stand at the other when they are put down. */
export const createMoveEffects = (): Effects => ({
  handles: isMoving,
  async passOn({ sql }, { station, body: { event } }, from) {
    if (isMoving(event)) await passState(sql, keyOf(event), from, station);
  },
  async apply(writing, heard) {
    const event = heard.body.event as HandEvent;
    const key = keyOf(event);
    const { station, heardAt } = heard;
    const about = { subject: { kind: 'hand', id: event.handId }, stationId: station, at: heardAt } as const;
    const before = (await stateOf<Hand>(writing.sql, key))?.state ?? null;
    const hand = evolveHand(before, event);
    if (!hand) {
      const subject = 'location' in event ? { kind: 'location', id: event.location } : about.subject;
      await raise(writing, { ...about, type: 'move-not-taken', subject, of: event.handId, detail: event.type });
      return { outcome: 'conflict', reason: 'Nobody had begun to carry anything.' };
    }
    if (await isLocked(writing.sql, heard)) {
      const detail = heard.body.by ?? '';
      await raise(writing, { ...about, type: 'order-changed', about: 'not-allowed', detail });
      return { outcome: 'conflict', reason: 'It takes a supervisor to take goods out of quarantine.' };
    }
    await saveState(writing.sql, key, { station, state: hand }, heardAt, heard.happenedAt);
    if (before) await moveHand(writing, heard, { event, before, after: hand });
    return { ...APPLIED, folded: true };
  },
});

function isMoving(event: StationEvent): event is HandEvent {
  return Object.hasOwn(handEvents, event.type);
}

const keyOf = ({ handId }: HandEvent) => ({ kind: 'moving', id: handId }) as const;

/** Whether somebody takes goods out of quarantine who may not. A store that knows nobody at all cannot judge. */
async function isLocked(sql: Statements, { body: { by, event } }: Heard): Promise<boolean> {
  if (event.type !== 'UnitsTaken') return false;
  const row = await sql.get<{ json: string }>(
    "SELECT json FROM records WHERE kind = 'location' AND key = ?",
    event.location,
  );
  if (!row || (JSON.parse(row.json) as Location).kind !== 'quarantine') return false;
  if (may(by === null ? null : await roleIn(sql, by), 'adjust-stock')) return false;
  return (await sql.get("SELECT 1 AS one FROM records WHERE kind = 'operator' LIMIT 1")) !== undefined;
}
