import type { Carton, Item } from '#shared/domain/index.ts';
import { packIntoMailer } from './mailer.ts';
import { type Effort, packInto } from './pack.ts';
import { type Room, splitInto } from './split.ts';
import { type PackUnit, type Placement, type Sides, volumeOf } from './units.ts';

/** What goes into one parcel: an item and how many units of it. */
export interface Content {
  readonly item: Pick<
    Item,
    'sku' | 'lengthMm' | 'widthMm' | 'heightMm' | 'weightGrams' | 'handling' | 'soft' | 'nestMm'
  >;
  readonly units: number;
}

/** An empty carton, as far as the choice looks at it. */
export type CartonFacts = Pick<
  Carton,
  'code' | 'lengthMm' | 'widthMm' | 'heightMm' | 'tareGrams' | 'maxGrams' | 'costMinor' | 'currency' | 'stock'
>;

/** A way to pack that was found and checked. `fill`: the share of the carton's room that the units take · `stacks`: how many stacks nested units of an item make. */
export interface Fitting {
  readonly code: string;
  readonly fill: number;
  readonly placements: readonly Placement[];
  readonly stacks: number;
}

/**
 * Which carton holds a parcel. `carton`: the cheapest that was found, and the next one · `several`: none was found for all of it, and these hold it in parts ·
 * `not-found`: no way was found in any, which is no proof; `skus`: items of which not even one unit found its place ·
 * `no-dimensions`: of these items a side is not known · `alone`: these ship in their own packing · `none`: no carton is known, or nothing goes in.
 */
export type Suggestion =
  | { readonly type: 'carton'; readonly best: Fitting; readonly next: Fitting | null }
  | { readonly type: 'several'; readonly codes: readonly string[] }
  | { readonly type: 'not-found'; readonly skus: readonly string[] }
  | { readonly type: 'no-dimensions' | 'alone'; readonly skus: readonly string[] }
  | { readonly type: 'none' };

/** Room that is left to each wall, in millimetres, and around what breaks. */
const CLEARANCE_MM = 3;
const FRAGILE_MM = 20;
/** A carton is not filled beyond that share of its room. */
export const MOST_FILL = 0.95;
/** So many constructions are spent on cheaper cartons in which six found no way. */
const MORE = 150;
/** A parcel of more units is packed by people as they see it. */
const MOST_UNITS = 200;

/** Suggests the carton for one parcel: the cheapest in which a way to pack it was found. The same at every station. Source: shipping facts, 1.1 and 1.3. */
export function suggestCarton(contents: readonly Content[], cartons: readonly CartonFacts[]): Suggestion {
  const alone = contents.filter(({ item }) => item.handling?.includes('alone')).map(({ item }) => item.sku);
  if (alone.length > 0) return { type: 'alone', skus: alone };
  const unknown = contents.filter(({ item }) => Math.min(...sidesOf(item)) === 0);
  if (unknown.length > 0) return { type: 'no-dimensions', skus: unknown.map(({ item }) => item.sku) };
  const open = cartons.filter(({ stock }) => stock !== 0);
  const many = contents.reduce((sum, { units }) => sum + units, 0);
  if (open.length === 0 || many === 0) return { type: 'none' };
  if (many > MOST_UNITS) return { type: 'not-found', skus: [] };
  const isNested = contents.some(({ item, units }) => units > 1 && stackable(item));
  const found = (isNested ? STACKS : [1]).map((stacks) => suggestStacked(contents, open, stacks));
  // The carton that comes first, in however many stacks: one carton more never makes it a dearer one.
  const order = ranked(open).map(({ code }) => code);
  const placeOf = (one: Suggestion): number => (one.type === 'carton' ? order.indexOf(one.best.code) : order.length);
  return found.reduce((best, one) => (placeOf(one) < placeOf(best) ? one : best));
}

