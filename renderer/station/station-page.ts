import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { Languages } from '#renderer/core/messages/languages.ts';
import type { StationStore } from '#renderer/core/station-store.ts';

/** What there is in the page before its station: what the screens show, the way to the trusted side, and the languages. */
export interface StationPage {
  readonly store: StationStore;
  readonly bridge: Bridge;
  readonly languages: Languages;
}
