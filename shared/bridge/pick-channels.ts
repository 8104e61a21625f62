import { z } from 'zod';
import { PickReleased } from '#shared/sync/index.ts';
import { channel } from './channel.ts';
import { StoreFault } from './store-channels.ts';

/** Lists by which orders are picked. */
export const pickChannels = {
  /** The next list, of the most urgent orders. Who asks, the trusted side says. `opId`: the same again is the same list. */
  'picks/release': channel(z.object({ opId: z.string().min(1).max(64) }), z.union([PickReleased, StoreFault])),
} as const;
