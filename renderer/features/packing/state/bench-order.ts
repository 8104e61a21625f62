import { openOrderOf } from '#renderer/core/activity/open-order.ts';
import { queueStateOf } from '#renderer/core/queue.ts';
import type { Say } from '#renderer/core/say/answer.ts';
import type { Cause } from '#renderer/core/say/cause.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { ForeignClaim, OpenOrder } from '#renderer/features/packing/state/packing-view.ts';
import { digest } from '#renderer/replica/digest.ts';
import type { LogMemory } from '#renderer/replica/log-writer.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import type { Item, Order, PackedBy } from '#shared/domain/index.ts';
import {
  decide,
  destinationOf,
  fold,
  marksOf,
  needChanges,
  needsOf,
  notesOf,
  type OrderFacts,
  type PackingState,
  sameNeeds,
  sentElsewhere,
  unitTotals,
} from '#shared/packing/index.ts';
import type { Claim } from '#shared/records/index.ts';
import type { Refuse } from './refuse.ts';
import { isInShadow } from './shadow.ts';

/** An order with the records that the rules and the screen need while it lies on the bench. */
export interface LaidOrder {
  readonly order: Order;
  readonly items: ReadonlyMap<string, Item>;
  /** Which version of the merchant's rules the bench has by now. */
  readonly policies?: () => number | undefined;
  /** Whether the rules of its channel are in shadow by now. */
  readonly shadow?: () => boolean;
}

/** What came of taking an order over. */
export type TakenOver = { readonly from: string } | 'needs-supervisor' | 'packed' | 'no-store';

/** The one order on the bench: takes it up, keeps it at hand, notices when the store changed it. */
export interface BenchOrder {
  readonly laid: () => LaidOrder | null;
  readonly facts: () => OrderFacts | null;
  /** Reads an order's records; undefined when this station has no copy of it, `unreadable` when it cannot read its copy. */
  readonly load: (orderId: string) => Promise<LaidOrder | 'unreadable' | undefined>;
  /**
   * Takes an order onto the bench and says so, or says why not. A started order on the bench is never pushed aside by
   * a scan: the packer is told to put it aside first. Resolves true when the order lies on the bench.
   */
  readonly take: (orderId: string, cause: Cause) => Promise<boolean>;
  /**
   * Begins an order anew here that another station has; `ask` gets it from the store. Resolves to its code where a supervisor must allow
   * it first, and then nothing changed.
   */
  readonly takeOver: (
    orderId: string,
    cause: Cause,
    ask: (orderId: string) => Promise<TakenOver>,
  ) => Promise<{ readonly needsSupervisor: string } | undefined>;
  /**
   * Begins an order anew whose lines are others than those that were packed, whether it lies on the bench or was put aside; with
   * what it asks for now.
   */
  readonly restartChanged: (orderId: string, cause: Cause) => Promise<void>;
  /** Shows the order that lay open when the station stopped. */
  readonly restore: () => Promise<void>;
  /** Reads the order on the bench again after a pull, or for the first time when a start did not find it. */
  readonly refresh: () => Promise<void>;
}

export const factsOf = ({ order, items, policies, shadow }: LaidOrder): OrderFacts => ({
  destination: destinationOf(order, digest),
  orderId: order.id,
  rev: order.rev,
  status: order.status,
  hold: order.hold,
  releases: order.care?.releases ?? 0,
  needs: needsOf(order),
  notes: notesOf(order, items, digest),
  marks: Object.fromEntries(
    [...items].flatMap(([sku, item]) => {
      const marks = marksOf(item);
      return marks.length > 0 ? [[sku, marks] as const] : [];
    }),
  ),
  policies: policies?.(),
  ...(shadow?.() && { shadow: [] }),
});

