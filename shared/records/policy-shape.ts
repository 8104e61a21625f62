import { z } from 'zod';
import { POLICIES, type PolicyName } from './policies.ts';

/** What can be chosen for a policy, for a screen that sets it: yes or no, a whole number within limits, one of some words, or codes in a row. */
export type PolicyShape =
  | { readonly type: 'switch' }
  | { readonly type: 'number'; readonly min: number; readonly max: number }
  | { readonly type: 'codes'; readonly longest: number }
  | { readonly type: 'choice'; readonly options: readonly string[] };

/** How a policy is set, by its schema. Throws for one that no screen can set: a row with another schema is a bug, and a test asks for each. */
export function policyShape(name: PolicyName): PolicyShape {
  const { schema }: { readonly schema: z.ZodType } = POLICIES[name];
  if (schema instanceof z.ZodBoolean) return { type: 'switch' };
  if (schema instanceof z.ZodEnum) return { type: 'choice', options: schema.options.map(String) };
  if (schema instanceof z.ZodString && schema.maxLength !== null) return { type: 'codes', longest: schema.maxLength };
  if (schema instanceof z.ZodNumber && schema.minValue !== null && schema.maxValue !== null)
    return { type: 'number', min: schema.minValue, max: schema.maxValue };
  throw new Error(`The policy ${name} is no switch, no choice, no codes, and no number within limits.`);
}
