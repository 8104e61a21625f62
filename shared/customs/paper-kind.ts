/** Which paper goes with a parcel. `invoice`: couriers take no form of the posts. */
export type PaperKind = 'cn22' | 'cn23' | 'invoice';

/** What 300 SDR are, in minor units, by currency; rounded by posts, and looked at again each year. Source: shipping facts 4 (about £270, €350), USPS (400 USD); as of 2026. */
const SDR_300: Readonly<Record<string, number>> = { GBP: 270_00, EUR: 350_00, USD: 400_00 };
/** Of the whole parcel, in grams. Source: UPU, regulations to the Convention, CN 22. */
const CN22_GRAMS = 2_000;

/** Why a form is the one that it is; in words by whoever shows it. `unknown-value`: the larger form is right for any value. */
export type PaperReason = 'small' | 'heavy' | 'valuable' | 'unknown-value' | 'unknown-weight' | 'courier';

/** Which paper a parcel takes, by its service, its gross weight and the value of its goods. A value in a currency without an amount here takes the larger form: currencies are never compared. */
export function paperKindOf(parcel: {
  readonly byCourier: boolean;
  readonly grams: number | null;
  readonly valueMinor: number | null;
  readonly currency: string | null;
}): { readonly kind: PaperKind; readonly reason: PaperReason } {
  const { byCourier, grams, valueMinor, currency } = parcel;
  if (byCourier) return { kind: 'invoice', reason: 'courier' };
  const most = currency !== null && Object.hasOwn(SDR_300, currency) ? SDR_300[currency] : undefined;
  if (most === undefined || valueMinor === null) return { kind: 'cn23', reason: 'unknown-value' };
  if (valueMinor > most) return { kind: 'cn23', reason: 'valuable' };
  if (grams === null) return { kind: 'cn23', reason: 'unknown-weight' };
  return grams > CN22_GRAMS ? { kind: 'cn23', reason: 'heavy' } : { kind: 'cn22', reason: 'small' };
}
