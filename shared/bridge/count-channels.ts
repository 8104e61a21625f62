import { z } from 'zod';
import { Counter } from '#shared/domain/index.ts';
import {
  CountAssignAnswer,
  CountAssigned,
  CountDecided,
  CountDecisions,
  CountFigures,
  CountPlanAnswer,
  CountPlanned,
  CountSheetAnswer,
  CountSheetAsked,
  ExpectedAtPlace,
  ReviewPage,
  ReviewShow,
} from '#shared/sync/index.ts';
import { channel } from './channel.ts';
import { StoreFault } from './store-channels.ts';

const NotAllowed = z.object({ type: z.literal('not-allowed') });

/** What supervisors see and decide of counts. Who asks is who is signed in, by the trusted side's word. */
export const countChannels = {
  /** Counted lines with their book: nobody sees it who may not decide. */
  'counts/lines': channel(
    z.object({
      ...{ show: ReviewShow, skip: Counter, limit: z.number().int().min(1).max(500) },
      /** Of those alone whose place, plan, SKU or item has it in it; a store before 0.2 knows nothing of it, and is not asked. */
      find: z.string().max(60).optional(),
    }),
    z.union([z.object({ type: z.literal('page'), page: ReviewPage }), NotAllowed, StoreFault]),
  ),
  'counts/decide': channel(CountDecisions, z.union([CountDecided, NotAllowed, StoreFault])),
  'counts/figures': channel(
    z.object({ days: z.number().int().min(1).max(3_650) }),
    z.union([z.object({ type: z.literal('figures'), figures: CountFigures }), NotAllowed, StoreFault]),
  ),
  /** What the book has at a location, where whoever counts may see it. */
  'counts/expected': channel(
    z.object({ location: z.string().min(1).max(60) }),
    z.union([z.object({ type: z.literal('expected'), places: ExpectedAtPlace }), NotAllowed, StoreFault]),
  ),
  /** A sheet that was counted on paper or in a spreadsheet is taken, or what is wrong with it told. */
  'counts/sheet': channel(CountSheetAsked, z.union([CountSheetAnswer, StoreFault])),
  'counts/plan': channel(CountPlanned, z.union([CountPlanAnswer, NotAllowed, StoreFault])),
  /** What is left of a planned count is for somebody else. */
  'counts/assign': channel(CountAssigned, z.union([CountAssignAnswer, StoreFault])),
} as const;
