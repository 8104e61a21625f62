import { fail, ok } from '#shared/prelude/index.ts';
import type { PackingCommand } from './commands.ts';
import type { Decision } from './decision.ts';
import type { PackingEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { changed, gate } from './gates.ts';
import { openParcel, type PackingState, packedByNeed, unitsToPack } from './state.ts';

/** The rest of one need is short, as long as something is left to ship. */
export function shipShort(
  state: PackingState,
  { need: key, why, fate, allowed, order }: Extract<PackingCommand, { type: 'ShipShort' }>,
): Decision {
  if (!openParcel(state)) return fail({ type: 'ParcelAlreadyClosed' });
  const stopped = gate(state, order) ?? changed(state, order);
  if (stopped) return fail(stopped);
  const need = state.needs.find((one) => one.key === key);
  const units = need ? unitsToPack(state, need) - (packedByNeed(state).get(key) ?? 0) : 0;
  if (!need || units < 1) return fail({ type: 'NothingShort' });
  if (!allowed) return fail({ type: 'ShortNotAllowed' });
  const { orderId } = state;
  const short: PackingEvent = { type: 'UnitsShort', v: 1, orderId, need: key, sku: need.sku, units, why, fate };
  const after = evolve(state, short);
  return after?.needs.some((one) => unitsToPack(after, one) > 0) ? ok([short]) : fail({ type: 'AllShort' });
}

/** The units of a scan that go in only because they were short and have turned up. */
export function turnedUp(state: PackingState, sku: string, scanned: number): PackingEvent | undefined {
  const packed = packedByNeed(state);
  const room = state.needs.reduce(
    (sum, need) => (need.sku === sku ? sum + unitsToPack(state, need) - (packed.get(need.key) ?? 0) : sum),
    0,
  );
  const short = (state.short ?? []).reduce((sum, one) => (one.sku === sku ? sum + one.units : sum), 0);
  const units = scanned - room;
  if (units < 1 || units > short) return undefined;
  return { type: 'ShortTurnedUp', v: 1, orderId: state.orderId, sku, units };
}
