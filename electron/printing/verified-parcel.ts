import type { Order } from '#shared/domain/index.ts';
import { isHoldOver, isVerified, needsOf, type PackingState, sameNeeds } from '#shared/packing/index.ts';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import type { PrinterTrouble } from '../devices/printer/label-printer.ts';
import type { PackingEvidence } from './packing-proof.ts';

/** Why there is no label: the order is not verified or not known, a text has no drawing, it cannot be noted down, or the printer's own trouble. */
export interface LabelTrouble {
  readonly trouble:
    | PrinterTrouble['type']
    | 'not-noted'
    | 'not-configured'
    | 'not-verified'
    /** Another bench has the order, or has finished it; `detail` names the bench where the store says which. */
    | 'packed-elsewhere'
    /** The store cannot say now whether another bench has packed the order. */
    | 'store-unsure'
    /** Its label is bought at a carrier, which has not sold it yet; `detail` says why. */
    | 'carrier-waits'
    /** The carrier does not sell it as it is; `detail` says why. */
    | 'carrier-refused'
    | 'order-changed'
    /** It must not leave; `detail` is its status. */
    | 'order-stopped'
    | 'unknown-order'
    | 'text-not-drawn'
    | 'bad-file'
    | 'needs-supervisor';
  readonly detail: string;
}

/** An order whose parcel may get a label, with the story that the parcel belongs to. */
export interface VerifiedParcel {
  readonly order: Order;
  readonly packing: PackingState;
  readonly story: string;
  /** The operation that its packing began with. */
  readonly begun: string;
}

const STOPPED: ReadonlySet<Order['status']> = new Set(['cancelled', 'refunded', 'on-hold']);
const LEFT: ReadonlySet<Order['status']> = new Set(['shipped', 'delivered']);

/** Asks the packing state itself: no verification, no label, whoever asks and whatever the label. */
export type VerifyParcel = (request: {
  readonly orderId: string;
  readonly parcel: number;
}) => Promise<Result<VerifiedParcel, LabelTrouble>>;

/** The order, if this very parcel of it is verified: every unit scanned in, the parcel closed, the order unchanged. */
export function createVerifyParcel(dependencies: {
  /** The order as the store has it: the address comes from there and not from whoever asks for the label. */
  readonly orderOf: (orderId: string) => Promise<Result<Order | null, LabelTrouble>>;
  /** The packing of the order, as far as the store's log and the journal prove it. */
  readonly proofOf: (orderId: string) => Promise<Result<PackingEvidence, LabelTrouble>>;
}): VerifyParcel {
  return async ({ orderId, parcel }) => {
    const [order, proof] = await Promise.all([dependencies.orderOf(orderId), dependencies.proofOf(orderId)]);
    if (!order.ok) return order;
    if (!proof.ok) return proof;
    if (!order.value) return fail({ trouble: 'unknown-order', detail: orderId });
    const { packing, story, begun } = proof.value;
    // A label may wait for its printer for hours: what the store heard meanwhile counts.
    const { status, hold } = order.value;
    // What was held here and released here is on its way to the store.
    const released = status === 'on-hold' && packing !== null && isHoldOver(packing, hold);
    if ((STOPPED.has(status) && !released) || (packing?.phase === 'finished' && LEFT.has(status)))
      return fail({ trouble: 'order-stopped', detail: status });
    if (proof.value.elsewhere)
      return fail({ trouble: 'packed-elsewhere', detail: order.value.packed?.stationName ?? '' });
    if (packing === null || !isVerified(packing, parcel)) return fail({ trouble: 'not-verified', detail: orderId });
    if (!sameNeeds(packing.needs, needsOf(order.value))) return fail({ trouble: 'order-changed', detail: orderId });
    return ok({ order: order.value, packing, story, begun });
  };
}
