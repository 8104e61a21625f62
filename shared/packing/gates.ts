// The gates: what is asked of an order at its opening, at every unit, at closing and when a label is scanned.
import type { OrderStatus } from '#shared/domain/index.ts';
import type { OrderFacts } from './commands.ts';
import { needChanges } from './needs.ts';
import type { PackingRefusal } from './refusals.ts';
import type { PackingState, Parcel } from './state.ts';

/** Orders with these statuses have left the house or never will. */
export const CLOSED: ReadonlySet<OrderStatus> = new Set<OrderStatus>(['cancelled', 'refunded', 'shipped', 'delivered']);

/** The gate at opening, at every unit and at closing: an order that must not leave goes no further. */
export function gate(state: PackingState | null, { status, hold }: OrderFacts): PackingRefusal | undefined {
  if (CLOSED.has(status)) return { type: 'OrderClosed', status };
  if (status === 'on-hold' && !(state && isHoldOver(state, hold)))
    return { type: 'OrderOnHold', reason: hold?.reason ?? 'other', detail: hold?.detail ?? '' };
  return undefined;
}

/** Whether a hold that a copy of the order still shows was ended here since. */
export const isHoldOver = ({ released }: Pick<PackingState, 'released'>, hold: OrderFacts['hold']): boolean =>
  released !== undefined && released.reason === hold?.reason && released.detail === hold.detail;

/** The needs under the packer's hands are no longer what the order asks for. */
export function changed(state: PackingState, order: OrderFacts): PackingRefusal | undefined {
  const changes = needChanges(state.needs, order.needs);
  return changes.length === 0
    ? undefined
    : { type: 'OrderChanged', fromRev: state.orderRev, toRev: order.rev, changes };
}

/** The parcel whose label, not scanned yet, sends it to where the order does not go any more. */
export function sentElsewhere(
  state: PackingState,
  { destination }: Pick<OrderFacts, 'destination'>,
): Parcel | undefined {
  return state.parcels.find(
    ({ label }) => label?.state === 'printed' && label.destination !== undefined && label.destination !== destination,
  );
}
