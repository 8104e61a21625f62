import { z } from 'zod';
import { Counter, Minor, Moment } from './bounds.ts';
import { OrderCustoms } from './customs.ts';
import { Sku } from './item.ts';
import { Currency } from './money.ts';
import { ShortUnits, SubstitutedUnits } from './short-units.ts';

/** Where a parcel goes. `country` is ISO 3166-1 alpha-2; the other texts are as the customer wrote them, in any script. */
export const Address = z.object({
  name: z.string().max(120),
  company: z.string().max(120),
  street1: z.string().max(160),
  street2: z.string().max(160),
  city: z.string().max(120),
  region: z.string().max(120),
  postcode: z.string().max(20),
  country: z.string().max(2),
  phone: z.string().max(40),
});
export type Address = z.infer<typeof Address>;

/**
 * The order's way through the house, in the words that the store backend and the marketplace share.
 * It never goes backwards silently: only `on-hold` and `confirmed` may alternate before packing.
 */
export const OrderStatus = z.enum([
  'confirmed',
  'on-hold',
  'packing',
  'packed',
  'shipped',
  'delivered',
  'cancelled',
  'refunded',
]);
export type OrderStatus = z.infer<typeof OrderStatus>;

/** Why an order waits for a person. The first group is found by the order check, the second is said by a packer. */
export const HoldReason = z.enum([
  'unknown-item',
  'bad-quantity',
  'bad-price',
  'address-incomplete',
  'phone-missing',
  'customs-data',
  'no-lines',
  'row-lost',
  'short',
  'damaged',
  'wrong-item-in-tote',
  'address-question',
  'other',
]);
export type HoldReason = z.infer<typeof HoldReason>;

/** A hold: its reason, and what exactly was found or said (a SKU, a field name, the packer's words). */
export const Hold = z.object({
  reason: HoldReason,
  detail: z.string().max(300),
});
export type Hold = z.infer<typeof Hold>;

/**
 * One line. `components` is null for a plain item; for a kit it is the kit's contents at the time of confirmation, per one kit.
 */
export const OrderLine = z.object({
  id: z.string().min(1).max(40),
  sku: Sku,
  quantity: z.number().int().min(1).max(100_000),
  unitPriceMinor: Minor.nullable(),
  components: z
    .array(z.object({ sku: Sku, units: z.number().int().min(1).max(1_000) }))
    .max(50)
    .nullable(),
});
export type OrderLine = z.infer<typeof OrderLine>;

/** Who packed an order, where and when (epoch milliseconds): what another bench says that is asked for it again. */
export const PackedBy = z.object({
  stationId: z.string().max(64),
  stationName: z.string().max(60),
  /** An operator's id; null for nobody signed in. */
  by: z.string().max(80).nullable(),
  /** 0 where a clock said what no clock shows. */
  at: Moment.catch(0),
});
export type PackedBy = z.infer<typeof PackedBy>;

/**
 * What people decided about an order, which no file may undo. `passed`: what the check found and a person let pass · `releases`: how
 * often it was released at the store, so that a bench that holds it learns of it · `addressAsCame`, `linesAsCame`: digests of what a
 * person put right, so that the same file again does not bring the mistake back; null where nothing was.
 */
export const OrderCare = z.object({
  passed: z.array(Hold).max(20),
  releases: Counter,
  addressAsCame: z.string().max(64).nullable(),
  linesAsCame: z.string().max(64).nullable(),
});
export type OrderCare = z.infer<typeof OrderCare>;
/** Of an order that nobody decided anything about. */
export const NO_CARE: OrderCare = { passed: [], releases: 0, addressAsCame: null, linesAsCame: null };

/**
 * An order as the store knows it. The store owns this document; stations read it and report events.
 * `id` is unique over all channels, `code` is what is printed on the pick list; times are epoch milliseconds;
 * `rev` grows by one with each change of what the packer must know (lines, address, status, hold). `packed`: there while the
 * status is `packed`, from stores that say so. `confirmNote`: a packer confirms that they read its note. `short`: what it left without, once it is done; absent: nothing. `backOrderOf`: the id of the
 * order of which this one brings what was short.
 */
export const Order = z.object({
  id: z.string().min(1).max(160),
  code: z.string().min(1).max(80),
  channel: z.string().min(1).max(60),
  placedAt: Moment,
  shipBy: Moment,
  currency: Currency.nullable(),
  address: Address,
  email: z.string().max(200),
  service: z.string().max(80),
  note: z.string().max(500),
  confirmNote: z.boolean().optional(),
  /** Whether other items may go instead of its own, as their lists say; absent: as the merchant's rules say. */
  substitutes: z.boolean().optional(),
  tote: z.string().max(80).nullable(),
  /** Absent: it says nothing to customs. */
  customs: OrderCustoms.optional(),
  lines: z.array(OrderLine).max(500),
  status: OrderStatus,
  hold: Hold.nullable(),
  rev: Counter.min(1),
  packed: PackedBy.optional(),
  short: z.array(ShortUnits).max(2_000).optional(),
  /** What went instead of what, once it is done; absent: nothing. */
  substituted: z.array(SubstitutedUnits).max(2_000).optional(),
  backOrderOf: z.string().min(1).max(160).optional(),
  /** Absent while nobody decided anything. */
  care: OrderCare.optional(),
});
export type Order = z.infer<typeof Order>;

/** The id of an order: two channels may use the same code, so the channel is part of it. */
export const orderIdOf = (channel: string, code: string): string => `${channel}:${code}`;
