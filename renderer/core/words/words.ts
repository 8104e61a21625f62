import type { LabelTrouble } from '#renderer/core/labelling.ts';
import type { QueueState } from '#renderer/core/queue.ts';
import type { Say } from '#renderer/core/say/answer.ts';
import type { JoinTrouble } from '#renderer/core/session/store-connection.ts';
import type { Confirm } from '#renderer/features/packing/state/packing-view.ts';
import type { Belongs } from '#renderer/features/packing/state/says.ts';
import type { WeighTrouble } from '#renderer/features/scale/state/weighing.ts';
import type { SaveFault } from '#renderer/replica/log-writer.ts';
import type { StoreTroubleType, SyncNote } from '#renderer/replica/sync-loop.ts';
import type { ReadingProblem } from '#shared/barcode/index.ts';
import type { ConfigureRefusal } from '#shared/bridge/index.ts';
import type { HoldReason, Language, OrderStatus } from '#shared/domain/index.ts';
import type { PackingRefusal } from '#shared/packing/index.ts';
import type { ExceptionSubject, StoreException } from '#shared/records/index.ts';
import type { DeviceWords } from './devices/device-words.ts';
import type { HeldWords } from './held-words.ts';
import type { ImportWords } from './imports/import-words.ts';
import type { LabelWords } from './label-words.ts';
import type { OverrideWords } from './override-words.ts';
import type { PeopleWords } from './people-words.ts';
import type { ShellWords } from './shell-words.ts';

/** What the banner says: what happened, the particulars, and what to do now. Detail and action may be empty. */
export interface Sentence {
  readonly headline: string;
  readonly detail: string;
  readonly action: string;
}

/** A question before an act, and the word that means it. */
export interface Question {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
}

/** Names that sentences need and data does not carry. */
export interface Names {
  readonly title: (sku: string) => string;
}

type Sentences<Union extends { readonly type: string }, More extends readonly unknown[]> = {
  readonly [Type in Union['type']]: (about: Extract<Union, { type: Type }>, ...more: More) => Sentence;
};

/** Everything the station says in one language. A missing sentence is a type error, so every refusal has words in all. */
export interface Words {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  /** The language's own name, for choosing it. */
  readonly name: string;
  readonly say: Sentences<Exclude<Say, { type: 'refused' | 'label-failed' | 'unreadable' | 'cannot-save' }>, [Names]>;
  readonly refusal: Sentences<PackingRefusal, [Names, Belongs | null]>;
  readonly label: Readonly<Record<LabelTrouble, (detail: string) => Sentence>>;
  /** The labels screen. */
  readonly labels: LabelWords;
  /** What only a supervisor may allow. */
  readonly override: OverrideWords;
  /** An order that waits for a person. */
  readonly held: HeldWords;
  /** A typed quantity that is more than what fits. */
  readonly quantityMost: (most: number) => string;
  readonly people: PeopleWords;
  /** The frame around every screen. */
  readonly shell: ShellWords;
  /** The way out where a unit's code cannot be read. */
  readonly touch: Readonly<Record<'title' | 'text' | 'mustScan' | 'ask' | 'count', string>>;
  /** The steps of the first start. */
  readonly steps: Readonly<Record<'look' | 'sound' | 'scanner' | 'data' | 'you', string>>;
  /** Asked before an act that throws work away. */
  readonly confirm: Readonly<Record<Confirm['act'], (order: string, units: number) => Question>>;
  readonly reading: Readonly<Record<ReadingProblem['type'], string>>;
  readonly unreadable: (why: string, raw: string) => Sentence;
  readonly saving: Sentences<SaveFault, []>;
  /** The station behind the page is gone, or was started again without it. */
  readonly host: Readonly<Record<'gone' | 'shut', Sentence>>;
  /** Why the store does not answer, or the exchange with it was stopped. */
  readonly store: Readonly<Record<StoreTroubleType, Sentence>>;
  /** What an exchange with the store brought about. */
  readonly note: Readonly<Record<SyncNote['type'], (count: number) => string>>;
  /** What the store kept for a person. */
  /** How the station's clock stands to the store's: minutes that it is behind, below zero those that it is ahead. */
  readonly clock: (minutesBehind: number) => string;
  /** Asking the store for an order that no bench has any more. */
  readonly lookup: {
    readonly ask: (code: string) => string;
    readonly asking: string;
    readonly none: (code: string) => string;
    readonly labels: string;
    readonly status: Readonly<Record<OrderStatus, string>>;
  };
  readonly exception: Readonly<Record<StoreException['type'], (order: string, detail: string) => string>>;
  /** The same in more detail, from stores that say it. */
  readonly exceptionAbout: Readonly<Record<ExceptionSubject, (order: string, detail: string) => string>>;
  /** Why whoever is signed in may not set something up, and what to do. */
  readonly mayNot: Readonly<Record<ConfigureRefusal, string>>;
  /** Why this station could not join a store, and what to do. */
  readonly join: Readonly<Record<JoinTrouble, string>>;
  /** Why the scale could not be set. */
  readonly weighing: Readonly<Record<WeighTrouble, string>>;
  readonly hold: Readonly<Record<HoldReason, string>>;
  readonly queue: Readonly<Record<QueueState, string>>;
  /** Why a file cannot be imported: `reason:line` from the parser, or the store's own fault. */
  readonly importFault: (detail: string) => string;
  readonly units: (count: number) => string;
  readonly lines: (count: number) => string;
  readonly orders: (count: number) => string;
  readonly due: {
    readonly inTime: (span: string) => string;
    readonly late: (span: string) => string;
    readonly now: string;
  };
  /** Setting devices up. */
  readonly devices: DeviceWords;
  /** Importing files. */
  readonly imports: ImportWords;
  readonly ui: UiWords;
}

