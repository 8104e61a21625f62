import { AT_BENCH, type Labelling, type PrintedLabel } from '#renderer/core/labelling.ts';
import type { Cause } from '#renderer/core/say/cause.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import type { LogMemory } from '#renderer/replica/log-writer.ts';
import type { QueueEntry } from '#renderer/replica/order-index.ts';
import { decide, fold, numberOn, type PackingState } from '#shared/packing/index.ts';
import type { PackingPort } from './packing-port.ts';
import type { RunParcel } from './run-view.ts';
import type { RunSay } from './says.ts';

/** What lies in a parcel. `isAlike`: like each other unit of its item. */
export interface Goods {
  readonly sku: string;
  readonly isAlike: boolean;
}

/** Parcels that were packed away from the bench, closed and put aside, until their labels are scanned back. */
export interface WaitingParcels {
  /** The oldest first. */
  readonly all: () => readonly RunParcel[];
  readonly of: (orderId: string, sku: string) => RunParcel;
  readonly has: (orderId: string) => boolean;
  /** One more; its label is made once that it is closed is saved. */
  readonly add: (orderId: string, goods: Goods, saved: Promise<void>) => void;
  /** What the house wants to be scanned before this unit; undefined: nothing. */
  readonly first: (goods: Goods) => RunSay | undefined;
  readonly scanLabel: (sscc: string, cause: Cause) => Promise<void>;
  /** The first label that did not come out, else the last one. False: there is none. */
  readonly printAgain: () => boolean;
  /** The whole code that a typed end of a label stands for. */
  readonly complete: (typed: string) => string | undefined;
  /** Those that a start finds. */
  readonly resume: () => void;
}

export function createWaitingParcels(dependencies: {
  readonly memory: LogMemory;
  readonly teller: Pick<Teller, 'tell' | 'reject'>;
  readonly orderOf: (orderId: string) => QueueEntry | undefined;
  readonly packing: Pick<PackingPort, 'load' | 'factsOf' | 'refuse'>;
  readonly labelling: Pick<Labelling, 'printParcel' | 'printAsking' | 'scanned'>;
  /** When labels are scanned back, by the merchant's rules. */
  readonly labelsWhen: () => 'each' | 'item' | 'later';
}): WaitingParcels {
  const { memory, teller, orderOf, packing, labelling, labelsWhen } = dependencies;
  const states = () => memory.states.of('packing');
  const mine = new Map<string, Goods>();

  const waitsHere = (orderId: string): PackingState | undefined => {
    const state = states().get(orderId);
    return state?.run && state.phase === 'suspended' ? state : undefined;
  };
  const codeOf = (orderId: string): string => orderOf(orderId)?.code ?? orderId;
  const labelOf = (orderId: string) => states().get(orderId)?.parcels[0]?.label;

  function of(orderId: string, sku: string): RunParcel {
    const label = labelOf(orderId);
    return {
      ...{ orderId, orderCode: codeOf(orderId), name: orderOf(orderId)?.name ?? '', sku },
      ends: ((label && numberOn(label)) ?? '').slice(-4),
      label: !label ? 'coming' : label.state === 'failed' ? 'failed' : 'printed',
    };
  }

  function all(): readonly RunParcel[] {
    for (const orderId of mine.keys()) if (!waitsHere(orderId)) mine.delete(orderId);
    return [...mine].map(([orderId, { sku }]) => of(orderId, sku));
  }

  const mayWait = (orderId: string): boolean =>
    labelsWhen() === 'later' || (labelsWhen() === 'item' && mine.get(orderId)?.isAlike === true);

  async function print(orderId: string, saved: Promise<void>): Promise<void> {
    await saved;
    const says = (label: PrintedLabel): RunSay => {
      const ends = (numberOn(label) ?? '').slice(-4);
      return { type: 'run-label', orderCode: codeOf(orderId), ends, mayWait: mayWait(orderId) };
    };
    await labelling.printParcel(orderId, 1, { nothingCameOut: false, reason: null, byItself: true, says });
  }

  return {
    all,
    of,
    has: (orderId) => mine.has(orderId),
    add(orderId, goods, saved) {
      mine.set(orderId, goods);
      void print(orderId, saved);
    },
    // Goods that are alike may wait together: whichever label of theirs fits each of them.
    first({ sku, isAlike }) {
      const when = labelsWhen();
      const fits = (goods: Goods | undefined): boolean =>
        when === 'item' && isAlike && goods?.sku === sku && goods.isAlike;
      // One that waits for its printer holds up nobody.
      const wanted = all().filter(({ orderId, label }) => label !== 'failed' && !fits(mine.get(orderId)));
      const [first] = when === 'later' ? [] : wanted;
      return first && { type: 'run-labels-first', sku: first.sku, labels: wanted.length };
    },
    async scanLabel(sscc, cause) {
      const has = (orderId: string): boolean => labelOf(orderId)?.sscc === sscc;
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
    },
    printAgain() {
      const parcel = all().find(({ label }) => label === 'failed') ?? all().at(-1);
      if (parcel) void labelling.printAsking(parcel.orderId, 1, { nothingCameOut: true, reason: AT_BENCH });
      return parcel !== undefined;
    },
    complete(typed) {
      const parcel = all().find(({ ends }) => ends === typed && typed !== '');
      const sscc = parcel && labelOf(parcel.orderId)?.sscc;
      return sscc ? `(00)${sscc}` : undefined;
    },
    resume() {
      for (const [orderId, state] of states()) {
        const sku = state.parcels[0]?.scans[0]?.sku;
        if (!waitsHere(orderId) || sku === undefined) continue;
        mine.set(orderId, { sku, isAlike: false });
        // Closed, and then the station stopped: the label service prints each label once.
        if (state.parcels[0]?.label === null) void print(orderId, Promise.resolve());
      }
    },
  };
}
