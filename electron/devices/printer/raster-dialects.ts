import {
  ANSWER_TIMEOUT_MS,
  type Dialect,
  GONE,
  PRINT_TIMEOUT_MS,
  pause,
  SEND_TIMEOUT_MS,
  type Word,
} from './dialect.ts';
import type { PrinterTrouble } from './label-printer.ts';
import type { Wire } from './wire.ts';

/** Bits of the one byte that a TSPL printer answers. Source: TSPL/TSPL2 Programming Guide, <ESC>!?. */
const TSPL_BITS: readonly (readonly [number, PrinterTrouble['type'], string])[] = [
  [0x01, 'head-open', 'print head open'],
  [0x04, 'paper-out', 'media out'],
  [0x08, 'ribbon-out', 'ribbon out'],
  [0x02, 'jam', 'paper jam'],
  [0x10, 'paused', 'paused'],
  [0x80, 'fault', 'another error'],
];
const TSPL_PRINTING = 0x20;
const TSPL_STATUS = '\x1b!?';
const TSPL_CLEAR = '\x1b!.';

/** What the byte means: a trouble, `printing`, or null when the printer is ready. Undefined before it came. */
export function readTsplStatus(answer: string): PrinterTrouble | 'printing' | null | undefined {
  if (answer.length === 0) return undefined;
  const byte = answer.charCodeAt(answer.length - 1);
  const known = TSPL_BITS.find(([bit]) => (byte & bit) !== 0);
  if (known) return { type: known[1], detail: known[2] };
  return (byte & TSPL_PRINTING) !== 0 ? 'printing' : null;
}

/** TSPL: labels come as a picture; the printer tells its state in one byte, and counts nothing. */
export function createTsplDialect(options: { readonly answerTimeoutMs?: number } = {}): Dialect {
  const { answerTimeoutMs = ANSWER_TIMEOUT_MS } = options;
  const ask = (wire: Wire) => wire.ask(TSPL_STATUS, readTsplStatus, answerTimeoutMs);
  const unsure = (detail: string): PrinterTrouble => ({ type: 'interrupted', detail });
  return {
    language: 'tspl',
    async status(wire): Promise<Word> {
      const word = await ask(wire);
      if (word === 'closed') return GONE;
      // A label of another station is on its way: ours comes after it.
      return word === 'printing' ? null : word;
    },
    check: async () => null,
    async confirm(wire) {
      const deadline = performance.now() + PRINT_TIMEOUT_MS;
      for (let clean = 0; clean < 2; ) {
        if (performance.now() > deadline) return unsure('the label still waits in the printer');
        await pause();
        const word = await ask(wire);
        if (word === 'silent' || word === 'closed') return unsure(`no answer after the label: ${word}`);
        if (word !== null && word !== 'printing') return unsure(word.detail);
        clean = word === null ? clean + 1 : 0;
      }
      return null;
    },
    counter: async () => null,
    async clear(wire) {
      const sent = await wire.send(TSPL_CLEAR, SEND_TIMEOUT_MS);
      return sent === 'done' ? null : { type: 'offline', detail: sent };
    },
  };
}

/** EPL2: labels come as a picture, and the printer says nothing. Source: EPL2 Programmer's Manual, ^@ resets it. */
export function createEpl2Dialect(): Dialect {
  return {
    language: 'epl2',
    status: async () => 'silent',
    check: async () => null,
    confirm: async () => null,
    counter: async () => null,
    async clear(wire) {
      const sent = await wire.send('\r\n^@\r\n', SEND_TIMEOUT_MS);
      return sent === 'done' ? null : { type: 'offline', detail: sent };
    },
  };
}
