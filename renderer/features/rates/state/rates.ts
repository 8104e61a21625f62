import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { Activity } from '#renderer/core/activity/activity.ts';
import type { Imported, Refused } from '#renderer/core/outcomes.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import { uploadText } from '#renderer/core/upload-text.ts';
import type { RateFault } from '#shared/carriers/index.ts';
import { may } from '#shared/rights/index.ts';
import type { RateTrial } from '#shared/sync/index.ts';

/** What of prices and services is looked at. */
export type RateTab = 'services' | 'prices' | 'warnings' | 'trial';

/** What is looked for, as it is typed. `kilos`: a weight in kilograms. */
export interface TypedSearch {
  readonly country: string;
  readonly postcode: string;
  readonly kilos: string;
  readonly text: string;
}

/** Why nothing was tried: the file, whoever asks, or the store. */
export type TrialTrouble = 'not-rates' | 'unreadable' | 'not-allowed' | 'store';

/** How far a file is that is tried. Nothing of it is taken before the act. */
export type TrialStage =
  | { readonly type: 'choose' }
  | { readonly type: 'working'; readonly name: string }
  | { readonly type: 'tried'; readonly name: string; readonly importId: string; readonly trial: RateTrial }
  | { readonly type: 'failed'; readonly name: string; readonly trouble: TrialTrouble }
  | { readonly type: 'taken'; readonly name: string; readonly changed: number };

/** The prices that somebody looks at. `fault`: the warning whose rows are shown alone. */
interface RatesLook {
  readonly tab: RateTab;
  readonly search: TypedSearch;
  readonly fault: RateFault | null;
  readonly trial: TrialStage;
}

interface RatesView {
  readonly rates: RatesLook;
}

declare module '#renderer/core/station-store.ts' {
  interface StationView extends RatesView {}
}

const NO_SEARCH: TypedSearch = { country: '', postcode: '', kilos: '', text: '' };

export const RATES_VIEW: RatesView = {
  rates: { tab: 'services', search: NO_SEARCH, fault: null, trial: { type: 'choose' } },
};

declare module '#renderer/core/activity/activity-kind.ts' {
  interface Activities {
    readonly rates: true;
  }
}

/** What the screen of prices does besides commands. */
export interface Rates extends Activity {
  readonly show: (change: Partial<Pick<RatesLook, 'tab' | 'fault'>>) => void;
  readonly find: (change: Partial<TypedSearch>) => void;
  /** All rows again. */
  readonly clear: () => void;
  /** Tries a file on the parcels packed last. */
  readonly tryFile: (file: File) => Promise<void>;
  /** The same file, with its prices from that day on; null: each parcel on its own day. */
  readonly tryFrom: (from: string | null) => Promise<void>;
  /** Takes the file that was tried, as an import does. */
  readonly takeFile: () => Promise<void>;
  /** Another file. */
  readonly back: () => void;
}

declare module '#renderer/core/station-app.ts' {
  interface StationApp {
    readonly rates: Omit<Rates, keyof Activity>;
  }
}

/** Services and prices, searched and tried. The tables are those of the bench's own copy; what a file would change is the store's to say. */
export function createRates(dependencies: {
  readonly store: StationStore;
  readonly bridge: Pick<Bridge, 'call'>;
  readonly apply: (
    importId: string,
    onProgress: (share: number) => void,
  ) => Promise<Imported<{ readonly added: number; readonly changed: number }> | Refused>;
}): Rates {
  const { store, bridge, apply } = dependencies;
  const change = (changed: Partial<RatesLook>): void =>
    store.setState(({ rates }) => ({ rates: { ...rates, ...changed } }));
  const look = (): RatesLook => store.getState().rates;
  /** The last file that was asked about: an answer about one before it comes too late. */
  let last = 0;

  async function ask(name: string, importId: string, from: string | null): Promise<void> {
    last++;
    const turn = last;
    change({ trial: { type: 'working', name } });
    const answer = await bridge.call('rates/try', { importId, from });
    if (turn !== last) return;
    const failed = (trouble: TrialTrouble): void => change({ trial: { type: 'failed', name, trouble } });
    if (!answer.ok) return failed('store');
    const { value } = answer;
    if (value.type === 'trial') return change({ trial: { type: 'tried', name, importId, trial: value } });
    failed(value.type === 'fault' ? 'store' : value.type);
  }

  return {
    kind: 'rates',
    show: change,
    find: (typed) => change({ search: { ...look().search, ...typed }, fault: null }),
    clear: () => change({ search: NO_SEARCH, fault: null }),
    async tryFile(file) {
      const { name } = file;
      change({ tab: 'trial', trial: { type: 'working', name } });
      const sent = await uploadText(bridge, file, () => undefined);
      if (!sent.ok) return change({ trial: { type: 'failed', name, trouble: 'store' } });
      await ask(name, sent.value.importId, null);
    },
    async tryFrom(from) {
      const { trial } = look();
      if (trial.type === 'tried') await ask(trial.name, trial.importId, from);
    },
    async takeFile() {
      const { trial } = look();
      if (trial.type !== 'tried') return;
      const { name, importId } = trial;
      change({ trial: { type: 'working', name } });
      const taken = await apply(importId, () => undefined);
      if (taken.type === 'ok')
        change({ trial: { type: 'taken', name, changed: taken.value.added + taken.value.changed } });
      else change({ trial: { type: 'failed', name, trouble: taken.type === 'refused' ? 'not-allowed' : 'store' } });
    },
    back() {
      last++;
      change({ trial: { type: 'choose' } });
    },
    mayEnter: () => may(store.getState().operator?.role, 'see-rates'),
    busyWith: () => null,
    opens: () => false,
    take: async () => false,
    command: () => false,
    complete: () => undefined,
    resume: async () => undefined,
    capture: () => () => ({}),
  };
}
