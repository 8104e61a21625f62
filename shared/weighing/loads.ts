import type { Load, Weight } from './expected.ts';

/** Units of one scan; `grams`: what all of them weigh by their own code, net; absent: their code does not say. */
export interface WeighedUnits {
  readonly sku: string;
  readonly units: number;
  readonly grams?: number | undefined;
}

/** A printed net weight is rounded, and leaves out the wrapping: some grams, or 1 %. */
const LEAST_SIGMA = 2;
const SHARE = 0.01;

/** What lies in a parcel, for its expected weight: pieces whose code says what they weigh each by that, all others by what a unit of the item weighs. */
export function loadsOf(scans: readonly WeighedUnits[], weightOf: (sku: string) => Weight | null): readonly Load[] {
  const units = new Map<string, number>();
  for (const scan of scans) if (scan.grams === undefined) units.set(scan.sku, (units.get(scan.sku) ?? 0) + scan.units);
  const pieces = scans.flatMap(({ sku, units: many, grams }): Load[] => {
    if (grams === undefined) return [];
    const each = grams / many;
    return [{ sku, units: many, weight: { grams: each, sigma: Math.max(LEAST_SIGMA, each * SHARE) } }];
  });
  return [...[...units].map(([sku, many]): Load => ({ sku, units: many, weight: weightOf(sku) })), ...pieces];
}
