import { z } from 'zod';
import { CustomsCategory, Minor } from '#shared/domain/index.ts';

const Line = z.object({
  sku: z.string(),
  description: z.string(),
  units: z.number().int(),
  netGrams: z.number().nullable(),
  valueMinor: Minor.nullable(),
  hsCode: z.string(),
  originCountry: z.string(),
});

/**
 * What stands on the customs paper of one parcel. `number`: of its label, or the order’s code while it has none; `invoice`: the invoice’s own, empty on the forms of
 * the posts · `grams`: gross; null: not weighed · `statements`: what the rules of the place where it leaves want on it · `date`: ISO.
 */
export const CustomsPaper = z.object({
  kind: z.enum(['cn22', 'cn23', 'invoice']),
  reason: z.enum(['small', 'heavy', 'valuable', 'unknown-value', 'unknown-weight', 'courier']),
  orderCode: z.string(),
  number: z.string(),
  invoice: z.string(),
  category: CustomsCategory,
  sender: z.array(z.string()),
  senderCountry: z.string(),
  receiver: z.array(z.string()),
  receiverCountry: z.string(),
  phone: z.string(),
  eori: z.string(),
  vat: z.string(),
  taxId: z.string(),
  ioss: z.string(),
  incoterm: z.string(),
  undelivered: z.enum(['return', 'abandon']),
  lines: z.array(Line),
  units: z.number().int(),
  netGrams: z.number().nullable(),
  grams: z.number().nullable(),
  valueMinor: Minor.nullable(),
  shippingChargeMinor: Minor.nullable(),
  currency: z.string().nullable(),
  statements: z.array(z.string()),
  /** What is missing on it, in the names of columns: `MUG: hs_code`. */
  gaps: z.array(z.string()),
  signer: z.string(),
  date: z.string(),
});
export type CustomsPaper = z.infer<typeof CustomsPaper>;
