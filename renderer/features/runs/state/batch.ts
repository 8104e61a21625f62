import type { Activity, TakenBy } from '#renderer/core/activity/activity.ts';
import type { Cause } from '#renderer/core/say/cause.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { LogMemory } from '#renderer/replica/log-writer.ts';
import type { QueueEntry } from '#renderer/replica/order-index.ts';
import { type Command, type Meaning, SLOTS } from '#shared/barcode/index.ts';
import {
  decide,
  fold,
  isComplete,
  openParcel,
  type PackingEvent,
  type PackingState,
  unitsLeft,
  unitTotals,
} from '#shared/packing/index.ts';
import type { NewId } from '#shared/prelude/index.ts';
import type { BatchSay } from './batch-says.ts';
import type { BatchLook, InHand, SlotLook } from './batch-view.ts';
import { ASKED_FOR, type Laid, type PackingPort, putUnit, type Unit } from './packing-port.ts';
import type { SingleOrders } from './single-orders.ts';
import { createToBench } from './to-bench.ts';
import type { WaitingParcels } from './waiting-parcels.ts';

declare module '#renderer/core/activity/activity-kind.ts' {
  interface Activities {
    readonly batch: true;
  }
}

/** Several orders at once, each in a slot. */
export interface Batch extends Activity {
  /** The store told something. */
  readonly pulled: () => void;
  /** Goes on claiming what is in slots. */
  readonly renew: () => void;
}

/** Orders of these are not packed on. */
const STOPPED: ReadonlySet<string | undefined> = new Set(['cancelled', 'refunded', 'on-hold', 'shipped', 'delivered']);

/**
 * Several orders at once: a unit that is scanned lights the slot of the most urgent order that still needs it, and is in once that slot is scanned or touched
 * (or at once, by the merchant's rules). Each order is put aside into its slot with every unit, in one save, so that none lies on the bench, and all of it is there again after
 * a crash; what was in the hand then was in no slot. A complete one is closed and gets its label, and its slot is free.
 */
