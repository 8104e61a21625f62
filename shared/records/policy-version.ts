import { z } from 'zod';
import { Counter, Moment } from '#shared/domain/index.ts';
import { PolicyValue } from './policy-row.ts';

/**
 * Which version of the merchant's rules holds: it grows by one with each change of any of them, and is one for the whole warehouse. `by`: the
 * operator's id, null where it was no person who is known by one. There is no record before the first change.
 */
export const PolicyVersion = z.object({
  version: Counter.min(1),
  at: Moment,
  by: z.string().max(80).nullable(),
});
export type PolicyVersion = z.infer<typeof PolicyVersion>;

/** Its one record has this key. */
export const POLICY_VERSION_KEY = 'warehouse';

/** One change of the rules: which version it made, of which rule, what held before and since (null: nobody set it), when, by whom and where. */
export const PolicyChange = z.object({
  version: Counter.min(1),
  name: z.string().max(60),
  channel: z.string().max(60).nullable(),
  from: PolicyValue.nullable(),
  to: PolicyValue.nullable(),
  at: Moment,
  by: z.string().max(80).nullable(),
  station: z.string().max(64),
});
export type PolicyChange = z.infer<typeof PolicyChange>;

/** Changes of the rules, newest first. `next`: what those before them are asked with; null: there are none. */
export const PolicyChanges = z.object({
  changes: z.array(PolicyChange).max(100).readonly(),
  next: Counter.nullable(),
});
export type PolicyChanges = z.infer<typeof PolicyChanges>;
