import type { Activity, TakenBy } from '#renderer/core/activity/activity.ts';
import { openOrderOf } from '#renderer/core/activity/open-order.ts';
import { AT_BENCH, type Labelling, type PrintedLabel } from '#renderer/core/labelling.ts';
import type { Cause } from '#renderer/core/say/cause.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { LogMemory } from '#renderer/replica/log-writer.ts';
import type { QueueEntry } from '#renderer/replica/order-index.ts';
import type { Command, Meaning } from '#shared/barcode/index.ts';
import type { Item, Order } from '#shared/domain/index.ts';
import {
  decide,
  fold,
  type OrderFacts,
  type PackingCommand,
  type PackingEvent,
  type PackingRefusal,
  type PackingState,
} from '#shared/packing/index.ts';
import type { NewId } from '#shared/prelude/index.ts';
import type { RunLook, RunParcel } from './run-view.ts';
import type { RunSay } from './says.ts';
import type { SingleOrders, Wanted } from './single-orders.ts';

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

/** What lies in a parcel of the run. `isAlike`: like each other unit of its item. */
interface Goods {
  readonly sku: string;
  readonly isAlike: boolean;
}

/** An order's own records, as packing reads them. */
interface Laid {
  readonly order: Order;
  readonly items: ReadonlyMap<string, Item>;
}

/** A unit as its code says it. */
interface Unit {
  readonly scanId: string;
  readonly sku: string;
  readonly units: number;
  readonly lot: string | null;
  readonly expiry: string | null;
  readonly serial: string | null;
  readonly raw: string;
  readonly by: TakenBy;
}

/** What a run asks of packing: the same rules, for orders that do not lie on the bench. */
export interface PackingPort {
  readonly load: (orderId: string) => Promise<Laid | 'unreadable' | undefined>;
  readonly factsOf: (laid: Laid) => OrderFacts;
  /** A unit of an order, with all that the house's rules ask of it and of its parcel. */
  readonly unitOf: (laid: Laid, unit: Unit) => Extract<PackingCommand, { type: 'ScanUnit' }>;
  readonly refuse: (refusal: PackingRefusal, cause: Cause | null, sku: string | null) => Promise<void>;
  /** Whose an order is, asked of the store; `unknown`: it does not answer in time. */
  readonly claimAside: (orderId: string) => Promise<'ours' | 'held' | 'unknown'>;
  /** Lays an order on the bench, and puts a unit in. */
  readonly openOrder: (orderId: string, cause: Cause) => Promise<void>;
  readonly scanItem: (unit: Unit) => Promise<void>;
}

/** What lacks here is asked for at the bench. */
const ASKED_FOR: ReadonlySet<PackingRefusal['type']> = new Set<PackingRefusal['type']>([
  'LotMissing',
  'ExpiryMissing',
  'SerialMissing',
]);

/**
 * One unit, one order, one label, and the next: whatever is scanned goes to the most urgent order that wants one of it and nothing else. All of it is one
 * save, so that a crash leaves either no order begun or a parcel that is closed and waits for its label. Where a rule of the house asks for more than a scan,
 * the order is packed at the bench as always, and the run goes on when it is done.
 */
