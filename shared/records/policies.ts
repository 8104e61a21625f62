import { z } from 'zod';
import { Counter, Moment } from '#shared/domain/index.ts';
import type { Right } from '#shared/rights/index.ts';

/** All that there is to know of a policy: a rule of the merchant's that holds at every bench. */
export interface PolicyRow<Value extends PolicyValue> {
  readonly schema: z.ZodType<Value>;
  /** What holds until somebody sets it. */
  readonly otherwise: Value;
  /** Who may set it. */
  readonly right: Right;
  /** What it decides, and its values, for whoever sets it: in the store's list and its API. */
  readonly meaning: string;
}

/** A value of a policy. */
export const PolicyValue = z.union([
  z.boolean(),
  z.number().int().min(-1_000_000_000).max(1_000_000_000),
  z.string().max(300),
]);
export type PolicyValue = z.infer<typeof PolicyValue>;

const row = <Value extends PolicyValue>(row: PolicyRow<Value>): PolicyRow<Value> => row;

/** Every policy: one row each. What belongs to one bench alone (its name, its devices) is in its `station.json` instead. */
export const POLICIES = {
  'count-by-touch': row<boolean>({
    schema: z.boolean(),
    otherwise: true,
    right: 'set-policies',
    meaning:
      'true: a packer may count a unit whose code cannot be read by touching it. false: a supervisor must allow it',
  }),
  'due-days': row<number>({
    schema: z.number().int().min(1).max(90),
    otherwise: 2,
    right: 'set-policies',
    meaning: 'Days after an order was placed until it is due, where whoever sent it does not say: 1 to 90',
  }),
};

/** The name of a policy. */
export type PolicyName = keyof typeof POLICIES;
/** What a policy can be. */
export type ValueOf<Name extends PolicyName> = (typeof POLICIES)[Name] extends PolicyRow<infer Value> ? Value : never;
/** The policies by themselves. */
export const POLICY_NAMES = Object.keys(POLICIES) as readonly PolicyName[];
/** Whether this program knows a policy. */
export const isPolicyName = (name: string): name is PolicyName => Object.hasOwn(POLICIES, name);

/**
 * A policy as somebody set it. `rev` grows by one with each change, also after it was taken back; `by`: the operator's id, null where it was no
 * person who is known by one. One that nobody set has no record.
 */
export const PolicyRecord = z.object({
  name: z.string().min(1).max(60),
  value: PolicyValue,
  rev: Counter.min(1),
  at: Moment,
  by: z.string().max(80).nullable(),
});
export type PolicyRecord = z.infer<typeof PolicyRecord>;

/**
 * What a policy says. What this version cannot read, because a later one knows more values, is as if nobody had set it: each default is what is
 * asked of a person rather than let pass, or what was done before there was a policy.
 */
export function policyValue<Name extends PolicyName>(name: Name, record: PolicyRecord | undefined): ValueOf<Name> {
  const row = POLICIES[name] as unknown as PolicyRow<ValueOf<Name>>;
  const said = row.schema.safeParse(record?.value);
  return said.success ? said.data : row.otherwise;
}
