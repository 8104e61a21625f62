import type { Reference } from '#renderer/replica/reference.ts';
import type { Delivery } from '#shared/domain/index.ts';
import { cameTo, type ExpectedLine, expectedLines, fitOf, openUnits, type Receipt } from '#shared/receiving/index.ts';
import type { ReceivingSay } from './says.ts';

/** What is expected, and what came of it: at this bench by its own receipts, elsewhere as the store has it. */
export interface Expected {
  /** The lines of what somebody receives; of a receipt without a delivery what came, with nothing ordered. */
  readonly linesOf: (receipt: Receipt) => readonly ExpectedLine[];
  /** Receipts that somebody left here, and goes on with. */
  readonly left: () => readonly Receipt[];
  /** Deliveries of which something is still to come, the one that is due first before the others. */
  readonly waiting: () => readonly Delivery[];
  /** Units of a delivery that are still to come. */
  readonly openOf: (code: string) => number;
}

/** What receiving asks besides of what is expected. */
interface Known extends Expected {
  /** Until when a lot is good by what was said of it before; null: nothing was. */
  readonly expiryOf: (receipt: Receipt, sku: string, lot: string) => string | null;
  /** Until when the freshest units on hand are good, as the store last said. */
  readonly newestOf: (receipt: Receipt, sku: string) => string | null;
  readonly saysReceived: (after: Receipt) => ReceivingSay;
}

export function createExpected({
  reference,
  receipts,
}: {
  readonly reference: Pick<Reference, 'deliveries' | 'policy'>;
  readonly receipts: () => ReadonlyMap<string, Receipt>;
}): Known {
  const deliveryOf = ({ delivery }: Receipt): Delivery | undefined =>
    delivery === null ? undefined : reference.deliveries().get(delivery);

  /** With what came by receipts as they are here, `now` in the place of its own one. */
  function linesIn(delivery: Delivery, now?: Receipt): readonly ExpectedLine[] {
    const own = new Map(receipts());
    if (now) own.set(now.receiptId, now);
    return expectedLines(delivery.lines, cameTo(delivery, [...own.values()]));
  }

  function linesOf(receipt: Receipt): readonly ExpectedLine[] {
    const delivery = deliveryOf(receipt);
    if (delivery) return linesIn(delivery, receipt);
    return receipt.lines.map(({ sku, lot, expiry, units }) => ({ sku, lot, expiry, ordered: 0, received: units }));
  }

  return {
    linesOf,
    left: () => [...receipts().values()].filter(({ phase }) => phase === 'left'),
    waiting: () =>
      [...reference.deliveries().values()]
        .filter((delivery) => openUnits(linesIn(delivery)) > 0)
        .sort((a, b) => (a.expectedAt ?? Infinity) - (b.expectedAt ?? Infinity) || (a.code < b.code ? -1 : 1)),
    openOf(code) {
      const delivery = reference.deliveries().get(code);
      return delivery ? openUnits(linesIn(delivery)) : 0;
    },
    expiryOf(receipt, sku, lot) {
      const said = [...receipt.lines, ...(deliveryOf(receipt)?.lines ?? [])];
      return said.find((line) => line.sku === sku && line.lot === lot && line.expiry !== null)?.expiry ?? null;
    },
    newestOf: (receipt, sku) => deliveryOf(receipt)?.newest.find((one) => one.sku === sku)?.expiry ?? null,
    saysReceived(after) {
      const { sku = '', lot, units = 0 } = after.scans.at(-1) ?? {};
      const lines = linesOf(after);
      const of = lines.filter((line) => line.sku === sku);
      return {
        ...{ type: 'goods-received', sku, lot: lot ?? '', units },
        fit: deliveryOf(after) ? fitOf(lines, sku, lot ?? '', reference.policy('received-over')) : 'blind',
        received: of.reduce((sum, line) => sum + line.received, 0),
        ordered: of.reduce((sum, line) => sum + line.ordered, 0),
        open: openUnits(lines),
      };
    },
  };
}

/** All units of a receipt. */
export const unitsIn = ({ lines }: Receipt): number => lines.reduce((sum, { units }) => sum + units, 0);
