import { z } from 'zod';
import { Minor, Units } from './bounds.ts';
import { Sku } from './item.ts';
import { Currency } from './money.ts';

/** A place in the warehouse; `kind` says what may stand there. */
export const Location = z.object({
  code: z.string().min(1).max(60),
  zone: z.string().max(60),
  kind: z.enum(['pick', 'bulk', 'receiving', 'quarantine']),
});
export type Location = z.infer<typeof Location>;

/** Units of one item (and lot) at one place. `expiry` is an ISO date; quantity may go below zero and is then an exception. */
export const StockRow = z.object({
  sku: Sku,
  location: z.string().min(1).max(60),
  lot: z.string().max(40),
  expiry: z.iso.date().nullable(),
  quantity: Units,
});
export type StockRow = z.infer<typeof StockRow>;

const Millimetres = z.number().int().max(1_000_000_000);
const Grams = z.number().int().min(0).max(1_000_000_000);
/** An empty carton: inner size in millimetres, weights in grams, how many are left. One without a height is a mailer: its length and width lie flat. */
export const Carton = z.object({
  code: z.string().min(1).max(40),
  lengthMm: Millimetres.min(1),
  widthMm: Millimetres.min(1),
  heightMm: Millimetres.min(0),
  tareGrams: Grams,
  maxGrams: Grams.min(1),
  costMinor: Minor.nullable(),
  currency: Currency.nullable(),
  stock: Units.min(0).nullable(),
  /** Its sides from outside, by which carriers measure it; null or absent: nobody said. */
  outerLengthMm: Millimetres.min(1).nullable().optional(),
  outerWidthMm: Millimetres.min(1).nullable().optional(),
  outerHeightMm: Millimetres.min(0).nullable().optional(),
});
export type Carton = z.infer<typeof Carton>;
