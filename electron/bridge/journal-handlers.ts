import type { Journal } from '../store-link/journal.ts';
import type { StationId } from '../store-link/station-id.ts';
import type { Handlers } from './serve.ts';

/** The journal, as the window that works with the station uses it. */
export function createJournalHandlers(
  journal: Journal,
  { identify }: StationId,
): Pick<Handlers, 'journal/identify' | 'journal/open' | 'journal/append' | 'journal/read'> {
  return {
    'journal/identify': async ({ stationId }) => ({ stationId: await identify(stationId) }),
    'journal/open': () => ({ head: journal.head() }),
    'journal/append': async ({ entries }) => {
      const appended = await journal.append(entries);
      return appended.ok
        ? { type: 'appended' }
        : { type: 'fault', fault: appended.failure.type, detail: appended.failure.detail };
    },
    'journal/read': ({ incarnation, after }) => ({ entries: [...journal.readAfter(incarnation, after)] }),
  };
}
