// Input reports of HID POS scanners (usage page 0x8C), as vendors' manuals describe them.
import { AIM_ID, splitAimId, textOf } from './scanned-text.ts';
import { MAX_CODE_BYTES, type ScannerReading } from './scanner.ts';

/**
 * Where a report keeps what. Byte 0 is the report id, byte 1 the length of the data, bit 0 of byte 63 says that more follows.
 * `aim`: AIM id at 2, data from 5 (Honeywell, Metrologic, Access-IS). `aim-shifted`: the same one byte later.
 * `plain`: data from 2 and no AIM id of its own (Newland, Unitech, ID TECH); one in front of the data belongs to the data.
 */
export type HidPosLayout = 'aim' | 'aim-shifted' | 'plain';

/** What a report amounts to. `more`: a part of a code that goes on. */
export type HidPosEvent =
  | ({ readonly type: 'scan' } & ScannerReading)
  | { readonly type: 'more' }
  /** An answer to a command, delivered like a scan; never a barcode. */
  | { readonly type: 'reply'; readonly text: string }
  | { readonly type: 'ignored'; readonly why: 'not-a-scan' | 'damaged' | 'empty' };

/** Puts the reports of one scanner together to codes. */
export interface HidPosDecoder {
  /** Takes a report as it came, report id first. `atMs` runs evenly (monotonic). */
  readonly take: (report: Uint8Array, atMs: number) => HidPosEvent;
  /** Forgets the beginning of a code, as after an unplug. */
  readonly reset: () => void;
}

const REPORT_ID = 0x02;
const LENGTH = 64;
const DATA_AT: Readonly<Record<HidPosLayout, number>> = { aim: 5, 'aim-shifted': 6, plain: 2 };
/** The parts of one code follow each other within a few milliseconds. */
const PART_GAP_MS = 300;

interface Part {
  readonly layout: HidPosLayout;
  readonly aimId: string | null;
  readonly data: Uint8Array;
  readonly goesOn: boolean;
}

/** Makes a decoder. Without a `layout`, each code shows its own. */
export function createHidPosDecoder(layout: HidPosLayout | 'auto' = 'auto'): HidPosDecoder {
  let begun: {
    readonly layout: HidPosLayout;
    readonly aimId: string | null;
    readonly data: Uint8Array;
    readonly atMs: number;
  } | null = null;

  function take(report: Uint8Array, atMs: number): HidPosEvent {
    if (report[0] !== REPORT_ID) return { type: 'ignored', why: 'not-a-scan' };
    const before = begun && atMs - begun.atMs <= PART_GAP_MS ? begun : null;
    begun = null;
    // A later part of a plain code may begin with anything, so its first part decides for all.
    const part = readPart(report, before?.layout === 'plain' ? 'plain' : layout);
    if (!part) return { type: 'ignored', why: 'damaged' };
    const same = before && before.layout === part.layout && before.aimId === part.aimId;
    // Of a code without an end the beginning is kept: its last part is never a code of its own.
    const data = Buffer.concat(same ? [before.data, part.data] : [part.data]).subarray(0, MAX_CODE_BYTES);
    if (!part.goesOn) return finish(part.aimId, data);
    begun = { layout: part.layout, aimId: part.aimId, data, atMs };
    return { type: 'more' };
  }

  return {
    take,
    reset: () => {
      begun = null;
    },
  };
}

function readPart(report: Uint8Array, wanted: HidPosLayout | 'auto'): Part | null {
  const length = report[1] ?? 0;
  const layout = wanted === 'auto' ? layoutOf(report, length) : wanted;
  const from = DATA_AT[layout];
  // What hidapi hands over is as long as the descriptor says; the flag of a shorter one cannot be read.
  if (report.length < LENGTH || length === 0 || from + length > LENGTH - 1) return null;
  const aimId = layout === 'plain' ? null : Buffer.from(report.subarray(from - 3, from)).toString('latin1');
  if (aimId !== null && !AIM_ID.test(aimId)) return null;
  return { layout, aimId, data: report.subarray(from, from + length), goesOn: ((report[LENGTH - 1] ?? 0) & 1) === 1 };
}

function layoutOf(report: Uint8Array, length: number): HidPosLayout {
  const aimAt = (at: number) => AIM_ID.test(Buffer.from(report.subarray(at, at + 3)).toString('latin1'));
  if (aimAt(2)) {
    // A plain scanner that was told to send the AIM id counts it as data: then the count reaches into the padding.
    const end = DATA_AT.aim + length;
    const padded = length >= 3 && end <= LENGTH && report.subarray(end - 3, end).every((byte) => byte === 0);
    return padded && report[DATA_AT.plain + length - 1] !== 0 ? 'plain' : 'aim';
  }
  return aimAt(3) && (report[2] ?? 0) < 0x20 ? 'aim-shifted' : 'plain';
}

function finish(aimId: string | null, bytes: Uint8Array): HidPosEvent {
  const whole = textOf(bytes);
  const { text, symbology } = aimId === null ? splitAimId(whole) : { text: whole, symbology: aimId };
  if (symbology === ']X0' && isReply(text)) return { type: 'reply', text };
  const code = text.replace(/[\r\n\t]+$/, '');
  return code === '' ? { type: 'ignored', why: 'empty' } : { type: 'scan', text: code, symbology };
}

/** Honeywell answers commands under `]X0` with ACK, NAK or ENQ and a full stop or exclamation mark, or with `]Z6` at the end. */
const isReply = (text: string): boolean =>
  [0x05, 0x06, 0x15].some((code) => text.includes(String.fromCharCode(code))) || text.includes(']Z6');
