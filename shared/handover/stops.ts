import type { Hold, Order, OrderStatus, WaitingParcel } from '#shared/domain/index.ts';
import { AllowableStop } from './events.ts';
import { isAllowed, type Manifest } from './manifest.ts';

/** Why a parcel must not leave, whichever manifest it is to stand on. */
export type ParcelStop =
  /** No parcel that waits has this label. */
  | { readonly type: 'UnknownParcel' }
  /** Its label is none any more: another one was made, or the parcel was opened. */
  | { readonly type: 'LabelVoid' }
  | { readonly type: 'NotLabelled' }
  /** Its label was not scanned back onto it. */
  | { readonly type: 'NotVerified' }
  /** Other parcels of its order are still packed: units may still be moved. */
  | { readonly type: 'StillPacking' }
  | { readonly type: 'OrderStopped'; readonly status: OrderStatus }
  | { readonly type: 'OrderHeld'; readonly reason: Hold['reason']; readonly detail: string }
  /** Its order is to go somewhere else, or another way, than its label says. */
  | { readonly type: 'AddressChanged' }
  /** Its order asks for something else than what was packed. */
  | { readonly type: 'LinesChanged' }
  /** It stands on a manifest of another door. */
  | { readonly type: 'OnAnotherManifest'; readonly code: string; readonly door: string }
  /** A carrier has it. `code`: the manifest; empty where it is not known. */
  | { readonly type: 'HandedOver'; readonly code: string };

/** What is known of a parcel and its order by whoever asks: at its scan, and again when the manifest is closed. */
export interface ParcelFacts {
  readonly parcel: WaitingParcel;
  /** The order as it is now. `destination`: see `destinationOf`. */
  readonly order: Pick<Order, 'status' | 'hold'> & { readonly destination: string };
  /** What somebody wanted to be changed of it after it was packed, which waits for a person. */
  readonly wanted: 'address' | 'lines' | null;
}

/** Orders with these statuses never leave. */
const STOPPED: ReadonlySet<OrderStatus> = new Set<OrderStatus>(['cancelled', 'refunded']);
const LEFT: ReadonlySet<OrderStatus> = new Set<OrderStatus>(['shipped', 'delivered']);

/**
 * The third gate, at the door: why a parcel must not leave by the label that was scanned; undefined: it may. What is worse comes first: a cancelled
 * order is named before a label that is missing. `manifest`: the one that it is to stand on, with what a supervisor allowed there; null: one that
 * is begun with it.
 */
export function stopOf(
  facts: ParcelFacts | null,
  sscc: string,
  manifest: Pick<Manifest, 'manifestId' | 'allowed'> | null,
): ParcelStop | undefined {
  return stopsOf(facts, sscc, manifest?.manifestId).find(({ type }) => !manifest || !isAllowed(manifest, sscc, type));
}

/** What a supervisor may let pass; undefined: nobody may. */
export const allowableOf = ({ type }: ParcelStop): AllowableStop | undefined => AllowableStop.safeParse(type).data;

/** All that speaks against it, what is worse first. */
function stopsOf(facts: ParcelFacts | null, sscc: string, manifestId: string | undefined): readonly ParcelStop[] {
  if (!facts) return [{ type: 'UnknownParcel' }];
  const { parcel, order, wanted } = facts;
  const stops: (ParcelStop | false)[] = [
    STOPPED.has(order.status) && { type: 'OrderStopped', status: order.status },
    LEFT.has(order.status) && { type: 'HandedOver', code: '' },
    order.status === 'on-hold' && {
      ...{ type: 'OrderHeld', reason: order.hold?.reason ?? 'other', detail: order.hold?.detail ?? '' },
    },
    parcel.state === 'packed' && { type: 'NotLabelled' },
    parcel.sscc !== sscc && { type: 'LabelVoid' },
    (isSentElsewhere(facts) || wanted === 'address') && { type: 'AddressChanged' },
    wanted === 'lines' && { type: 'LinesChanged' },
    parcel.state !== 'verified' && { type: 'NotVerified' },
    !parcel.isDone && { type: 'StillPacking' },
    parcel.on !== null &&
      parcel.on.manifestId !== manifestId && {
        ...{ type: 'OnAnotherManifest', code: parcel.on.code, door: parcel.on.stationName },
      },
  ];
  return stops.filter((stop): stop is ParcelStop => stop !== false);
}

const isSentElsewhere = ({ parcel: { destination }, order }: ParcelFacts): boolean =>
  destination !== undefined && order.destination !== destination;
