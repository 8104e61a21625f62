import type { Reference } from '#renderer/replica/reference.ts';
import type { Tone } from '#renderer/ui/tone.ts';
import type { Command, Reading, Resolution } from '#shared/barcode/index.ts';
import type { ConfigureRefusal } from '#shared/bridge/index.ts';
import type { PackingState } from '#shared/packing/index.ts';
import type { MissingPictures } from '#shared/sync/index.ts';
import type { Imported, Refused } from './outcomes.ts';
import type { ReportCrash } from './say/crash-report.ts';
import type { ScanHandler } from './scanning/scan-handler.ts';
import type { Operators } from './session/operators.ts';
import type { Overrides } from './session/overrides.ts';
import type { SignIn } from './session/sign-in.ts';
import type { StoreConnection } from './session/store-connection.ts';
import type { Preferences, StationStore } from './station-store.ts';

/** What every screen may ask of the frame. Made by the composition root, passed down by context. */
interface CoreApp {
  readonly store: StationStore;
  readonly reference: Reference;
  /** This station's own id, as the store and the claims of others have it. */
  readonly stationId: string;
  readonly progress: ReadonlyMap<string, PackingState>;
  readonly scans: ScanHandler;
  readonly overrides: Overrides;
  readonly signIn: SignIn;
  /** A code entered by hand. For the label of the open order its last four digits are enough. */
  readonly typeCode: (text: string) => Promise<void>;
  /** Hears every scan's raw text, for the scanner check. */
  readonly onScan: (listener: (text: string, deviceId: 'devices' | 'keyboard') => void) => () => void;
  /** Takes every scan, and nothing else is done with it: a field on the screen asks for a code. */
  readonly takeScans: (taker: (text: string) => void) => () => void;
  /** Asks for command codes while something stands on the screen that they answer; true from it takes one. */
  readonly takeCommands: (taker: (command: Command) => boolean) => () => void;
  /** Resolves when everything that the store has is here. */
  readonly pulled: () => Promise<void>;
  readonly now: () => number;
  /** Tells that the program failed at something. */
  readonly crashed: ReportCrash;
  readonly play: (tone: Tone) => void;
  readonly retrySave: () => void;
  /** What this station is called, here and by others. */
  readonly renameStation: (name: string) => Promise<Imported<null> | Refused>;
  readonly setPreferences: (change: Partial<Preferences>) => void;
  readonly connection: StoreConnection;
  /** What a text could mean here, without doing anything. */
  readonly look: (
    text: string,
    symbology: string | null,
  ) => { readonly reading: Reading; readonly resolution: Resolution };
  readonly operators: Operators;
  /** Pictures of the merchant's own items. */
  readonly pictures: {
    /** The digest of the picture that an item's `image` names; undefined where there is none. */
    readonly hashOf: (image: string) => string | undefined;
    /** A picture as a data URL; null where it is not to be had now. */
    readonly read: (hash: string) => Promise<string | null>;
    /** Keeps one at the store, by the name of its file. */
    readonly put: (
      name: string,
      base64: string,
    ) => Promise<
      | { readonly type: 'kept' | 'same' | 'refused' }
      | { readonly type: 'may-not'; readonly refusal: ConfigureRefusal }
      | { readonly type: 'fault'; readonly detail: string }
    >;
    /** Which items have none; null while the store does not answer. */
    readonly missing: () => Promise<MissingPictures | null>;
  };
}

/** Everything a screen may ask of the station: each feature adds what it does. */
export interface StationApp extends CoreApp {}
