import { coverDays, demandOf, type ItemDay } from './demand.ts';
import { type Money, type PricedUnits, unpricedIn, worthOf } from './money.ts';
import { type LeadTime, reorderPoint, type ServicePercent } from './reorder-point.ts';

/** What is known of an item. `sellable`: units that may leave. `days`: on which something of it moved, the earliest first. */
export interface ItemStock extends Omit<PricedUnits, 'units'> {
  readonly sku: string;
  readonly onHand: number;
  readonly sellable: number;
  readonly days: readonly ItemDay[];
}

/**
 * By what items are judged. `days`: of so many days the demand is · `slowDays`: what lasts longer is slow · `deadDays`: what stood there for so long and nothing of
 * it left is dead · `lead`: how long a delivery takes · `service`: how seldom it may run out.
 */
export interface FigureRules {
  readonly days: number;
  readonly slowDays: number;
  readonly deadDays: number;
  readonly lead: LeadTime;
  readonly service: ServicePercent;
}

/**
 * How an item moves. `out`: asked for, and nothing may leave · `low`: gone before more could come · `fine` · `slow`: lasts too long, or left before and not of late ·
 * `dead`: nothing left for long, though it stood there · `new`: nothing left, and it did not stand there for long · `none`: nothing on hand, and nobody asks.
 */
export const MOVEMENTS = ['out', 'low', 'fine', 'slow', 'dead', 'new', 'none'] as const;
export type Movement = (typeof MOVEMENTS)[number];

/** An item's figures. `perDay`: units a day, null where it was never there · `coverDays`: null where nobody asks · `reorderAt`: with so many left more is to be ordered. */
export interface ItemFigures extends Omit<ItemStock, 'days'> {
  readonly left: number;
  readonly perDay: number | null;
  readonly coverDays: number | null;
  readonly idleDays: number;
  readonly reorderAt: number | null;
  readonly movement: Movement;
}

/** The figures of one item. `today`: whole days since 1970 (UTC). */
export function itemFigures({ days, ...item }: ItemStock, rules: FigureRules, today: number): ItemFigures {
  const { left, perDay, sdPerDay } = demandOf(days, item.onHand, { from: today - rules.days, until: today });
  const wide = demandOf(days, item.onHand, {
    from: today - Math.max(rules.days, rules.deadDays),
    until: today,
  });
  const cover = coverDays(item.sellable, perDay);
  const isAsked = perDay !== null && sdPerDay !== null && perDay > 0;
  return {
    ...item,
    ...{ left, perDay, coverDays: cover, idleDays: wide.idleDays },
    reorderAt: isAsked ? reorderPoint({ perDay, sdPerDay }, rules.lead, rules.service) : null,
    movement: movementOf({ ...item, cover, idleDays: wide.idleDays, hasLeft: wide.left > 0 }, rules),
  };
}

function movementOf(
  {
    onHand,
    sellable,
    cover,
    idleDays,
    hasLeft,
  }: Pick<ItemStock, 'onHand' | 'sellable'> & {
    readonly cover: number | null;
    readonly idleDays: number;
    readonly hasLeft: boolean;
  },
  { slowDays, deadDays, lead }: FigureRules,
): Movement {
  if (cover !== null && sellable <= 0) return 'out';
  if (onHand <= 0) return 'none';
  if (idleDays >= deadDays) return 'dead';
  if (cover === null) return hasLeft ? 'slow' : 'new';
  if (cover < lead.days) return 'low';
  return cover > slowDays ? 'slow' : 'fine';
}

/** So many days last the items of each group; the last group lasts longer than the last of them. */
export const COVER_STEPS = [7, 30, 90, 180] as const;

/** Items that are alike, with their units on hand and what these are worth. */
export interface ItemGroup {
  readonly items: number;
  readonly units: number;
  readonly money: readonly Money[];
  readonly unpriced: number;
}

/** All items in groups: by how they move, and by how long they last. */
export interface StockSummary {
  readonly movements: readonly (ItemGroup & { readonly movement: Movement })[];
  /** `upTo`: days; null: longer than the last. What nobody asks for is in none. */
  readonly cover: readonly (ItemGroup & { readonly upTo: number | null })[];
}

/** Puts items into groups, each group in its place also when it is empty. */
export function summaryOf(items: readonly ItemFigures[]): StockSummary {
  const steps = [...COVER_STEPS, null];
  const stepOf = (cover: number): number | null => COVER_STEPS.find((step) => cover <= step) ?? null;
  return {
    movements: MOVEMENTS.map((movement) => ({
      movement,
      ...groupOf(items.filter((item) => item.movement === movement)),
    })),
    cover: steps.map((upTo) => ({
      upTo,
      ...groupOf(items.filter((item) => item.coverDays !== null && stepOf(item.coverDays) === upTo)),
    })),
  };
}

function groupOf(items: readonly ItemFigures[]): ItemGroup {
  const priced = items.map(({ onHand, costMinor, currency }) => ({ units: Math.max(0, onHand), costMinor, currency }));
  return {
    items: items.length,
    units: priced.reduce((sum, { units }) => sum + units, 0),
    money: worthOf(priced),
    unpriced: unpricedIn(priced),
  };
}
