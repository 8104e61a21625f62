import { z } from 'zod';
import { OrderChange, OrderChangeAnswer } from '#shared/sync/index.ts';
import { channel } from './channel.ts';
import { GrantId } from './grant-id.ts';
import { StoreFault } from './store-channels.ts';

/** What is decided about an order by whoever may: its hold, its address, its lines, its end. */
export const orderChannels = {
  /**
   * A supervisor or an administrator decides, who is signed in or gave a grant for this order; else the answer is
   * `needs-supervisor`, and nothing changed. `here`: this bench holds the order itself; then the store is not asked, and `allowed` is
   * the answer to whoever may: the page writes the fact into its log.
   */
  'order/change': channel(
    z.object({
      orderId: z.string().min(1).max(160),
      change: OrderChange,
      here: z.boolean(),
      stationId: z.string().min(1).max(64),
      grantId: GrantId.optional(),
    }),
    z.discriminatedUnion('type', [
      ...OrderChangeAnswer.options,
      z.object({ type: z.literal('allowed') }),
      z.object({ type: z.literal('needs-supervisor') }),
      StoreFault,
    ]),
  ),
} as const;
