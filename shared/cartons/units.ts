// What is packed into a carton, and where it lies. Lengths in millimetres, z is up, and a corner is the lowest, foremost, left one.

/** How a unit may be turned. `upright`: its height stays up. */
export type Turning = 'any' | 'upright';

/** One unit to be packed. */
export interface PackUnit {
  readonly sku: string;
  readonly lengthMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly grams: number;
  readonly turning: Turning;
  /** Nothing may lie above it. */
  readonly nothingAbove: boolean;
  /** How many units of the item it is: those that lie in each other are one. Absent: one. */
  readonly units?: number;
}

/** A box in space: its corner and its sides. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly dx: number;
  readonly dy: number;
  readonly dz: number;
}

/** Where a unit lies. `unit`: its place in the list that was asked about. */
export interface Placement extends Box {
  readonly unit: number;
}

/** Sides as they are used: length, width, height. */
export type Sides = readonly [number, number, number];

/** The ways in which a unit may lie, each once. */
export function turnsOf({ lengthMm: l, widthMm: w, heightMm: h, turning }: PackUnit): readonly Sides[] {
  const all: readonly Sides[] =
    turning === 'upright'
      ? [
          [l, w, h],
          [w, l, h],
        ]
      : [
          [l, w, h],
          [w, l, h],
          [l, h, w],
          [h, l, w],
          [w, h, l],
          [h, w, l],
        ];
  const seen = new Set<string>();
  return all.filter((sides) => {
    const key = sides.join();
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

/** Cubic millimetres. */
export const volumeOf = ({
  lengthMm,
  widthMm,
  heightMm,
}: Pick<PackUnit, 'lengthMm' | 'widthMm' | 'heightMm'>): number => lengthMm * widthMm * heightMm;
