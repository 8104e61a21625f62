import type { Order, OrderStatus } from '#shared/domain/index.ts';
import { orderSubject } from '#shared/log/index.ts';
import { needChanges, needsOf, sameDestination } from '#shared/packing/index.ts';
import type { EpochMs } from '#shared/prelude/index.ts';
import type { ExceptionSubject } from '#shared/records/index.ts';
import type { Writing } from '../database/transaction.ts';
import { raise } from '../exceptions/exceptions.ts';
import { packingOf } from './packing-state.ts';

/** What may be taken of an order that came in anew, and what of it was refused because the order is packed. */
export interface Kept {
  readonly order: Order;
  readonly refused: readonly Extract<ExceptionSubject, 'lines' | 'address'>[];
}

/** What lies in the parcel lies in it, whatever a file says later. */
const PACKED: ReadonlySet<OrderStatus> = new Set<OrderStatus>(['packed', 'shipped', 'delivered']);

/**
 * Keeps the lines of an order that is packed, and its address once its label is scanned onto the parcel: neither can be changed by
 * writing it down. What was wanted is an exception for a person. Until the label is scanned a new address is taken: the bench is
 * stopped by it, and prints again.
 */
export async function keepPacked(writing: Writing, wanted: Order, before: Order, at: EpochMs): Promise<Kept> {
  if (!PACKED.has(before.status)) return { order: wanted, refused: [] };
  const bench = await packingOf(writing.sql, before.id);
  const isDone = before.status !== 'packed' || bench?.state?.phase === 'finished';
  const changes = needChanges(needsOf(before), needsOf(wanted));
  const lines = changes.length > 0;
  const address = isDone && !sameDestination(before, wanted);
  const kept: Order = {
    ...wanted,
    ...(lines ? { lines: before.lines } : {}),
    ...(address ? { address: before.address, service: before.service } : {}),
    rev: before.rev,
  };
  const stationId = bench?.station ?? before.packed?.stationId ?? '';
  const except = (about: 'lines' | 'address', detail: string) =>
    raise(writing, {
      ...{ type: 'order-changed', about, subject: orderSubject(before.id) },
      ...{ stationId, detail: detail.slice(0, 200), at },
    });
  const asText = changes.map(({ sku, before: earlier, now }) => `${sku} ${earlier} → ${now}`).join(', ');
  if (lines) await except('lines', asText);
  // Nothing of the address itself: exceptions are kept longer than what names a person.
  if (address) await except('address', '');
  const isSame = JSON.stringify(kept) === JSON.stringify(before);
  return {
    order: isSame ? before : { ...kept, rev: before.rev + 1 },
    refused: [...(lines ? (['lines'] as const) : []), ...(address ? (['address'] as const) : [])],
  };
}
