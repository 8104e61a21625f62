// Codes in a stream of bytes: what begins one, and what ends it.
import { splitAimId, textOf } from './scanned-text.ts';
import { MAX_CODE_BYTES, type ScannerReading } from './scanner.ts';

/** How a scanner on a serial line frames its codes. */
export interface FrameSettings {
  /** What comes before each code, such as STX; it is taken off, and what lacks it all the same is a code. */
  readonly prefix: string;
  /** What ends a code. CR, LF or both end one, however they come. Empty: a pause does. */
  readonly suffix: string;
}

/** Cuts a stream of bytes into codes. */
export interface FrameReader {
  /** Takes what came; gives the codes that are whole now. `atMs` runs evenly (monotonic). */
  readonly take: (bytes: Uint8Array, atMs: number) => readonly ScannerReading[];
  /** What lies there without an end when nothing came for `IDLE_END_MS`: a code, when pauses end codes. */
  readonly idle: () => readonly ScannerReading[];
  readonly reset: () => void;
}

/** A pause this long ends a code when nothing else does: 20 characters at 9600 baud, several buffers of a USB chip. */
export const IDLE_END_MS = 60;
/** The beginning of a code that never ended is not the beginning of the next one. */
const STALE_MS = 1_000;
const LINE_END = /^(?:\r|\n|\r\n)$/;

export function createFrameReader({ prefix, suffix }: FrameSettings): FrameReader {
  const ends = LINE_END.test(suffix) ? [Buffer.from('\r'), Buffer.from('\n')] : [Buffer.from(suffix, 'latin1')];
  const begin = Buffer.from(prefix, 'latin1');
  let rest = Buffer.alloc(0);
  let lastMs = Number.NEGATIVE_INFINITY;

  /** Where the next end begins and stops. */
  function nextEnd(): { readonly from: number; readonly to: number } | null {
    if (suffix === '') return null;
    const found = ends.map((end) => ({ from: rest.indexOf(end), size: end.length })).filter(({ from }) => from >= 0);
    const [first] = found.sort((a, b) => a.from - b.from);
    return first ? { from: first.from, to: first.from + first.size } : null;
  }
  function readingOf(frame: Buffer): readonly ScannerReading[] {
    const framed = begin.length > 0 && frame.subarray(0, begin.length).equals(begin);
    const bytes = framed ? frame.subarray(begin.length) : frame;
    // Between CR and LF lies nothing, and that is no code.
    return bytes.length === 0 ? [] : [splitAimId(textOf(bytes.subarray(0, MAX_CODE_BYTES)))];
  }

  return {
    take(bytes, atMs) {
      if (atMs - lastMs > STALE_MS) rest = Buffer.alloc(0);
      lastMs = atMs;
      rest = Buffer.concat([rest, bytes]);
      const readings: ScannerReading[] = [];
      for (let end = nextEnd(); end; end = nextEnd()) {
        readings.push(...readingOf(rest.subarray(0, end.from)));
        rest = rest.subarray(end.to);
      }
      // What lies beyond is never a code of its own: the end is still to come.
      rest = rest.subarray(0, begin.length + MAX_CODE_BYTES);
      return readings;
    },
    idle() {
      if (suffix !== '') return [];
      const frame = rest;
      rest = Buffer.alloc(0);
      return readingOf(frame);
    },
    reset() {
      rest = Buffer.alloc(0);
    },
  };
}
