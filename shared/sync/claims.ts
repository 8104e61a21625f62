import { z } from 'zod';
import { PackedBy } from '#shared/domain/index.ts';
import { Subject } from '#shared/log/index.ts';
import { Claim } from '#shared/records/index.ts';

/** How long a claim lasts after the store last heard of it: long enough for a short break of the network. */
export const LEASE_MS = 90_000;

/**
 * A station wants to work on something, or goes on doing so: a claim is renewed by asking again. `takeOver`: also when
 * another station has it, because a person said so.
 */
export const ClaimRequest = z.object({
  stationId: z.string().min(1).max(64),
  stationName: z.string().max(60),
  /** The order that is wanted; empty where it is something else. */
  orderId: z.string().max(160),
  /** What is wanted, where it is no order. A store before 0.2 refuses it, as if it were away. */
  subject: Subject.optional(),
  takeOver: z.boolean(),
  /** Whose yes it is to take an order away from whoever is packing it; stations before 0.2 do not say, and are refused that. */
  allowedBy: z.string().min(1).max(80).optional(),
  /** Who is signed in at the station; stations before 0.2 do not say. */
  by: z.string().min(1).max(80).optional(),
});
export type ClaimRequest = z.infer<typeof ClaimRequest>;

/**
 * `granted`: until now + LEASE_MS by the store's clock; `superseded`: what this station packed of the order before counts no
 * more, so it must begin anew. `held`: by another; `units` of it lie in a parcel there. `live`: it is taken over with a
 * supervisor's yes only, because its lease runs or a label of it came out; a store that does not say means so. `finished`: it is done
 * there, by whom and when, and is taken over by nobody.
 */
export const ClaimReply = z.discriminatedUnion('type', [
  z.object({ type: z.literal('granted'), claim: Claim, superseded: z.boolean() }),
  z.object({
    type: z.literal('held'),
    by: Claim,
    units: z.number().int().min(0),
    live: z.boolean().optional(),
    finished: PackedBy.pick({ by: true, at: true }).optional(),
  }),
]);
export type ClaimReply = z.infer<typeof ClaimReply>;
