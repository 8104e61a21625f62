import type { Asked } from './asked.ts';
import type { SidesTenthMm } from './billed-weight.ts';
import { type Allowed, type Choice, chooseService, preferenceOf, type Tables } from './choose.ts';

/** A parcel as it would be packed in one carton: what that costs, and what a carrier gets. The cheapest carton stands first. */
export interface PackedIn {
  readonly carton: string;
  readonly costMinor: number | null;
  readonly currency: string | null;
  readonly grams: number;
  readonly sides: SidesTenthMm;
}

/** A carton with its own service. `totalMinor`: postage and carton, or postage alone where the cartons do not all say a price in its currency. */
export interface PackedChoice {
  readonly packed: PackedIn;
  readonly choice: Choice;
  readonly totalMinor: number | null;
}

/** So many cartons are priced. */
export const MOST_CARTONS = 5;

/**
 * Chooses carton and service together: each of the first five cartons gets its service, and the sum decides, after wish and preference. The first of the answer is chosen; those
 * without a service stand last. Empty: no carton was asked about. Source: shipping facts, 1.3.
 */
export function chooseServicePacked(
  cartons: readonly PackedIn[],
  asked: Omit<Asked, 'grams' | 'sides'>,
  tables: Tables,
): readonly PackedChoice[] {
  const tried = cartons.slice(0, MOST_CARTONS).map((packed) => {
    const own: Asked = { ...asked, grams: packed.grams, sides: packed.sides };
    return { packed, choice: chooseService(own, tables) };
  });
  const currencies = new Set(tried.flatMap(({ choice: { chosen } }) => (chosen ? [chosen.priced.currency] : [])));
  const [currency] = currencies;
  const counts =
    currencies.size === 1 && tried.every(({ packed }) => packed.costMinor !== null && packed.currency === currency);
  const totals = tried.map(({ packed, choice }): PackedChoice => {
    const postage = choice.chosen?.priced.priceMinor ?? null;
    return { packed, choice, totalMinor: postage === null ? null : postage + (counts ? Number(packed.costMinor) : 0) };
  });
  const order = (one: PackedChoice, other: PackedChoice): number => {
    const [mine, theirs] = [one.choice.chosen, other.choice.chosen];
    if (!mine || !theirs) return Number(!mine) - Number(!theirs);
    return rank(mine, theirs) || (currencies.size === 1 ? Number(one.totalMinor) - Number(other.totalMinor) : 0);
  };
  const whole: Asked = { ...asked, grams: 1, sides: null };
  const rank = (mine: Allowed, theirs: Allowed): number => preferenceOf(mine, whole) - preferenceOf(theirs, whole);
  return totals.toSorted(order);
}
