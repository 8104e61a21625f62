import { z } from 'zod';
import { RateTrialAnswer } from '#shared/sync/index.ts';
import { channel } from './channel.ts';
import { StoreFault } from './store-channels.ts';

/** Price lists that are tried before they are taken. For whoever may see prices; who is signed in, the trusted side says. */
export const rateChannels = {
  /** What the file that was begun (`import/begin`) would have made of the parcels packed last; `from`: its prices are tried from that day on. */
  'rates/try': channel(
    z.object({ importId: z.string().max(64), from: z.iso.date().nullable() }),
    z.union([...RateTrialAnswer.options, StoreFault]),
  ),
} as const;