export function createRun(dependencies: {
  readonly store: StationStore;
  readonly memory: LogMemory;
  readonly teller: Pick<Teller, 'tell' | 'reject'>;
  readonly orderOf: (orderId: string) => QueueEntry | undefined;
  readonly singles: SingleOrders;
  readonly packing: PackingPort;
  readonly labelling: Pick<Labelling, 'printParcel' | 'printAsking' | 'scanned'>;
  /** When labels are scanned back, by the merchant's rules. */
  readonly labelsWhen: () => 'each' | 'item' | 'later';
  readonly newId: NewId;
}): Run {
  const { store, memory, teller, orderOf, singles, packing, labelling, labelsWhen, newId } = dependencies;
  const states = () => memory.states.of('packing');
  /** The orders that were packed in the run and wait for their labels, the oldest first. */
  const mine = new Map<string, Goods>();
  let last: { readonly orderId: string; readonly sku: string } | null = null;
  let packed = 0;
  /** An order of the run lies on the bench: it comes back here when that one is done. */
  let isAway = false;

  const waitsHere = (orderId: string): PackingState | undefined => {
    const state = states().get(orderId);
    return state?.run && state.phase === 'suspended' ? state : undefined;
  };
  const codeOf = (orderId: string): string => orderOf(orderId)?.code ?? orderId;

  function parcelOf(orderId: string, sku: string): RunParcel {
    const label = states().get(orderId)?.parcels[0]?.label;
    const sscc = label?.sscc ?? '';
    return {
      ...{ orderId, orderCode: codeOf(orderId), name: orderOf(orderId)?.name ?? '', sku, ends: sscc.slice(-4) },
      label: !label ? 'coming' : label.state === 'failed' ? 'failed' : 'printed',
    };
  }

  function look(): RunLook {
    for (const orderId of mine.keys()) if (!waitsHere(orderId)) mine.delete(orderId);
    return {
      last: last && parcelOf(last.orderId, last.sku),
      isDone: last !== null && !mine.has(last.orderId),
      waiting: [...mine].map(([orderId, { sku }]) => parcelOf(orderId, sku)),
      left: last ? singles.wanting(last.sku).length : 0,
      packed,
    };
  }

  /** Labels that the house wants on their parcels before this unit. Goods that are alike may wait together: whichever label of theirs fits each of them. */
  function labelsFirst({ sku, isAlike }: Goods): RunSay | undefined {
    const when = labelsWhen();
    const fits = (goods: Goods | undefined): boolean =>
      when === 'item' && isAlike && goods?.sku === sku && goods.isAlike;
    // One that waits for its printer holds up nobody.
    const wanted = look().waiting.filter(({ orderId, label }) => label !== 'failed' && !fits(mine.get(orderId)));
    const [first] = when === 'later' ? [] : wanted;
    return first && { type: 'run-labels-first', sku: first.sku, labels: wanted.length };
  }

  /** Has one label made, once what it is for is saved. */
  async function print(orderId: string, saved: Promise<void>): Promise<void> {
    await saved;
    const says = ({ sscc }: PrintedLabel): RunSay => ({
      ...{ type: 'run-label', orderCode: codeOf(orderId), ends: sscc.slice(-4) },
    });
    await labelling.printParcel(orderId, 1, { nothingCameOut: false, reason: null, byItself: true, says });
  }

  /** The unit goes to the first of the orders that can have it. False: there is none. */
  async function pack(candidates: readonly QueueEntry[], unit: Unit, cause: Cause): Promise<boolean> {
    for (const entry of candidates) {
      const laid = await packing.load(entry.id);
      const goods = { sku: unit.sku, isAlike: laid && laid !== 'unreadable' ? isAlike(laid, unit.sku) : false };
      const first = labelsFirst(goods);
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
    const before = states().get(entry.id) ?? null;
    const opened = decide(before, { type: 'OpenOrder', order: packing.factsOf(laid) });
    if (!opened.ok) return false;
    const open = fold(opened.value, before);
    const put = decide(open, packing.unitOf(laid, unit));
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
    await toBench(entry.id, cause);
    if (isAway) await packing.scanItem(unit);
    return true;
  }

  function finish(entry: QueueEntry, goods: Goods, events: readonly PackingEvent[]): void {
    const { sku } = goods;
    mine.set(entry.id, goods);
    singles.gone(entry);
    packed++;
    last = { orderId: entry.id, sku };
    const left = singles.wanting(sku).length;
    const say: RunSay = { type: 'run-packed', sku, orderCode: entry.code, left };
    void print(entry.id, teller.tell(say, events, { sku }));
  }

  /** Lays an order on the bench; the run goes on when it is done, or put aside. */
  async function toBench(orderId: string, cause: Cause): Promise<void> {
    await packing.openOrder(orderId, cause);
    isAway = openOrderOf(memory) === orderId;
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

  async function scanLabel(sscc: string, cause: Cause): Promise<void> {
    const has = (orderId: string): boolean => states().get(orderId)?.parcels[0]?.label?.sscc === sscc;
    const known = [...mine.keys()].find(has);
    // One whose printer has not reported, or whose printing was cut off, is told by its own label.
    for (const orderId of known ? [known] : mine.keys())
      if (!(await labelling.scanned(sscc, orderId))) return teller.reject({ type: 'label-coming' }, cause);
    const orderId = [...mine.keys()].find(has);
    if (orderId === undefined) return teller.reject({ type: 'label-of-other', sscc }, cause);
    const laid = await packing.load(orderId);
    const before = states().get(orderId) ?? null;
    if (!laid || laid === 'unreadable') return teller.reject({ type: 'label-of-other', sscc }, cause);
    const order = packing.factsOf(laid);
    const opened = decide(before, { type: 'OpenOrder', order });
    if (!opened.ok) return packing.refuse(opened.failure, cause, null);
    const label = decide(fold(opened.value, before), { type: 'ScanLabel', scanId: cause.id, sscc, order });
    if (!label.ok) return packing.refuse(label.failure, cause, null);
    mine.delete(orderId);
    const say: RunSay = { type: 'run-labelled', orderCode: laid.order.code, left: mine.size };
    void teller.tell(say, [...opened.value, ...label.value]);
  }

  /** The parcel that was packed last and has not left yet is opened at the bench: what to do with it is decided there. */
  function undo(): Promise<void> | false {
    const orderId = look().waiting.at(-1)?.orderId;
    return orderId === undefined ? false : toBench(orderId, { id: newId(), raw: codeOf(orderId) });
  }

  /** The first label that did not come out, else the last one. */
  function printAgain(): boolean {
    const { waiting } = look();
    const parcel = waiting.find(({ label }) => label === 'failed') ?? waiting.at(-1);
    if (parcel) void labelling.printAsking(parcel.orderId, 1, { nothingCameOut: true, reason: AT_BENCH });
    return parcel !== undefined;
  }

  store.subscribe(({ open, room }, before) => {
    if (room === 'run' && before.room !== 'run') {
      singles.recount();
      store.setState({ run: look() });
    }
    if (!isAway || open !== null || before.open === null) return;
    isAway = false;
    if (room === 'packing') store.setState({ room: 'run' });
  });

  return {
    kind: 'run',
    wanted: singles.wanted,
    mayEnter: () => true,
    busyWith: () => null,
    opens: () => false,
    async take(meaning: Meaning, cause: Cause, by: TakenBy): Promise<boolean> {
      if (meaning.type === 'item') {
        const { sku, units, lot, expiry, serial } = meaning;
        await scanItem({ scanId: cause.id, sku, units, lot, expiry, serial, raw: cause.raw.slice(0, 512), by }, cause);
        return true;
      }
      if (meaning.type === 'parcel') await scanLabel(meaning.sscc, cause);
      else if (meaning.type === 'order' || meaning.type === 'tote') await toBench(meaning.orderId, cause);
      else return false;
      return true;
    },
    command(command: Command) {
      if (command === 'undo') return undo();
      if (command === 'print-again') return printAgain() ? undefined : false;
      if (command !== 'suspend') return false;
      store.setState({ room: 'packing', answer: null });
    },
    complete(typed) {
      const parcel = look().waiting.find(({ ends }) => ends === typed && typed !== '');
      const sscc = parcel && states().get(parcel.orderId)?.parcels[0]?.label?.sscc;
      return sscc ? `(00)${sscc}` : undefined;
    },
    async resume() {
      for (const [orderId, state] of states()) {
        const sku = state.parcels[0]?.scans[0]?.sku;
        if (!waitsHere(orderId) || sku === undefined) continue;
        mine.set(orderId, { sku, isAlike: false });
        // Closed, and then the station stopped: the label service prints each label once.
        if (state.parcels[0]?.label === null) void print(orderId, Promise.resolve());
      }
    },
    capture() {
      const now = store.getState().room === 'run' ? look() : null;
      return (view) => ({ run: now ?? view.run });
    },
    pulled: singles.recount,
  };
}

/** Whether each unit of an item is as good as another, so that any label of it fits any of their parcels. */
const isAlike = ({ order, items }: Laid, sku: string): boolean =>
  (items.get(sku)?.tracking ?? 'none') === 'none' && order.note === '';
