import { openOrderOf } from '#renderer/core/activity/open-order.ts';
import type { Say } from '#renderer/core/say/answer.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import type { InTurn } from '#renderer/core/scanning/turns.ts';
import type { Overrides } from '#renderer/core/session/overrides.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { LogMemory } from '#renderer/replica/log-writer.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import type { OutOf } from '#shared/bridge/index.ts';
import type { Order } from '#shared/domain/index.ts';
import { orderSubject } from '#shared/log/index.ts';
import {
  decide,
  isComplete,
  isOff,
  openParcel,
  type PackingState,
  type Parcel,
  type WeightJudged,
} from '#shared/packing/index.ts';
import { advisedCarton, type CartonPrices } from './advised-carton.ts';
import type { BenchOrder, LaidOrder } from './bench-order.ts';
import { judgeParcel } from './parcel-weight.ts';
import { weightCheckHere } from './shadow.ts';
import { codeOf } from './suggested-carton.ts';

/** What closes a parcel. */
export type Closing = 'CloseParcel' | 'BeginParcel';
/** Closes the parcel on the bench, as its weight lets it be by now. */
type CloseNow = (closing: Closing) => void;

/** A parcel that is to be closed, once it was weighed where the merchant's rules say so. */
export interface WeighFirst {
  /** Whether parcels of an order are weighed before they are closed. */
  readonly isOn: (order: Pick<Order, 'channel'>) => boolean;
  /** Weighs the open parcel first where it was not since it changed. Asked for once more, it goes on as it is, as far as the rules let it. */
  readonly first: (closing: Closing, closeNow: CloseNow) => void;
  /** Weighs what is there now. Where it was to be closed, that follows. */
  readonly weigh: (closeNow: CloseNow) => void;
  /** The open parcel is packed in the carton of this code. */
  readonly chooseCarton: (code: string) => void;
  /** What is said of the open parcel when it is closed: one whose weight proves less than all of it is no green one. */
  readonly closedSay: (packing: PackingState, orderCode: string, units: number) => Say;
}

/** A parcel as it is when it is put on the scale. */
interface OnScale {
  readonly orderId: string;
  readonly parcel: number;
  readonly units: number;
  readonly closing: Closing | null;
  readonly closeNow: CloseNow;
}

/** Asked already: who goes on then does without a carton. */
const ASKED: ReadonlySet<string | undefined> = new Set(['carton-first', 'weigh-first', 'not-weighed']);
/** Verdicts that prove less than all of a parcel. */
const UNPROVEN: ReadonlySet<WeightJudged> = new Set(['cannot-tell', 'unknown']);
/** Less is an empty scale that drifted. */
const LEAST_GRAMS = 10;
/** No bench scale weighs more: what it says then is nonsense. */
const MOST_GRAMS = 1_000_000;