/** The same with nested units of an item in so many stacks. */
function suggestStacked(contents: readonly Content[], open: readonly CartonFacts[], stacks: number): Suggestion {
  const units = unitsOf(contents, stacks);
  const softVolume = softVolumeOf(contents);
  const volume = volumeOfAll(contents, stacks);
  const hardVolume = volume - softVolume;
  const grams = gramsOf(contents);
  const clearance = clearanceOf(contents);
  const room = ranked(open).filter(
    (carton) => carton.tareGrams + grams <= carton.maxGrams && volume <= volumeIn(carton) * MOST_FILL,
  );
  const tryIn = (carton: CartonFacts, effort: Effort): Fitting | null => {
    // What is soft goes last, into what is left.
    const sides = insideOf(carton, clearance);
    const left = (sides ? sides[0] * sides[1] * sides[2] : volumeIn(carton)) - hardVolume;
    if (softVolume > left * MOST_SOFT) return null;
    const placements = placementsIn(carton, units, clearance, effort);
    return placements && { code: carton.code, fill: volume / volumeIn(carton), placements, stacks };
  };
  const failed: CartonFacts[] = [];
  let best: Fitting | null = null;
  let next: Fitting | null = null;
  for (const carton of room) {
    const fitting = tryIn(carton, { six: true, more: 0 });
    if (fitting && best) {
      next = fitting;
      break;
    }
    if (fitting) best = fitting;
    else if (!best) failed.push(carton);
  }
  const each = Math.floor(MORE / Math.max(1, failed.length));
  for (const carton of failed.toReversed()) {
    const fitting = tryIn(carton, { six: false, more: each });
    if (!fitting) continue;
    next = best;
    best = fitting;
  }
  return best ? { type: 'carton', best, next } : inParts(ranked(open), contents, clearance);
}

/**
 * Whether no way was found to put one unit of an item into any carton, used up or not. Where a side is not known, what ships alone and without cartons nothing is
 * said.
 */
export const fitsNowhere = (item: Content['item'], cartons: readonly CartonFacts[]): boolean =>
  suggestCarton(
    [{ item, units: 1 }],
    cartons.map((carton) => ({ ...carton, stock: null })),
  ).type === 'not-found';

/** So many cartons are looked at beyond the suggested one. */
const MOST_FITTINGS = 5;

/** Cartons that hold a parcel: the suggested one, and up to four after it in which six constructions find a way. Empty: none is suggested. */
export function fittingCartons(contents: readonly Content[], cartons: readonly CartonFacts[]): readonly Fitting[] {
  const suggestion = suggestCarton(contents, cartons);
  if (suggestion.type !== 'carton') return [];
  const { best, next } = suggestion;
  const open = ranked(cartons.filter(({ stock }) => stock !== 0));
  const fittings = next ? [best, next] : [best];
  for (const carton of open.slice(open.findIndex(({ code }) => code === fittings.at(-1)?.code) + 1)) {
    if (fittings.length === MOST_FITTINGS) break;
    const again = suggestCarton(contents, [carton]);
    if (again.type === 'carton') fittings.push(again.best);
  }
  return fittings;
}

/** Cartons that hold it in parts, mailers apart; else what fits in none. */
function inParts(cartons: readonly CartonFacts[], contents: readonly Content[], clearance: number): Suggestion {
  // Each unit by itself, what is soft as if it were not: of parts nothing is known but that they hold it.
  const units = contents.flatMap(({ item, units: many }) => Array.from({ length: many }, () => unitOf(item, 1)));
  const rooms = cartons.flatMap((carton): readonly Room[] => {
    const sides = insideOf(carton, clearance);
    return sides ? [{ code: carton.code, sides, mostGrams: carton.maxGrams - carton.tareGrams }] : [];
  });
  const parts = splitInto(rooms, units);
  if (parts) return { type: 'several', codes: parts.map(({ code }) => code) };
  const kinds = new Map(units.map((unit) => [unit.sku, unit]));
  const skus = [...kinds].flatMap(([sku, unit]) => (splitInto(rooms, [unit]) ? [] : [sku]));
  return { type: 'not-found', skus };
}

/** What the units weigh, as far as that is stated. */
export const gramsOf = (contents: readonly Content[]): number =>
  contents.reduce((sum, { item, units }) => sum + units * (item.weightGrams ?? 0), 0);

/** Room that is left to each wall. */
const clearanceOf = (contents: readonly Content[]): number =>
  contents.some(({ item }) => item.handling?.includes('fragile')) ? FRAGILE_MM : CLEARANCE_MM;

/** What is free in a carton for these contents: its inner sides less what is left to the walls; a mailer is as thick as what lies in it. */
export function roomOf(carton: CartonFacts, contents: readonly Content[], placements: readonly Placement[]): Sides {
  const thick = Math.max(1, ...placements.map(({ z, dz }) => z + dz));
  const { lengthMm, widthMm } = carton;
  return insideOf(carton, clearanceOf(contents)) ?? [lengthMm - thick, widthMm - thick, thick];
}