export function createBenchOrder(dependencies: {
  readonly store: StationStore;
  readonly reference: Reference;
  readonly memory: LogMemory;
  readonly teller: Teller;
  readonly refuse: Refuse;
}): BenchOrder {
  const { store, reference, memory, teller, refuse } = dependencies;
  let laid: LaidOrder | null = null;
  let saidUnreadable: string | null = null;

  const onBench = (): LaidOrder | null => (laid && laid.order.id === openOrderOf(memory) ? laid : null);

  async function load(orderId: string): Promise<LaidOrder | 'unreadable' | undefined> {
    const order = await reference.order(orderId);
    if (!order || order === 'unreadable') return order;
    const skus = new Set([...needsOf(order).map((need) => need.sku), ...order.lines.map((line) => line.sku)]);
    const items = await reference.itemRecords([...skus]);
    const others = [...items.values()].flatMap((item) => (item.substitutes ?? []).map(({ sku }) => sku));
    const more = others.length > 0 ? await reference.itemRecords([...new Set(others)]) : [];
    const policies = () => reference.policyVersion()?.version;
    const shadow = () => isInShadow(reference, order);
    return { order, items: new Map([...more, ...items]), policies, shadow };
  }

  /** The order on the bench, while another one is wanted. */
  function inTheWay() {
    const openId = openOrderOf(memory);
    const packing = openId === null ? undefined : memory.states.of('packing').get(openId);
    return openId !== null && packing ? { packing, orderCode: onBench()?.order.code ?? openId } : undefined;
  }

  /** Whether the bench can be cleared for another order: a started one is for the packer to decide. */
  function canClear(wanted: string, cause: Cause): boolean {
    const there = inTheWay();
    // One that cannot be shown is nothing to go on with: it is put aside, and keeps its counts.
    if (!onBench() || there?.packing.phase !== 'packing' || unitTotals(there.packing).packed === 0) return true;
    void teller.reject({ type: 'other-order-open', orderCode: there.orderCode, wanted }, cause);
    return false;
  }

  function clearBench(): void {
    const there = inTheWay();
    const aside = there && decide(there.packing, { type: 'SuspendOrder' });
    if (aside?.ok) void teller.tell({ type: 'order-suspended', orderCode: there?.orderCode ?? '' }, aside.value);
  }

  /** Once for each order: it is asked for again after each pull, and may be readable then. */
  function sayUnreadable(orderId: string): void {
    if (saidUnreadable === orderId) return;
    saidUnreadable = orderId;
    const orderCode = reference.orders().get(orderId)?.code ?? orderId;
    void teller.tell({ type: 'order-unreadable', orderCode });
  }

  async function restore(): Promise<void> {
    const openOrderId = openOrderOf(memory);
    const loaded = openOrderId === null ? undefined : await load(openOrderId);
    if (loaded === 'unreadable') return sayUnreadable(openOrderId ?? '');
    const packing = loaded && memory.states.of('packing').get(loaded.order.id);
    // Meanwhile another order may have been taken up.
    if (!loaded || !packing || openOrderOf(memory) !== openOrderId || onBench()) return;
    laid = loaded;
    store.setState({ open: { ...loaded, packing, printing: false } });
  }

  /** The label on the parcel has another address than the order: said where the packer sees it before it is scanned. */
  function sayMisled(packing: PackingState, order: Order): boolean {
    const misled = sentElsewhere(packing, { destination: destinationOf(order, digest) });
    if (misled) void refuse({ type: 'AddressChanged', parcel: misled.number }, null, null);
    return misled !== undefined;
  }

  /** What came for the order under the packer's hands is said at once, and not only with the next scan. */
  function sayChanged(packing: PackingState, before: Order, now: Order): void {
    if (sayMisled(packing, now) || needChanges(needsOf(before), needsOf(now)).length === 0) return;
    const changes = needChanges(packing.needs, needsOf(now));
    const { orderRev: fromRev, phase } = packing;
    if (changes.length > 0 && phase !== 'finished')
      void refuse({ type: 'OrderChanged', fromRev, toRev: now.rev, changes }, null, null);
  }

  return {
    laid: onBench,
    facts: () => {
      const here = onBench();
      return here ? factsOf(here) : null;
    },
    load,
    async take(orderId, cause) {
      if (store.getState().changed !== null) store.setState({ changed: null });
      const entry = reference.orders().get(orderId);
      if (openOrderOf(memory) === orderId) {
        void teller.tell({ type: 'order-already-open', orderCode: entry?.code ?? orderId });
        return true;
      }
      const loaded = await load(orderId);
      if (!loaded || !entry) {
        void teller.reject({ type: 'unknown-code', raw: cause.raw }, cause);
        return false;
      }
      if (loaded === 'unreadable') {
        void teller.reject({ type: 'order-unreadable', orderCode: entry.code }, cause);
        return false;
      }
      const state = queueStateOf(entry, memory.states.of('packing').get(orderId));
      // Packed, and not here: nobody packs it again, and nobody needs to take it over.
      if (state === 'packed' && memory.states.of('packing').get(orderId)?.phase !== 'finished') {
        void teller.reject(packedSay(entry.code, loaded.order.packed, reference), cause);
        return false;
      }
      if (state === 'elsewhere') {
        const foreign = foreignOf(orderId, reference.claims().get(orderId));
        store.setState({ foreign });
        void teller.reject(sayOfForeign(foreign, entry.code, reference), cause);
        return false;
      }
      const decision = decide(memory.states.of('packing').get(orderId) ?? null, {
        type: 'OpenOrder',
        order: factsOf(loaded),
      });
      if (!decision.ok) {
        const isChanged = decision.failure.type === 'OrderChanged';
        if (isChanged && !canClear(entry.code, cause)) return false;
        // The one way on is asked for where the refusal is read, and by the code for it.
        if (isChanged) store.setState({ changed: orderId });
        void refuse(decision.failure, cause, null);
        return false;
      }
      if (!canClear(entry.code, cause)) return false;
      clearBench();
      const before = memory.states.of('packing').get(orderId);
      const { packed, needed } = before ? unitTotals(before) : { packed: 0, needed: entry.units };
      const orderCode = entry.code;
      const packing = fold(decision.value, before ?? null);
      // Laid in the same breath as its event is folded: the item scan that asked for it is decided next.
      laid = loaded;
      void teller.tell(
        packed > 0
          ? { type: 'order-resumed', orderCode, packed, needed }
          : { type: 'order-opened', orderCode, units: needed },
        decision.value,
        packing ? { change: { open: { ...loaded, packing, printing: false }, changed: null } } : {},
      );
      if (packing) sayMisled(packing, loaded.order);
      return true;
    },
    async restartChanged(orderId, cause) {
      const loaded = await load(orderId);
      if (!loaded || loaded === 'unreadable')
        return void teller.reject({ type: 'unknown-code', raw: cause.raw }, cause);
      const { code } = loaded.order;
      const before = memory.states.of('packing').get(orderId) ?? null;
      const decision = decide(before, { type: 'RestartOrder', order: factsOf(loaded) });
      if (!decision.ok) return void refuse(decision.failure, cause, null);
      const isOnBench = openOrderOf(memory) === orderId;
      if (!isOnBench && !canClear(code, cause)) return;
      if (!isOnBench) clearBench();
      laid = loaded;
      const packing = fold(decision.value, before);
      void teller.tell(
        { type: 'order-restarted', orderCode: code },
        decision.value,
        packing ? { change: { open: { ...loaded, packing, printing: false }, changed: null } } : {},
      );
    },
    async takeOver(orderId, cause, ask) {
      const loaded = await load(orderId);
      if (!loaded || loaded === 'unreadable') {
        void teller.reject({ type: 'unknown-code', raw: cause.raw }, cause);
        return;
      }
      // Whether it can be begun here is known before the other station is stopped for it.
      const decision = decide(null, { type: 'OpenOrder', order: factsOf(loaded) });
      if (!decision.ok) {
        void refuse(decision.failure, cause, null);
        return;
      }
      const { code } = loaded.order;
      const isOnBench = openOrderOf(memory) === orderId;
      if (!isOnBench && !canClear(code, cause)) return;
      const taken = await ask(orderId);
      if (taken === 'needs-supervisor') return { needsSupervisor: code };
      if (taken === 'packed') {
        void teller.tell(sayOfForeign(store.getState().foreign, code, reference));
        return;
      }
      if (taken === 'no-store') {
        void teller.tell({ type: 'take-over-failed' });
        return;
      }
      if (!isOnBench) clearBench();
      const { from } = taken;
      laid = loaded;
      const packing = fold(decision.value);
      // Both in one save: no start finds the order taken over and not begun.
      void teller.tell(
        { type: 'taken-over', orderCode: code, from },
        [{ type: 'OrderTakenOver', v: 1, orderId, from }, ...decision.value],
        packing ? { change: { open: { ...loaded, packing, printing: false } } } : {},
      );
      return;
    },
    restore,
    async refresh() {
      const here = onBench();
      if (!here) return restore();
      const loaded = await load(here.order.id);
      // Meanwhile a scan may have taken up another order, or put this one aside.
      if (!loaded || loaded === 'unreadable' || onBench() !== here) return;
      const { order, items } = loaded;
      if (JSON.stringify(order) === JSON.stringify(here.order)) return;
      laid = loaded;
      store.setState(({ open }) => (open?.order.id === order.id ? { open: { ...open, order, items } } : {}));
      const packing = memory.states.of('packing').get(order.id);
      if (packing) sayChanged(packing, here.order, order);
    },
  };
}

