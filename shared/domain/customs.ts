import { z } from 'zod';
import { Minor } from './bounds.ts';

/** Why goods cross a border, as customs papers name it. `documents`: nothing that is sold, and no goods. */
export const CustomsCategory = z.enum(['sale', 'gift', 'sample', 'return', 'documents']);
export type CustomsCategory = z.infer<typeof CustomsCategory>;

/** Who bears duty, tax and risk from where on. Source: Incoterms 2020 of the ICC. */
export const Incoterm = z.enum(['EXW', 'FCA', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP', 'FAS', 'FOB', 'CFR', 'CIF']);
export type Incoterm = z.infer<typeof Incoterm>;

/** A commodity code of the Harmonized System as it is kept: 6 digits that are common to all countries, 8 or 10 with a country's own. */
export const HsCode = z.string().regex(/^\d{6}(?:\d{2}){0,2}$/, 'an HS code has 6, 8 or 10 digits');

/** What customs papers say of an item is no longer than this. */
export const CUSTOMS_DESCRIPTION = 50;

/**
 * What an order says to customs, each part absent where nobody said it. `shippingChargeMinor`: what the customer paid for carriage, in the order's currency ·
 * `taxId`: the receiver's own number, such as a CPF · `ioss`: the number by which tax is paid already (IOSS, VOEC) · `exportNumber`: the number of an
 * export that was filed, such as an ITN of the US.
 */
export const OrderCustoms = z.object({
  category: CustomsCategory.optional(),
  incoterm: Incoterm.optional(),
  shippingChargeMinor: Minor.min(0).optional(),
  taxId: z.string().min(1).max(40).optional(),
  ioss: z.string().min(1).max(20).optional(),
  exportNumber: z.string().min(1).max(40).optional(),
});
export type OrderCustoms = z.infer<typeof OrderCustoms>;