/** Nested units are tried in so many stacks, the last time each by itself. */
const STACKS = [1, 2, 3, MOST_UNITS] as const;
/** Soft goods take so much of what hard ones leave. */
const MOST_SOFT = 0.8;

/** The hard units of the contents, by which placements name them; those that lie in each other in `stacks` of about the same height. */
export const unitsOf = (contents: readonly Content[], stacks: number): readonly PackUnit[] =>
  contents.filter(({ item }) => !item.soft).flatMap((content) => unitsOfOne(content, stacks));

/** Cubic millimetres of all soft units. */
const softVolumeOf = (contents: readonly Content[]): number =>
  contents.reduce((sum, { item, units }) => sum + (item.soft ? units * volumeOf(unitOf(item, 1)) : 0), 0);

/** Cubic millimetres of all units. */
export const volumeOfAll = (contents: readonly Content[], stacks: number): number =>
  unitsOf(contents, stacks).reduce((sum, unit) => sum + volumeOf(unit), softVolumeOf(contents));

/** Whether the next unit adds less than the one before. */
const stackable = ({ nestMm, heightMm, soft }: Content['item']): boolean =>
  !soft && nestMm != null && nestMm < Number(heightMm);

function unitsOfOne({ item, units }: Content, stacks: number): readonly PackUnit[] {
  const count = stackable(item) ? Math.min(stacks, units) : units;
  return Array.from({ length: count }, (_, at) => unitOf(item, Math.ceil((units - at) / count)));
}

/** So many units of an item, one in the other. */
function unitOf(item: Content['item'], units: number): PackUnit {
  const marks = item.handling ?? [];
  const [lengthMm, widthMm, heightMm] = sidesOf(item);
  return {
    sku: item.sku,
    ...{ lengthMm, widthMm, heightMm: heightMm + (units - 1) * (item.nestMm ?? 0) },
    grams: units * Number(item.weightGrams),
    turning: marks.includes('upright') || marks.includes('liquid') ? 'upright' : 'any',
    nothingAbove: marks.includes('fragile') || marks.includes('no-stack'),
    units,
  };
}

/** 0 for a side that is not known. */
const sidesOf = ({ lengthMm, widthMm, heightMm }: Content['item']): Sides => [
  Number(lengthMm),
  Number(widthMm),
  Number(heightMm),
];

/** A mailer holds most as a flat pillow: half as thick as it is wide. */
export const volumeIn = ({ lengthMm, widthMm, heightMm }: CartonFacts): number =>
  heightMm > 0 ? lengthMm * widthMm * heightMm : ((lengthMm - widthMm / 3) * (widthMm * 2 * widthMm)) / 9;

/** The inner sides with room to the walls, the longer one first; null for a mailer, and where nothing is left. */
function insideOf({ lengthMm, widthMm, heightMm }: CartonFacts, clearance: number): Sides | null {
  const [l, w, h] = [lengthMm - 2 * clearance, widthMm - 2 * clearance, heightMm - 2 * clearance];
  return Math.min(l, w, h) <= 0 ? null : [Math.max(l, w), Math.min(l, w), h];
}

function placementsIn(
  carton: CartonFacts,
  units: readonly PackUnit[],
  clearance: number,
  effort: Effort,
): readonly Placement[] | null {
  if (carton.heightMm === 0) return packIntoMailer(carton, units, effort)?.placements ?? null;
  const sides = insideOf(carton, clearance);
  return sides && packInto(sides, units, effort).placements;
}

/** By money where all say it in one currency, then by tare, volume and name. */
export function ranked(cartons: readonly CartonFacts[]): readonly CartonFacts[] {
  const currencies = new Set(cartons.map(({ costMinor, currency }) => (costMinor === null ? null : currency)));
  const isPriced = currencies.size === 1 && !currencies.has(null);
  return cartons.toSorted(
    (one, other) =>
      (isPriced ? Number(one.costMinor) - Number(other.costMinor) : 0) ||
      one.tareGrams - other.tareGrams ||
      volumeIn(one) - volumeIn(other) ||
      (one.code < other.code ? -1 : 1),
  );
}
