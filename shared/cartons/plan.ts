// In which order units are put into a carton, and where: what the picture shows and its words say. Front is y = 0, left is x = 0.
import type { CartonFacts, Content, Fitting } from './suggest.ts';
import { roomOf, unitsOf } from './suggest.ts';
import type { Box, PackUnit, Sides } from './units.ts';

/** Which way up a unit lies: as its height says, on a side, or on end, its longest side upright. */
export type Lying = 'standing' | 'side' | 'end';

/** Where in the carton a unit lies, seen from the front; `whole`: from wall to wall; `gaps`: last, wherever room is left. */
export type Spot =
  | 'front_left'
  | 'front'
  | 'front_right'
  | 'left'
  | 'middle'
  | 'right'
  | 'back_left'
  | 'back'
  | 'back_right'
  | 'whole'
  | 'gaps';

/** One act of packing: the unit, or several that lie in each other or are soft, how it lies and where. `box`: null for what is soft · `isAbove`: on what lies there already. */
export interface PackStep {
  readonly sku: string;
  readonly units: number;
  readonly box: Box | null;
  readonly lying: Lying;
  readonly spot: Spot;
  readonly isAbove: boolean;
}

/** How a carton is packed. `room`: what is free in it, in millimetres. */
export interface PackPlan {
  readonly room: Sides;
  readonly steps: readonly PackStep[];
}

/** The steps of a packing that was found: the lowest first, then from the back to the front, so that nothing is put below or behind what is in. */
export function packPlan(contents: readonly Content[], carton: CartonFacts, fitting: Fitting): PackPlan {
  const units = unitsOf(contents, fitting.stacks);
  const room = roomOf(carton, contents, fitting.placements);
  const steps = fitting.placements
    .toSorted((one, other) => one.z - other.z || other.y + other.dy - one.y - one.dy || one.x - other.x)
    .map((box) => stepOf(units[box.unit] as PackUnit, box, room));
  const soft = contents.flatMap(({ item: { sku, soft: isSoft }, units: many }): readonly PackStep[] =>
    isSoft && many > 0 ? [{ sku, units: many, box: null, lying: 'standing', spot: 'gaps', isAbove: false }] : [],
  );
  return { room, steps: [...steps, ...soft] };
}

function stepOf(unit: PackUnit, { x, y, z, dx, dy, dz }: Box, [length, width]: Sides): PackStep {
  const across = thirdOf(x, dx, length, ['left', 'right']);
  const along = thirdOf(y, dy, width, ['front', 'back']);
  const isWhole = across === 'whole' && along === 'whole';
  const parts = [along, across].filter((part) => part !== 'whole' && part !== 'middle');
  return {
    ...{ sku: unit.sku, units: Number(unit.units), box: { x, y, z, dx, dy, dz }, isAbove: z > 0 },
    lying: lyingOf(unit, dz),
    spot: isWhole ? 'whole' : parts.length === 0 ? 'middle' : (parts.join('_') as Spot),
  };
}

function lyingOf({ lengthMm, widthMm, heightMm }: PackUnit, dz: number): Lying {
  if (dz === heightMm) return 'standing';
  return dz === Math.max(lengthMm, widthMm, heightMm) ? 'end' : 'side';
}

/** In which third its middle lies; one that takes most of the way lies in none. */
function thirdOf<Name extends string>(
  at: number,
  size: number,
  room: number,
  [low, high]: readonly [Name, Name],
): Name | 'middle' | 'whole' {
  if (size > MOST_OF * room) return 'whole';
  const middle = (at + size / 2) / room;
  if (middle < 0.4) return low;
  return middle > 0.6 ? high : 'middle';
}

const MOST_OF = 0.7;
