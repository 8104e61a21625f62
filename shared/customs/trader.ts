import { z } from 'zod';
import { isTaxId, plainTaxId } from './tax-id.ts';

const Text = (most: number) => z.string().trim().max(most).default('');

/**
 * Who sends goods abroad, as customs papers say it: one for the whole house. `undelivered`: what becomes of a parcel that cannot be delivered · `invoiceSeries`:
 * what invoice numbers begin with, before a number that grows by one · `signer`: who signs, in clear letters.
 */
export const CustomsTrader = z.strictObject({
  name: Text(120),
  company: Text(120),
  street1: z.string().trim().min(1).max(160),
  street2: Text(160),
  city: z.string().trim().min(1).max(120),
  region: Text(120),
  postcode: Text(20),
  country: z.string().regex(/^[A-Z]{2}$/, 'is a country of two capital letters, such as DE'),
  phone: Text(40),
  eori: z
    .string()
    .max(40)
    .refine((text) => text === '' || isTaxId('EORI', text), 'is no EORI number, such as DE123456789012345')
    .transform(plainTaxId)
    .default(''),
  vat: z
    .string()
    .trim()
    .max(20)
    .regex(/^[0-9A-Za-z .-]*$/, 'is no VAT number')
    .default(''),
  signer: z.string().trim().min(1, 'names nobody').max(80),
  undelivered: z.enum(['return', 'abandon']).default('return'),
  invoiceSeries: z
    .string()
    .regex(/^[A-Za-z0-9/_-]{0,20}$/, 'is up to 20 letters, digits, dashes and slashes')
    .default(''),
});
export type CustomsTrader = z.infer<typeof CustomsTrader>;
