import { z } from 'zod';
import { Counter } from '#shared/domain/index.ts';
import { LogEntry, LogHead } from '#shared/log/index.ts';
import { MAX_PUSH } from '#shared/sync/index.ts';
import { channel } from './channel.ts';

const JournalFault = z.object({
  type: z.literal('fault'),
  fault: z.enum(['disk-full', 'io', 'chain']),
  detail: z.string(),
});

/** The second home of everything that is not yet in the store: an fsynced file of the main process. */
export const journalChannels = {
  /**
   * Who this station is to its store. The page offers the name that it knows, or a new one; what the trusted side has kept
   * counts, for the page's database may have been lost.
   */
  'journal/identify': channel(
    z.object({ stationId: z.string().min(1).max(64) }),
    z.object({ stationId: z.string().min(1).max(64) }),
  ),
  'journal/open': channel(z.object({}), z.object({ head: LogHead.nullable() })),
  /** Resolves when the entries are on the disk. Entries that are there already count as appended. */
  'journal/append': channel(
    z.object({ entries: z.array(LogEntry).max(MAX_PUSH) }),
    z.discriminatedUnion('type', [z.object({ type: z.literal('appended') }), JournalFault]),
  ),
  'journal/read': channel(
    z.object({ incarnation: z.string().max(64), after: Counter }),
    z.object({ entries: z.array(LogEntry) }),
  ),
} as const;
