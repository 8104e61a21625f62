import { createStationStore, type FeatureViews, type StationStore } from '#renderer/core/station-store.ts';
import { HELD_VIEW } from '#renderer/features/held/state/held-orders.ts';
import { LABELS_VIEW } from '#renderer/features/labels/state/labels.ts';
import { PACKING_VIEW } from '#renderer/features/packing/state/packing-view.ts';
import { STORED_VIEW } from '#renderer/features/stored/state/stored-codes.ts';

/** What each feature shows before anything was told. One that is left out does not compile. */
const FEATURE_VIEWS: FeatureViews = { ...PACKING_VIEW, ...HELD_VIEW, ...LABELS_VIEW, ...STORED_VIEW };

/** The screen of a station that has just started. */
export const createStationView = (): StationStore => createStationStore(FEATURE_VIEWS);
