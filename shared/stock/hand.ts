import type { FindReason, GoodsScan, HandEvent, WriteOffReason } from './hand-events.ts';

/** Where carried goods came from: a place of the warehouse, or none that is said to have had them. */
export type CameFrom =
  | { readonly type: 'location'; readonly location: string }
  | { readonly type: 'found'; readonly reason: FindReason };

/** Where carried goods went: a place, or out of the warehouse's stock. */
export type WentTo =
  | { readonly type: 'location'; readonly location: string }
  | { readonly type: 'written-off'; readonly reason: WriteOffReason };

/** Units that one code stood for and that are carried. */
export interface Carried extends Pick<GoodsScan, 'scanId' | 'sku' | 'units' | 'lot' | 'expiry' | 'serial'> {
  readonly from: CameFrom;
}

/** Units that are to be put down next. */
export type Chosen = Pick<GoodsScan, 'scanId' | 'sku' | 'units' | 'lot' | 'serial'>;

/** Something that was done, and can be taken back while nothing came after it. */
export type HandAct =
  | { readonly type: 'took'; readonly scanId: string }
  | { readonly type: 'chose'; readonly scanId: string }
  | {
      readonly type: 'put';
      readonly scanId: string;
      readonly to: WentTo;
      readonly goods: readonly Carried[];
      readonly chosen: readonly Chosen[];
    };

/** What the next scan of goods or of a place means. `take` at null: the next place is one to take from. */
export type Doing =
  | { readonly type: 'take'; readonly location: string | null }
  | { readonly type: 'find'; readonly reason: FindReason }
  | { readonly type: 'put' };

/**
 * Goods that somebody carries between two places, in a hand, a tote or on a trolley: they stand on no shelf. `left`: whoever has them does
 * something else meanwhile. `empty`: nothing is carried any more.
 */
export interface Hand {
  readonly handId: string;
  readonly phase: 'open' | 'left' | 'empty';
  readonly doing: Doing;
  /** In the order in which they were taken up. */
  readonly goods: readonly Carried[];
  readonly chosen: readonly Chosen[];
  /** What can be taken back, the last one last. */
  readonly acts: readonly HandAct[];
}

/** So much can be taken back. */
const ACTS = 100;

/** What is carried after one more fact. Total: a fact that does not fit leaves it as it is, the same object. */
export function evolveHand(before: Hand | null, event: HandEvent): Hand | null {
  if (event.type === 'TakeBegun' || event.type === 'FindBegun') {
    const hand = before ?? { handId: event.handId, goods: [], chosen: [], acts: [] };
    const doing: Doing =
      event.type === 'TakeBegun' ? { type: 'take', location: event.location } : { type: 'find', reason: event.reason };
    return { ...hand, phase: 'open', doing };
  }
  return before && afterFact(before, event);
}

/** The same for goods that somebody has begun to carry. */
export function afterFact(before: Hand, event: Exclude<HandEvent, { type: 'TakeBegun' | 'FindBegun' }>): Hand {
  switch (event.type) {
    case 'UnitsTaken':
      return took(before, event, { type: 'location', location: event.location });
    case 'UnitsFound':
      return took(before, event, { type: 'found', reason: event.reason });
    case 'UnitsChosen': {
      const { scanId, sku, units, lot, serial } = event;
      if (isDone(before, scanId)) return before;
      return done(
        before,
        { chosen: [...before.chosen, { scanId, sku, units, lot, serial }] },
        { type: 'chose', scanId },
      );
    }
    case 'MovedUnitsSet':
      return { ...before, goods: withUnits(before.goods, event), chosen: withUnits(before.chosen, event) };
    case 'HandTurned':
      return { ...before, chosen: [], doing: event.to === 'put' ? { type: 'put' } : { type: 'take', location: null } };
    case 'UnitsPutDown':
      return put(before, event.scanId, { type: 'location', location: event.location });
    case 'UnitsWrittenOff':
      return put(before, event.scanId, { type: 'written-off', reason: event.reason });
    case 'MoveUndone':
      return undone(before, event.scanId);
    case 'HandEmptied':
      return { ...before, phase: 'empty', doing: { type: 'take', location: null } };
    case 'HandLeft':
      return { ...before, phase: 'left' };
    case 'HandResumed':
      return { ...before, phase: 'open' };
  }
}

