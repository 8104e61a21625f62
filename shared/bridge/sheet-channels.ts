import { z } from 'zod';
import { SHEET_ICONS } from '#shared/shipping/index.ts';
import { channel } from './channel.ts';
import { DrawnText, LabelTroubleType } from './label-channels.ts';
import { ConfigureRefusal } from './station-channels.ts';

/** Sheets of codes, to be hung up or cut out. */
export const sheetChannels = {
  /**
   * Makes a PDF of codes in the data folder, and hands it to the office printer where there is one. Badges open the
   * station: only an administrator gets them.
   */
  'sheet/make': channel(
    z.object({
      kind: z.enum(['commands', 'badges']),
      language: z.string().regex(/^[a-z]{2}$/),
      title: z.string().max(80),
      cards: z
        .array(
          z.object({
            code: z
              .string()
              .min(1)
              .max(80)
              .regex(/^[\x20-\x7e]+$/),
            word: z.string().max(80),
            icon: z.enum(SHEET_ICONS),
            bars: z.array(z.number().int().min(1).max(4)).max(1_200),
          }),
        )
        .min(1)
        .max(1_000),
      drawn: z.array(DrawnText).max(1_001),
    }),
    z.discriminatedUnion('type', [
      z.object({
        type: z.literal('made'),
        file: z.string(),
        printing: z.enum(['sent', 'no-printer', ...LabelTroubleType.options]),
        detail: z.string(),
      }),
      z.object({ type: ConfigureRefusal }),
    ]),
  ),
} as const;
