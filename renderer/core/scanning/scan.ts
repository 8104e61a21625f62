import { type Reading, readBarcode } from '#shared/barcode/index.ts';

/** What a scanner delivered, whichever kind it is. `symbology` is the AIM id, such as `]C1`, when the scanner gives it. */
export interface Scan {
  readonly id: string;
  readonly text: string;
  readonly symbology: string | null;
  /** What this computer's keyboard layout makes of the keys, where a scanner that types may mean either. */
  readonly typed?: string;
  /** Which device read it, and when by that device's clock (milliseconds); absent for one that types. */
  readonly deviceId?: string;
  readonly at?: number;
}

/**
 * Reads a scan by its form. Keys that mean one text on a US keyboard and another one on this computer's are read as both:
 * the directory knows which of them exists, and where both do, the packer is asked.
 */
export function readScan({ text, symbology, typed }: Omit<Scan, 'id'>, year: number): Reading {
  const reading = readBarcode(text, symbology, year);
  if (typed === undefined) return reading;
  const other = readBarcode(typed, symbology, year);
  const says = ({ candidates }: Reading) => candidates.some(({ type }) => type !== 'code');
  const [first, second] = says(other) && !says(reading) ? [other, reading] : [reading, other];
  return { ...first, candidates: [...first.candidates, ...second.candidates] };
}
