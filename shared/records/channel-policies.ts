// What holds for the orders of one channel, where that is not what holds for the warehouse.
import { z } from 'zod';
import { Counter, Moment } from '#shared/domain/index.ts';
import {
  type ChannelPolicyName,
  isPolicyName,
  POLICIES,
  type PolicyName,
  type PolicyRecord,
  policyValue,
  type ValueOf,
} from './policies.ts';
import { PolicyValue } from './policy-row.ts';

/** The longest text that names a policy and a channel. */
export const LONGEST_POLICY_KEY = 130;

/**
 * A policy as somebody set it for the orders of one channel, `channel` as `channelKey` writes it; the rest as in `PolicyRecord`. Where nobody did
 * there is no record, and what holds for the warehouse holds for them.
 */
export const ChannelPolicy = z.object({
  name: z.string().min(1).max(60),
  channel: z.string().min(1).max(60),
  value: PolicyValue,
  rev: Counter.min(1),
  at: Moment,
  by: z.string().max(80).nullable(),
});
export type ChannelPolicy = z.infer<typeof ChannelPolicy>;

/** How policies know a channel: capitals make no other channel of it, as in the policies that list channels. */
export const channelKey = (channel: string): string => channel.trim().toLowerCase();

/** Whether orders of a channel may be packed by another value of this policy. */
export const isByChannel = (name: PolicyName): name is ChannelPolicyName => 'byChannel' in POLICIES[name];

/** Which rule is meant: a policy for the warehouse (`channel` null), or for the orders of one channel. */
export interface PolicyPart {
  readonly name: PolicyName;
  readonly channel: string | null;
}

/** How a part is written where it is one text, such as `weight-check` and `weight-check@wish`: in records, commands and addresses. */
export const policyKey = ({ name, channel }: { readonly name: string; readonly channel: string | null }): string =>
  channel === null ? name : `${name}@${channel}`;

/** Reads what `policyKey` writes. Undefined: there is no such policy, or it holds for all channels alike. */
export function readPolicyKey(text: string): PolicyPart | undefined {
  const [name = '', ...rest] = text.split('@');
  if (!isPolicyName(name)) return undefined;
  if (rest.length === 0) return { name, channel: null };
  const channel = channelKey(rest.join('@'));
  const isGood = isByChannel(name) && channel.length > 0 && channel.length <= 60;
  return isGood ? { name, channel } : undefined;
}

/** What somebody set, by `policyKey`: for the warehouse, and for the orders of a channel. */
export interface PoliciesSet {
  readonly warehouse: (key: string) => PolicyRecord | undefined;
  readonly channel: (key: string) => ChannelPolicy | undefined;
}

/** What is said beside the name of a policy: where it may differ by channel, the order's; null: of no order, and the warehouse's value is meant. */
export type OfChannel<Name extends PolicyName> = Name extends ChannelPolicyName ? [channel: string | null] : [];

/** Gives what a policy says. One that may differ by channel is asked for with the order's channel: without it nothing compiles. */
export type AskPolicy = <Name extends PolicyName>(name: Name, ...of: OfChannel<Name>) => ValueOf<Name>;

/**
 * What a policy says for an order: its channel's value, else the warehouse's, else the default. What this version cannot read is as if nobody had
 * set it.
 */
export function policyFor<Name extends PolicyName>(
  { name, channel }: { readonly name: Name; readonly channel: string | null },
  set: PoliciesSet,
): ValueOf<Name> {
  const own = channel === null ? undefined : set.channel(policyKey({ name, channel: channelKey(channel) }));
  const isReadable = own !== undefined && isByChannel(name) && POLICIES[name].schema.safeParse(own.value).success;
  return policyValue(name, isReadable ? own : set.warehouse(name));
}

/** Asks for policies as `AskPolicy` does, of what somebody set. */
export const askPolicies =
  (set: PoliciesSet): AskPolicy =>
  (name, ...[channel]: readonly (string | null)[]) =>
    policyFor({ name, channel: channel ?? null }, set);
