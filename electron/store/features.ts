import { LOG_RULES, type LogRules } from '#shared/log/index.ts';
import { createCountArbitration } from './counting/count-arbitration.ts';
import { createCountEffects } from './counting/count-effects.ts';
import { suspectPlaces } from './counting/suspect-places.ts';
import { createManifestEffects } from './handover/manifest-effects.ts';
import type { Arbitration } from './log/arbitration.ts';
import type { Effects } from './log/effects.ts';
import { createPackingArbitration } from './orders/packing-arbitration.ts';
import { createPackingEffects } from './orders/packing-effects.ts';
import { createPhotoEffects } from './photos/photos.ts';
import { createReceiveEffects } from './receiving/receive-effects.ts';
import { createMoveEffects } from './stock/move-effects.ts';
import { createPickEffects } from './stock/pick-effects.ts';
import { seeingSerials } from './stock/serial-sightings.ts';
import type { Stock } from './stock/stock.ts';
import { createTeachEffects } from './teaching/teach-effects.ts';

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
  effects: [
    createPackingEffects(stock, suspectPlaces),
    createCountEffects(),
    createMoveEffects(),
    createReceiveEffects(),
    createPickEffects(stock),
    createManifestEffects(),
    createTeachEffects(),
    createPhotoEffects(),
  ].map(seeingSerials),
  arbitrations: [createPackingArbitration(stock), createCountArbitration()],
});
