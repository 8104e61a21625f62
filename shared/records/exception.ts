import { z } from 'zod';
import { Moment } from '#shared/domain/index.ts';
import { Subject } from '#shared/log/index.ts';

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
 * packed · `serial-twice`: one serial number in two orders · `serial-elsewhere` (of a location or an item): a unit
 * was scanned where it is said not to be · `unknown-order`: the store does not have it · `not-opened`: an event
 * without its beginning · `stock-below-zero`: more left a place than it had · `units-cancelled`: it left without units that were cancelled at the bench · `count-not-taken` (of a count): said of
 * one that was finished, or never begun · `count-differs` (of a location): differences that it found wait for a decision · `move-not-taken` (of a hand, or the location where it was): said of goods that nobody had begun to carry · `place-below-zero` (of
 * a location): more was taken there than there was · `pick-not-taken` (of a walk): said of one that was never begun · `pick-short` (of a
 * location): a picker did not find what is said to be there · `receipt-not-taken` (of a receipt): said of one that was never begun · `received-over`,
 * `received-unordered` (of a delivery): more came than was ordered, or what or of a lot that was not · `received-short-life` (of a delivery, or
 * the location): it is expired or good for shorter than what is on hand, and no supervisor took it in · `weight-differs` (of an item): parcels say another weight
 * of a unit than the one that is stated · `fits-no-carton` (of an item): no way was found to put a unit of it into any carton, and it is ordered · `parcel-twice`: one parcel was scanned onto two
 * manifests, at two doors that did not hear of each other · `left-though-stopped`: a carrier has a parcel that must not leave by what the store knows · `manifest-not-taken` (of a
 * manifest): said of one that nobody had opened · `postage-unclear`: a carrier does not say whether a label is
 * bought · `postage-not-refunded`: a label that nobody wants any more is paid for · `not-told` (never of an order): a program outside, by its address, has not
 * heard for a day what happens.
 */
export const StoreException = z.object({
  id: z.string().min(1).max(300),
  type: z.enum([
    'packed-elsewhere',
    'order-closed',
    'order-changed',
    'serial-twice',
    'serial-elsewhere',
    'unknown-order',
    'not-opened',
    'stock-below-zero',
    'units-cancelled',
    'count-not-taken',
    'count-differs',
    'move-not-taken',
    'place-below-zero',
    'pick-not-taken',
    'pick-short',
    'receipt-not-taken',
    'received-over',
    'received-unordered',
    'received-short-life',
    'weight-differs',
    'fits-no-carton',
    'parcel-twice',
    'left-though-stopped',
    'manifest-not-taken',
    'postage-unclear',
    'postage-not-refunded',
    'not-told',
  ]),
  /** The order that it is about; empty where it is about something else. */
  orderId: z.string().max(160),
  /** What it is about, where that is no order. */
  subject: Subject.optional(),
  /** The station whose event could not be, or that packed what was to be changed. */
  stationId: z.string().max(64),
  /** What exactly, where the type alone does not say it; stores before 0.2 do not. */
  about: ExceptionSubject.optional().catch(undefined),
  /** What the sentence needs: another station, an order's status, a serial number, a place and what it is said to hold. */
  detail: z.string().max(200),
  at: Moment,
});
export type StoreException = z.infer<typeof StoreException>;