export function createBatch(dependencies: {
  readonly store: StationStore;
  readonly memory: LogMemory;
  readonly teller: Pick<Teller, 'tell' | 'reject'>;
  readonly orderOf: (orderId: string) => QueueEntry | undefined;
  readonly singles: Pick<SingleOrders, 'other'>;
  readonly packing: PackingPort;
  readonly parcels: WaitingParcels;
  /** The orders of a list by which goods were picked, by its code. */
  readonly listed: (code: string) => readonly string[];
  /** Whether another bench has it, as far as is known. */
  readonly isOthers: (orderId: string) => boolean;
  /** Whether a unit is in with its scan, by the merchant's rules. */
  readonly isInAtOnce: () => boolean;
  readonly newId: NewId;
}): Batch {
  const { store, memory, teller, orderOf, singles, packing, parcels, listed, isOthers, isInAtOnce, newId } =
    dependencies;
  const toBench = createToBench({ store, memory, packing, from: 'batch' });
  const states = () => memory.states.of('packing');
  const slots = new Map<number, string>();
  let hand: { readonly unit: Unit; readonly at: InHand } | null = null;
  let lit: { readonly slot: number; readonly orderId: string; readonly sku: string; readonly scanId: string } | null =
    null;
  /** Said already that it must not leave as it is. */
  const said = new Set<string>();

  const codeOf = (orderId: string): string => orderOf(orderId)?.code ?? orderId;
  const inSlot = (orderId: string, slot: number): PackingState | undefined => {
    const state = states().get(orderId);
    return state?.slot === slot && state.phase === 'suspended' ? state : undefined;
  };
  /** The slots by their numbers, without those whose orders were taken out at the bench. */
  function taken(): readonly (readonly [number, PackingState])[] {
    return [...slots]
      .toSorted(([a], [b]) => a - b)
      .flatMap(([slot, orderId]) => {
        const state = inSlot(orderId, slot);
        if (!state) slots.delete(slot);
        return state ? [[slot, state] as const] : [];
      });
  }
  const slotOf = (orderId: string): number | undefined => taken().find(([, state]) => state.orderId === orderId)?.[0];
  const isStopped = (orderId: string): boolean => STOPPED.has(orderOf(orderId)?.status) || isOthers(orderId);

  function look(): BatchLook {
    const waiting = parcels.all();
    const looks = taken().map(
      ([slot, state]): SlotLook => ({
        ...{ slot, orderId: state.orderId, ...unitTotals(state), isStopped: isStopped(state.orderId) },
        ...{ orderCode: codeOf(state.orderId), tote: orderOf(state.orderId)?.tote ?? null },
      }),
    );
    const at = hand?.at ?? null;
    return { slots: looks, waiting, inHand: at, lit: at?.slot ?? lit?.slot ?? null, sku: at?.sku ?? lit?.sku ?? null };
  }

  /** Takes an order up, does something to it and puts it aside again: the events of all of it, or why not. */
  function within(laid: Laid, slot: number, act: (open: PackingState | null) => ReturnType<typeof decide>) {
    const before = states().get(laid.order.id) ?? null;
    const opened = decide(before, { type: 'OpenOrder', order: packing.factsOf(laid) });
    if (!opened.ok) return opened;
    const done = act(fold(opened.value, before));
    if (!done.ok) return done;
    const events = [...opened.value, ...done.value];
    const after = fold(events, before);
    const isClosed = after?.phase === 'packed';
    const aside = decide(after, { type: 'SuspendOrder', ...(isClosed ? { run: true } : { slot }) });
    const all: readonly PackingEvent[] = aside.ok ? [...events, ...aside.value] : events;
    return { ok: true, value: { events: all, after: fold(all, before), isClosed } } as const;
  }

  async function fill(orderId: string, cause: Cause): Promise<void> {
    const orderCode = codeOf(orderId);
    const has = slotOf(orderId);
    if (has !== undefined) return teller.tell({ type: 'batch-has', slot: has, orderCode });
    const slot = SLOTS.findIndex((_, at) => !taken().some(([number]) => number === at + 1)) + 1;
    if (slot === 0) return teller.reject({ type: 'batch-full' }, cause);
    const laid = await packing.load(orderId);
    if (!laid || laid === 'unreadable' || isOthers(orderId) || (await packing.claimAside(orderId)) === 'held')
      return teller.reject({ type: 'batch-not-here', orderCode }, cause);
    const before = states().get(orderId) ?? null;
    const opened = decide(before, { type: 'OpenOrder', order: packing.factsOf(laid) });
    if (!opened.ok) return packing.refuse(opened.failure, cause, null);
    const open = fold(opened.value, before);
    const aside = decide(open, { type: 'SuspendOrder', slot });
    if (!open || !aside.ok || open.phase !== 'packing')
      return teller.reject({ type: 'batch-not-here', orderCode }, cause);
    slots.set(slot, orderId);
    const { needed, packed } = unitTotals(open);
    const say: BatchSay = { type: 'batch-slot', slot, orderCode, units: needed - packed };
    void teller.tell(say, [...opened.value, ...aside.value]);
  }

  /** The slots that want so many of an item, the most urgent order first. */
  const wanting = (sku: string, units: number) =>
    taken()
      .filter(([, state]) => unitsLeft(state, sku) >= units && !isStopped(state.orderId))
      .toSorted(([, a], [, b]) => (orderOf(a.orderId)?.shipBy ?? 0) - (orderOf(b.orderId)?.shipBy ?? 0));

  async function scanItem(unit: Unit, cause: Cause): Promise<void> {
    const { sku, units } = unit;
    if (hand) return teller.reject({ type: 'batch-place-first', slot: hand.at.slot, sku: hand.at.sku }, cause, sku);
    const first = parcels.first({ sku, isAlike: false });
    if (first) return teller.reject(first, cause, sku);
    for (const [slot, state] of wanting(sku, units)) {
      const { orderId } = state;
      const laid = await packing.load(orderId);
      if (!laid || laid === 'unreadable') continue;
      const put = within(laid, slot, (open) => putUnit(packing, laid, unit, open));
      if (!put.ok && ASKED_FOR.has(put.failure.type)) {
        if (await toBench(orderId, cause)) await packing.scanItem(unit);
        return;
      }
      if (!put.ok) return packing.refuse(put.failure, cause, sku);
      const at = { slot, orderId, sku, units };
      if (isInAtOnce()) return place({ unit, at }, laid);
      hand = { unit, at };
      const left = unitsLeft(state, sku);
      void teller.tell({ type: 'batch-light', slot, sku, left }, [], { sku });
      return;
    }
    if (units > 1 && wanting(sku, 1).length > 0)
      return teller.reject({ type: 'batch-too-many', sku, units }, cause, sku);
    const other = singles.other(sku);
    const elsewhere = other && slotOf(other.id) === undefined ? other : undefined;
    const say: BatchSay = {
      type: 'batch-not-wanted',
      sku,
      other: elsewhere?.code ?? null,
      tote: elsewhere?.tote ?? null,
    };
    return teller.reject(say, cause, sku);
  }

  /** The unit is in its slot. */
  async function place({ unit, at }: NonNullable<typeof hand>, laid: Laid): Promise<void> {
    const { slot, orderId, sku } = at;
    const cause = { id: unit.scanId, raw: unit.raw };
    hand = null;
    const put = within(laid, slot, (open) => putUnit(packing, laid, unit, open));
    if (!put.ok) return packing.refuse(put.failure, cause, sku);
    const { events, after, isClosed } = put.value;
    const orderCode = codeOf(orderId);
    const { packed, needed } = after ? unitTotals(after) : { packed: 0, needed: 0 };
    lit = { slot, orderId, sku, scanId: unit.scanId };
    if (isClosed) {
      slots.delete(slot);
      let saved = () => {};
      parcels.add(orderId, { sku, isAlike: false }, new Promise((resolve) => (saved = resolve)));
      void teller.tell({ type: 'batch-complete', slot, orderCode }, events, { sku }).then(saved);
      return;
    }
    void teller.tell({ type: 'batch-placed', slot, sku, packed, needed }, events, { sku });
    // All is in, and the house asks for more before it is closed: its weight, a photo, a note.
    if (after && isComplete(after)) await toBench(orderId, cause);
  }

  /** A slot was scanned or touched: what is in the hand goes there; with nothing in it, its order goes to the bench, for whatever is short or wrong of it. */
  async function atSlot(slot: number): Promise<void> {
    const orderId = taken().find(([number]) => number === slot)?.[1].orderId;
    if (hand && hand.at.slot !== slot) {
      const { slot: right, sku } = hand.at;
      return teller.tell({ type: 'batch-wrong-slot', scanned: slot, slot: right, sku }, [], { sku });
    }
    if (hand) {
      const here = hand;
      const laid = await packing.load(here.at.orderId);
      return laid && laid !== 'unreadable' && orderId === here.at.orderId ? place(here, laid) : drop();
    }
    // What must not leave is taken out, and the slot is free.
    if (orderId !== undefined && isStopped(orderId)) slots.delete(slot);
    if (orderId === undefined || isStopped(orderId)) return teller.tell({ type: 'batch-empty-slot', slot });
    await toBench(orderId, { id: newId(), raw: codeOf(orderId) });
  }

  /** What is in the hand is in no slot. */
  async function drop(): Promise<void> {
    const sku = hand?.at.sku ?? '';
    hand = null;
    void teller.tell({ type: 'batch-taken-back', sku }, [], { sku });
  }

  /** The unit that went in last comes out again; of a parcel that is closed the bench decides. */
  async function undo(): Promise<void> {
    if (hand || !lit) return drop();
    const { slot, orderId, sku, scanId } = lit;
    const state = inSlot(orderId, slot);
    const laid = state && (await packing.load(orderId));
    const isLast = state && openParcel(state)?.scans.at(-1)?.scanId === scanId;
    if (!laid || laid === 'unreadable' || !isLast) {
      lit = null;
      await toBench(orderId, { id: newId(), raw: codeOf(orderId) });
      return;
    }
    const undone = within(laid, slot, (open) => decide(open, { type: 'UndoScan' }));
    if (!undone.ok) return packing.refuse(undone.failure, null, sku);
    lit = null;
    void teller.tell({ type: 'batch-undone', slot, sku }, undone.value.events, { sku });
  }

  async function fillAll(orderIds: readonly string[], cause: Cause): Promise<void> {
    for (const orderId of orderIds) await fill(orderId, { ...cause, id: newId() });
  }

  store.subscribe(({ room }, before) => {
    if (room === 'batch' && before.room !== 'batch') store.setState({ batch: look() });
  });

  return {
    kind: 'batch',
    mayEnter: () => true,
    busyWith: () => null,
    opens: () => false,
    async take(meaning: Meaning, cause: Cause, by: TakenBy): Promise<boolean> {
      if (meaning.type === 'item') {
        const { sku, units, lot, expiry, serial, grams } = meaning;
        const own = { raw: cause.raw.slice(0, 512), by, ...(grams === undefined ? {} : { grams }) };
        await scanItem({ scanId: cause.id, sku, units, lot, expiry, serial, ...own }, cause);
        return true;
      }
      if (meaning.type === 'parcel') await parcels.scanLabel(meaning.sscc, cause);
      else if (meaning.type === 'order' || meaning.type === 'tote') await fill(meaning.orderId, cause);
      else return false;
      return true;
    },
    takeUnknown(cause) {
      const orderIds = listed(cause.raw.trim().toUpperCase());
      if (orderIds.length > 0) void fillAll(orderIds, cause);
      return orderIds.length > 0;
    },
    command(command: Command) {
      if (SLOTS.includes(command)) return atSlot(SLOTS.indexOf(command) + 1);
      if (command === 'undo') return hand || lit ? undo() : false;
      if (command === 'print-again') return parcels.printAgain() ? undefined : false;
      if (command !== 'suspend') return false;
      store.setState({ room: 'packing', answer: null });
    },
    complete: parcels.complete,
    async resume() {
      for (const [orderId, { slot, phase }] of states())
        if (slot !== undefined && phase === 'suspended' && !isStopped(orderId)) slots.set(slot, orderId);
    },
    capture() {
      const now = store.getState().room === 'batch' ? look() : null;
      return (view) => ({ batch: now ?? view.batch });
    },
    pulled() {
      for (const [slot, { orderId }] of taken()) {
        if (!isStopped(orderId) || said.has(orderId)) continue;
        said.add(orderId);
        if (hand?.at.orderId === orderId) hand = null;
        void teller.tell({ type: 'batch-stopped', slot, orderCode: codeOf(orderId) });
      }
    },
    renew() {
      for (const [, { orderId }] of taken()) void packing.claimAside(orderId);
    },
  };
}
