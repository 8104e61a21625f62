import { checkPacking } from './check-packing.ts';
import { CHOICES, type Choice, construct, type Piece } from './construct.ts';
import { type PackUnit, type Placement, type Sides, turnsOf, volumeOf } from './units.ts';

/** How far a search goes: constructions, never time, so that every station answers alike. */
export interface Effort {
  /** Whether the six constructions are tried. */
  readonly six: boolean;
  /** How many are tried after them. */
  readonly more: number;
}

/** The six, by which units come first. */
export const SIX: readonly (readonly [(piece: Piece) => number, Choice])[] = [
  [({ sides: [a, b, c] }) => a + b + c, 'tightest'],
  [({ volume }) => volume, 'lowest-top'],
  [({ volume }) => volume, 'tightest'],
  [({ sides }) => Math.min(...sides), 'smallest-hull'],
  [({ volume }) => volume, 'deepest'],
  [({ volume }) => volume, 'best-fit'],
];

/**
 * Where each unit lies in a carton of these inner sides, or null where no way was found: that is no proof that there is none. Six constructions, then
 * as many more as the effort says, in which the unit that found no place comes nearer to the front ("squeaky wheel") and like units lie alike. The same units in any order give
 * the same answer. What is given was checked (`check`): a fault of the search is no packing. `tried`: constructions that it took.
 */
export function packInto(
  carton: Sides,
  units: readonly PackUnit[],
  { six, more }: Effort,
  check = checkPacking,
): { readonly placements: readonly Placement[] | null; readonly tried: number } {
  const pieces = piecesOf(units);
  let tried = 0;
  const attempt = (order: readonly Piece[], choice: Choice) => {
    tried++;
    const made = construct(carton, order, choice, { whole: true, mostGrams: Number.POSITIVE_INFINITY });
    const [stuck] = made.left;
    if (stuck !== undefined) return stuck;
    return check(carton, units, made.placements) ? made.placements : 0;
  };
  if (six)
    for (const [first, choice] of SIX) {
      const made = attempt(byFirst(pieces, first), choice);
      if (typeof made !== 'number') return { placements: made, tried };
    }
  const random = seeded(pieces.length);
  const order = [...byFirst(pieces, ({ volume }) => volume)];
  for (let turn = 0; turn < more; turn++) {
    // Like units side by side want to lie alike: every other time each kind lies in one way.
    const lying = turn % 2 === 0 ? order : alike(order, random);
    const made = attempt(lying, CHOICES[turn % CHOICES.length] as Choice);
    if (typeof made !== 'number') return { placements: made, tried };
    const stuck = order.splice(made, 1);
    order.splice(Math.floor(random() * made), 0, ...stuck);
    if (turn % 3 === 2) swap(order, Math.floor(random() * order.length), Math.floor(random() * order.length));
  }
  return { placements: null, tried };
}

/** The same list whatever the order in which units were asked about. */
export function piecesOf(units: readonly PackUnit[]): readonly Piece[] {
  const keyOf = ({ lengthMm: l, widthMm: w, heightMm: h, turning, nothingAbove }: PackUnit): string => {
    const sides = turning === 'any' ? [l, w, h].toSorted(descending) : [...[l, w].toSorted(descending), h];
    return [...sides.map((side) => String(side).padStart(9, '0')), turning, nothingAbove].join();
  };
  return units
    .map((unit, at) => ({ unit, at, key: keyOf(unit) }))
    .toSorted((one, other) => (one.key < other.key ? 1 : one.key > other.key ? -1 : one.at - other.at))
    .map(({ unit, at }) => pieceOf(unit, at));
}

/** With its sides in one order, as far as it may be turned. */
function pieceOf(unit: PackUnit, at: number): Piece {
  const { lengthMm: l, widthMm: w, heightMm: h, turning, nothingAbove, grams } = unit;
  const sides = (turning === 'any'
    ? [l, w, h].toSorted(descending)
    : [Math.max(l, w), Math.min(l, w), h]) as unknown as Sides;
  const [lengthMm, widthMm, heightMm] = sides;
  const turns = turnsOf({ ...unit, lengthMm, widthMm, heightMm });
  return { unit: at, sides, turns, volume: volumeOf(unit), nothingAbove, grams };
}

const descending = (one: number, other: number): number => other - one;
/** The pieces with the largest of something first. */
export const byFirst = (pieces: readonly Piece[], first: (piece: Piece) => number): readonly Piece[] =>
  pieces.toSorted((one, other) => first(other) - first(one));

/** All units of one size turned in the same way, by chance. */
function alike(order: readonly Piece[], random: () => number): readonly Piece[] {
  const ways = new Map<string, number>();
  return order.map((piece) => {
    const kind = piece.turns.join();
    const way = ways.get(kind) ?? Math.floor(random() * piece.turns.length);
    ways.set(kind, way);
    return { ...piece, turns: piece.turns.slice(way, way + 1) };
  });
}

function swap(order: Piece[], one: number, other: number): void {
  const [a, b] = [order[one] as Piece, order[other] as Piece];
  order[one] = b;
  order[other] = a;
}

/** Numbers from 0 to 1, the same at every station (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed + 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
