import { queueStateOf } from '#renderer/core/queue.ts';
import type { Dialog, StationView } from '#renderer/core/station-store.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import type { HoldReason } from '#shared/domain/index.ts';
import type { PackingState } from '#shared/packing/index.ts';
import type { StoreException } from '#shared/records/index.ts';
import type { Money } from './at-stake.ts';

/** Something that goes no further until a person looks at it. */
export type PersonNeed = {
  readonly id: string;
  /** The order that it is about: its code; null where it is about none. */
  readonly order: {
    readonly id: string;
    readonly code: string;
    readonly channel: string;
    readonly shipBy: number;
  } | null;
} & (
  | { readonly type: 'held'; readonly reason: HoldReason; readonly detail: string }
  | { readonly type: 'label-waits' | 'label-unclear' }
  | { readonly type: 'exception'; readonly exception: StoreException }
  | { readonly type: 'stored-codes'; readonly count: number }
  | { readonly type: 'store-away'; readonly waiting: number }
);

/** Where a need is seen to; a held order is opened instead. */
export const DIALOG_OF: Readonly<Record<Exclude<PersonNeed['type'], 'held'>, Dialog>> = {
  'label-waits': 'labels',
  'label-unclear': 'labels',
  exception: 'store',
  'stored-codes': 'stored',
  'store-away': 'store',
};

/** More would not be read: the queue has them all. */
const MOST = 100;

/**
 * What needs a person now, as far as this bench knows it: held orders, labels that wait or are unclear, what the store could not decide,
 * stored codes, and a store that does not answer. The most urgent first; what is about no order stands at the end.
 */
export function needsAPerson(
  reference: Pick<Reference, 'orders' | 'exceptions'>,
  progress: ReadonlyMap<string, PackingState>,
  view: Pick<StationView, 'labels' | 'storedCodes' | 'sync'>,
): readonly PersonNeed[] {
  const orders = reference.orders();
  const orderOf = (id: string): PersonNeed['order'] => orders.get(id) ?? null;
  const held = orders
    .byShipBy()
    .filter((entry) => queueStateOf(entry, progress.get(entry.id)) === 'on-hold')
    .map((entry): PersonNeed => {
      const own = progress.get(entry.id)?.hold;
      return {
        id: `held ${entry.id}`,
        order: entry,
        type: 'held',
        reason: own?.reason ?? entry.hold ?? 'other',
        detail: own?.detail ?? entry.holdDetail,
      };
    });
  const needs: readonly PersonNeed[] = [
    ...held,
    ...view.labels.waiting.map(
      ({ orderId, parcel }): PersonNeed => ({
        id: `waits ${orderId} ${parcel}`,
        order: orderOf(orderId),
        type: 'label-waits',
      }),
    ),
    ...view.labels.unclear.map(
      ({ jobId, orderId }): PersonNeed => ({ id: `unclear ${jobId}`, order: orderOf(orderId), type: 'label-unclear' }),
    ),
    ...reference.exceptions().map(
      (exception): PersonNeed => ({
        id: `exception ${exception.id}`,
        order: orderOf(exception.orderId),
        type: 'exception',
        exception,
      }),
    ),
    ...(view.storedCodes.length > 0
      ? [{ id: 'stored', order: null, type: 'stored-codes', count: view.storedCodes.length } as const]
      : []),
    ...(view.sync.trouble === null
      ? []
      : [{ id: 'store', order: null, type: 'store-away', waiting: view.sync.waiting } as const]),
  ];
  return mostUrgentFirst(needs, new Map()).slice(0, MOST);
}

const dueOf = ({ order }: PersonNeed): number => order?.shipBy ?? Number.POSITIVE_INFINITY;

/** By due time, then by money where it is of one currency. What is equal keeps its order; what is about no order stands at the end. */
export function mostUrgentFirst(
  needs: readonly PersonNeed[],
  worths: ReadonlyMap<string, Money>,
): readonly PersonNeed[] {
  const worthOf = ({ order }: PersonNeed): Money | undefined => (order ? worths.get(order.id) : undefined);
  return needs.toSorted((a, b) => {
    // Two that have no time are not compared by a difference, which would be no number.
    if (dueOf(a) !== dueOf(b)) return dueOf(a) - dueOf(b);
    const [one, other] = [worthOf(a), worthOf(b)];
    return one && other && one.currency === other.currency ? other.minor - one.minor : 0;
  });
}
