import { FORMATS } from './formats.ts';

/** A format that a number fits, its check digit too where the format has one. */
export interface TrackingFormat {
  readonly carrier: string;
  readonly format: string;
}

/** More signs stand in no carrier's barcode that holds a tracking number. */
const LONGEST = 60;

/** A number as it is compared: without blanks, in capital letters. */
export const plainNumber = (number: string): string => number.replace(/\s+/g, '').toUpperCase();

/**
 * The formats that a number fits, in the order of their table; empty: none that is known. Several fit many a number, so that a carrier
 * is guessed by it only where nobody knows one.
 */
export function trackingFormats(number: string): readonly TrackingFormat[] {
  const text = plainNumber(number);
  if (text.length > LONGEST) return [];
  return Object.entries(FORMATS).flatMap(([format, { carrier, pattern, digitOf }]) => {
    const found = pattern.exec(text);
    const { body = '', digit } = found?.groups ?? {};
    return found && (!digitOf || digitOf(body) === digit) ? [{ carrier, format }] : [];
  });
}

/**
 * The numbers that a scan may stand for, the scan as it is first: the barcode of a carrier's label is often longer than the number that its shop
 * knows. Empty: it is none, such as the code that holds a postcode only. Take any that belongs to a parcel.
 * Source: tracking_number_data 2.0.0; labels and issue threads of USPS, FedEx and DPD (decision 0095).
 */
export function trackingNumbersIn(scan: string): readonly string[] {
  const text = plainNumber(scan.replace(/^\][A-Za-z]\d/, '').replaceAll(/[^A-Za-z0-9-]/g, ''));
  if (text === '' || text.length > LONGEST || /^420(?:\d{5}|\d{9})$/.test(text)) return [];
  return [
    ...new Set([text, ...INSIDE.flatMap(({ pattern, from, to }) => (pattern.test(text) ? text.slice(from, to) : []))]),
  ];
}

/** Where the number stands in longer barcodes, counted from the first sign, or from behind. */
const INSIDE: readonly { readonly pattern: RegExp; readonly from: number; readonly to?: number }[] = [
  // USPS: 420, a ZIP code of 5 or 9 digits, the number.
  { pattern: /^420\d{5}9\d{21}$|^420\d{9}9\d{21}$/, from: -22 },
  { pattern: /^420\d{5}9\d{25}$|^420\d{9}9\d{25}$/, from: -26 },
  // FedEx Express, 34 digits: the last 14, of which the first two are nothing but filling.
  { pattern: /^\d{20}00\d{12}$/, from: -12 },
  { pattern: /^\d{20}(?!00)\d{14}$/, from: -14 },
  // FedEx ASTRA, 32 digits.
  { pattern: /^3\d{31}$/, from: 16, to: 28 },
  // FedEx Ground.
  { pattern: /^96\d{20}$/, from: -15 },
  // DPD: the number between the postcode and the kind of service; and by itself, with its check sign.
  { pattern: /^\d{27}[0-9A-Z]$/, from: 7, to: 21 },
  { pattern: /^\d{14}[A-Z]$/, from: 0, to: 14 },
  // GS1: a serial shipping container code behind its identifier.
  { pattern: /^00\d{18}$/, from: 2 },
];

/** Whether a scan is of the label with a tracking number, however much of it either says. */
export function isScanOf(scan: string, number: string): boolean {
  const inside = new Set(trackingNumbersIn(scan));
  return trackingNumbersIn(number).some((one) => inside.has(one));
}