/** Labels of buttons, fields and headings. */
export type UiWords = Readonly<Record<UiKey, string>>;

export type UiKey =
  | 'station'
  | 'order'
  | 'parcelOf'
  | 'of'
  | 'store'
  | 'scanner'
  | 'printer'
  | 'scale'
  | 'offline'
  | 'waiting'
  | 'ready'
  | 'absent'
  | 'fault'
  | 'busy'
  | 'loadingOrders'
  | 'stopped'
  | 'lastSync'
  | 'noWeight'
  | 'clock'
  | 'never'
  | 'signIn'
  | 'signInHint'
  | 'signOut'
  | 'chooseName'
  | 'enterPin'
  | 'choosePin'
  | 'repeatPin'
  | 'nobodyKnown'
  | 'nobodyKnownText'
  | 'pinsDiffer'
  | 'pinDigits'
  | 'clear'
  | 'back'
  | 'enter'
  | 'queue'
  | 'scanToOpen'
  | 'search'
  | 'searchHint'
  | 'allStates'
  | 'allChannels'
  | 'noOrders'
  | 'noMatch'
  | 'emptyTab'
  | 'muted'
  | 'due'
  | 'units'
  | 'to'
  | 'channel'
  | 'state'
  | 'open'
  | 'retryLabel'
  | 'scanNext'
  | 'scanLabel'
  | 'printing'
  | 'undo'
  | 'hold'
  | 'help'
  | 'putAside'
  | 'putAsideForNext'
  | 'restart'
  | 'changedTitle'
  | 'restartNew'
  | 'newLabel'
  | 'newLabelHint'
  | 'closeParcel'
  | 'printAgain'
  | 'labels'
  | 'reopen'
  | 'quantity'
  | 'digit'
  | 'digits'
  | 'ok'
  | 'cancel'
  | 'packingSlip'
  | 'slipSaved'
  | 'scanned'
  | 'expected'
  | 'stillNeeded'
  | 'noSerial'
  | 'note'
  | 'checklist'
  | 'kit'
  | 'packOf'
  | 'weight'
  | 'unitsPacked'
  | 'done'
  | 'holdTitle'
  | 'holdDetail'
  | 'quantityTitle'
  | 'quantityHint'
  | 'helpTitle'
  | 'helpText'
  | 'helpScanner'
  | 'commands'
  | 'close'
  | 'whichOne'
  | 'orderWord'
  | 'operatorWord'
  | 'locationWord'
  | 'labelWord'
  | 'commandWord'
  | 'settings'
  | 'language'
  | 'theme'
  | 'dark'
  | 'light'
  | 'volume'
  | 'confirmClose'
  | 'idleLock'
  | 'minutes'
  | 'neverLock'
  | 'data'
  | 'importFiles'
  | 'stationName'
  | 'welcome'
  | 'welcomeText'
  | 'next'
  | 'soundCheck'
  | 'soundCheckText'
  | 'play'
  | 'scannerCheck'
  | 'scannerCheckText'
  | 'scannerSeen'
  | 'scannerTyped'
  | 'chooseData'
  | 'demo'
  | 'demoText'
  | 'ownData'
  | 'ownDataText'
  | 'loadingDemo'
  | 'soundOk'
  | 'soundComplete'
  | 'soundWrong'
  | 'soundTooMany'
  | 'soundAttention'
  | 'soundFault'
  | 'firstOperator'
  | 'firstOperatorText'
  | 'yourName'
  | 'import'
  | 'importText'
  | 'chooseFiles'
  | 'rows'
  | 'importNow'
  | 'added'
  | 'changed'
  | 'unchanged'
  | 'skipped'
  | 'importDone'
  | 'importFailed'
  | 'bench'
  | 'benchScan'
  | 'benchType'
  | 'benchItems'
  | 'benchOrders'
  | 'benchCommands'
  | 'benchBadges'
  | 'benchPrinter'
  | 'benchScale'
  | 'benchBurst'
  | 'benchStored'
  | 'benchLabels'
  | 'noLabels'
  | 'paperOut'
  | 'goOffline'
  | 'ribbonOut'
  | 'headOpen'
  | 'jam'
  | 'paused'
  | 'tooHot'
  | 'cutPrinted'
  | 'cutLost'
  | 'grams'
  | 'double'
  | 'half'
  | 'unplugged'
  | 'moving'
  | 'drifted'
  | 'overloaded'
  | 'silent'
  | 'steady'
  | 'setZero'
  | 'setTare'
  | 'devices'
  | 'storedCodes'
  | 'storedShort'
  | 'storedCodesText'
  | 'takeCode'
  | 'discard'
  | 'discardAll'
  | 'show'
  | 'hide'
  | 'blockedTitle'
  | 'blockedText'
  | 'brokenTitle'
  | 'brokenText'
  | 'setAsideText'
  | 'setAside'
  | 'tryAgain'
  | 'stillSaving'
  | 'starting'
  | 'virtual'
  | 'demoPins'
  | 'enterCode'
  | 'enterCodeHint'
  | 'yes'
  | 'no'
  | 'labelEndsIn'
  | 'otherStation'
  | 'takeOver'
  | 'takeOverHint'
  | 'toDecide'
  | 'storeAndSync'
  | 'storeHere'
  | 'storeAddress'
  | 'pairingCode'
  | 'joinStore'
  | 'joinStoreText'
  | 'join'
  | 'joining'
  | 'leaveStore'
  | 'tryNow'
  | 'keyInKeychain'
  | 'keyInFile'
  | 'connection'
  | 'waitingEntries'
  | 'log'
  | 'nothingYet'
  | 'live'
  | 'stillLoading';
