import type { z } from 'zod';
import type { Labelling } from '#renderer/core/labelling.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import type { StoreTroubleType } from '#renderer/replica/sync-loop.ts';
import type { Tone } from '#renderer/ui/tone.ts';
import type { Command, Reading, Resolution } from '#shared/barcode/index.ts';
import type {
  ConfigureRefusal,
  PrinterFaultButton,
  ScaleFaultButton,
  ScannerFaultButton,
} from '#shared/bridge/index.ts';
import type { PackingState } from '#shared/packing/index.ts';
import type { DecodedText } from '#shared/prelude/index.ts';
import type {
  MissingPictures,
  OperatorChange,
  OperatorChangeAnswer,
  ImportPreview as StorePreview,
} from '#shared/sync/index.ts';
import type { MadeSheet, SheetOrder } from '../features/devices/state/code-sheets.ts';
import type { DeviceSetup } from '../features/devices/state/device-setup.ts';
import type { HeldOrders } from '../features/held/state/held-orders.ts';
import type { Labels } from '../features/labels/state/labels.ts';
import type { Desk } from '../features/packing/state/desk.ts';
import type { FoundOrders } from '../features/packing/state/find-orders.ts';
import type { Weighing } from '../features/scale/state/weighing.ts';
import type { StoredCodes } from '../features/stored/state/stored-codes.ts';
import type { ReportCrash } from './say/crash-report.ts';
import type { ScanHandler } from './scanning/scan-handler.ts';
import type { Overrides } from './session/overrides.ts';
import type { SignIn } from './session/sign-in.ts';
import type { StoreConnection } from './session/store-connection.ts';
import type { Preferences, StationStore } from './station-store.ts';

/** The answer to a PIN. `locked` names until when, epoch milliseconds. */
export type PinAnswer =
  | { readonly type: 'ok' }
  | { readonly type: 'choose-pin' }
  | { readonly type: 'wrong-pin'; readonly triesLeft: number }
  | { readonly type: 'locked'; readonly until: number }
  | { readonly type: 'no-pin' }
  | { readonly type: 'fault'; readonly detail: string };

/** What came of a change of people. */
export type PeopleAnswer =
  | OperatorChangeAnswer
  | Refused
  | { readonly type: 'no-store'; readonly trouble: StoreTroubleType };

/** What an import found in a file before anything was taken from it, and how its bytes were read. */
export type ImportPreview = z.output<typeof StorePreview> & {
  readonly importId: string;
  readonly encoding: DecodedText['encoding'];
};
export type ImportProblem = ImportPreview['problems'][number];

/** A file that is not known: its headings and first row, for a person to say what they mean. */
export interface UnknownFile {
  readonly headings: readonly string[];
  readonly first: readonly string[];
}
export interface ImportCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly skipped: number;
  /** Orders that stay as they are because they are packed, by their code in `value`. */
  readonly problems?: readonly ImportProblem[] | undefined;
  /** Orders that lost lines, by their code in `value`. */
  readonly warnings?: readonly ImportProblem[] | undefined;
}
export type Imported<Value> =
  | { readonly type: 'ok'; readonly value: Value }
  | { readonly type: 'fault'; readonly detail: string };

/** Whoever is signed in may not do it. */
export interface Refused {
  readonly type: 'refused';
  readonly refusal: ConfigureRefusal;
}

/** One printed label on the virtual bench: its picture is drawn from the very ZPL that was sent. */
export interface PrintedLabel {
  readonly jobId: string;
  readonly at: number;
  readonly sscc: string;
  readonly orderCode: string;
  /** A data URL of a PNG; empty while it is being drawn. */
  readonly picture: string;
}

/** The virtual devices as their panel shows them. */
export interface VirtualBenchState {
  readonly scanner: { readonly fault: ScannerFaultButton };
  readonly printer: { readonly fault: PrinterFaultButton };
  readonly scale: { readonly grams: number; readonly fault: ScaleFaultButton };
  readonly labels: readonly PrintedLabel[];
}

/** Everything a screen may ask of the station. Made by the composition root, passed down by context. */
export interface StationApp {
  readonly store: StationStore;
  readonly reference: Reference;
  readonly progress: ReadonlyMap<string, PackingState>;
  readonly scans: ScanHandler;
  readonly desk: Desk;
  readonly labelling: Labelling;
  readonly labels: Labels;
  readonly overrides: Overrides;
  readonly held: HeldOrders;
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
  /** Asks the store for orders that this station does not have any more. */
  readonly findOrders: (code: string) => Promise<FoundOrders>;
  readonly connection: StoreConnection;
  readonly weighing: Weighing;
  readonly storedCodes: StoredCodes;
  readonly deviceSetup: DeviceSetup;
  /** What a text could mean here, without doing anything. */
  readonly look: (
    text: string,
    symbology: string | null,
  ) => { readonly reading: Reading; readonly resolution: Resolution };
  readonly operators: {
    /** Sets a PIN, with the current one or an administrator's one-time PIN. */
    readonly setPin: (operatorId: string, pin: string, currentPin: string) => Promise<PinAnswer>;
    /** What an administrator does with people. */
    readonly change: (change: OperatorChange) => Promise<PeopleAnswer>;
    /** Makes the first administrator of a warehouse that has no operators yet; gives the id. */
    readonly createFirst: (name: string, pin: string) => Promise<Imported<string>>;
  };
  readonly imports: {
    readonly preview: (
      file: File,
      onUploaded: (share: number) => void,
    ) => Promise<Imported<ImportPreview> | (UnknownFile & { readonly type: 'unknown' })>;
    /** Says what the headings of a file mean: heading to column. Kept at the store, for later files too. */
    readonly map: (headings: readonly string[], columns: Readonly<Record<string, string>>) => Promise<Imported<null>>;
    readonly apply: (
      importId: string,
      onProgress: (share: number) => void,
    ) => Promise<Imported<ImportCounts> | Refused>;
    readonly loadDemo: () => Promise<Imported<null> | Refused>;
  };
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
  /** Makes the packing slip of an order as a PDF; gives the file's path. */
  readonly packingSlip: (orderId: string) => Promise<Imported<string>>;
  /** Makes a sheet of codes as a PDF. */
  readonly makeSheet: (order: SheetOrder) => Promise<MadeSheet>;
  readonly virtual: {
    readonly state: () => Promise<VirtualBenchState>;
    readonly onChanged: (listener: () => void) => () => void;
    readonly scan: (text: string) => void;
    readonly burst: (texts: readonly string[]) => void;
    readonly setPrinterFault: (fault: VirtualBenchState['printer']['fault']) => void;
    readonly setWeight: (grams: number) => void;
    readonly setScaleFault: (fault: VirtualBenchState['scale']['fault']) => void;
    readonly setScannerFault: (fault: ScannerFaultButton) => void;
  };
}