function took(before: Hand, { scanId, sku, units, lot, expiry, serial }: GoodsScan, from: CameFrom): Hand {
  if (isDone(before, scanId)) return before;
  const goods = [...before.goods, { scanId, sku, units, lot, expiry, serial, from }];
  return done(before, { goods }, { type: 'took', scanId });
}

function put(before: Hand, scanId: string, to: WentTo): Hand {
  const { moved, left } = leaving(before);
  if (isDone(before, scanId) || moved.length === 0) return before;
  return done(before, { goods: left, chosen: [] }, { type: 'put', scanId, to, goods: moved, chosen: before.chosen });
}

function undone(before: Hand, scanId: string): Hand {
  const act = before.acts.at(-1);
  if (act?.scanId !== scanId) return before;
  const hand = { ...before, acts: before.acts.slice(0, -1) };
  if (act.type === 'chose') return { ...hand, chosen: hand.chosen.filter((one) => one.scanId !== scanId) };
  if (act.type === 'put')
    return { ...hand, goods: together(act.goods, hand.goods), chosen: act.chosen, doing: { type: 'put' } };
  return { ...hand, goods: hand.goods.filter((one) => one.scanId !== scanId) };
}

const isDone = ({ acts }: Hand, scanId: string): boolean => acts.some((act) => act.scanId === scanId);

const done = (before: Hand, change: Partial<Hand>, act: HandAct): Hand => ({
  ...before,
  ...change,
  acts: [...before.acts, act].slice(-ACTS),
});

const withUnits = <Some extends Chosen>(
  some: readonly Some[],
  { scanId, units }: Pick<Chosen, 'scanId' | 'units'>,
): readonly Some[] => some.map((one) => (one.scanId === scanId ? { ...one, units } : one));

/** What was put down joins what is left of the same scans. */
function together(back: readonly Carried[], goods: readonly Carried[]): readonly Carried[] {
  const here = new Map(goods.map((one) => [one.scanId, one]));
  for (const one of back) here.set(one.scanId, { ...one, units: one.units + (here.get(one.scanId)?.units ?? 0) });
  return [...here.values()];
}

/** What is put down next, and what stays in the hand: all, where nothing was chosen. `missing`: units that were chosen and are not there. */
export function leaving({ goods, chosen }: Pick<Hand, 'goods' | 'chosen'>): {
  readonly moved: readonly Carried[];
  readonly left: readonly Carried[];
  readonly missing: number;
} {
  if (chosen.length === 0) return { moved: goods, left: [], missing: 0 };
  const left = new Map(goods.map((one) => [one, one.units]));
  let missing = 0;
  for (const wanted of chosen) {
    let open = wanted.units;
    for (const [one, units] of left) {
      const here = fits(one, wanted) ? Math.min(open, units) : 0;
      left.set(one, units - here);
      open -= here;
    }
    missing += open;
  }
  const parts = (of: (one: Carried, stays: number) => number): readonly Carried[] =>
    [...left].map(([one, stays]) => ({ ...one, units: of(one, stays) })).filter(({ units }) => units > 0);
  return { moved: parts((one, stays) => one.units - stays), left: parts((_, stays) => stays), missing };
}

/** A code without a lot or a serial number stands for any of the item's. */
const fits = (one: Carried, { sku, lot, serial }: Chosen): boolean =>
  one.sku === sku &&
  (lot === null || one.lot === null || one.lot === lot) &&
  (serial === null || one.serial === serial);

/** The units of an item and lot that are carried; `lot` null: none was read. */
export interface CarriedLine extends Pick<Carried, 'sku' | 'lot' | 'units'> {
  /** The places that they came from, each once; one that nobody knows is left out. */
  readonly from: readonly string[];
}

/** What is carried, an item's lots apart, what was taken up last first. */
export function carriedLines(goods: readonly Carried[]): readonly CarriedLine[] {
  const lines = new Map<string, CarriedLine>();
  for (const { sku, lot, units, from } of goods) {
    const key = JSON.stringify([sku, lot]);
    const known = lines.get(key);
    const places = [...(known?.from ?? []), ...(from.type === 'location' ? [from.location] : [])];
    lines.delete(key);
    lines.set(key, { sku, lot, units: (known?.units ?? 0) + units, from: [...new Set(places)] });
  }
  return [...lines.values()].reverse();
}

/** All units of some goods. */
export const unitsOf = (goods: readonly Pick<Carried, 'units'>[]): number =>
  goods.reduce((sum, { units }) => sum + units, 0);
