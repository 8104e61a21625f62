import type { Reference } from './reference.ts';

const EVERY_MS = 15_000;
/** Packing 200,000 items takes a moment in which no scan is answered: it waits until nobody scans, or much has gathered. */
const NOBODY_SCANS_MS = 60_000;
const MUCH = 500;
const HOUR_MS = 3_600_000;

/**
 * Tidies the station's copy in idle moments: packs the indexes for the next start, rewrites pages, and once an hour takes
 * out all that has left the station: records from their pages, and entries of the log that are old and with the store.
 */
export function keepTidy(options: {
  readonly reference: Pick<Reference, 'compact' | 'savePacked' | 'unpacked'>;
  /** Resolves when nothing is being exchanged with the store. */
  readonly settled: () => Promise<void>;
  /** Milliseconds since something was last recorded. */
  readonly quietMs: () => number;
  /** Takes old entries out of the log; gives how many went. */
  readonly pruneLog: () => Promise<number>;
  readonly now: () => number;
  /** Calls back in an idle moment, after so many milliseconds. */
  readonly whenIdle: (run: () => void, delayMs: number) => void;
}): void {
  const { reference, settled, quietMs, pruneLog, now, whenIdle } = options;
  let clearedAt = Number.NEGATIVE_INFINITY;

  async function tidy(): Promise<void> {
    await settled();
    if (quietMs() > NOBODY_SCANS_MS || reference.unpacked() > MUCH) await reference.savePacked();
    const all = now() - clearedAt > HOUR_MS;
    await reference.compact({ all });
    if (all && (await pruneLog()) === 0) clearedAt = now();
  }
  const again = () =>
    whenIdle(() => {
      // What cannot be tidied now, because the disk is full, is tried again: nobody waits for it.
      void tidy()
        .catch(() => undefined)
        .then(again);
    }, EVERY_MS);
  again();
}
