import type { Activity, TakenBy } from '#renderer/core/activity/activity.ts';
import type { Cause } from '#renderer/core/say/cause.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { LogMemory } from '#renderer/replica/log-writer.ts';
import type { QueueEntry } from '#renderer/replica/order-index.ts';
import type { Command, Meaning } from '#shared/barcode/index.ts';
import { decide, fold, type PackingEvent } from '#shared/packing/index.ts';
import type { NewId } from '#shared/prelude/index.ts';
import { ASKED_FOR, type Laid, type PackingPort, putUnit, type Unit } from './packing-port.ts';
import type { RunLook } from './run-view.ts';
import type { RunSay } from './says.ts';
import type { SingleOrders, Wanted } from './single-orders.ts';
import { createToBench } from './to-bench.ts';
import type { Goods, WaitingParcels } from './waiting-parcels.ts';

declare module '#renderer/core/activity/activity-kind.ts' {
  interface Activities {
    readonly run: true;
  }
}

/** A run of orders of one unit each. */
export interface Run extends Activity {
  /** The store told something. */
  readonly pulled: () => void;
  /** What the orders of the run want, the most wanted first. */
  readonly wanted: () => readonly Wanted[];
}

declare module '#renderer/core/station-app.ts' {
  interface StationApp {
    readonly run: Pick<Run, 'wanted'>;
  }
}

/**
 * One unit, one order, one label, and the next: whatever is scanned goes to the most urgent order that wants one of it and nothing else. All of it is one
 * save, so that a crash leaves either no order begun or a parcel that is closed and waits for its label. Where a rule of the house asks for more than a scan,
 * the order is packed at the bench as always, and the run goes on when it is done.
 */
export function createRun(dependencies: {
  readonly store: StationStore;
  readonly memory: LogMemory;
  readonly teller: Pick<Teller, 'tell' | 'reject'>;
  readonly singles: SingleOrders;
  readonly packing: PackingPort;
  readonly parcels: WaitingParcels;
  readonly newId: NewId;
}): Run {
  const { store, memory, teller, singles, packing, parcels, newId } = dependencies;
  const toBench = createToBench({ store, memory, packing, from: 'run' });
  const stateOf = (orderId: string) => memory.states.of('packing').get(orderId) ?? null;
  let last: { readonly orderId: string; readonly sku: string } | null = null;
  let packed = 0;

  function look(): RunLook {
    const waiting = parcels.all();
    return {
      ...{ waiting, packed, last: last && parcels.of(last.orderId, last.sku) },
      isDone: last !== null && !parcels.has(last.orderId),
      left: last ? singles.wanting(last.sku).length : 0,
    };
  }

  /** The unit goes to the first of the orders that can have it. False: there is none. */
  async function pack(candidates: readonly QueueEntry[], unit: Unit, cause: Cause): Promise<boolean> {
    for (const entry of candidates) {
      const laid = await packing.load(entry.id);
      const goods = { sku: unit.sku, isAlike: laid && laid !== 'unreadable' ? isAlike(laid, unit.sku) : false };
      const first = parcels.first(goods);
      if (first) {
        await teller.reject(first, cause, unit.sku);
        return true;
      }
      // Asked before anything is begun: two benches that scan the same item want the same order.
      const isOthers = !laid || laid === 'unreadable' || (await packing.claimAside(entry.id)) === 'held';
      if (!isOthers && (await packInto(entry, laid, unit, goods, cause))) return true;
      singles.gone(entry);
    }
    return false;
  }

  /** Opens the order and puts the unit in, or says why not. False: this order cannot be opened now. */
  async function packInto(entry: QueueEntry, laid: Laid, unit: Unit, goods: Goods, cause: Cause): Promise<boolean> {
    const before = stateOf(entry.id);
    const opened = decide(before, { type: 'OpenOrder', order: packing.factsOf(laid) });
    if (!opened.ok) return false;
    const open = fold(opened.value, before);
    const put = putUnit(packing, laid, unit, open);
    if (!put.ok && !ASKED_FOR.has(put.failure.type)) {
      await packing.refuse(put.failure, cause, unit.sku);
      return true;
    }
    const after = put.ok ? fold(put.value, open) : null;
    const aside = decide(after, { type: 'SuspendOrder', run: true });
    if (put.ok && aside.ok && after?.phase === 'packed') {
      finish(entry, goods, [...opened.value, ...put.value, ...aside.value]);
      return true;
    }
    // The house asks for more than a scan: its weight, a photo, a lot.
    if (await toBench(entry.id, cause)) await packing.scanItem(unit);
    return true;
  }

  function finish(entry: QueueEntry, goods: Goods, events: readonly PackingEvent[]): void {
    const { sku } = goods;
    singles.gone(entry);
    packed++;
    last = { orderId: entry.id, sku };
    const left = singles.wanting(sku).length;
    const say: RunSay = { type: 'run-packed', sku, orderCode: entry.code, left };
    let saved = () => {};
    // It waits for its label from now on, and is seen to when it is saved.
    parcels.add(entry.id, goods, new Promise((resolve) => (saved = resolve)));
    void teller.tell(say, events, { sku }).then(saved);
  }

  async function scanItem(unit: Unit, cause: Cause): Promise<void> {
    const { sku, units } = unit;
    const candidates = singles.wanting(sku);
    if (candidates.length > 0 && units !== 1)
      return teller.reject({ type: 'run-one-unit', sku, units } satisfies RunSay, cause, sku);
    if (await pack(candidates, unit, cause)) return;
    const other = singles.other(sku);
    const say: RunSay = { type: 'run-nothing', sku, other: other?.code ?? null, tote: other?.tote ?? null };
    return teller.reject(say, cause, sku);
  }

  /** The parcel that was packed last and has not left yet is opened at the bench: what to do with it is decided there. */
  async function undo({ orderId, orderCode }: { readonly orderId: string; readonly orderCode: string }): Promise<void> {
    await toBench(orderId, { id: newId(), raw: orderCode });
  }

  store.subscribe(({ room }, before) => {
    if (room !== 'run' || before.room === 'run') return;
    singles.recount();
    store.setState({ run: look() });
  });

  return {
    kind: 'run',
    wanted: singles.wanted,
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
      else if (meaning.type === 'order' || meaning.type === 'tote') await toBench(meaning.orderId, cause);
      else return false;
      return true;
    },
    command(command: Command) {
      const last = parcels.all().at(-1);
      if (command === 'undo') return last ? undo(last) : false;
      if (command === 'print-again') return parcels.printAgain() ? undefined : false;
      if (command !== 'suspend') return false;
      store.setState({ room: 'packing', answer: null });
    },
    complete: parcels.complete,
    async resume() {
      parcels.resume();
    },
    capture() {
      const now = store.getState().room === 'run' ? look() : null;
      return (view) => ({ run: now ?? view.run });
    },
    pulled: singles.recount,
  };
}

/** Whether each unit of an item is as good as another, so that each label of it fits each of their parcels. */
const isAlike = ({ order, items }: Laid, sku: string): boolean =>
  (items.get(sku)?.tracking ?? 'none') === 'none' && order.note === '';
