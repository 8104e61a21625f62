import { z } from 'zod';
import { Minor } from './bounds.ts';
import { Currency } from './money.ts';
import { ServiceCode } from './rate.ts';

/** Lithium batteries by their UN numbers: ion alone 3480, ion with or in equipment 3481, metal alone 3090, metal with or in equipment 3091. */
export const LithiumNumber = z.enum(['UN3480', 'UN3481', 'UN3090', 'UN3091']);
export type LithiumNumber = z.infer<typeof LithiumNumber>;

/** How a carrier rounds the sides of a parcel before it takes their volume. `up-inch`, `nearest-inch`: the weight is then in whole pounds. */
export const SideRounding = z.enum(['none', 'up-cm', 'up-inch', 'nearest-inch']);
export type SideRounding = z.infer<typeof SideRounding>;

/**
 * How a service makes a weight of a volume, from a day on. `divisor`: cubic centimetres a kilogram (5,000; 139 in³/lb is 5,021); null: volume counts nothing.
 * `overCm3`: only a parcel of more than that. Carriers change these by a date: USPS took 139 in place of 166 on 12 Jul 2026.
 */
export const WeightRule = z.object({
  validFrom: z.iso.date().nullable(),
  divisor: z.number().int().min(1).max(1_000_000).nullable(),
  overCm3: z.number().int().min(0).max(100_000_000),
  rounding: SideRounding,
});
export type WeightRule = z.infer<typeof WeightRule>;

/** Where a surcharge falls due. */
export const SurchargePlace = z.enum(['any', 'remote', 'island', 'military']);
export type SurchargePlace = z.infer<typeof SurchargePlace>;

/**
 * What comes on top of a price within its days, both in. `permille` is taken of the price itself; `amountMinor` is in the currency of the service.
 * `overMm`, `overGrams`: only where the longest side or the weighed grams are more.
 */
export const Surcharge = z.object({
  name: z.string().min(1).max(40),
  amountMinor: Minor.min(0),
  permille: z.number().int().min(0).max(10_000),
  place: SurchargePlace,
  overMm: z.number().int().min(0).max(1_000_000),
  overGrams: z.number().int().min(0).max(1_000_000_000),
  validFrom: z.iso.date().nullable(),
  validTo: z.iso.date().nullable(),
});
export type Surcharge = z.infer<typeof Surcharge>;

const Mm = z.number().int().min(1).max(1_000_000);

/**
 * What belongs to a service and not to a price. `names`: what customers and shops call it · `weightRules`: the latest that holds on the day counts · `stepGrams`: a price for
 * each kilogram counts these steps · `maxLengthGirthMm`: the longest side and twice the other two · `lithium`, `limitedQuantities`: what it takes; empty and false: none ·
 * `insuredToMinor`: its insurance · `valueToMinor`: goods of more it does not take · `cutoffs`: Monday first, minutes after midnight at the station; null: no pick-up that
 * day · `deliveryDays`: Monday first · `keepsHolidays`: it neither picks up nor delivers then · `manifest`: it wants a list at hand-over. Source: shipping facts, 3.2 and 3.4.
 */
export const CarrierService = z.object({
  code: ServiceCode,
  carrier: z.string().max(80),
  title: z.string().max(120),
  names: z.array(z.string().min(1).max(80)).max(20),
  weightRules: z.array(WeightRule).max(20),
  stepGrams: z.number().int().min(1).max(100_000),
  maxSideMm: Mm.nullable(),
  maxSecondMm: Mm.nullable(),
  maxThirdMm: Mm.nullable(),
  maxLengthGirthMm: Mm.nullable(),
  poBox: z.boolean(),
  military: z.boolean(),
  lithium: z.array(LithiumNumber).max(4),
  limitedQuantities: z.boolean(),
  signature: z.boolean(),
  insuredToMinor: Minor.min(0).nullable(),
  valueToMinor: Minor.min(0).nullable(),
  currency: Currency.nullable(),
  cutoffs: z.array(z.number().int().min(0).max(1_439).nullable()).length(7),
  deliveryDays: z.array(z.boolean()).length(7),
  keepsHolidays: z.boolean(),
  manifest: z.boolean(),
  /** Whether customs papers are the posts’ forms or a commercial invoice; absent: the forms. */
  customsPaper: z.enum(['post', 'invoice']).optional(),
  surcharges: z.array(Surcharge).max(20),
});
export type CarrierService = z.infer<typeof CarrierService>;

/** Until 23:59 from Monday to Friday, which is what holds where a service says nothing. */
const ALL_DAY = 1_439;
const WEEKDAYS = [true, true, true, true, true, false, false] as const;

/** A service of which nobody said anything: it takes what asks for no leave of the carrier. */
export const plainService = (code: ServiceCode, carrier: string): CarrierService => ({
  ...{ code, carrier, title: '', names: [], weightRules: [], stepGrams: 1_000 },
  ...{ maxSideMm: null, maxSecondMm: null, maxThirdMm: null, maxLengthGirthMm: null },
  ...{ poBox: false, military: false, lithium: [], limitedQuantities: false, signature: false },
  ...{ insuredToMinor: null, valueToMinor: null, currency: null },
  cutoffs: WEEKDAYS.map((isOn) => (isOn ? ALL_DAY : null)),
  deliveryDays: [...WEEKDAYS],
  keepsHolidays: true,
  ...{ manifest: false, surcharges: [] },
});
