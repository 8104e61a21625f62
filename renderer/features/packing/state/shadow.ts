import type { Reference } from '#renderer/replica/reference.ts';
import type { Order } from '#shared/domain/index.ts';
import type { WeightCheck } from '#shared/packing/index.ts';

/** Whether the rules of an order's channel are tried: what they would stop is recorded and goes on. */
export const isInShadow = (reference: Pick<Reference, 'policy'>, { channel }: Pick<Order, 'channel'>): boolean =>
  reference.policy('gate', channel) === 'shadow';

/** What the bench makes of a weight: in shadow it is said, as by `warn`, and stops nothing. What it would have stopped, the rules record. */
export function weightCheckHere(reference: Pick<Reference, 'policy'>, order: Pick<Order, 'channel'>): WeightCheck {
  const check = reference.policy('weight-check', order.channel);
  return check === 'stop' && isInShadow(reference, order) ? 'warn' : check;
}
