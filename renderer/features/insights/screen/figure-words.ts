import { numberFormat } from '#renderer/ui/kept-formats.ts';
import { minorUnitDigits } from '#shared/domain/index.ts';
import { type Money, worthOf } from '#shared/stock/index.ts';

/** Money as people of that language write it; of several currencies each by itself. Empty where there is none. */
export function worthIn(locale: string, money: readonly Money[]): string {
  const sums = worthOf(money.map(({ currency, minor }) => ({ units: minor, costMinor: 1, currency })));
  return sums
    .map(({ currency, minor }) => {
      const digits = minorUnitDigits(currency);
      const isLarge = Math.abs(minor) >= 1_000 * 10 ** digits;
      const maximumFractionDigits = isLarge ? 0 : digits;
      return numberFormat(locale, { style: 'currency', currency, maximumFractionDigits }).format(minor / 10 ** digits);
    })
    .join(', ');
}

/** What units of one item are worth; a dash where nobody knows the cost. */
export const worthOfUnits = (
  locale: string,
  units: number,
  { costMinor, currency }: { readonly costMinor: number | null; readonly currency: string | null },
): string =>
  costMinor === null || currency === null ? '–' : worthIn(locale, [{ currency, minor: units * costMinor }]);

/** A number with at most so many digits behind the point; a dash where there is none. */
export const numberIn = (locale: string, number: number | null, maximumFractionDigits = 0): string =>
  number === null ? '–' : numberFormat(locale, { maximumFractionDigits }).format(number);

/** A share of 1 as a percentage that never rounds up to what it is not. */
export const shareIn = (locale: string, share: number): string =>
  numberFormat(locale, { style: 'percent', maximumFractionDigits: 1, roundingMode: 'floor' }).format(share);
