import type { LogMemory } from '#renderer/replica/log-writer.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import type { Item, Order } from '#shared/domain/index.ts';
import { decide, fold, needsOf, type OrderFacts, unitTotals } from '#shared/packing/index.ts';
import type { TakenOver } from './claiming.ts';
import { queueStateOf } from './queue.ts';
import type { StationStore } from './station-store.ts';
import type { Cause, Teller } from './teller.ts';

/** An order with the records that the rules and the screen need while it lies on the bench. */
export interface LaidOrder {
  readonly order: Order;
  readonly items: ReadonlyMap<string, Item>;
}

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
  /** Shows the order that lay open when the station stopped. */
  readonly restore: () => Promise<void>;
  /** Reads the order on the bench again after a pull, or for the first time when a start did not find it. */
  readonly refresh: () => Promise<void>;
}

export const factsOf = (order: Order): OrderFacts => ({
  orderId: order.id,
  rev: order.rev,
  status: order.status,
  hold: order.hold,
  needs: needsOf(order),
});

export function createBenchOrder(dependencies: {
  readonly store: StationStore;
  readonly reference: Reference;
  readonly memory: LogMemory;
  readonly teller: Teller;
}): BenchOrder {
  const { store, reference, memory, teller } = dependencies;
  let laid: LaidOrder | null = null;
  let saidUnreadable: string | null = null;

  const onBench = (): LaidOrder | null => (laid && laid.order.id === memory.session.openOrderId ? laid : null);

  async function load(orderId: string): Promise<LaidOrder | 'unreadable' | undefined> {
    const order = await reference.order(orderId);
    if (!order || order === 'unreadable') return order;
    const skus = new Set([...needsOf(order).map((need) => need.sku), ...order.lines.map((line) => line.sku)]);
    return { order, items: await reference.itemRecords([...skus]) };
  }

  /** The order on the bench, while another one is wanted. */
  function inTheWay() {
    const openId = memory.session.openOrderId;
    const packing = openId === null ? undefined : memory.progress.get(openId);
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
    const { openOrderId } = memory.session;
    const loaded = openOrderId === null ? undefined : await load(openOrderId);
    if (loaded === 'unreadable') return sayUnreadable(openOrderId ?? '');
    const packing = loaded && memory.progress.get(loaded.order.id);
    // Meanwhile another order may have been taken up.
    if (!loaded || !packing || memory.session.openOrderId !== openOrderId || onBench()) return;
    laid = loaded;
    store.setState({ open: { ...loaded, packing, printing: false } });
  }

  return {
    laid: onBench,
    facts: () => {
      const here = onBench();
      return here ? factsOf(here.order) : null;
    },
    load,
    async take(orderId, cause) {
      const entry = reference.orders().get(orderId);
      if (memory.session.openOrderId === orderId) {
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
      if (queueStateOf(entry, memory.progress.get(orderId)) === 'elsewhere') {
        const by = reference.claims().get(orderId)?.stationName ?? '';
        store.setState({ foreign: { orderId, by } });
        void teller.reject({ type: 'order-elsewhere', orderCode: entry.code, by }, cause);
        return false;
      }
      const decision = decide(memory.progress.get(orderId) ?? null, {
        type: 'OpenOrder',
        order: factsOf(loaded.order),
      });
      if (!decision.ok) {
        void teller.refuse(decision.failure, cause, null);
        return false;
      }
      if (!canClear(entry.code, cause)) return false;
      clearBench();
      const before = memory.progress.get(orderId);
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
        packing ? { change: { open: { ...loaded, packing, printing: false } } } : {},
      );
      return true;
    },
    async takeOver(orderId, cause, ask) {
      const loaded = await load(orderId);
      if (!loaded || loaded === 'unreadable') {
        void teller.reject({ type: 'unknown-code', raw: cause.raw }, cause);
        return;
      }
      // Whether it can be begun here is known before the other station is stopped for it.
      const decision = decide(null, { type: 'OpenOrder', order: factsOf(loaded.order) });
      if (!decision.ok) {
        void teller.refuse(decision.failure, cause, null);
        return;
      }
      const { code } = loaded.order;
      const isOnBench = memory.session.openOrderId === orderId;
      if (!isOnBench && !canClear(code, cause)) return;
      const taken = await ask(orderId);
      if (taken === 'needs-supervisor') return { needsSupervisor: code };
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
      const order = await reference.order(here.order.id);
      if (!order || order === 'unreadable' || laid?.order.id !== order.id) return;
      if (JSON.stringify(order) === JSON.stringify(here.order)) return;
      laid = { order, items: here.items };
      store.setState(({ open }) => (open?.order.id === order.id ? { open: { ...open, order } } : {}));
    },
  };
}
