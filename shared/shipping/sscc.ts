import { checkDigit, hasCheckDigit } from '#shared/barcode/index.ts';
import { type Brand, fail, ok, type Result } from '#shared/prelude/index.ts';

/** A Serial Shipping Container Code: 18 digits, the last one their check digit. Source: GS1 General Specifications, 3.3.1. */
export type Sscc = Brand<string, 'Sscc'>;

/** Why no SSCC can be made: a part is out of its range, or the serial numbers of the prefix are used up. */
export type SsccFailure =
  | { readonly type: 'bad-extension-digit'; readonly extensionDigit: number }
  | { readonly type: 'bad-prefix'; readonly companyPrefix: string }
  | { readonly type: 'serial-out-of-range'; readonly serial: number };

/**
 * Makes the SSCC of a parcel: extension digit, GS1 company prefix (6 to 12 digits), serial reference, check digit.
 * A serial must not be used again within a year; who counts it must do so durably.
 */
export function makeSscc(companyPrefix: string, serial: number, extensionDigit = 0): Result<Sscc, SsccFailure> {
  if (!/^\d{6,12}$/.test(companyPrefix)) return fail({ type: 'bad-prefix', companyPrefix });
  if (!/^\d$/.test(`${extensionDigit}`)) return fail({ type: 'bad-extension-digit', extensionDigit });
  const room = 16 - companyPrefix.length;
  if (!Number.isSafeInteger(serial) || serial < 0 || serial >= 10 ** room)
    return fail({ type: 'serial-out-of-range', serial });
  const body = `${extensionDigit}${companyPrefix}${String(serial).padStart(room, '0')}`;
  return ok(`${body}${checkDigit(body)}` as Sscc);
}

/** Reads 18 digits with a right check digit; undefined for anything else. */
export const parseSscc = (text: string): Sscc | undefined =>
  /^\d{18}$/.test(text) && hasCheckDigit(text) ? (text as Sscc) : undefined;
