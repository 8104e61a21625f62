import type { ReceivedScan, ReceivingEvent } from './events.ts';

/** Units that one code stood for. `quarantine`: where they stand for being damaged; null: they stand where the receipt is. */
export interface Received extends Pick<ReceivedScan, 'scanId' | 'sku' | 'units' | 'lot' | 'expiry' | 'serial'> {
  readonly quarantine: string | null;
}

/** All units of an item's lot that came by a receipt, the damaged ones with them. */
export interface ReceivedLine {
  readonly sku: string;
  readonly lot: string;
  readonly expiry: string | null;
  readonly units: number;
  readonly damaged: number;
}

/** What somebody receives at one place, for one delivery or for none. `left`: they do something else meanwhile. */
export interface Receipt {
  readonly receiptId: string;
  readonly delivery: string | null;
  readonly location: string;
  readonly phase: 'open' | 'left' | 'finished';
  /** In the order in which each came first. */
  readonly lines: readonly ReceivedLine[];
  /** What can be taken back, the last one last. */
  readonly scans: readonly Received[];
  /** The serial numbers that came, each after its item. */
  readonly serials: readonly string[];
}

/** So much can be taken back. */
const SCANS = 100;

/** A receipt after one more fact. Total: a fact that does not fit leaves it as it is, the same object. */
export function evolveReceipt(before: Receipt | null, event: ReceivingEvent): Receipt | null {
  if (event.type !== 'ReceiptBegun') return before && afterFact(before, event);
  const { receiptId, delivery, location } = event;
  return before ?? { receiptId, delivery, location, phase: 'open', lines: [], scans: [], serials: [] };
}

function afterFact(before: Receipt, event: Exclude<ReceivingEvent, { type: 'ReceiptBegun' }>): Receipt {
  if (before.phase === 'finished') return before;
  switch (event.type) {
    case 'UnitsReceived': {
      const { scanId, sku, units, lot, expiry, serial } = event;
      if (scanOf(before, scanId)) return before;
      const scan = { scanId, sku, units, lot, expiry, serial, quarantine: null };
      const serials = serial === null ? before.serials : [...before.serials, serialOf(sku, serial)];
      return { ...before, serials, lines: plus(before.lines, scan), scans: [...before.scans, scan].slice(-SCANS) };
    }
    case 'ReceivedUnitsSet':
      return changed(before, event.scanId, (scan) => ({ ...scan, units: event.units }));
    case 'DamageFound':
      return changed(before, event.scanId, (scan) => ({ ...scan, quarantine: event.location }));
    case 'ReceivedUndone':
      return changed(before, event.scanId, () => null);
    case 'ReceiptLeft':
      return { ...before, phase: 'left' };
    case 'ReceiptResumed':
      return { ...before, phase: 'open' };
    case 'ReceiptFinished':
      return { ...before, phase: 'finished' };
  }
}

function changed(before: Receipt, scanId: string, change: (scan: Received) => Received | null): Receipt {
  const scan = scanOf(before, scanId);
  if (!scan) return before;
  const next = change(scan);
  const without = plus(before.lines, scan, -1);
  return {
    ...before,
    lines: next ? plus(without, next) : without.filter(({ units }) => units > 0),
    scans: before.scans.flatMap((one) => (one === scan ? (next ?? []) : one)),
    serials: next ? before.serials : before.serials.filter((one) => one !== serialOf(scan.sku, scan.serial)),
  };
}

/** Units that one scan of a receipt stands for; undefined where it is none of those that can be taken back. */
export const scanOf = ({ scans }: Receipt, scanId: string): Received | undefined =>
  scans.find((scan) => scan.scanId === scanId);

/** A unit's own name: serial numbers are an item's, and two items may have the same. */
export const serialOf = (sku: string, serial: string | null): string => JSON.stringify([sku, serial]);

function plus(lines: readonly ReceivedLine[], scan: Received, sign: 1 | -1 = 1): readonly ReceivedLine[] {
  const { sku, lot, expiry } = scan;
  const of = { sku, lot: lot ?? '', expiry };
  const isSame = (line: ReceivedLine): boolean =>
    line.sku === of.sku && line.lot === of.lot && line.expiry === of.expiry;
  const known = lines.find(isSame) ?? { ...of, units: 0, damaged: 0 };
  const units = sign * scan.units;
  const line = {
    ...known,
    units: known.units + units,
    damaged: known.damaged + (scan.quarantine === null ? 0 : units),
  };
  return lines.some(isSame) ? lines.map((one) => (isSame(one) ? line : one)) : [...lines, line];
}
