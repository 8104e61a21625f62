import { LOG_RULES, type LogRules } from '#shared/log/index.ts';
import { createCountEffects } from './counting/count-effects.ts';
import type { Arbitration } from './log/arbitration.ts';
import type { Effects } from './log/effects.ts';
import { createPackingArbitration } from './orders/packing-arbitration.ts';
import { createPackingEffects } from './orders/packing-effects.ts';
import type { Stock } from './stock/stock.ts';

/** All that the store's log knows of what can be done at a station: the tables, and a row a feature. */
export interface Features {
  readonly rules: LogRules;
  /** What follows from entries: the first that handles an event has it. */
  readonly effects: readonly Effects[];
  /** How subjects are shared out between stations. */
  readonly arbitrations: readonly Arbitration[];
}

/** The features of this version. */
export const createFeatures = (stock: Stock): Features => ({
  rules: LOG_RULES,
  effects: [createPackingEffects(stock), createCountEffects()],
  arbitrations: [createPackingArbitration(stock)],
});
