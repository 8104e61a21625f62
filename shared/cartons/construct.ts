// One construction: units are put, one after the other, into the free spaces of a carton. Source: shipping facts, section 1.1 (empty maximal spaces).
import type { Box, Placement, Sides } from './units.ts';

/** A unit as the search uses it. */
export interface Piece {
  /** Its place in the list that was asked about. */
  readonly unit: number;
  readonly sides: Sides;
  readonly turns: readonly Sides[];
  readonly volume: number;
  readonly nothingAbove: boolean;
  readonly grams: number;
}

/** How the space for a unit is chosen. */
export const CHOICES = ['tightest', 'lowest-top', 'smallest-hull', 'deepest', 'best-fit'] as const;
/** See the list. */
export type Choice = (typeof CHOICES)[number];

/** What became of a construction: where units lie, and the pieces that found no place, by their places in the order. */
export interface Constructed {
  readonly placements: readonly Placement[];
  readonly left: readonly number[];
}

/** How a carton is filled. */
export interface Filling {
  /** Whether it ends with the first piece that finds no place; else that one is left out. */
  readonly whole: boolean;
  /** What the units in it may weigh. */
  readonly mostGrams: number;
}

/** The size of all that lies in the carton so far. */
interface Hull {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Puts pieces, in their order, each into the space that the rule likes best. */
export function construct(
  carton: Sides,
  pieces: readonly Piece[],
  choice: Choice,
  { whole, mostGrams }: Filling,
): Constructed {
  const [length, width, height] = carton;
  const thinnest = Math.min(...pieces.flatMap(({ turns }) => turns.map((sides) => Math.min(...sides))));
  const placements: Placement[] = [];
  const left: number[] = [];
  let grams = 0;
  let spaces: readonly Box[] = [{ x: 0, y: 0, z: 0, dx: length, dy: width, dz: height }];
  let hull: Hull = { x: 0, y: 0, z: 0 };
  for (const [at, piece] of pieces.entries()) {
    const bears = grams + piece.grams <= mostGrams;
    const best = bears ? bestPlace(spaces, piece, placements, hull, choice) : undefined;
    if (!best) {
      left.push(at);
      if (whole) break;
      continue;
    }
    grams += piece.grams;
    placements.push({ ...best, unit: piece.unit });
    hull = {
      x: Math.max(hull.x, best.x + best.dx),
      y: Math.max(hull.y, best.y + best.dy),
      z: Math.max(hull.z, best.z + best.dz),
    };
    // Nothing may lie above it: the column over it is taken too.
    spaces = without(spaces, piece.nothingAbove ? { ...best, dz: height - best.z } : best, thinnest);
  }
  return { placements, left };
}

function bestPlace(
  spaces: readonly Box[],
  { turns, volume, nothingAbove }: Piece,
  placements: readonly Placement[],
  hull: Hull,
  choice: Choice,
): Box | undefined {
  let best: Box | undefined;
  let bestScore = Number.POSITIVE_INFINITY;
  let bestTie = Number.POSITIVE_INFINITY;
  for (const space of spaces)
    for (const [dx, dy, dz] of turns) {
      if (dx > space.dx || dy > space.dy || dz > space.dz) continue;
      const score = scoreOf(choice, space, dx, dy, dz, volume, hull);
      if (score > bestScore) continue;
      const tie = tieOf(choice, space, dx, dz);
      if (score === bestScore && tie >= bestTie) continue;
      const box = { x: space.x, y: space.y, z: space.z, dx, dy, dz };
      if (nothingAbove && placements.some((other) => isAbove(other, box))) continue;
      best = box;
      bestScore = score;
      bestTie = tie;
    }
  return best;
}

/** What a choice looks at first: less is better. Plain numbers, for this is asked a million times in one search. */
function scoreOf(choice: Choice, space: Box, dx: number, dy: number, dz: number, volume: number, hull: Hull): number {
  switch (choice) {
    case 'tightest': {
      const [a, b, c] = [space.dx - dx, space.dy - dy, space.dz - dz];
      const least = Math.min(a, b, c);
      // Then the middle one of the three.
      return least * STEP + (a + b + c - least - Math.max(a, b, c));
    }
    case 'lowest-top':
      return space.z + dz;
    case 'smallest-hull':
      return Math.max(hull.x, space.x + dx) * Math.max(hull.y, space.y + dy) * Math.max(hull.z, space.z + dz);
    case 'deepest':
      return space.x;
    case 'best-fit':
      return space.dx * space.dy * space.dz - volume;
  }
}

/** What decides where the first is equal: low, in front, to the left. */
const tieOf = (choice: Choice, { x, y, z }: Box, dx: number, dz: number): number =>
  (choice === 'deepest' ? (z * STEP + y) * STEP + dx : (z * STEP + y) * STEP + x) + dz / STEP;

/** No carton has a longer side, in millimetres. */
const STEP = 65_536;

const isAbove = (other: Box, { x, y, z, dx, dy, dz }: Box): boolean =>
  other.z >= z + dz && other.x < x + dx && other.x + other.dx > x && other.y < y + dy && other.y + other.dy > y;

/** What is free of each space once a box lies there: up to six smaller ones, none within another, none thinner than the thinnest unit. */
function without(spaces: readonly Box[], box: Box, thinnest: number): readonly Box[] {
  const free: Box[] = [];
  const parts: Box[] = [];
  for (const space of spaces)
    if (overlaps(space, box)) addParts(space, box, thinnest, parts);
    else free.push(space);
  const kept = free.length;
  // The largest first: what lies within another comes after it.
  parts.sort((one, other) => other.dx * other.dy * other.dz - one.dx * one.dy * one.dz);
  for (const part of parts) if (!isWithin(free, part, kept)) free.push(part);
  return free;
}

/** Looks at the new spaces first: most parts lie within one of those. */
function isWithin(free: readonly Box[], part: Box, kept: number): boolean {
  for (let at = kept; at < free.length; at++) if (contains(free[at] as Box, part)) return true;
  for (let at = 0; at < kept; at++) if (contains(free[at] as Box, part)) return true;
  return false;
}

/** What is left of a space beside a box, as far as a unit could lie there. */
function addParts(space: Box, box: Box, thinnest: number, parts: Box[]): void {
  const { x, y, z, dx, dy, dz } = space;
  const [left, right] = [box.x - x, x + dx - box.x - box.dx];
  const [front, back] = [box.y - y, y + dy - box.y - box.dy];
  const [under, above] = [box.z - z, z + dz - box.z - box.dz];
  if (left >= thinnest) parts.push({ x, y, z, dx: left, dy, dz });
  if (right >= thinnest) parts.push({ x: box.x + box.dx, y, z, dx: right, dy, dz });
  if (front >= thinnest) parts.push({ x, y, z, dx, dy: front, dz });
  if (back >= thinnest) parts.push({ x, y: box.y + box.dy, z, dx, dy: back, dz });
  if (under >= thinnest) parts.push({ x, y, z, dx, dy, dz: under });
  if (above >= thinnest) parts.push({ x, y, z: box.z + box.dz, dx, dy, dz: above });
}

const overlaps = (one: Box, other: Box): boolean =>
  one.x < other.x + other.dx &&
  other.x < one.x + one.dx &&
  one.y < other.y + other.dy &&
  other.y < one.y + one.dy &&
  one.z < other.z + other.dz &&
  other.z < one.z + one.dz;

const contains = (outer: Box, inner: Box): boolean =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.z <= inner.z &&
  outer.x + outer.dx >= inner.x + inner.dx &&
  outer.y + outer.dy >= inner.y + inner.dy &&
  outer.z + outer.dz >= inner.z + inner.dz;
