import { z } from 'zod';
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
  quantity: z.number().int(),
});
export type StockRow = z.infer<typeof StockRow>;

/** An empty carton: inner size in millimetres, weights in grams, how many are left. */
export const Carton = z.object({
  code: z.string().min(1).max(40),
  lengthMm: z.number().int().min(1),
  widthMm: z.number().int().min(1),
  heightMm: z.number().int().min(1),
  tareGrams: z.number().int().min(0),
  maxGrams: z.number().int().min(1),
  costMinor: z.number().int().nullable(),
  currency: Currency.nullable(),
  stock: z.number().int().min(0).nullable(),
});
export type Carton = z.infer<typeof Carton>;
