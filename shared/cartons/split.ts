import { checkPacking } from './check-packing.ts';
import { construct } from './construct.ts';
import { byFirst, packInto, piecesOf, SIX } from './pack.ts';
import { type PackUnit, type Placement, type Sides, volumeOf } from './units.ts';

/** An empty carton as a split looks at it: its inner sides with room to the walls taken off, and what the units in it may weigh. */
export interface Room {
  readonly code: string;
  readonly sides: Sides;
  readonly mostGrams: number;
}

/** One of several parcels. `units`: places in the list that was asked about. */
export interface Part {
  readonly code: string;
  readonly units: readonly number[];
  readonly placements: readonly Placement[];
}

/** What lies in one carton of several. */
interface Filled {
  readonly room: Room;
  readonly placements: readonly Placement[];
  readonly volume: number;
}

/** No order is packed into more parcels than this without a person. */
const MOST_PARTS = 50;

/**
 * Splits units over several cartons: the one that takes most of their volume is filled, until one holds the rest, and then the first that does. `rooms`: the
 * one to be taken first, first. Null where a unit fits in none. Each part was checked.
 */
export function splitInto(rooms: readonly Room[], units: readonly PackUnit[]): readonly Part[] | null {
  const parts: Part[] = [];
  let left = units.map((_, at) => at);
  while (left.length > 0) {
    const rest = left.map((at) => units[at] as PackUnit);
    const filled = wholeOf(rooms, rest) ?? fullest(rooms, rest);
    if (!filled || parts.length === MOST_PARTS) return null;
    const inside = new Set(filled.placements.map(({ unit }) => unit));
    const taken = left.filter((_, at) => inside.has(at));
    // Within the part a unit is named by its place in the part.
    const places = new Map([...inside].toSorted((one, other) => one - other).map((unit, at) => [unit, at]));
    const placements = filled.placements.map((place) => ({ ...place, unit: Number(places.get(place.unit)) }));
    parts.push({ code: filled.room.code, units: taken, placements });
    left = left.filter((_, at) => !inside.has(at));
  }
  return parts;
}

/** The first carton that holds all of it. */
function wholeOf(rooms: readonly Room[], units: readonly PackUnit[]): Filled | undefined {
  const grams = units.reduce((sum, unit) => sum + unit.grams, 0);
  const volume = units.reduce((sum, unit) => sum + volumeOf(unit), 0);
  for (const room of rooms) {
    const [l, w, h] = room.sides;
    if (grams > room.mostGrams || volume > l * w * h) continue;
    const { placements } = packInto(room.sides, units, { six: true, more: 0 });
    if (placements) return { room, placements, volume };
  }
  return undefined;
}

/** The carton that takes most of the volume, by the best of six constructions in each. */
function fullest(rooms: readonly Room[], units: readonly PackUnit[]): Filled | undefined {
  const pieces = piecesOf(units);
  let best: Filled | undefined;
  for (const room of rooms)
    for (const [first, choice] of SIX) {
      const filling = { whole: false, mostGrams: room.mostGrams };
      const { placements } = construct(room.sides, byFirst(pieces, first), choice, filling);
      const volume = placements.reduce((sum, { unit }) => sum + volumeOf(units[unit] as PackUnit), 0);
      if (volume > (best?.volume ?? 0) && isPacking(room.sides, units, placements)) best = { room, placements, volume };
    }
  return best;
}

/** The same check as of a whole carton, of the units that are in it. */
function isPacking(sides: Sides, units: readonly PackUnit[], placements: readonly Placement[]): boolean {
  const inside = placements.map(({ unit }) => units[unit] as PackUnit);
  return checkPacking(
    sides,
    inside,
    placements.map((place, at) => ({ ...place, unit: at })),
  );
}