export function createWeighFirst(dependencies: {
  readonly store: StationStore;
  readonly reference: Pick<Reference, 'policy' | 'cartons' | 'packedContents' | 'itemWeights'>;
  readonly memory: LogMemory;
  readonly teller: Pick<Teller, 'tell'>;
  readonly bench: Pick<BenchOrder, 'laid'>;
  readonly overrides: Pick<Overrides, 'ask'>;
  readonly services: CartonPrices;
  /** A stable and fresh weight of the scale. */
  readonly readScale: () => Promise<OutOf<'scale/weigh'>>;
  readonly inTurn: InTurn;
}): WeighFirst {
  const { store, reference, memory, teller, bench, overrides, services, readScale, inTurn } = dependencies;
  /** What is to be put on the scale; it is weighed as soon as something lies there. */
  let waiting: OnScale | null = null;
  /** What the parcel was to be closed for when it was weighed last. */
  let asked: OnScale | null = null;

  const check = (order: Pick<Order, 'channel'>) => weightCheckHere(reference, order);

  function open(): { readonly laid: LaidOrder; readonly packing: PackingState; readonly parcel: Parcel } | null {
    const orderId = openOrderOf(memory);
    const packing = orderId === null ? undefined : memory.states.of('packing').get(orderId);
    const parcel = packing && openParcel(packing);
    const laid = bench.laid();
    return packing && parcel && laid?.order.id === orderId ? { laid, packing, parcel } : null;
  }
  const isAsItWas = ({ orderId, parcel, units }: OnScale): boolean => {
    const now = open();
    return now?.laid.order.id === orderId && now.parcel.number === parcel && now.parcel.scans.length === units;
  };
  const saidNow = (): string | undefined => store.getState().answer?.say.type;

  /** Asks for the carton where it is not known, then for the parcel on the scale, and weighs it. */
  function begin(closing: Closing | null, closeNow: CloseNow): void {
    const now = open();
    if (!now) return;
    const { parcel, laid } = now;
    const orderCode = laid.order.code;
    asked = { orderId: laid.order.id, parcel: parcel.number, units: parcel.scans.length, closing, closeNow };
    const cartons = reference.cartons();
    if (!parcel.carton && cartons.length === 1 && cartons[0]) choose(cartons[0].code, now.packing);
    else if (!parcel.carton && cartons.length > 1 && closing !== null && !ASKED.has(saidNow()))
      return void teller.tell({ type: 'carton-first', orderCode });
    const { weight } = store.getState();
    // Asked for once more, an empty scale is said to be one.
    const isEmpty = weight !== null && weight.grams < LEAST_GRAMS && saidNow() !== 'weigh-first';
    if (!isEmpty) return void measure(asked);
    const wait = asked;
    void teller.tell({ type: 'weigh-first', orderCode }).then(() => {
      waiting = wait;
      look();
    });
  }

  /** Weighs as soon as something lies on the scale, or it says nothing any more. Whatever else is said meanwhile ends the waiting. */
  function look(): void {
    const { weight } = store.getState();
    const wait = waiting;
    if (!wait) return;
    if (saidNow() !== 'weigh-first') waiting = null;
    else if (weight === null || weight.grams >= LEAST_GRAMS) {
      waiting = null;
      void measure(wait);
    }
  }
  store.subscribe(look);

  /** The scale settles in its time, and holds up no scan meanwhile. What was weighed of another content than is there now is nothing. */
  async function measure(on: OnScale): Promise<void> {
    const read = await readScale();
    await inTurn(() => (isAsItWas(on) ? take(on, read) : undefined));
  }

  function take({ closing, closeNow }: OnScale, read: OutOf<'scale/weigh'>): void {
    const now = open();
    if (!now) return;
    const { laid, packing, parcel } = now;
    const orderCode = laid.order.code;
    const trouble = troubleOf(read);
    if (trouble !== null || read.type === 'failed')
      return void teller.tell({
        type: 'not-weighed',
        orderCode,
        trouble: trouble ?? 'unusable',
        closing: closing !== null,
      });
    const judged = judgeParcel(read.grams, parcel, laid.items, reference, laid.order.channel);
    const { weighing, byGrams, likely } = judged;
    const { verdict, grams, expectedGrams, toleranceGrams } = weighing;
    const decision = decide(packing, { type: 'WeighParcel', weighing });
    if (!decision.ok) return;
    if (closing !== null && isOff(verdict))
      return void teller.tell(
        { type: 'weight-off', orderCode, verdict, grams, expectedGrams: expectedGrams ?? 0, byGrams, likely },
        decision.value,
      );
    void teller.tell({ type: 'weighed', grams, expectedGrams, toleranceGrams }, decision.value);
    if (closing !== null) closeNow(closing);
  }

  function choose(code: string, packing: PackingState): void {
    const carton = reference.cartons().find((one) => one.code === code);
    const laid = bench.laid();
    const suggested = laid && codeOf(advisedCarton({ ...laid, packing }, reference, services));
    const chosen = carton && { code, tareGrams: carton.tareGrams, ...(suggested == null ? {} : { suggested }) };
    const decision = chosen && decide(packing, { type: 'ChooseCarton', carton: chosen });
    if (carton && decision?.ok)
      void teller.tell({ type: 'carton-chosen', carton: carton.code, tareGrams: carton.tareGrams }, decision.value);
  }

  /** A supervisor lets it be closed as it is. */
  function askSupervisor({ laid, parcel }: NonNullable<ReturnType<typeof open>>, go: () => void): void {
    const verdict = parcel.weight?.weighed?.verdict;
    const kind = verdict === 'too-light' ? 'under-weight' : verdict === 'too-heavy' ? 'over-weight' : 'no-weight';
    const { id, code } = laid.order;
    const about = { kind, about: orderSubject(id), parcel: parcel.number, orderCode: code } as const;
    const units = parcel.scans.length;
    overrides.ask({ ...about, reason: kind === 'no-weight' ? 'no-scale' : null }, ({ grantId }) =>
      inTurn(() => {
        const now = open();
        const isSame = now?.laid.order.id === id && now.parcel.number === parcel.number;
        if (!isSame || now.parcel.scans.length !== units) return;
        const decision = decide(now.packing, { type: 'AllowWeight', grantId });
        if (!decision.ok) return;
        void teller.tell({ type: 'weight-allowed', orderCode: code }, decision.value);
        go();
      }),
    );
  }

  return {
    isOn: (order) => check(order) !== 'off',
    first(closing, closeNow) {
      const now = open();
      if (!now || check(now.laid.order) === 'off') return closeNow(closing);
      const { weight } = now.parcel;
      const isRight = weight?.isAllowed || (weight?.weighed && !isOff(weight.weighed.verdict));
      if (isRight) return closeNow(closing);
      if (!weight && saidNow() !== 'not-weighed') return begin(closing, closeNow);
      if (check(now.laid.order) === 'warn') closeNow(closing);
      else askSupervisor(now, () => closeNow(closing));
    },
    weigh(closeNow) {
      const now = open();
      if (!now || now.parcel.scans.length === 0) return store.setState({ dialog: 'scale' });
      const before = asked && isAsItWas(asked) ? asked.closing : null;
      begin(before ?? (check(now.laid.order) !== 'off' && isComplete(now.packing) ? 'CloseParcel' : null), closeNow);
    },
    chooseCarton(code) {
      const now = open();
      if (!now) return void teller.tell({ type: 'no-open-order' });
      const isAsked = saidNow() === 'carton-first';
      choose(code, now.packing);
      if (isAsked && asked && isAsItWas(asked)) begin(asked.closing, asked.closeNow);
    },
    closedSay(packing, orderCode, units) {
      const parcel = openParcel(packing);
      const weighed = parcel?.weight?.weighed;
      const laid = bench.laid();
      if (!parcel || !laid || !weighed || !UNPROVEN.has(weighed.verdict))
        return { type: 'parcel-complete', orderCode, units };
      const { doubted: skus, isCartonUnknown } = judgeParcel(
        weighed.grams,
        parcel,
        laid.items,
        reference,
        laid.order.channel,
      );
      const isUnknown = weighed.verdict === 'unknown';
      return {
        ...{ type: 'parcel-unproven', orderCode, skus },
        why: isCartonUnknown && skus.length === 0 ? 'carton' : isUnknown ? 'unknown' : 'cannot-tell',
      };
    },
  };
}

type Trouble = Extract<OutOf<'scale/weigh'>, { type: 'failed' }>['trouble'] | 'empty' | 'below-zero';

/** Why a reading is no weight of a parcel; null where it is one. */
function troubleOf(read: OutOf<'scale/weigh'>): Trouble | null {
  if (read.type === 'failed') return read.trouble;
  if (read.grams > MOST_GRAMS || read.grams < -MOST_GRAMS) return 'refused';
  if (read.grams <= -LEAST_GRAMS) return 'below-zero';
  return read.grams < LEAST_GRAMS ? 'empty' : null;
}
