import { z } from 'zod';
import { Minor } from './bounds.ts';
import { Currency } from './money.ts';
import { ServiceCode } from './rate.ts';

/** Why a person chose another service than the rules. */
export const ServiceReason = z.enum(['customer', 'carrier-away', 'faster', 'goods', 'other']);
export type ServiceReason = z.infer<typeof ServiceReason>;

/**
 * The service that a parcel goes by. `by`: the rules, or a person with a `reason` · `rule`: what decided, in the words of the choice; empty for a person · `priceMinor`: what it was
 * worked out to cost, null where it has no price · `handOver`, `arrives`: plain dates as they were promised; null: not known.
 */
export const ServiceChoice = z.object({
  service: ServiceCode,
  carrier: z.string().max(80),
  by: z.enum(['rule', 'person']),
  rule: z.string().max(20),
  reason: ServiceReason.nullable(),
  priceMinor: Minor.min(0).nullable(),
  currency: Currency.nullable(),
  billedGrams: z.number().int().min(0).max(1_000_000_000).nullable(),
  handOver: z.iso.date().nullable(),
  arrives: z.iso.date().nullable(),
});
export type ServiceChoice = z.infer<typeof ServiceChoice>;
