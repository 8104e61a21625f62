import { readFileSync } from 'node:fs';

/** How long a piece of work takes, in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export const seconds = (ms: number): string => `${(ms / 1_000).toFixed(2)} s`;

/** As many digits as say something: 0.083 ms, 4.2 ms, 71 ms. */
export const milliseconds = (ms: number): string => `${ms.toFixed(ms < 1 ? 3 : ms < 10 ? 1 : 0)} ms`;

export const spread = (times: readonly number[]): string =>
  `p50 ${quantile(times, 0.5).toFixed(1)}, p90 ${quantile(times, 0.9).toFixed(1)}, p99 ${quantile(times, 0.99).toFixed(1)} ms`;

export const count = (number: number): string => Math.round(number).toLocaleString('en');

/** What a process has in memory, as the system counts it. */
export const residentMb = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024;

/** By how much `ys` grow with each step of one, by the line that fits them best. */
export function slope(ys: readonly number[]): number {
  const middle = (ys.length - 1) / 2;
  const mean = ys.reduce((all, y) => all + y, 0) / ys.length;
  const over = ys.reduce((all, y, x) => all + (x - middle) * (y - mean), 0);
  const under = ys.reduce((all, _, x) => all + (x - middle) ** 2, 0);
  return under === 0 ? 0 : over / under;
}
