import type { PhotoRequest } from '#renderer/core/photos/photo-request.ts';
import { minorUnitDigits } from '#shared/domain/index.ts';
import type { ReviewLine } from '#shared/sync/index.ts';

/** Money with its sign, as people of that language write it. */
export const moneyOf = (locale: string, minor: number, currency: string): string =>
  (minor / 10 ** minorUnitDigits(currency)).toLocaleString(locale, {
    ...{ style: 'currency', currency, signDisplay: 'exceptZero' },
  });

/** What certain lines come to: units in all, and money in minor units by currency. */
export function totalsOf(lines: readonly ReviewLine[]): {
  readonly units: number;
  readonly money: ReadonlyMap<string, number>;
} {
  const certain = lines.filter(({ low, high }) => low === high);
  const money = new Map<string, number>();
  for (const { variance, costMinor, currency } of certain)
    if (costMinor !== null && currency !== null) money.set(currency, (money.get(currency) ?? 0) + variance * costMinor);
  return { units: certain.reduce((sum, { variance }) => sum + variance, 0), money };
}

/** A photo of what a line is of, at its count. */
export const photoOfLine = ({ countId, sku, lot, location }: ReviewLine): PhotoRequest => ({
  ...{ about: { kind: 'count', id: countId }, parcel: null, sku, lot: lot || null, code: location, asked: null },
});
