// The choice of a carton: random orders of 2 to 50 units in 16 cartons, beside what a long search finds and beside a library of the registry.

import { pack3D, RotationType } from 'binpackingjs/3d';
import { type CartonFacts, type Content, type PackUnit, packInto, suggestCarton } from '#shared/cartons/index.ts';
import { createRandom } from '#tests/kit/random.ts';
import { quantile } from './measure.ts';
import type { Row } from './row.ts';

const ORDERS = 150;
/** Constructions a carton, beyond the six, that count as the best known. */
const LONG = 1_500;
/** What the suggestion leaves to each wall. */
const CLEARANCE_MM = 3;

const cartons: readonly CartonFacts[] = Array.from({ length: 16 }, (_, at) => {
  const side = 120 + at * 35;
  return {
    ...{ code: `C${at}`, lengthMm: side, widthMm: Math.round(side * 0.75), heightMm: Math.round(side * 0.55) },
    ...{ tareGrams: 50 + at * 20, maxGrams: 100_000, costMinor: 20 + at * 5, currency: 'EUR', stock: null },
  };
});

/** What a search is asked about, and how long it took the processor. */
export async function benchCartons(): Promise<readonly Row[]> {
  const random = createRandom(20_261_201);
  const between = (least: number, most: number) => least + Math.floor(random.next() * (most - least + 1));
  const times: number[] = [];
  const theirTimes: number[] = [];
  let best = 0;
  let ours = 0;
  let theirs = 0;
  for (let order = 0; order < ORDERS; order++) {
    const contents: readonly Content[] = Array.from({ length: between(2, 50) }, (_, at) => ({
      item: {
        ...{ sku: `S${at}`, lengthMm: between(30, 180), widthMm: between(30, 150), heightMm: between(15, 105) },
        ...{ weightGrams: 100, handling: random.next() < 0.2 ? ['upright'] : [] },
      },
      units: 1,
    }));
    const started = process.cpuUsage();
    const suggestion = suggestCarton(contents, cartons);
    times.push(millisecondsSince(started));
    const chosen = suggestion.type === 'carton' ? cartons.findIndex(({ code }) => code === suggestion.best.code) : 99;
    const known = bestKnown(contents, chosen);
    const theirStart = process.cpuUsage();
    const other = byLibrary(contents);
    theirTimes.push(millisecondsSince(theirStart));
    best++;
    if (chosen === known) ours++;
    if (other <= known) theirs++;
  }
  const share = (count: number): string => `${((100 * count) / best).toFixed(1)} %`;
  const spread = (of: readonly number[]): string =>
    `p50 ${quantile(of, 0.5).toFixed(1)}, p99 ${quantile(of, 0.99).toFixed(1)} ms of processor`;
  return [
    {
      what: `the smallest of 16 cartons for ${ORDERS} random orders of 2 to 50 units is the best known`,
      measured: share(ours),
      baseline: `binpackingjs: ${share(theirs)}`,
      ratio: (ours / theirs).toFixed(2),
    },
    {
      what: 'the time of one suggestion',
      measured: spread(times),
      baseline: `binpackingjs: ${spread(theirTimes)}`,
      ratio: (quantile(times, 0.5) / quantile(theirTimes, 0.5)).toFixed(1),
    },
  ];
}

const millisecondsSince = (start: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
};

/** The first carton that a long search fills, at the latest the one that was chosen. */
function bestKnown(contents: readonly Content[], chosen: number): number {
  const units = contents.map(
    ({ item }): PackUnit => ({
      ...{
        sku: item.sku,
        lengthMm: Number(item.lengthMm),
        widthMm: Number(item.widthMm),
        heightMm: Number(item.heightMm),
      },
      ...{ grams: 100, turning: item.handling?.includes('upright') ? 'upright' : 'any', nothingAbove: false },
    }),
  );
  const volume = units.reduce((sum, { lengthMm, widthMm, heightMm }) => sum + lengthMm * widthMm * heightMm, 0);
  for (const [at, { lengthMm, widthMm, heightMm }] of cartons.slice(0, Math.min(chosen, cartons.length)).entries()) {
    if (volume > 0.95 * lengthMm * widthMm * heightMm) continue;
    const [l, w, h] = [lengthMm, widthMm, heightMm].map((side) => side - 2 * CLEARANCE_MM) as [number, number, number];
    if (packInto([l, w, h], units, { six: true, more: LONG }).placements) return at;
  }
  return chosen;
}

/** The first carton that the library fills. Its height is what stays up where a unit may not be turned over. */
function byLibrary(contents: readonly Content[]): number {
  const items = contents.map(({ item }) => ({
    ...{ name: item.sku, width: Number(item.lengthMm), height: Number(item.heightMm), depth: Number(item.widthMm) },
    weight: 100,
    ...(item.handling?.includes('upright') && { allowedRotations: [RotationType.WHD, RotationType.DHW] }),
  }));
  for (const [at, { code, lengthMm, widthMm, heightMm }] of cartons.entries()) {
    const [width, height, depth] = [lengthMm, heightMm, widthMm].map((side) => side - 2 * CLEARANCE_MM) as [
      number,
      number,
      number,
    ];
    const { unfitItems } = pack3D({ bins: [{ name: code, width, height, depth, maxWeight: 100_000 }], items });
    if (unfitItems.length === 0) return at;
  }
  return 99;
}
