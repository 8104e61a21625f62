import { z } from 'zod';

/** The postage of a parcel: by whom it is carried, how, and under which number. In the carrier's own words. */
export const Postage = z.object({
  carrier: z.string().min(1).max(80),
  service: z.string().max(80),
  trackingNumber: z.string().min(1).max(80),
});
/** See the schema. */
export type Postage = z.infer<typeof Postage>;
