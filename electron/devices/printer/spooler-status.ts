import type { PrinterTrouble } from './label-printer.ts';

/** Bits of PRINTER_STATUS_*, the most telling first. Source: winspool.h. */
const QUEUE_BITS: readonly (readonly [number, PrinterTrouble['type'], string])[] = [
  [0x0040_0000, 'head-open', 'cover open'],
  [0x0000_0010, 'paper-out', 'media out'],
  [0x0000_0040, 'paper-out', 'media problem'],
  [0x0000_0020, 'paper-out', 'feed it by hand'],
  [0x0004_0000, 'ribbon-out', 'ribbon out'],
  [0x0000_0008, 'jam', 'paper jam'],
  [0x0000_0080, 'offline', 'the spooler says it is offline'],
  [0x0000_1000, 'offline', 'the spooler says it is not available'],
  [0x0200_0000, 'offline', 'the print server does not know how it is'],
  [0x0080_0000, 'offline', 'the print server is offline'],
  [0x0000_0001, 'paused', 'the queue is paused'],
  [0x0000_0004, 'fault', 'the queue is being deleted'],
  [0x0010_0000, 'fault', 'needs a hand at the printer'],
  [0x0020_0000, 'fault', 'out of memory'],
  [0x0000_0002, 'fault', 'error'],
];
/** "Use printer offline", as a person or Windows itself set it. */
const WORK_OFFLINE = 0x0400;

/** What a queue says is wrong with it, or null. Printing, busy, warming up and low toner are no trouble. */
export function readQueueState(state: { readonly status: number; readonly attributes: number }): PrinterTrouble | null {
  const found = QUEUE_BITS.find(([bit]) => (state.status & bit) !== 0);
  if (found) return { type: found[1], detail: found[2] };
  return (state.attributes & WORK_OFFLINE) !== 0
    ? { type: 'offline', detail: 'Windows is set to use it offline' }
    : null;
}

/** Bits of JOB_STATUS_* that a job does not come out of by itself. Source: winspool.h. */
const JOB_BITS: readonly (readonly [number, string])[] = [
  [0x0104, 'the job was deleted'],
  [0x0040, 'media out'],
  [0x0020, 'offline'],
  [0x0400, 'needs a hand at the printer'],
  [0x0200, 'the driver cannot print it'],
  [0x0002, 'error'],
  [0x0001, 'the job is paused'],
];
const PRINTED_OR_COMPLETE = 0x1080;

/** How a job stands: `done` also when the spooler has it no more (null), `waiting`, or what holds it up. */
export function readJobStatus(status: number | null): 'done' | 'waiting' | (string & {}) {
  if (status === null) return 'done';
  const held = JOB_BITS.find(([bit]) => (status & bit) !== 0);
  if (held) return held[1];
  return (status & PRINTED_OR_COMPLETE) !== 0 ? 'done' : 'waiting';
}

/** Why a call was turned down; nothing was printed then. Source: winerror.h. `queues`: those that this computer has. */
export function readSpoolerError(
  { at, code }: { readonly at: string; readonly code: number },
  queue: string,
  queues: readonly string[],
): PrinterTrouble {
  const detail = `${at} ${code}`;
  switch (code) {
    case 1801:
    case 1905:
      return {
        type: 'mismatch',
        detail: `there is no printer ${queue}${queues.length > 0 ? `; there are ${queues.join(', ')}` : ''}`,
      };
    case 5:
      return { type: 'fault', detail: `${queue}: this user may not print on it` };
    case 1804:
      return { type: 'mismatch', detail: `${queue} takes no raw labels` };
    case 1722:
    case 1723:
    case 53:
      return { type: 'offline', detail: `${queue}: the print server does not answer` };
    default:
      return { type: 'fault', detail: `${queue}: ${detail}` };
  }
}
