// What each feature adds to the frame, beside its room: one row each in every table. A row that is left out does not compile.

import { CORE_TONES, type Tones } from '#renderer/core/say/answer.ts';
import { coreSayings } from '#renderer/core/say/core-sayings.ts';
import type { SayingsIn } from '#renderer/core/say/sayings.tsx';
import { createStationStore, type FeatureViews, type StationStore } from '#renderer/core/station-store.ts';
import { countingSayings } from '#renderer/features/counting/messages/sayings.ts';
import { COUNTING_VIEW } from '#renderer/features/counting/state/counting-view.ts';
import { COUNTING_TONES } from '#renderer/features/counting/state/says.ts';
import { handoverSayings } from '#renderer/features/handover/messages/sayings.ts';
import { HANDOVER_VIEW } from '#renderer/features/handover/state/handover-view.ts';
import { HANDOVER_TONES } from '#renderer/features/handover/state/says.ts';
import { heldWords } from '#renderer/features/held/messages/en.ts';
import { HELD_VIEW } from '#renderer/features/held/state/held-orders.ts';
import { HELD_TONES } from '#renderer/features/held/state/says.ts';
import { IMPORT_VIEW } from '#renderer/features/import/state/import-desk.ts';
import { INSIGHTS_VIEW } from '#renderer/features/insights/state/insights.ts';
import { labelSayings } from '#renderer/features/labels/messages/sayings.ts';
import { LABELS_VIEW } from '#renderer/features/labels/state/labels.ts';
import { LABEL_TONES } from '#renderer/features/labels/state/says.ts';
import { movingSayings } from '#renderer/features/moving/messages/sayings.ts';
import { MOVING_VIEW } from '#renderer/features/moving/state/moving.ts';
import { MOVING_TONES } from '#renderer/features/moving/state/says.ts';
import { packingSayings } from '#renderer/features/packing/messages/sayings.ts';
import { PACKING_VIEW } from '#renderer/features/packing/state/packing-view.ts';
import { PACKING_TONES } from '#renderer/features/packing/state/says.ts';
import { PARCELS_VIEW } from '#renderer/features/parcels/state/parcels.ts';
import { photoWords } from '#renderer/features/photos/messages/en.ts';
import { PHOTO_VIEW } from '#renderer/features/photos/state/photos.ts';
import { PHOTO_TONES } from '#renderer/features/photos/state/says.ts';
import { pickingSayings } from '#renderer/features/picking/messages/sayings.ts';
import { PICKING_VIEW } from '#renderer/features/picking/state/picking.ts';
import { PICKING_TONES } from '#renderer/features/picking/state/says.ts';
import { RATES_VIEW } from '#renderer/features/rates/state/rates.ts';
import { receivingSayings } from '#renderer/features/receiving/messages/sayings.ts';
import { RECEIVING_VIEW } from '#renderer/features/receiving/state/receiving.ts';
import { RECEIVING_TONES } from '#renderer/features/receiving/state/says.ts';
import { batchSayings } from '#renderer/features/runs/messages/batch-sayings.ts';
import { runSayings } from '#renderer/features/runs/messages/sayings.ts';
import { BATCH_TONES } from '#renderer/features/runs/state/batch-says.ts';
import { BATCH_VIEW } from '#renderer/features/runs/state/batch-view.ts';
import { RUNS_VIEW } from '#renderer/features/runs/state/run-view.ts';
import { RUN_TONES } from '#renderer/features/runs/state/says.ts';
import { stockSayings } from '#renderer/features/stock/messages/sayings.ts';
import { STOCK_TONES, STOCK_VIEW } from '#renderer/features/stock/state/stock-look.ts';
import { storedWords } from '#renderer/features/stored/messages/en.ts';
import { STORED_TONES } from '#renderer/features/stored/state/says.ts';
import { STORED_VIEW } from '#renderer/features/stored/state/stored-codes.ts';

/** The tone of everything that the station says. A saying without one does not compile. */
export const TONES: Tones = {
  ...CORE_TONES,
  ...PACKING_TONES,
  ...COUNTING_TONES,
  ...MOVING_TONES,
  ...RECEIVING_TONES,
  ...HANDOVER_TONES,
  ...PICKING_TONES,
  ...RUN_TONES,
  ...BATCH_TONES,
  ...STOCK_TONES,
  ...LABEL_TONES,
  ...HELD_TONES,
  ...STORED_TONES,
  ...PHOTO_TONES,
};

/** What each feature shows before anything was told. One that is left out does not compile. */
const FEATURE_VIEWS: FeatureViews = {
  ...PACKING_VIEW,
  ...COUNTING_VIEW,
  ...MOVING_VIEW,
  ...RECEIVING_VIEW,
  ...HANDOVER_VIEW,
  ...PICKING_VIEW,
  ...RUNS_VIEW,
  ...BATCH_VIEW,
  ...STOCK_VIEW,
  ...INSIGHTS_VIEW,
  ...RATES_VIEW,
  ...HELD_VIEW,
  ...IMPORT_VIEW,
  ...LABELS_VIEW,
  ...STORED_VIEW,
  ...PHOTO_VIEW,
  ...PARCELS_VIEW,
};

/** The screen of a station that has just started. */
export const createStationView = (): StationStore => createStationStore(FEATURE_VIEWS);

/** The words of everything that the station says. A saying without words, or words that want what it does not give, do not compile. */
export const sayingsIn: SayingsIn = (language, names) => ({
  ...coreSayings(language),
  ...packingSayings(language, names),
  ...countingSayings(language, names),
  ...movingSayings(language, names),
  ...receivingSayings(language, names),
  ...handoverSayings(language),
  ...pickingSayings(language, names),
  ...runSayings(language, names),
  ...batchSayings(language, names),
  ...stockSayings(language, names),
  ...labelSayings(language),
  ...language.words(heldWords).say,
  ...language.words(storedWords).say,
  ...language.words(photoWords).say,
});
