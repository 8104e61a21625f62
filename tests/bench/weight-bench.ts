// The weight check: a stream of readings of a scale until one can be counted on, and what is made of it, beside the bare sum of the weights.

import { weightSignal } from '#electron/devices/scale/scale-signal.ts';
import { createSettling } from '#electron/devices/scale/settled-weight.ts';
import {
  BENCH_SCALE,
  cartonWeight,
  expectedWeight,
  judgeWeight,
  type LearnedWeight,
  type Load,
  learnWeight,
  unitWeightOf,
} from '#shared/weighing/index.ts';
import { createRandom } from '#tests/kit/random.ts';
import { count, timed } from './measure.ts';
import type { Row } from './row.ts';

const READINGS = 500_000;
const CHECKS = 20_000;
/** An order of so many lines is a large one. */
const LINES = 200;

/** Every reading of a fast scale, every parcel of a large order, every sample of a year. */
export async function benchWeights(): Promise<readonly Row[]> {
  const random = createRandom(1);
  const grams = Array.from({ length: READINGS }, () => 1_200 + Math.round(random.next() * 2));
  const settling = createSettling();
  let settled = 0;
  const stream = await timed(() => {
    for (const [at, value] of grams.entries()) {
      settling.take(weightSignal(value, 'g', 0, at % 50 > 5), at * 20);
      if (settling.settled(at * 20).ok) settled++;
    }
  });
  const loads: readonly Load[] = Array.from({ length: LINES }, (_, at) => ({
    ...{ sku: `SKU-${at}`, units: 1 + (at % 4), weight: unitWeightOf(100 + at * 7, null) },
  }));
  const packaging = { carton: cartonWeight(240), filler: { grams: 10, sigma: 5 } };
  let told = 0;
  const checks = await timed(() => {
    for (let at = 0; at < CHECKS; at++) {
      const expected = expectedWeight(loads, packaging, BENCH_SCALE);
      if (!('skus' in expected))
        told += judgeWeight(expected.grams - (at % 900), expected, BENCH_SCALE, { mostGrams: 100 }).type.length;
    }
  });
  const bare = await timed(() => {
    for (let at = 0; at < CHECKS; at++)
      told += loads.reduce((sum, { units, weight }) => sum + units * (weight?.grams ?? 0), at) > 0 ? 1 : 0;
  });
  let learned: LearnedWeight | null = null;
  const learning = await timed(() => {
    for (const value of grams) learned = learnWeight(learned, { gramsEach: value, units: 1 }, 1_200);
  });
  if (settled === 0 || told === 0 || learned === null) throw new Error('Nothing was weighed.');
  const micro = (ms: number, of: number): string => `${((ms * 1_000) / of).toFixed(2)} µs`;
  return [
    {
      what: `${count(READINGS)} readings of a scale, each looked at for one to count on`,
      ...{ measured: `${micro(stream, READINGS)} each`, baseline: '20 ms between two readings of a fast scale' },
      ratio: `× ${(stream / READINGS / 20).toFixed(6)}`,
    },
    {
      what: `the weight of a parcel of ${LINES} lines judged`,
      ...{ measured: `${micro(checks, CHECKS)} each`, baseline: `${micro(bare, CHECKS)} (its bare sum)` },
      ratio: `× ${(checks / bare).toFixed(1)}`,
    },
    {
      what: 'one sample of a unit weight learned',
      ...{ measured: micro(learning, READINGS), baseline: '', ratio: '' },
    },
  ];
}
