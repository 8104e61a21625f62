import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SaveFault } from '#renderer/replica/log-writer.ts';
import { INITIAL_SYNC, type SyncStatus } from '#renderer/replica/sync-loop.ts';
import type { Meaning } from '#shared/barcode/index.ts';
import type { DeviceHealth } from '#shared/bridge/index.ts';
import type { Item, Language, Operator, Order, PackedBy } from '#shared/domain/index.ts';
import type { PackingState } from '#shared/packing/index.ts';
import type { HeldOrder } from '../features/held/state/held-orders.ts';
import { type LabelBoard, NO_LABELS } from '../features/labels/state/labels.ts';
import type { StoredCode } from '../features/stored/state/stored-codes.ts';
import type { Answer } from './say/answer.ts';
import type { WedgeSettings } from './scanning/catch-wedge.ts';
import type { OverrideQuestion } from './session/overrides.ts';

/** The order on the bench: what is needed, what is in, and what its items look like. */
export interface OpenOrder {
  readonly order: Order;
  readonly items: ReadonlyMap<string, Item>;
  readonly packing: PackingState;
  /** True while a label is on its way to the printer. */
  readonly printing: boolean;
}

/** How the person at this bench wants it. Kept on this computer. */
export interface Preferences {
  readonly language: Language;
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

/** What the packer is asked before it is done: beginning the order anew with so many units in, or opening its closed parcel. */
export interface Confirm {
  readonly act: 'restart' | 'reopen';
  readonly orderCode: string;
  readonly units: number;
}

/**
 * An order that another station works on, or has `finished`: which, the station's name (empty: not known), and the operator's id of
 * whoever packs it there, where that is known.
 */
export interface ForeignClaim {
  readonly orderId: string;
  readonly by: string;
  readonly person?: string | undefined;
  readonly finished?: Pick<PackedBy, 'by' | 'at'> | undefined;
}

/** Where the station is in its life. `blocked`: another window has it. `broken`: its data cannot be opened. */
export type StartPhase =
  | { readonly type: 'starting' }
  | { readonly type: 'blocked' }
  | { readonly type: 'broken'; readonly detail: string }
  | { readonly type: 'ready' };

export type Dialog =
  | 'hold'
  | 'help'
  | 'quantity'
  | 'settings'
  | 'store'
  | 'import'
  | 'code'
  | 'scale'
  | 'stored'
  | 'devices'
  | 'labels'
  | 'people'
  | null;

/** What is on the screen now. Folded from events and device news; nothing here is the only copy of anything. */
export interface StationView {
  readonly phase: StartPhase;
  readonly host: HostFacts | null;
  /** How the page stands to its station: nobody answers, or one of a later start to which it has no key. */
  readonly line: 'there' | 'gone' | 'shut';
  readonly preferences: Preferences;
  /** True until the first-start questions were answered. */
  readonly welcome: boolean;
  readonly operator: Operator | null;
  readonly open: OpenOrder | null;
  readonly answer: Answer | null;
  /** The last answers, newest first: in a burst more come than the banner can show. */
  readonly recent: readonly Answer[];
  /** How many scans were answered since the start. */
  readonly answered: number;
  readonly question: Question | null;
  /** The order that another station has, while a person is asked about it. Nothing is packed on it here. */
  readonly foreign: ForeignClaim | null;
  /** The order that was asked for and cannot be packed on, because its lines changed since; a person may begin it anew. */
  readonly changed: string | null;
  readonly dialog: Dialog;
  /** An act that throws work away, while the packer is asked whether it is meant. */
  readonly confirm: Confirm | null;
  /** An order that waits for a person, while somebody looks at it. */
  readonly held: HeldOrder | null;
  /** What a supervisor is asked to allow, over whatever is shown. */
  readonly override: OverrideQuestion | null;
  /** What scanners had in their memory, until a person took or discarded it. */
  readonly storedCodes: readonly StoredCode[];
  /** Labels that wait, are unclear, or came out. */
  readonly labels: LabelBoard;
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

export type StationStore = StoreApi<StationView>;

export const INITIAL_VIEW: StationView = {
  phase: { type: 'starting' },
  host: null,
  line: 'there',
  preferences: DEFAULT_PREFERENCES,
  welcome: false,
  operator: null,
  open: null,
  answer: null,
  recent: [],
  answered: 0,
  question: null,
  foreign: null,
  changed: null,
  dialog: null,
  confirm: null,
  held: null,
  override: null,
  storedCodes: [],
  labels: NO_LABELS,
  saveFault: null,
  saving: false,
  sync: INITIAL_SYNC,
  devices: [],
  weight: null,
  pictures: 0,
  queueVersion: 0,
};

export const createStationStore = (): StationStore => createStore<StationView>(() => INITIAL_VIEW);
