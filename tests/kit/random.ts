/** Random numbers that are the same for the same seed: mulberry32. */
export interface Random {
  /** From 0 to 1. */
  readonly next: () => number;
  readonly whole: (from: number, to: number) => number;
  /** About a mean, never below `least`. */
  readonly normal: (mean: number, deviation: number, least: number) => number;
  readonly of: <Value>(values: readonly Value[]) => Value;
}

export function createRandom(seed: number): Random {
  let state = seed | 0;
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    whole,
    normal: (mean, deviation, least) =>
      Math.max(least, mean + deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())),
    of: (values) => values[whole(0, values.length - 1)] as (typeof values)[number],
  };
}
