import { z } from 'zod';

/** How long a claim lasts after the store last heard of it: long enough for a short break of the network. */
export const LEASE_MS = 90_000;

/**
 * Which station works on an order, as the others see it. `fence` grows by one whenever the claim passes to another station;
 * `at` is the store's clock, epoch milliseconds.
 */
export const Claim = z.object({
  orderId: z.string().min(1).max(160),
  stationId: z.string().min(1).max(64),
  stationName: z.string().max(60),
  fence: z.number().int().min(1),
  at: z.number().int(),
});
export type Claim = z.infer<typeof Claim>;

/**
 * A station wants to work on an order, or goes on doing so: a claim is renewed by asking again. `takeOver`: also when
 * another station has it, because a person said so.
 */
export const ClaimRequest = z.object({
  stationId: z.string().min(1).max(64),
  stationName: z.string().max(60),
  orderId: z.string().min(1).max(160),
  takeOver: z.boolean(),
});
export type ClaimRequest = z.infer<typeof ClaimRequest>;

/**
 * `granted`: until now + LEASE_MS by the store's clock; `superseded`: what this station packed of the order before counts no
 * more, so it must begin anew. `held`: by another; `units` of it lie in a parcel there. `live`: its lease runs, so somebody works on
 * it now; a store that does not say means so.
 */
export const ClaimReply = z.discriminatedUnion('type', [
  z.object({ type: z.literal('granted'), claim: Claim, superseded: z.boolean() }),
  z.object({ type: z.literal('held'), by: Claim, units: z.number().int().min(0), live: z.boolean().optional() }),
]);
export type ClaimReply = z.infer<typeof ClaimReply>;

/**
 * Two things that cannot both be: kept for a person, with both histories in the log. `packed-elsewhere`: two stations
 * packed one order · `order-closed`: it was cancelled or shipped meanwhile · `order-changed`: its lines changed while it was
 * packed · `serial-twice`: one serial number in two orders · `unknown-order`: the store does not have it · `not-opened`: an event
 * without its beginning · `stock-below-zero`: more left a place than it had.
 */
export const StoreException = z.object({
  id: z.string().min(1).max(300),
  type: z.enum([
    'packed-elsewhere',
    'order-closed',
    'order-changed',
    'serial-twice',
    'unknown-order',
    'not-opened',
    'stock-below-zero',
  ]),
  orderId: z.string().max(160),
  /** The station whose event could not be. */
  stationId: z.string().max(64),
  /** What the sentence needs: another station, an order's status, a serial number, a place and what it is said to hold. */
  detail: z.string().max(200),
  at: z.number().int(),
});
export type StoreException = z.infer<typeof StoreException>;
