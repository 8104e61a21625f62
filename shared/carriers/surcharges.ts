import type { CarrierService } from '#shared/domain/index.ts';
import type { Asked } from './asked.ts';

/** A surcharge as it is due for one parcel, in the currency of the price. */
export interface DueSurcharge {
  readonly name: string;
  readonly minor: number;
}

/**
 * What comes on top of a price on a date. Shares of the price are rounded up. Null: an amount is due that is in another currency than the price, and the two are
 * never added.
 */
export function surchargesOn(
  { surcharges, currency }: Pick<CarrierService, 'surcharges' | 'currency'>,
  price: { readonly minor: number; readonly currency: string },
  { place, grams, sides }: Pick<Asked, 'place' | 'grams' | 'sides'>,
  date: string,
): readonly DueSurcharge[] | null {
  const here = { any: true, remote: place.isRemote, island: place.isIsland, military: place.isMilitary };
  const due: DueSurcharge[] = [];
  for (const one of surcharges) {
    const isDue =
      (one.validFrom ?? '') <= date &&
      date <= (one.validTo ?? '9999-12-31') &&
      here[one.place] &&
      (one.overGrams === 0 || grams > one.overGrams) &&
      (one.overMm === 0 || (sides !== null && sides[0] > one.overMm * 10));
    if (!isDue) continue;
    if (one.amountMinor > 0 && currency !== price.currency) return null;
    due.push({ name: one.name, minor: one.amountMinor + Math.ceil((price.minor * one.permille) / 1_000) });
  }
  return due;
}
