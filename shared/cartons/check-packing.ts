import { type Box, type PackUnit, type Placement, type Sides, turnsOf } from './units.ts';

/**
 * Whether a packing is one: each unit once, in a way that it may lie, all within the carton, none in another, and nothing above what bears nothing. Written
 * apart from the search, which is wrong where this says no.
 */
export function checkPacking(
  [length, width, height]: Sides,
  units: readonly PackUnit[],
  placements: readonly Placement[],
): boolean {
  const isEachOnce =
    placements.length === units.length && new Set(placements.map(({ unit }) => unit)).size === units.length;
  return (
    isEachOnce &&
    placements.every(({ unit: at, x, y, z, dx, dy, dz }, place) => {
      const unit = units[at];
      const isInside = x >= 0 && y >= 0 && z >= 0 && x + dx <= length && y + dy <= width && z + dz <= height;
      const isTurned = unit && turnsOf(unit).some((sides) => sides[0] === dx && sides[1] === dy && sides[2] === dz);
      return (
        isInside &&
        isTurned &&
        placements.every((other, index) => index === place || isBeside(other, { x, y, z, dx, dy, dz }, unit))
      );
    })
  );
}

/** Whether two lie apart, and the other not above one that bears nothing. */
function isBeside(other: Box, box: Box, { nothingAbove }: PackUnit): boolean {
  const apart = (at: 'x' | 'y' | 'z', side: 'dx' | 'dy' | 'dz'): boolean =>
    other[at] >= box[at] + box[side] || box[at] >= other[at] + other[side];
  const isApartFlat = apart('x', 'dx') || apart('y', 'dy');
  if (isApartFlat) return true;
  return apart('z', 'dz') && !(nothingAbove && other.z >= box.z + box.dz);
}
