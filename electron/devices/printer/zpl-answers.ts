// What a ZPL printer answers, decoded. Every reader takes the text received so far and gives undefined until the answer
// in it is whole, so that a cut or garbled answer is the same as none. Source: ZPL II Programming Guide, ~HQ ~HS ~HI.
import type { PrinterTrouble } from './label-printer.ts';

/** Asks for errors and warnings; answered in every state. */
export const STATUS_QUERY = '~HQES\r\n';
/** Asks for what waits in the printer. Not answered at all while media or ribbon is out, the head open or too hot. */
export const REPORT_QUERY = '~HS\r\n';
/** Asks for model, firmware and resolution. */
export const IDENTITY_QUERY = '~HI\r\n';
/** Asks how many labels the printer ever put out (Link-OS; others answer `"?"` or nothing). */
export const COUNTER_QUERY = '! U1 getvar "odometer.total_label_count"\r\n';
/** Throws away all formats that wait. */
export const CLEAR_COMMAND = '~JA\r\n';

/** Field that no label of ours uses, for the word that comes back. */
const VERIFIED_FIELD = 9_001;

/** Has a label's own printer say the token once the label is printed. Source: ZPL II Programming Guide, ^HV. */
export const withVerification = (label: string, token: string): string =>
  label.replace(/\^XZ\s*$/, `^FN${VERIFIED_FIELD}^FD${token}^FS\n^FH_^HV${VERIFIED_FIELD},32,PRN[,]_0D_0A,L^FS\n^XZ`);

/** Whether the printer said that token. */
export const readVerification = (answer: string, token: string): true | undefined =>
  answer.includes(`PRN[${token}]`) ? true : undefined;

/** Bits of the low word of the error flags, the most telling first. */
const ERRORS: readonly (readonly [number, PrinterTrouble['type'], string])[] = [
  [0x0000_0004, 'head-open', 'print head open'],
  [0x0000_0001, 'paper-out', 'media out'],
  [0x0000_0002, 'ribbon-out', 'ribbon out'],
  [0x0000_1000, 'jam', 'paper jam'],
  [0x0000_8000, 'jam', 'paper path not clear'],
  [0x0000_4000, 'jam', 'paper feed error'],
  [0x0000_2000, 'jam', 'presenter not running'],
  [0x0002_0000, 'jam', 'label cannot be retracted'],
  [0x0000_0008, 'fault', 'cutter fault'],
  [0x0000_0010, 'too-hot', 'print head too hot'],
  [0x0000_0020, 'too-hot', 'motor too hot'],
  [0x0004_0000, 'mismatch', 'black mark calibration failed'],
  [0x0008_0000, 'mismatch', 'black mark not found'],
  [0x0001_0000, 'paused', 'paused'],
];

const WARNINGS: readonly (readonly [number, string])[] = [
  [0x1, 'media needs calibration'],
  [0x2, 'print head needs cleaning'],
  [0x4, 'print head needs replacing'],
  [0x8, 'paper almost out'],
];

/** What ~HQES said: the worst trouble or null, and the warnings in words. */
export interface HostStatus {
  readonly trouble: PrinterTrouble | null;
  readonly warnings: readonly string[];
}

/** Reads the answer to STATUS_QUERY. Form: `ERRORS: f hhhhhhhh llllllll` and `WARNINGS: …`, hexadecimal, low word last. */
export function readHostStatus(answer: string): HostStatus | undefined {
  const errors = flags('ERRORS', answer);
  const warnings = flags('WARNINGS', answer);
  if (!errors || !warnings) return undefined;
  const known = ERRORS.find(([bit]) => (errors.low & bit) !== 0);
  return {
    trouble: !errors.set
      ? null
      : known
        ? { type: known[1], detail: known[2] }
        : { type: 'fault', detail: `error flags ${errors.words}` },
    warnings: warnings.set ? WARNINGS.filter(([bit]) => (warnings.low & bit) !== 0).map(([, words]) => words) : [],
  };
}

function flags(name: string, answer: string): { set: boolean; low: number; words: string } | undefined {
  // A further character after the low word shows that all eight digits of it are there.
  const match = new RegExp(`${name}:\\s+([01])\\s+([0-9A-F]{8})\\s+([0-9A-F]{8})[^0-9A-F]`, 'i').exec(answer);
  if (!match?.[2] || !match[3]) return undefined;
  return { set: match[1] === '1', low: Number.parseInt(match[3], 16), words: `${match[2]} ${match[3]}` };
}

/** What ~HS said: troubles, and how much still waits in the printer. */
export interface HostReport {
  readonly trouble: PrinterTrouble | null;
  /** Formats in the receive buffer, one being received included. */
  readonly formats: number;
  /** Labels of the present format that are still to come. */
  readonly remaining: number;
  /** Length of the label as the printer takes it, in dots; 0 when it does not know. */
  readonly lengthDots: number;
  /** A label hangs out and waits to be taken; the next one follows then. */
  readonly labelWaits: boolean;
}

/** Reads the answer to REPORT_QUERY: three lines between STX and ETX, of which the first two are understood. */
export function readHostReport(answer: string): HostReport | undefined {
  const lines = frames(answer).map((frame) => frame.split(',').map(Number));
  const first = lines.find((line) => line.length === 12);
  const second = lines.find((line) => line.length === 11);
  if (!first || !second || lines.length < 3) return undefined;
  const [, paperOut, paused, lengthDots = 0, formats = 0, bufferFull, , partial = 0, , , cold, hot] = first;
  const [, , headOpen, ribbonOut, , , , labelWaits, remaining = 0] = second;
  const troubles: readonly (readonly [unknown, PrinterTrouble])[] = [
    [headOpen, { type: 'head-open', detail: 'print head open' }],
    [paperOut, { type: 'paper-out', detail: 'media out' }],
    [ribbonOut, { type: 'ribbon-out', detail: 'ribbon out' }],
    [hot, { type: 'too-hot', detail: 'print head too hot' }],
    [cold, { type: 'fault', detail: 'print head too cold' }],
    [bufferFull, { type: 'fault', detail: 'buffer full' }],
    [paused, { type: 'paused', detail: 'paused' }],
  ];
  return {
    trouble: troubles.find(([flag]) => flag === 1)?.[1] ?? null,
    formats: formats + partial,
    remaining,
    lengthDots,
    labelWaits: labelWaits === 1,
  };
}

/** What ~HI said. */
export interface Identity {
  readonly model: string;
  readonly firmware: string;
  readonly dpmm: number;
}

/** Reads the answer to IDENTITY_QUERY: `STX model,firmware,dots per mm,memory… ETX`. */
export function readIdentity(answer: string): Identity | undefined {
  const match = frames(answer)
    .map((frame) => /^([^,]+),([^,]*),(\d{1,2}),/.exec(frame))
    .find((found) => found !== null);
  return match ? { model: match[1] ?? '', firmware: match[2] ?? '', dpmm: Number(match[3]) } : undefined;
}

/** Reads the answer to COUNTER_QUERY: null when the printer does not know the question. */
export function readCounter(answer: string): number | null | undefined {
  const match = /"([^"]*)"/.exec(answer);
  if (!match) return undefined;
  return /^\d+$/.test(match[1] ?? '') ? Number(match[1]) : null;
}

/** The whole frames of an answer, without their STX and ETX. */
const frames = (answer: string): readonly string[] =>
  answer
    .split('\x02')
    .slice(1)
    .flatMap((frame) => (frame.includes('\x03') ? [frame.slice(0, frame.indexOf('\x03'))] : []));
