// What main process and spooler thread say to each other.
import { z } from 'zod';

const about = { id: z.number(), queue: z.string() };

/** A question to the thread, with a number of its own. */
export const SpoolerRequest = z.discriminatedUnion('type', [
  z.object({ ...about, type: z.literal('state') }),
  z.object({ ...about, type: z.literal('hand'), title: z.string(), bytes: z.instanceof(Uint8Array) }),
  z.object({ ...about, type: z.literal('job'), jobId: z.number() }),
  z.object({
    ...about,
    type: z.literal('cancel'),
    which: z.union([z.object({ title: z.string() }), z.object({ jobId: z.number() })]),
  }),
]);
export type SpoolerRequest = z.infer<typeof SpoolerRequest>;

/** A call that the spooler turned down. */
const Refused = z.object({ at: z.string(), code: z.number() });

/** The answers, by the question. */
export const SPOOLER_ANSWERS = {
  state: z.object({
    state: z.union([Refused, z.object({ status: z.number(), attributes: z.number() })]),
    queues: z.array(z.string()),
  }),
  hand: z.union([Refused, z.object({ jobId: z.number(), error: Refused.nullable() })]),
  job: z.object({ status: z.union([Refused, z.number(), z.null()]) }),
  cancel: z.object({ left: z.union([Refused, z.number()]) }),
} as const;

/** What the thread sends back: the answer, or why it could not even ask. */
export const SpoolerReply = z.object({ id: z.number(), answer: z.unknown().optional(), broken: z.string().optional() });
