/** A count that is over: by whom, how much it found, and every time at which something of it is known to have been done. */
export interface CountedWork {
  /** Operators' ids; empty where nobody was signed in. */
  readonly people: readonly string[];
  readonly lines: number;
  readonly times: readonly number[];
}

/** How fast somebody counted. `hours`: at work · `linesAnHour`, `placesAnHour`: null where the time is too short to say. */
export interface CountingPace {
  readonly by: string;
  readonly lines: number;
  readonly places: number;
  readonly hours: number;
  readonly linesAnHour: number | null;
  readonly placesAnHour: number | null;
}

/** A longer pause between two acts is no work. */
const BREAK_MS = 10 * 60_000;
/** A shorter time says nothing of an hour. */
const LEAST_MS = 60_000;
const HOUR_MS = 3_600_000;

/**
 * Lines and places that each person counted in an hour, the way from one place to the next included, breaks not. What several people counted together is
 * shared out in equal parts. Whoever counted most first.
 */
export function countingPace(counts: readonly CountedWork[]): readonly CountingPace[] {
  const people = new Map<string, { lines: number; places: number; times: number[] }>();
  for (const { people: counters, lines, times } of counts)
    for (const by of counters) {
      const known = people.get(by) ?? { lines: 0, places: 0, times: [] };
      known.lines += lines / counters.length;
      known.places += 1 / counters.length;
      known.times.push(...times);
      people.set(by, known);
    }
  return [...people]
    .map(([by, { lines, places, times }]) => {
      const worked = workedMs(times);
      const anHour = (many: number): number | null => (worked < LEAST_MS ? null : (many * HOUR_MS) / worked);
      return { by, lines, places, hours: worked / HOUR_MS, linesAnHour: anHour(lines), placesAnHour: anHour(places) };
    })
    .toSorted((a, b) => b.lines - a.lines || (a.by < b.by ? -1 : 1));
}

/** The time between acts that follow on each other, in any order; what is longer than a break counts for nothing. */
function workedMs(times: readonly number[]): number {
  const inOrder = times.toSorted((a, b) => a - b);
  return inOrder.reduce((sum, time, at) => {
    const pause = time - (inOrder[at - 1] ?? time);
    return sum + (pause > BREAK_MS ? 0 : pause);
  }, 0);
}
