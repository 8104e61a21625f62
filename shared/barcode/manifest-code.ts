/** No product may use this. Only letters and digits: a keyboard layout changes neither. */
const PREFIX = 'PBMANIFEST';
const PRINTED = /^PBMANIFEST(\d{4})([0-9A-Z]{6})$/;

/** A manifest's name for people, made without asking anybody: the day and the end of its id, such as `M-1201-4F7K2A`. */
export const manifestCode = (day: string, manifestId: string): string =>
  `M-${day.slice(5).replace('-', '')}-${manifestId
    .replace(/[^0-9A-Za-z]/g, '')
    .slice(-6)
    .toUpperCase()
    .padStart(6, '0')}`;

/** What the barcode of its paper says. */
export const manifestBarcode = (code: string): string => `${PREFIX}${code.slice(2).replace('-', '')}`;

/** The manifest's name in such a barcode; undefined: it is none. */
export function parseManifestBarcode(text: string): string | undefined {
  const [, day, end] = PRINTED.exec(text.toUpperCase()) ?? [];
  return day === undefined ? undefined : `M-${day}-${end}`;
}
