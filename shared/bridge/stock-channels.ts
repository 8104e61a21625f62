import { z } from 'zod';
import {
  FiguresAsk,
  PutAwayAsk,
  PutAways,
  StockAsk,
  StockFigures,
  StockLook,
  TableAsk,
  TablePage,
} from '#shared/stock/index.ts';
import { channel } from './channel.ts';
import { StoreFault } from './store-channels.ts';

/** What stands where. */
export const stockChannels = {
  /** An item, a location, or what lacks. For whoever may see stock; who is signed in, the trusted side says. */
  'stock/look': channel(
    StockAsk,
    z.discriminatedUnion('type', [
      z.object({ type: z.literal('found'), look: StockLook }),
      z.object({ type: z.literal('not-allowed') }),
      StoreFault,
    ]),
  ),
  /** How the stock is doing. For whoever may see stock. */
  'stock/figures': channel(
    FiguresAsk,
    z.discriminatedUnion('type', [
      z.object({ type: z.literal('figures'), figures: StockFigures }),
      z.object({ type: z.literal('not-allowed') }),
      StoreFault,
    ]),
  ),
  /** A page of a table as CSV. For whoever may see stock. */
  'stock/table': channel(
    TableAsk,
    z.discriminatedUnion('type', [
      z.object({ type: z.literal('page'), page: TablePage }),
      z.object({ type: z.literal('not-allowed') }),
      StoreFault,
    ]),
  ),
  /** Where goods are to go that somebody carries. For whoever is signed in. */
  'stock/put-away': channel(
    PutAwayAsk,
    z.discriminatedUnion('type', [
      z.object({ type: z.literal('places'), places: PutAways }),
      z.object({ type: z.literal('not-allowed') }),
      StoreFault,
    ]),
  ),
} as const;
