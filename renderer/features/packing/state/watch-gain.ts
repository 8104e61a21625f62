import type { Teller } from '#renderer/core/say/teller.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import { openParcel, type Parcel } from '#shared/packing/index.ts';
import {
  BENCH_SCALE,
  type GainVerdict,
  judgeGain,
  type Load,
  loadsOf,
  unitWeightOf,
  type Weight,
} from '#shared/weighing/index.ts';
import type { OpenOrder } from './packing-view.ts';

/** A parcel that stands on the scale while it is packed: what comes in or goes out is seen by its weight. */
export interface WatchGain {
  /** What is said of the weight now is right as it is, such as filler; false where nothing is said of it. */
  readonly accept: () => boolean;
}

/** A weight counts once it rested so long. */
const REST_MS = 400;
/** Goods that were scanned are in the hand until then. */
const HAND_MS = 1_500;
/** Less is an empty scale: the parcel was lifted off. */
const LEAST_GRAMS = 10;
const SAYS: ReadonlySet<string | undefined> = new Set(['gain-more', 'gain-less', 'gain-not-in']);

/** What is watched: one open parcel. */
interface Watched {
  readonly key: string;
  /** The scans whose units were counted. */
  readonly scans: ReadonlyMap<string, Load>;
  /** What the scale showed when it was right last; null: it did not rest with the parcel on it yet. */
  readonly baseGrams: number | null;
  /** What was scanned since, less what was taken back, and when the first of it was. */
  readonly owed: readonly Load[];
  readonly since: number;
}

type Off = Extract<GainVerdict, { readonly byGrams: number }>;

export function createWatchGain({
  store,
  reference,
  teller,
  monotonic,
  setTimer,
}: {
  readonly store: StationStore;
  readonly reference: Pick<Reference, 'policy' | 'itemWeights'>;
  readonly teller: Pick<Teller, 'tell' | 'clear'>;
  readonly monotonic: () => number;
  /** Runs work after a time; gives what calls it off. */
  readonly setTimer: (run: () => void, delayMs: number) => () => void;
}): WatchGain {
  let watched: Watched | null = null;
  /** When the weight on the scale changed last. */
  let changedAt = 0;
  let callOff = (): void => undefined;
  /** What was said last of the weight, so that it is said once. */
  let said: Pick<Off, 'type' | 'byGrams'> | null = null;

  const saidNow = (): string | undefined => store.getState().answer?.say.type;
  const weightOf = ({ items }: OpenOrder, sku: string): Weight | null =>
    unitWeightOf(items.get(sku)?.weightGrams ?? null, reference.itemWeights().get(sku) ?? null);
  const isOn = ({ order }: OpenOrder): boolean => reference.policy('weight-gain', order.channel);

  function judge(open: OpenOrder, grams: number): GainVerdict | null {
    if (!watched || watched.baseGrams === null) return null;
    const candidates = new Map<string, Weight>();
    for (const sku of open.items.keys()) {
      const weight = weightOf(open, sku);
      if (weight) candidates.set(sku, weight);
    }
    return judgeGain(grams - watched.baseGrams, watched.owed, candidates, BENCH_SCALE);
  }

  /** What rests on the scale is as it should be. */
  function even(baseGrams: number): void {
    if (watched) watched = { ...watched, baseGrams, owed: [] };
    said = null;
    if (SAYS.has(saidNow())) teller.clear();
  }

  /** The scale rests. */
  function rest(grams: number): void {
    const { open } = store.getState();
    if (!open || !watched || !isOn(open)) return;
    const verdict = judge(open, grams);
    // The first weight with the parcel on it: what was scanned after it came to rest is still to come.
    if (verdict === null && watched.owed.length > 0 && changedAt < watched.since)
      watched = { ...watched, baseGrams: grams };
    else if (verdict === null || verdict.type === 'even' || verdict.type === 'unknown') even(grams);
    else if (verdict.type !== 'waiting' && isPackaging(verdict)) even(grams);
    else if (verdict.type !== 'waiting') say(verdict);
  }

  /** Before the first scan a carton comes, or another one goes: what no unit explains is that. */
  const isPackaging = ({ type, sku }: Off): boolean => watched?.scans.size === 0 && (type === 'less' || sku === null);

  /** Says what is off, once for as long as it stays so. */
  function say({ type, byGrams, sku }: Off): void {
    const isSaid = said?.type === type && Math.abs(said.byGrams - byGrams) < LEAST_GRAMS;
    if (isSaid) return;
    said = { type, byGrams };
    void teller.tell({ type: type === 'more' ? 'gain-more' : 'gain-less', grams: byGrams, sku });
  }

  /** Follows what is scanned into the open parcel, and out of it again. */
  function follow(open: OpenOrder, parcel: Parcel): void {
    const key = `${open.order.id} ${parcel.number}`;
    const scans = new Map(
      parcel.scans.flatMap((scan) =>
        loadsOf([scan], (sku) => weightOf(open, sku)).map((load) => [scan.scanId, load] as const),
      ),
    );
    const { weight } = store.getState();
    // While the parcel stands there; an empty scale says nothing.
    const grams = weight?.stable && weight.grams >= LEAST_GRAMS ? weight.grams : null;
    if (watched?.key !== key) {
      // An empty carton, or what was in it before, may stand there already.
      watched = { key, scans, baseGrams: grams, owed: [], since: monotonic() };
      said = null;
      return;
    }
    const { scans: counted, owed, since } = watched;
    const came = [...scans].flatMap(([scanId, load]) => (counted.has(scanId) ? [] : [load]));
    const gone = [...counted].flatMap(([scanId, load]) => (scans.has(scanId) ? [] : [{ ...load, units: -load.units }]));
    if (came.length + gone.length === 0) return;
    const [first] = came.length > 0 ? owed : [];
    const isLate = first !== undefined && first.units > 0 && monotonic() - since > HAND_MS;
    const isMissing = isLate && grams !== null && judge(open, grams)?.type === 'waiting';
    watched = {
      ...{ ...watched, scans, owed: [...owed, ...came, ...gone] },
      since: owed.length === 0 ? monotonic() : since,
    };
    // It was put in first and scanned then.
    if (grams !== null && judge(open, grams)?.type === 'even') even(grams);
    else if (isMissing) void teller.tell({ type: 'gain-not-in', sku: first.sku });
  }

  store.subscribe(({ open, weight }, before) => {
    const parcel = open && openParcel(open.packing);
    if (!open || !parcel || !isOn(open)) {
      watched = null;
      return;
    }
    if (open !== before.open || watched === null) follow(open, parcel);
    if (weight === before.weight) return;
    callOff();
    changedAt = monotonic();
    if (weight?.stable && weight.grams >= LEAST_GRAMS) callOff = setTimer(() => rest(weight.grams), REST_MS);
  });

  return {
    accept() {
      const { weight } = store.getState();
      if (!SAYS.has(saidNow()) || !watched) return false;
      // What is owed is still to come; what else is there is right.
      const owed = watched.owed.reduce((sum, { units, weight: each }) => sum + units * (each?.grams ?? 0), 0);
      if (saidNow() !== 'gain-not-in' && weight) watched = { ...watched, baseGrams: weight.grams - owed };
      said = null;
      teller.clear();
      return true;
    },
  };
}
