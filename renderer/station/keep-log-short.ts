import { BELIEVED_MS } from '#shared/domain/index.ts';
import type { Clock } from '#shared/prelude/index.ts';
import { keepTidy } from '../replica/keep-tidy.ts';
import { pruneLog } from '../replica/prune-log.ts';
import type { SyncLoop } from '../replica/sync-loop.ts';
import { createTimeCheck } from '../replica/time-check.ts';
import type { StationData } from './data.ts';
import { setTimer } from './timers.ts';

const DAY_MS = 24 * 3_600_000;

/** Throws away what left the station, while nobody scans. */
export function keepLogShort(data: StationData, sync: SyncLoop, clock: Clock): void {
  const { database, reference, memory, recordedAt } = data;
  const isTimeSure = createTimeCheck(database, { ...clock, monotonic: () => performance.now() });
  keepTidy({
    reference,
    settled: sync.settled,
    quietMs: () => performance.now() - recordedAt(),
    now: () => performance.now(),
    whenIdle: (run, delayMs) => void setTimer(() => requestIdleCallback(run), delayMs),
    pruneLog: async () => {
      const { state, clockOffset } = sync.status();
      // Whether an order has left is known from a complete copy only, and how old an entry is by the store's clock only.
      if (state !== 'live' || clockOffset === null) return 0;
      // Two clocks must agree, and neither may have moved by days since it was last believed.
      if (Math.abs(clockOffset) > BELIEVED_MS || !(await isTimeSure())) return 0;
      const before = (days: number) => clock.now() + clockOffset - days * DAY_MS;
      return pruneLog({ database, memory, before, isHere: reference.holds });
    },
  });
}
