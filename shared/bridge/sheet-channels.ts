import { z } from 'zod';
import { SHEET_ICONS } from '#shared/shipping/index.ts';
import { channel } from './channel.ts';
import { DrawnText, LabelTroubleType } from './label-channels.ts';
import { ConfigureRefusal } from './station-channels.ts';

const Bars = z.array(z.number().int().min(1).max(4)).max(1_200);
const Words = z.string().max(200);
const SheetName = z.string().regex(/^[A-Za-z0-9-]{1,20}$/);
const Language = z.string().regex(/^[a-z]{2}$/);
const Made = z.object({
  type: z.literal('made'),
  file: z.string(),
  printing: z.enum(['sent', 'no-printer', ...LabelTroubleType.options]),
  detail: z.string(),
});

/** Pages with lines, each with a code and a box, as counts and manifests are printed. */
const Paper = z.object({
  name: SheetName,
  language: Language,
  title: Words,
  words: z.object({
    ...{ fields: z.tuple([Words, Words, Words]), item: Words, units: Words, nothing: Words, note: Words },
  }),
  pages: z
    .array(
      z.object({
        ...{ title: Words, code: Words, bars: Bars },
        places: z
          .array(
            z.object({
              ...{ location: Words, bars: Bars },
              lines: z.array(z.object({ text: z.string().max(300), bars: Bars }).nullable()).max(100),
            }),
          )
          .max(100),
      }),
    )
    .min(1)
    .max(200),
  drawn: z.array(DrawnText).max(5_000),
});

/** Sheets of codes, to be hung up or cut out, and sheets that places are counted on. */
export const sheetChannels = {
  /**
   * Makes a PDF of codes in the data folder, and hands it to the office printer where there is one. Badges open the
   * station: only an administrator gets them.
   */
  'sheet/make': channel(
    z.object({
      kind: z.enum(['commands', 'badges', 'picks']),
      /** What its file is called; as its kind, where this is left out. */
      name: SheetName.optional(),
      language: Language,
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
            bars: Bars,
          }),
        )
        .min(1)
        .max(1_000),
      drawn: z.array(DrawnText).max(1_001),
    }),
    z.discriminatedUnion('type', [Made, z.object({ type: ConfigureRefusal })]),
  ),
  /** Makes a PDF of sheets that places are counted on, for whoever decides about counts, and hands it to the office printer where there is one. */
  'sheet/count': channel(Paper, z.discriminatedUnion('type', [Made, z.object({ type: ConfigureRefusal })])),
  /** Makes the PDF of a report (see `Report`), as base64: it is kept by whoever asked for it. */
  'sheet/report': channel(
    z.object({
      ...{ title: Words, about: Words, bars: Bars, note: Words },
      sections: z
        .array(
          z.object({
            heading: Words,
            rows: z.array(z.object({ left: Words, text: z.string().max(300), small: z.string().max(300) })).max(20_000),
          }),
        )
        .max(20),
      drawn: z.array(DrawnText).max(5_000),
    }),
    z.object({ pdf: z.string() }),
  ),
  /** Makes a PDF of what stands on a manifest, with lines for the driver, who may have signed on the screen (see `DriverSigned`), and hands it to the office printer where there is one. */
  'sheet/manifest': channel(
    Paper.extend({
      signature: z
        .array(z.array(z.number().int().min(0).max(1_000)).min(2).max(300))
        .max(40)
        .optional(),
    }),
    z.discriminatedUnion('type', [Made]),
  ),
} as const;
