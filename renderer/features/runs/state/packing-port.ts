import type { TakenBy } from '#renderer/core/activity/activity.ts';
import type { Cause } from '#renderer/core/say/cause.ts';
import type { Item, Order } from '#shared/domain/index.ts';
import {
  decide,
  fold,
  isComplete,
  type OrderFacts,
  type PackingCommand,
  type PackingEvent,
  type PackingRefusal,
  type PackingState,
} from '#shared/packing/index.ts';
import type { Result } from '#shared/prelude/index.ts';

/** An order's own records, as packing reads them. */
export interface Laid {
  readonly order: Order;
  readonly items: ReadonlyMap<string, Item>;
}

/** A unit as its code says it. */
export interface Unit {
  readonly scanId: string;
  readonly sku: string;
  readonly units: number;
  readonly lot: string | null;
  readonly expiry: string | null;
  readonly serial: string | null;
  readonly raw: string;
  readonly by: TakenBy;
  /** What it weighs by its own code; absent: that does not say. */
  readonly grams?: number;
}

/** What is asked of packing: the same rules, for orders that do not lie on the bench. */
export interface PackingPort {
  readonly load: (orderId: string) => Promise<Laid | 'unreadable' | undefined>;
  readonly factsOf: (laid: Laid) => OrderFacts;
  /** A unit of an order, with all that the house's rules ask of it and of its parcel. */
  readonly unitOf: (laid: Laid, unit: Unit) => Extract<PackingCommand, { type: 'ScanUnit' }>;
  /** Closes a complete parcel with what the rules settle by themselves, such as its service; undefined: it needs a hand, and goes to the bench. */
  readonly closeAway: (laid: Laid, packing: PackingState) => readonly PackingEvent[] | undefined;
  readonly refuse: (refusal: PackingRefusal, cause: Cause | null, sku: string | null) => Promise<void>;
  /** Whose an order is, asked of the store; `unknown`: it does not answer in time. */
  readonly claimAside: (orderId: string) => Promise<'ours' | 'held' | 'unknown'>;
  /** Lays an order on the bench, and puts a unit in. */
  readonly openOrder: (orderId: string, cause: Cause) => Promise<void>;
  readonly scanItem: (unit: Unit) => Promise<void>;
}

/** What lacks here is asked for at the bench. */
export const ASKED_FOR: ReadonlySet<PackingRefusal['type']> = new Set<PackingRefusal['type']>([
  'LotMissing',
  'ExpiryMissing',
  'SerialMissing',
]);

/** Puts a unit into an open order, and closes the parcel where it is complete and nobody is needed for that. */
export function putUnit(
  packing: Pick<PackingPort, 'unitOf' | 'closeAway'>,
  laid: Laid,
  unit: Unit,
  open: PackingState | null,
): Result<readonly PackingEvent[], PackingRefusal> {
  const put = decide(open, packing.unitOf(laid, unit));
  const after = put.ok ? fold(put.value, open) : null;
  if (!put.ok || !after || after.phase !== 'packing' || !isComplete(after)) return put;
  return { ok: true, value: [...put.value, ...(packing.closeAway(laid, after) ?? [])] };
}
