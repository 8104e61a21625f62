import { z } from 'zod';
import { PullReply, PullRequest, PushReply, PushRequest } from '#shared/sync/index.ts';
import { channel } from './channel.ts';

/**
 * Why the store did not answer. `unreachable` passes by itself; the other three need a person:
 * its file is held by another program, is damaged, or has no room to grow.
 */
export const StoreFault = z.object({
  type: z.literal('fault'),
  fault: z.enum(['unreachable', 'store-locked', 'store-corrupt', 'disk-full', 'newer-schema']),
  detail: z.string(),
});
export type StoreFault = z.infer<typeof StoreFault>;

const Counts = z.object({ added: z.number(), changed: z.number(), unchanged: z.number(), skipped: z.number() });
const Problem = z.object({ line: z.number(), field: z.string(), reason: z.string(), value: z.string() });

const PinAnswer = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ok') }),
  z.object({ type: z.literal('wrong-pin'), triesLeft: z.number() }),
  z.object({ type: z.literal('locked'), until: z.number() }),
  z.object({ type: z.literal('no-pin') }),
  z.object({ type: z.literal('unknown-operator') }),
  StoreFault,
]);
const Pin = z.string().regex(/^\d{4,6}$/, 'a PIN has 4 to 6 digits');

/** The store: exchange of log and records, people, imports. */
export const storeChannels = {
  'store/push': channel(
    PushRequest,
    z.discriminatedUnion('type', [z.object({ type: z.literal('reply'), reply: PushReply }), StoreFault]),
  ),
  'store/pull': channel(
    PullRequest,
    z.discriminatedUnion('type', [z.object({ type: z.literal('reply'), reply: PullReply }), StoreFault]),
  ),
  'operators/verify-pin': channel(z.object({ operatorId: z.string().max(80), pin: Pin }), PinAnswer),
  /** Sets an operator's PIN: the first one freely, another only with the current one. */
  'operators/set-pin': channel(
    z.object({ operatorId: z.string().max(80), pin: Pin, currentPin: Pin.optional() }),
    PinAnswer,
  ),
  /** Makes the first administrator; refused once there is any operator. */
  'operators/create-first': channel(
    z.object({ name: z.string().min(1).max(80), pin: Pin }),
    z.discriminatedUnion('type', [
      z.object({ type: z.literal('created'), operatorId: z.string() }),
      z.object({ type: z.literal('refused') }),
      StoreFault,
    ]),
  ),
  'store/load-demo': channel(
    z.object({}),
    z.discriminatedUnion('type', [z.object({ type: z.literal('loaded') }), StoreFault]),
  ),
  'import/begin': channel(z.object({ name: z.string().max(300) }), z.object({ importId: z.string() })),
  /** A piece of the file's text, in order, at most 1 MB each. */
  'import/chunk': channel(z.object({ importId: z.string(), text: z.string().max(1_100_000) }), z.object({})),
  'import/preview': channel(
    z.object({ importId: z.string() }),
    z.discriminatedUnion('type', [
      z.object({
        type: z.literal('preview'),
        kind: z.string(),
        rows: z.number(),
        good: z.number(),
        columns: z.array(z.string()),
        sample: z.array(z.array(z.string())),
        problems: z.array(Problem),
        problemCount: z.number(),
        warnings: z.array(Problem),
      }),
      z.object({ type: z.literal('unreadable'), reason: z.string(), line: z.number() }),
      StoreFault,
    ]),
  ),
  'import/apply': channel(
    z.object({ importId: z.string() }),
    z.discriminatedUnion('type', [z.object({ type: z.literal('applied'), counts: Counts }), StoreFault]),
  ),
} as const;

/** What the store says by itself. */
export const storePushes = {
  /** The store committed something; `version` is where it stands now. */
  'store/changed': z.object({ version: z.number() }),
  'import/progress': z.object({ importId: z.string(), done: z.number(), total: z.number() }),
} as const;
