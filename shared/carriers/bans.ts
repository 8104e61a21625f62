import type { CarrierService, LithiumNumber } from '#shared/domain/index.ts';
import type { Asked } from './asked.ts';
import { lengthAndGirth } from './billed-weight.ts';

/** Why a service is not taken: a rule, with what was found and what would do. Lengths are millimetres, dates plain. */
export type DropReason =
  | { readonly type: 'no-zone' }
  | { readonly type: 'unreadable-postcode' }
  | { readonly type: 'too-heavy'; readonly grams: number; readonly most: number }
  | {
      readonly type: 'too-long' | 'too-wide' | 'too-thick' | 'too-much-girth';
      readonly mm: number;
      readonly most: number;
    }
  | { readonly type: 'po-box' | 'military' | 'limited-quantities' | 'not-tracked' | 'no-signature' | 'no-days' }
  | { readonly type: 'lithium'; readonly numbers: readonly LithiumNumber[] }
  | {
      readonly type: 'too-valuable' | 'not-insured';
      readonly minor: number;
      readonly most: number | null;
      readonly currency: string;
    }
  | { readonly type: 'carrier-not-accepted'; readonly carrier: string }
  | { readonly type: 'arrives-late'; readonly arrives: string; readonly by: string }
  | { readonly type: 'other-currency'; readonly currency: string };

/** The rules by which a service is dropped. */
export type DropRule = DropReason['type'];

/** What the carrier refuses, whoever asks; the others are the merchant's and the customer's wishes, and a person may choose against them. */
const OF_THE_CARRIER: ReadonlySet<DropRule> = new Set([
  ...(['no-zone', 'unreadable-postcode', 'too-heavy', 'too-long', 'too-wide', 'too-thick', 'too-much-girth'] as const),
  ...(['po-box', 'military', 'limited-quantities', 'lithium', 'too-valuable'] as const),
]);

/** Whether a person may choose a service against this rule. */
export const mayBePassed = (rule: DropRule): boolean => !OF_THE_CARRIER.has(rule);

/** What a service refuses of a parcel by itself, whatever it costs. Sides that are not known are not judged. */
export function bansOf(service: CarrierService, asked: Asked): readonly DropReason[] {
  const { place, value } = asked;
  const reasons: DropReason[] = [];
  if (place.poBox === 'sure' && !service.poBox) reasons.push({ type: 'po-box' });
  if (place.isMilitary && !service.military) reasons.push({ type: 'military' });
  const numbers = asked.lithium.filter((number) => !service.lithium.includes(number));
  if (numbers.length > 0) reasons.push({ type: 'lithium', numbers });
  if (asked.limitedQuantities && !service.limitedQuantities) reasons.push({ type: 'limited-quantities' });
  if (asked.signature && !service.signature) reasons.push({ type: 'no-signature' });
  if (asked.carriers && !asked.carriers.includes(service.carrier))
    reasons.push({ type: 'carrier-not-accepted', carrier: service.carrier });
  if (value) {
    const { minor, currency } = value;
    const limits = service.currency === currency;
    // A limit in another currency is not compared with: whoever wants insurance then has none.
    if (limits && service.valueToMinor !== null && minor > service.valueToMinor)
      reasons.push({ type: 'too-valuable', minor, most: service.valueToMinor, currency });
    const covered = limits ? service.insuredToMinor : null;
    if (asked.insured && minor > (covered ?? 0)) reasons.push({ type: 'not-insured', minor, most: covered, currency });
  }
  return [...reasons, ...sizeBans(service, asked)];
}

function sizeBans(service: CarrierService, { sides }: Pick<Asked, 'sides'>): readonly DropReason[] {
  const { maxSideMm, maxSecondMm, maxThirdMm, maxLengthGirthMm } = service;
  const isFree = maxSideMm === null && maxSecondMm === null && maxThirdMm === null && maxLengthGirthMm === null;
  if (!sides || isFree) return [];
  const [longest, second, third] = sides;
  const limits = [
    ['too-long', longest, maxSideMm],
    ['too-wide', second, maxSecondMm],
    ['too-thick', third, maxThirdMm],
    ['too-much-girth', lengthAndGirth(sides), maxLengthGirthMm],
  ] as const;
  return limits.flatMap(([type, tenths, most]) =>
    most !== null && tenths > most * 10 ? [{ type, mm: tenths / 10, most } satisfies DropReason] : [],
  );
}
