import { z } from 'zod';
import { Minor, Units } from './bounds.ts';
import { CUSTOMS_DESCRIPTION, HsCode } from './customs.ts';
import { Currency } from './money.ts';
import { isSerialFormat } from './serial-format.ts';

/** The merchant's name for what is sold: 1 to 64 printable characters, no white space at the ends. */
export const Sku = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[^\p{Cc}\s](?:[^\p{Cc}]*[^\p{Cc}\s])?$/u, 'a SKU has no control characters and no space at its ends');

/** What must be written down for each unit: nothing, its lot, its lot and expiry date, or its own serial number. */
export const Tracking = z.enum(['none', 'lot', 'lot+expiry', 'serial']);
export type Tracking = z.infer<typeof Tracking>;

/** How goods want to be handled: said at the bench when they are scanned, and before their parcel is closed. */
export const HandlingMark = z.enum(['fragile', 'upright', 'no-stack', 'alone', 'liquid']);
export type HandlingMark = z.infer<typeof HandlingMark>;

/** What of an item may have to be confirmed: its note, or each of its checks. */
export const ItemConfirm = z.enum(['note', 'checklist']);
export type ItemConfirm = z.infer<typeof ItemConfirm>;

/** Another item that may go instead of one. `always`: a packer may pack it · `ask`: a supervisor, or the order, says so. */
export const Substitute = z.object({ sku: Sku, allowed: z.enum(['always', 'ask']) });
export type Substitute = z.infer<typeof Substitute>;

/** An item has no more codes than this. */
export const MOST_BARCODES = 50;

/** One code on the goods. `units` is how many units one scan of it stands for: 1, or N for a pack of N. */
export const ItemBarcode = z.object({
  code: z.string().min(1).max(80),
  units: z.number().int().min(1).max(10_000),
  /** Taught at a bench: files of the merchant, who may not know it, leave it as it is. */
  taught: z.literal(true).optional(),
});
export type ItemBarcode = z.infer<typeof ItemBarcode>;

/**
 * What is sold. Weights in grams, lengths in millimetres, money in minor units of `currency`; null means not known.
 * `image` is a path below the station's own pictures or a data folder, never a remote address.
 */
export const Item = z.object({
  sku: Sku,
  title: z.string().min(1).max(300),
  barcodes: z.array(ItemBarcode).max(MOST_BARCODES),
  weightGrams: z.number().int().min(0).max(1_000_000).nullable(),
  lengthMm: z.number().int().min(0).max(20_000).nullable(),
  widthMm: z.number().int().min(0).max(20_000).nullable(),
  heightMm: z.number().int().min(0).max(20_000).nullable(),
  tracking: Tracking,
  image: z.string().max(300).nullable(),
  note: z.string().max(500),
  checklist: z.array(z.string().min(1).max(200)).max(20),
  priceMinor: Minor.nullable(),
  costMinor: Minor.nullable(),
  currency: Currency.nullable(),
  reorderPoint: Units.min(0).nullable(),
  /** How its serial numbers are made, as `fitsSerialFormat` reads it; null or absent: in any way. */
  serialFormat: z.string().min(1).max(60).refine(isSerialFormat, 'no format of serial numbers').nullable().optional(),
  /** Days that a unit must be good for when it is packed; null or absent: it must not have expired. */
  minShelfDays: z.number().int().min(0).max(3_650).nullable().optional(),
  /** Absent: nobody said. */
  handling: z.array(HandlingMark).max(HandlingMark.options.length).optional(),
  /** It yields: it fills what room is left. */
  soft: z.boolean().optional(),
  /** Units of it lie in each other: the next one adds only so much height. Null or absent: they do not. */
  nestMm: z.number().int().min(1).max(20_000).nullable().optional(),
  /** It travels as a limited quantity of dangerous goods. */
  limitedQuantity: z.boolean().optional(),
  /** Lithium batteries: `ion` or `metal`, then whether they come `alone`, `with` or `in` equipment; `*N`: N in one unit. Null or absent: none. */
  lithium: z
    .string()
    .regex(/^(?:ion|metal)-(?:alone|with|in)(?:\*[1-9]\d{0,2})?$/)
    .nullable()
    .optional(),
  /** What customs papers say of it, beside its weight and price. Null or absent: nobody said. */
  hsCode: HsCode.nullable().optional(),
  /** The country that it was made in, ISO 3166-1 alpha-2. */
  originCountry: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable()
    .optional(),
  /** What it is, in words that an officer understands: never the title in its place. */
  customsDescription: z.string().min(1).max(CUSTOMS_DESCRIPTION).nullable().optional(),
  /** What of it a packer has to confirm at its first unit in an order; absent: its note and checks are shown, and no more. */
  confirm: z.array(ItemConfirm).max(2).optional(),
  /** Absent: nothing goes instead of it. */
  substitutes: z.array(Substitute).max(20).optional(),
});
export type Item = z.infer<typeof Item>;

/** A typed quantity stands for units nobody scanned, so only items that need no look at each unit allow it. */
export const allowsTypedQuantity = (item: Pick<Item, 'tracking' | 'checklist'>): boolean =>
  item.tracking === 'none' && item.checklist.length === 0;

/** A kit is sold as one SKU and packed as its components: `units` of each component in one kit. */
export const Kit = z.object({
  sku: Sku,
  components: z
    .array(z.object({ sku: Sku, units: z.number().int().min(1).max(1_000) }))
    .min(1)
    .max(50),
});
export type Kit = z.infer<typeof Kit>;
