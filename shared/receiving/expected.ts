import type { Came, Delivery, DeliveryLine } from '#shared/domain/index.ts';
import type { Receipt } from './receipt.ts';

/** A line of a delivery with what came of it. `ordered` 0: it was not ordered, or not of that lot. */
export interface ExpectedLine {
  readonly sku: string;
  /** Empty: of whichever lot. */
  readonly lot: string;
  readonly expiry: string | null;
  readonly ordered: number;
  readonly received: number;
}

/** How units that come fit what was ordered; `blind`: nobody said what would come. */
export type Fit = 'ordered' | 'over' | 'other-lot' | 'unordered' | 'blind';

/** What came for a delivery, as a bench knows it: its own receipts by their scans, those of others as the store has them. */
export function cameTo(delivery: Delivery, receipts: readonly Receipt[]): readonly Came[] {
  const own = new Set(receipts.map(({ receiptId }) => receiptId));
  return [
    ...delivery.came.filter(({ receipt }) => !own.has(receipt)),
    ...receipts.filter((receipt) => receipt.delivery === delivery.code).flatMap(cameBy),
  ];
}

/** What came by one receipt: the units of each lot. */
export function cameBy({ receiptId: receipt, lines }: Receipt): readonly Came[] {
  const lots = new Map<string, Came>();
  for (const { sku, lot, units } of lines) {
    const key = JSON.stringify([sku, lot]);
    lots.set(key, { receipt, sku, lot, units: units + (lots.get(key)?.units ?? 0) });
  }
  return [...lots.values()];
}

/**
 * What was ordered with what came of it: units fill the lines of their own lot first, then those of whichever lot. What is too many stands at
 * the last line that it fits; what fits none has a line of its own, with nothing ordered.
 */
export function expectedLines(lines: readonly DeliveryLine[], came: readonly Came[]): readonly ExpectedLine[] {
  const found: ExpectedLine[] = lines.map(({ quantity, ...line }) => ({ ...line, ordered: quantity, received: 0 }));
  const add = (at: number, line: ExpectedLine, units: number): void => {
    found[at] = { ...line, received: line.received + units };
  };
  for (const { sku, lot, units } of came) {
    let left = units;
    let last = -1;
    for (const [at, line] of fitting(found, sku, lot)) {
      const here = Math.max(0, Math.min(left, line.ordered - line.received));
      add(at, line, here);
      left -= here;
      last = at;
    }
    const line = found[last];
    if (left > 0 && line) add(last, line, left);
    else if (left > 0) found.push({ sku, lot, expiry: null, ordered: 0, received: left });
  }
  return found;
}

const fitting = (
  lines: readonly ExpectedLine[],
  sku: string,
  lot: string,
): readonly (readonly [number, ExpectedLine])[] => {
  const same = [...lines.entries()].filter(([, line]) => line.sku === sku);
  return [
    ...same.filter(([, line]) => line.lot === lot),
    ...same.filter(([, line]) => line.lot !== lot && line.lot === '' && line.ordered > 0),
  ];
};

/**
 * How the units of an item's lot that came fit what was ordered: the worst of what is true of them. `tolerance`: so many per cent may come beyond what
 * was ordered of a line, rounded down to whole units.
 */
export function fitOf(lines: readonly ExpectedLine[], sku: string, lot: string, tolerance = 0): Exclude<Fit, 'blind'> {
  const fits = fitting(lines, sku, lot);
  if (fits.every(([, { ordered }]) => ordered === 0))
    return lines.some((line) => line.sku === sku && line.ordered > 0) ? 'other-lot' : 'unordered';
  return fits.some(([, { ordered, received }]) => received > ordered + Math.floor((ordered * tolerance) / 100))
    ? 'over'
    : 'ordered';
}

/** Units that are still to come. */
export const openUnits = (lines: readonly Pick<ExpectedLine, 'ordered' | 'received'>[]): number =>
  lines.reduce((sum, { ordered, received }) => sum + Math.max(0, ordered - received), 0);
