import type { PrinterTrouble } from './label-printer.ts';

/** Asks a ZPL printer for its errors and warnings. Source: ZPL II Programming Guide, ~HQ. */
export const STATUS_QUERY = '~HQES\r\n';

/** Bits of the low word of the error flags, the most telling first. */
const ERRORS: readonly (readonly [number, PrinterTrouble['type'], string])[] = [
  [0x0000_0004, 'head-open', 'print head open'],
  [0x0000_0001, 'paper-out', 'media out'],
  [0x0000_0002, 'paper-out', 'ribbon out'],
  [0x0000_1000, 'jam', 'paper jam'],
  [0x0000_0008, 'fault', 'cutter fault'],
  [0x0000_8000, 'jam', 'paper path not clear'],
  [0x0000_4000, 'jam', 'paper feed error'],
  [0x0001_0000, 'paused', 'paused'],
  [0x0000_0010, 'fault', 'print head too hot'],
];

/**
 * Reads the answer to STATUS_QUERY: undefined while it is not complete, null when nothing is wrong.
 * Form: `ERRORS: f hhhhhhhh llllllll`, hexadecimal, the low word last.
 */
export function readHostStatus(answer: string): PrinterTrouble | null | undefined {
  const match = /ERRORS:\s+(\d)\s+([0-9A-F]{8})\s+([0-9A-F]{8})/i.exec(answer);
  if (!match) return undefined;
  if (match[1] === '0') return null;
  const low = Number.parseInt(match[3] ?? '0', 16);
  const known = ERRORS.find(([bit]) => (low & bit) !== 0);
  return known
    ? { type: known[1], detail: known[2] }
    : { type: 'fault', detail: `error flags ${match[2]} ${match[3]}` };
}
