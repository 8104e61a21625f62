import type { QueueEntry } from '#renderer/replica/order-index.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import { type OrderStatus, parcelKey, type WaitingParcel } from '#shared/domain/index.ts';
import {
  type CarrierGroup,
  carrierGroups,
  carrierOf,
  type Manifest,
  type ParcelFacts,
} from '#shared/handover/index.ts';
import { destinationOf, type PackingState, serviceOf } from '#shared/packing/index.ts';
import type { Digest } from '#shared/prelude/index.ts';

/** What a door knows of parcels: what all stations hold of them, and before that what this station packed itself. */
export interface DoorParcels {
  /** What is known now of parcels, by their labels. */
  readonly factsOf: (labels: readonly string[]) => Promise<(sscc: string) => ParcelFacts | null>;
  /** What waits, by carrier; what is not to leave by its order's state is not expected. */
  readonly groups: () => readonly CarrierGroup[];
  /** The manifest of this door by which a parcel left; undefined: by none. */
  readonly leftBy: (sscc: string) => string | undefined;
  /** The number that stands on a parcel's label: the carrier's own, or its SSCC. */
  readonly numberOf: (sscc: string) => string;
}

/** Orders that are packed, or that the store does not know to be packed yet. */
const EXPECTED: ReadonlySet<OrderStatus> = new Set<OrderStatus>(['confirmed', 'packing', 'packed']);

export function createDoorParcels(dependencies: {
  readonly reference: Pick<Reference, 'orders' | 'order' | 'waitingParcels' | 'exceptions' | 'services'>;
  readonly packings: () => ReadonlyMap<string, PackingState>;
  readonly manifests: () => ReadonlyMap<string, Manifest>;
  readonly station: () => Pick<WaitingParcel, 'stationId' | 'stationName'>;
  readonly digest: Digest;
  readonly now: () => number;
}): DoorParcels {
  const { reference, packings, manifests, station, digest, now } = dependencies;

  /** The parcels of an order as this station packed them. */
  function packedHere(packing: PackingState, entry: QueueEntry): readonly WaitingParcel[] {
    const isDone = packing.phase === 'finished';
    return packing.parcels
      .filter(({ closed, scans }) => closed && scans.length > 0)
      .map((packed) => {
        const { number: parcel, label } = packed;
        const { id: orderId, code } = entry;
        const service = serviceOf(entry, packed);
        const known = reference.waitingParcels().get(parcelKey({ orderId, parcel }));
        const { postage, destination } = label ?? {};
        const state = !label || label.state === 'failed' ? 'packed' : isDone ? 'verified' : stateOf(label.state);
        return {
          ...{ orderId, code, parcel, of: packing.parcels.length, sscc: label?.sscc ?? null, state, isDone },
          ...{
            service: postage?.service ?? service,
            carrier: postage?.carrier ?? (packed.service?.carrier || carrierOf(service, reference.services().values())),
          },
          ...{ tracking: postage?.trackingNumber ?? null, ...station() },
          ...{ packedAt: known?.packedAt ?? now(), labelledAt: known?.labelledAt ?? null, on: known?.on ?? null },
          ...(destination === undefined ? {} : { destination }),
        };
      });
  }

  /** Whether this station's own packing of an order counts before what the store says of it. */
  const isOwn = (parcel: WaitingParcel): boolean => parcel.stationId === station().stationId;

  function* waiting(): Generator<WaitingParcel> {
    const told = new Set<string>();
    for (const parcel of reference.waitingParcels().values()) {
      const { orderId } = parcel;
      const entry = reference.orders().get(orderId);
      const packing = isOwn(parcel) && entry ? packings().get(orderId) : undefined;
      if (!packing || !entry) yield parcel;
      else if (!told.has(orderId)) yield* packedHere(packing, entry);
      told.add(orderId);
    }
    // What the store did not hear of yet.
    for (const [orderId, packing] of packings()) {
      const entry = told.has(orderId) ? undefined : reference.orders().get(orderId);
      if (entry && (entry.status === 'confirmed' || entry.status === 'packing')) yield* packedHere(packing, entry);
    }
  }

  function wantedOf({ orderId, labelledAt, packedAt }: WaitingParcel): ParcelFacts['wanted'] {
    const since = labelledAt ?? packedAt;
    for (const { type, about, orderId: of, at } of reference.exceptions())
      if (type === 'order-changed' && of === orderId && at > since && (about === 'address' || about === 'lines'))
        return about;
    return null;
  }

  function leftBy(sscc: string): string | undefined {
    for (const { phase, code, parcels } of manifests().values())
      if (phase === 'closed' && parcels.some((parcel) => parcel.sscc === sscc)) return code;
    return undefined;
  }

  return {
    leftBy,
    numberOf: (sscc) => [...waiting()].find((parcel) => parcel.sscc === sscc)?.tracking ?? sscc,
    async factsOf(labels) {
      const asked = new Set(labels);
      const found = [...waiting()].filter(({ sscc }) => sscc !== null && asked.has(sscc));
      const known = new Map<string, ParcelFacts>();
      await Promise.all(
        found.map(async (parcel) => {
          const order = await reference.order(parcel.orderId);
          if (!order || order === 'unreadable') return;
          const { status, hold } = order;
          const destination = destinationOf(order, digest);
          known.set(parcel.sscc ?? '', { parcel, order: { status, hold, destination }, wanted: wantedOf(parcel) });
        }),
      );
      return (sscc) => known.get(sscc) ?? null;
    },
    groups() {
      const own = new Set<string>();
      const open = new Set<string>();
      for (const { manifestId, phase, parcels } of manifests().values()) {
        if (phase === 'dropped') continue;
        open.add(manifestId);
        for (const { sscc } of parcels) own.add(sscc);
      }
      const expected = [...waiting()].filter(({ orderId }) => {
        const entry = reference.orders().get(orderId);
        return entry !== undefined && EXPECTED.has(entry.status);
      });
      return carrierGroups(expected, own, open);
    },
  };
}

const stateOf = (state: 'printed' | 'verified'): WaitingParcel['state'] =>
  state === 'verified' ? 'verified' : 'labelled';
