import { z } from 'zod';

/** ISO 4217 alphabetic code. */
export const Currency = z.string().regex(/^[A-Z]{3}$/, 'a currency is three capital letters, such as EUR');
export type Currency = z.infer<typeof Currency>;

/** Currencies whose minor unit is not a hundredth (ISO 4217, "minor unit" column). All others have two digits. */
const minorDigits: Readonly<Record<string, number>> = {
  BHD: 3,
  CLP: 0,
  IQD: 3,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KRW: 0,
  KWD: 3,
  OMR: 3,
  PYG: 0,
  TND: 3,
  UGX: 0,
  VND: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
};

/** How many digits a currency has after the decimal point: 2 for EUR, 0 for JPY, 3 for KWD. */
export const minorUnitDigits = (currency: Currency): number => minorDigits[currency] ?? 2;

/**
 * Reads a decimal amount such as `12.50` as a whole number of minor units (1250 cents).
 * Undefined when it is not a plain decimal number or has more digits than the currency knows.
 */
export function parseMinor(amount: string, currency: Currency): number | undefined {
  const match = /^(-?)(\d{1,12})(?:\.(\d{1,3}))?$/.exec(amount.trim());
  if (!match) return undefined;
  const digits = minorUnitDigits(currency);
  const fraction = match[3] ?? '';
  if (/[1-9]/.test(fraction.slice(digits))) return undefined;
  const minor = Number(match[2] + fraction.slice(0, digits).padEnd(digits, '0'));
  return match[1] ? -minor : minor;
}
