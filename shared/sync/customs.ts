import { z } from 'zod';
import { CustomsPaper } from '#shared/customs/index.ts';

/** The customs paper of a parcel. `none`: it crosses no border · `no-sender`: nobody said who sends · `not-closed`: something may still go in. */
export const CustomsAnswer = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paper'), paper: CustomsPaper }),
  z.object({ type: z.literal('none') }),
  z.object({ type: z.literal('no-sender') }),
  z.object({ type: z.literal('unknown-parcel') }),
  z.object({ type: z.literal('not-closed') }),
]);
/** See the schema. */
export type CustomsAnswer = z.infer<typeof CustomsAnswer>;
