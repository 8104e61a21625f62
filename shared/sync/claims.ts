import { z } from 'zod';
import { Counter, Moment, PackedBy } from '#shared/domain/index.ts';

/** How long a claim lasts after the store last heard of it: long enough for a short break of the network. */
export const LEASE_MS = 90_000;

/**
 * Which station works on an order, as the others see it. `fence` grows by one whenever the claim passes to another station;
 * `at` is the store's clock, epoch milliseconds. `by`: the operator's id of whoever packs it there; absent where nobody said so, as
 * stations and stores before 0.2 do.
 */
export const Claim = z.object({
  orderId: z.string().min(1).max(160),
  stationId: z.string().min(1).max(64),
  stationName: z.string().max(60),
  fence: Counter.min(1),
  at: Moment,
  by: z.string().max(80).optional(),
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

/**
 * What an exception is about beyond its type, so that stations which know the type alone still have words. `order-closed`: said of an
 * order that was `finished`, or would have gone `backwards`. `order-changed`: `too-many-units` lie in a parcel, a `second-label` came
 * out without its old one being void, new `lines` or a new `address` came for an order that was packed already and were not taken,
 * somebody worked on it whom the store does not know (`unknown-operator`), or did what takes a supervisor (`not-allowed`, not taken).
 */
export const ExceptionSubject = z.enum([
  'finished',
  'backwards',
  'too-many-units',
  'second-label',
  'lines',
  'address',
  'unknown-operator',
  'not-allowed',
]);
export type ExceptionSubject = z.infer<typeof ExceptionSubject>;

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
  /** The station whose event could not be, or that packed what was to be changed. */
  stationId: z.string().max(64),
  /** What exactly, where the type alone does not say it; stores before 0.2 do not. */
  about: ExceptionSubject.optional().catch(undefined),
  /** What the sentence needs: another station, an order's status, a serial number, a place and what it is said to hold. */
  detail: z.string().max(200),
  at: Moment,
});
export type StoreException = z.infer<typeof StoreException>;
