import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ActivityKind } from '#renderer/core/activity/activity-kind.ts';
import type { OverrideQuestion } from '#renderer/core/session/override-question.ts';
import type { SaveFault } from '#renderer/replica/log-writer.ts';
import { INITIAL_SYNC, type SyncStatus } from '#renderer/replica/sync-loop.ts';
import type { Meaning } from '#shared/barcode/index.ts';
import type { DeviceHealth } from '#shared/bridge/index.ts';
import type { LanguageCode, Operator } from '#shared/domain/index.ts';
import type { Answer } from './say/answer.ts';
import type { WedgeSettings } from './scanning/catch-wedge.ts';

/** How the person at this bench wants it. Kept on this computer. */
export interface Preferences {
  readonly language: LanguageCode;
  readonly theme: 'dark' | 'light';
  /** 0 to 1. */
  readonly volume: number;
  readonly confirmClose: boolean;
  /** Minutes without a scan, key or touch before the station locks; 0 never locks. */
  readonly idleMinutes: number;
}

export const DEFAULT_PREFERENCES: Preferences = {
  language: 'en',
  theme: 'dark',
  volume: 0.7,
  confirmClose: false,
  idleMinutes: 5,
};

/** What the host told about itself. */
export interface HostFacts {
  readonly host: 'electron' | 'browser';
  readonly version: string;
  readonly dataFolder: string;
  readonly devices: 'real' | 'virtual';
  readonly stationName: string;
  /** Started as a demo: the warehouse fills itself and asks nothing. */
  readonly demo: boolean;
  /** Scanners that type. None set up: any that ends its codes with Enter or Tab is heard by how fast it types. */
  readonly keyboardScanners: readonly WedgeSettings[];
  /** Files that were found damaged when the station started. */
  readonly setAside: readonly string[];
}

/** What the scale shows: whole grams, without what was zeroed and tared. `stable`: it stands still. */
export interface Weight {
  readonly grams: number;
  readonly stable: boolean;
}

/** A question that a scan raised and a person must answer: one code, several meanings. */
export interface Question {
  readonly raw: string;
  readonly meanings: readonly Meaning[];
}

/** Where the station is in its life. `blocked`: another window has it. `broken`: its data cannot be opened. */
export type StartPhase =
  | { readonly type: 'starting' }
  | { readonly type: 'blocked' }
  | { readonly type: 'broken'; readonly detail: string }
  | { readonly type: 'ready' };

/** The dialogs, by the name that opens each: whoever has one adds its name. */
export interface Dialogs {}
export type Dialog = keyof Dialogs | null;

/** What is typed on a page and not saved yet, by the page: whoever has a form adds its row. Signing out forgets all of it. */
export interface Drafts {}

/** What is on the screen now. Folded from events and device news; nothing here is the only copy of anything. */
interface CoreView {
  readonly phase: StartPhase;
  readonly host: HostFacts | null;
  /** How the page stands to its station: nobody answers, or one of a later start to which it has no key. */
  readonly line: 'there' | 'gone' | 'shut';
  readonly preferences: Preferences;
  /** True until the first-start questions were answered. */
  readonly welcome: boolean;
  readonly operator: Operator | null;
  readonly answer: Answer | null;
  /** The last answers, newest first: in a burst more come than the banner can show. */
  readonly recent: readonly Answer[];
  /** How many scans were answered since the start. */
  readonly answered: number;
  /** The room that is shown while nothing is taken up: what is taken up says by itself where it is worked on. */
  readonly room: ActivityKind;
  readonly question: Question | null;
  readonly dialog: Dialog;
  /** Kept while another page lies over the form, so that help or a look at the queue costs nothing that was typed. */
  readonly drafts: Partial<Drafts>;
  /** What a supervisor is asked to allow, over whatever is shown. */
  readonly override: OverrideQuestion | null;
  readonly saveFault: SaveFault | null;
  /** True when a commit takes longer than 50 ms: the screen says that it is still saving. */
  readonly saving: boolean;
  readonly sync: SyncStatus;
  readonly devices: readonly DeviceHealth[];
  /** What lies on the scale now; null without a scale that works. */
  readonly weight: Weight | null;
  /** Grows when pictures of items came in. */
  readonly pictures: number;
  /** Grows whenever the queue may look different: a pull came in, or an order moved here. */
  readonly queueVersion: number;
}

/** The whole of it: each feature adds what it shows. */
export interface StationView extends CoreView {}

/** What the features add to the screen. */
export type FeatureViews = Omit<StationView, keyof CoreView>;

export type StationStore = StoreApi<StationView>;

const INITIAL_VIEW: CoreView = {
  phase: { type: 'starting' },
  host: null,
  line: 'there',
  preferences: DEFAULT_PREFERENCES,
  welcome: false,
  operator: null,
  answer: null,
  recent: [],
  answered: 0,
  room: 'packing',
  question: null,
  dialog: null,
  drafts: {},
  override: null,
  saveFault: null,
  saving: false,
  sync: INITIAL_SYNC,
  devices: [],
  weight: null,
  pictures: 0,
  queueVersion: 0,
};

/** The screen before anything was told, with what each feature shows then. */
export const createStationStore = (features: FeatureViews): StationStore =>
  createStore<StationView>(() => ({ ...INITIAL_VIEW, ...features }));
