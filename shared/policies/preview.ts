// What a rule would have done to orders that were packed already, before anybody sets it.
import { z } from 'zod';
import { Counter, type Order } from '#shared/domain/index.ts';
import { isOff, shelfDaysOf, shipShortBy, type WeightJudged } from '#shared/packing/index.ts';
import { photoAsked } from '#shared/photos/index.ts';
import type { AskPolicy, PolicyName } from '#shared/records/index.ts';

/**
 * What would have become of the last orders. `told`: of so many, so many would have been stopped, the first of them named; of `unknown` the log does not
 * say enough · `cannot-tell`: nothing in the log says what the rule looks at · `stops-nothing`: it stops no order, whatever it is.
 */
export const PolicyPreview = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('told'),
    of: Counter,
    stopped: Counter,
    unknown: Counter,
    orders: z.array(z.string().max(80)).max(20).readonly(),
  }),
  z.object({ type: z.literal('cannot-tell') }),
  z.object({ type: z.literal('stops-nothing') }),
]);
export type PolicyPreview = z.infer<typeof PolicyPreview>;

/** A unit that lies in a parcel of it: how it went in, on which day (ISO), and how long its item asks it to be good for. */
export interface PackedUnit {
  readonly by: 'scan' | 'typed' | 'touch';
  readonly expiry: string | null;
  readonly packedOn: string;
  readonly minShelfDays: number;
}

/** What the store knows of an order that was packed. */
export interface PackedOrder extends Pick<Order, 'channel' | 'lines' | 'address'> {
  /** It left without some of its units. */
  readonly isShort: boolean;
  /** What the scale said of each parcel as it was closed; null: it was not weighed. */
  readonly weights: readonly (WeightJudged | null)[];
  readonly units: readonly PackedUnit[];
}

type Check = (policy: AskPolicy, order: PackedOrder) => 'stopped' | 'goes' | 'unknown';

const days = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** What was weighed and is off is stopped; of what was not weighed nobody knows what the scale would have said. */
const byWeight: Check = (policy, { channel, weights }) => {
  if (policy('weight-check', channel) !== 'stop') return 'goes';
  if (weights.some((verdict) => verdict !== null && isOff(verdict))) return 'stopped';
  return weights.includes(null) ? 'unknown' : 'goes';
};
const byLife: Check = (policy, { channel, units }) => {
  const least = shelfDaysOf(policy('shelf-days'), channel);
  return units.some(
    ({ expiry, packedOn, minShelfDays }) => expiry !== null && days(packedOn, expiry) < Math.max(least, minShelfDays),
  )
    ? 'stopped'
    : 'goes';
};
const byExpiry: Check = (_, { units }) =>
  units.some(({ expiry, packedOn }) => expiry !== null && expiry < packedOn) ? 'stopped' : 'goes';
/** A photo is asked for. */
const byPhoto: Check = (policy, order) => {
  const { channel } = order;
  const rules = {
    from: policy('photo-from', channel),
    countries: policy('photo-countries', channel),
    channels: policy('photo-channels'),
  };
  return photoAsked(order, rules) === null ? 'goes' : 'stopped';
};
const byShort: Check = (policy, order) => {
  const { channel } = order;
  const by = shipShortBy(order, {
    by: policy('short-ship', channel),
    supervisorFrom: policy('short-supervisor-from', channel),
    wholeChannels: policy('short-whole-channels'),
  });
  return order.isShort && by !== 'packer' ? 'stopped' : 'goes';
};
const byTouch: Check = (policy, { channel, units }) =>
  !policy('count-by-touch', channel) && units.some(({ by }) => by === 'touch') ? 'stopped' : 'goes';

/** What of an order each rule looks at; `cannot-tell`: at what no entry of the log says. All others stop nothing. */
const CHECKS: Partial<Readonly<Record<PolicyName, Check | 'cannot-tell'>>> = {
  'weight-check': byWeight,
  'shelf-days': byLife,
  'short-life': byLife,
  'expired-lot': byExpiry,
  'photo-from': byPhoto,
  'photo-countries': byPhoto,
  'photo-channels': byPhoto,
  'short-ship': byShort,
  'short-supervisor-from': byShort,
  'short-whole-channels': byShort,
  'count-by-touch': byTouch,
  // How old what a bench knew was, what the stock had of a lot, whether a camera worked, and how far a weight would have been off by other numbers.
  'stale-minutes': 'cannot-tell',
  'unknown-lot': 'cannot-tell',
  'photo-missing': 'cannot-tell',
  'weight-most-off': 'cannot-tell',
  'weight-filler': 'cannot-tell',
  'weight-filler-spread': 'cannot-tell',
  // What its items said to customs then.
  customs: 'cannot-tell',
};

/** Whether what a rule would have done can be told at all. */
export function previewOf(name: PolicyName): PolicyPreview['type'] {
  const check = CHECKS[name];
  if (check === undefined) return 'stops-nothing';
  return check === 'cannot-tell' ? check : 'told';
}

/** What the rules would have done to an order for what this one of them looks at: stopped it until somebody did what they ask for, or not. `policy`: with it as it would be. */
export function previewOrder(name: PolicyName, policy: AskPolicy, order: PackedOrder): 'stopped' | 'goes' | 'unknown' {
  const check = CHECKS[name];
  return check === undefined || check === 'cannot-tell' ? 'unknown' : check(policy, order);
}
