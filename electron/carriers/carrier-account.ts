import { z } from 'zod';
import { isLoopback } from '#electron/store/server/loopback.ts';

const Name = z.string().min(1).max(80);

/** TLS, or this very machine. */
const isReachable = (address: string): boolean => {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
};

/**
 * An account at a broker or carrier, as `carrier add NAME FILE` reads it from JSON. `services`: which of our services are bought there, and what
 * each is there. `from`: where its parcels are handed over.
 */
export const CarrierAccount = z.strictObject({
  type: z.literal('easypost'),
  apiKey: z.string().min(8, 'is no key of an account').max(200),
  baseUrl: z.url().max(200).refine(isReachable, 'must begin with https://').default('https://api.easypost.com/v2'),
  from: z.strictObject({
    name: z.string().max(120).default(''),
    company: z.string().max(120).default(''),
    street1: z.string().min(1).max(160),
    street2: z.string().max(160).default(''),
    city: z.string().min(1).max(120),
    region: z.string().max(120).default(''),
    postcode: z.string().max(20).default(''),
    country: z.string().regex(/^[A-Z]{2}$/, 'is a country of two capital letters, such as US'),
    phone: z.string().max(40).default(''),
  }),
  services: z
    .record(Name, z.strictObject({ carrier: Name, service: Name }))
    .refine((services) => Object.keys(services).length > 0, 'names no service')
    .refine((services) => Object.keys(services).length <= 200, 'names more than 200 services'),
});
/** See the schema. */
export type CarrierAccount = z.infer<typeof CarrierAccount>;
