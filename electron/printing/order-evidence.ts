import type { Order } from '#shared/domain/index.ts';
import { orderSubject, type Subject } from '#shared/log/index.ts';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import type { StoreTrouble } from '#shared/sync/index.ts';
import type { LoggedEvent } from '../store-link/journal-memory.ts';
import type { StoreCalls } from '../store-link/store-calls.ts';
import { evidenceOf, type PackingEvidence } from './packing-proof.ts';
import type { LabelTrouble } from './verified-parcel.ts';

/** What labels are made from: the order as the store has it, and the proof of its packing. */
export interface OrderEvidence {
  readonly orderOf: (orderId: string) => Promise<Result<Order | null, LabelTrouble>>;
  readonly proofOf: (orderId: string) => Promise<Result<PackingEvidence, LabelTrouble>>;
  /** The story that an order's parcels belong to now. */
  readonly storyOf: (orderId: string) => Promise<string>;
  /** The serial number of a label, as the store counts them for a prefix. */
  readonly serialOf: (label: string, prefix: string) => Promise<Result<number, LabelTrouble>>;
}

export function createOrderEvidence(
  store: Pick<StoreCalls, 'call'>,
  journal: { readonly eventsOf: (subject: Subject) => readonly LoggedEvent[] },
): OrderEvidence {
  async function proofOf(orderId: string): Promise<Result<PackingEvidence, LabelTrouble>> {
    const events = await store.call('eventsOf', orderId);
    return events.ok ? ok(evidenceOf(events.value, journal.eventsOf(orderSubject(orderId)))) : fault(events.failure);
  }
  return {
    proofOf,
    async orderOf(orderId) {
      const order = await store.call('order', orderId);
      return order.ok ? order : fault(order.failure);
    },
    async storyOf(orderId) {
      const proof = await proofOf(orderId);
      return proof.ok ? proof.value.story : '';
    },
    async serialOf(label, prefix) {
      const serial = await store.call('ssccSerial', label, prefix);
      return serial.ok ? serial : fault(serial.failure);
    },
  };
}

const fault = ({ detail }: StoreTrouble): Result<never, LabelTrouble> => fail({ trouble: 'fault', detail });
