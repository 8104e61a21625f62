import type { CountingEvent, PaperCount } from '#shared/counting/index.ts';
import type { EntryBody, StationEvent } from '#shared/log/index.ts';
import { createLog, type OpenStore } from './open-store.ts';

const NINE = 1_800_000_000_000;
/** A time of the day on which everything happens, as `10:30` or `10:30:05`. */
export const at = (hhmm: string): number => {
  const [hours = 0, minutes = 0, seconds = 0] = hhmm.split(':').map(Number);
  return NINE + ((hours - 9) * 60 + minutes) * 60_000 + seconds * 1_000;
};

/** A station that tells what happened at which time. `more`: who it was, and what the station had seen of the store. */
export function bench({ store }: OpenStore, stationId: string) {
  const log = createLog(stationId);
  return {
    log,
    /** Writes it down, and tells the store later. */
    note: (time: string, event: StationEvent, more: Pick<EntryBody, 'seen'> & { readonly by?: string } = {}) =>
      log.sayAt({ at: at(time), clockOffset: 0, ...more }, event),
    async tell(entries = log.entries): Promise<string> {
      const reply = await store.push({ protocol: 1, stationId, incarnation: stationId, entries: [...entries] });
      return reply.type === 'accepted' ? (reply.outcomes.at(-1)?.outcome ?? '') : reply.type;
    },
  };
}

/** The events of one count of a place. */
export const count = (countId: string, location = 'A-01', taskId: string | null = null, paper?: PaperCount) => {
  let scans = 0;
  return {
    opened: { type: 'CountOpened', v: 1, countId, location, taskId, ...(paper && { paper }) } as const,
    found: (units: number, sku: string | null = 'MUG', lot: string | null = null, raw = sku ?? ''): CountingEvent => ({
      ...{ type: 'UnitsCounted', v: 1, countId, scanId: `${countId}-${++scans}`, by: 'scan', sku, units, lot },
      ...{ expiry: null, serial: null, raw },
    }),
    left: { type: 'CountLeft', v: 1, countId } as const,
    finished: (empty = false): CountingEvent => ({ type: 'CountFinished', v: 1, countId, empty }),
  };
};