/** Says that an order is packed already: by whom, where and when, as far as the store said. */
export const packedSay = (
  orderCode: string,
  packed: Pick<PackedBy, 'stationName' | 'by' | 'at'> | undefined,
  reference: Pick<Reference, 'operators'>,
): Say => ({
  type: 'order-packed',
  orderCode,
  by: packed?.stationName ?? '',
  person: nameOf(packed?.by, reference),
  at: packed?.at ?? 0,
});

const nameOf = (operatorId: string | null | undefined, reference: Pick<Reference, 'operators'>): string =>
  reference.operators().find(({ id }) => id === operatorId)?.name ?? '';

/** An order that another station has, by its claim, where there is one. */
export const foreignOf = (orderId: string, claim: Claim | undefined): ForeignClaim => ({
  orderId,
  by: claim?.stationName ?? '',
  person: claim?.by,
});

/** Says who has an order that is not packed here: somebody who packs it, or who has finished it. */
export const sayOfForeign = (
  foreign: ForeignClaim | null,
  orderCode: string,
  reference: Pick<Reference, 'operators'>,
): Say =>
  foreign?.finished
    ? packedSay(orderCode, { stationName: foreign.by, ...foreign.finished }, reference)
    : { type: 'order-elsewhere', orderCode, by: foreign?.by ?? '', person: nameOf(foreign?.person, reference) };

/** What is not as it was packed of an order on the bench: the units it asks for, or where its label sends it; null for nothing. */
export function changeOf({ order, packing }: Pick<OpenOrder, 'order' | 'packing'>): 'lines' | 'address' | null {
  if (packing.phase === 'finished') return null;
  if (!sameNeeds(packing.needs, needsOf(order))) return 'lines';
  return sentElsewhere(packing, { destination: destinationOf(order, digest) }) ? 'address' : null;
}
