// The merchant's rules that hold at every bench. What they say comes with the copy of the store.
import { z } from 'zod';
import { Counter } from '#shared/domain/index.ts';
import { PolicyPreview } from '#shared/policies/index.ts';
import { LONGEST_POLICY_KEY, PolicyChanges, PolicyValue } from '#shared/records/index.ts';
import { PolicyAnswer } from '#shared/sync/index.ts';
import { channel } from './channel.ts';
import { ConfigureRefusal } from './station-channels.ts';
import { StoreFault } from './store-channels.ts';

/** See each. */
export const policyChannels = {
  /** Sets a policy, or lets its default hold again (`value` null), for the warehouse or the orders of a channel (`policyKey`): for whoever is signed in and has the policy's right. */
  'policies/set': channel(
    z.object({
      name: z.string().min(1).max(LONGEST_POLICY_KEY),
      value: PolicyValue.nullable(),
      stationId: z.string().min(1).max(64),
    }),
    z.discriminatedUnion('type', [
      ...PolicyAnswer.options,
      z.object({ type: z.literal('refused'), why: ConfigureRefusal }),
      StoreFault,
    ]),
  ),
  /** What was changed of the rules before a version (null: the newest), for whoever is signed in and may set them; null: they may not. */
  'policies/history': channel(
    z.object({ before: Counter.nullable() }),
    z.discriminatedUnion('type', [
      z.object({ type: z.literal('history'), history: PolicyChanges.nullable() }),
      StoreFault,
    ]),
  ),
  /** What a rule would have done to the orders packed last, were it that (null: its default); null: they may not ask. */
  'policies/preview': channel(
    z.object({ name: z.string().min(1).max(LONGEST_POLICY_KEY), value: PolicyValue.nullable() }),
    z.discriminatedUnion('type', [
      z.object({ type: z.literal('preview'), preview: PolicyPreview.nullable() }),
      StoreFault,
    ]),
  ),
} as const;
