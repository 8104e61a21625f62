import type { DeviceTroubleType, FoundDevice } from '#shared/bridge/index.ts';

/** Everything that is said about setting devices up, in one language. */
export interface DeviceWords {
  /** The troubles of scanners and scales; printers have their own sentences among the labels'. */
  readonly trouble: Readonly<Record<ScannerTrouble, string>>;
  readonly remedy: Readonly<Record<Remedy, string>>;
  /** Kinds of devices, by role and type in the settings. */
  readonly kind: Readonly<Record<DeviceKind, string>>;
  readonly found: Readonly<Record<FoundDevice['kind'], string>>;
  readonly field: Readonly<Record<DeviceField, string>>;
  /** What a field wants, where its name does not say it. */
  readonly hint: Readonly<Partial<Record<DeviceField, string>>>;
  readonly option: Readonly<Record<DeviceOption, string>>;
  /** What the log says, by the type of the event. */
  readonly event: Readonly<Record<DeviceEventType, string>>;
  readonly ui: Readonly<Record<DeviceUiKey, string>>;
  /** How a brand's scanners are set to HID POS. */
  readonly brand: Readonly<Record<Brand, string>>;
}

export type ScannerTrouble = Extract<
  DeviceTroubleType,
  'absent' | 'permission' | 'in-use' | 'wrong-mode' | 'silent' | 'says-nothing' | 'fault'
>;
/** The way out of a trouble, as far as it depends on more than the trouble. */
export type Remedy =
  | Exclude<ScannerTrouble, 'permission'>
  | 'permission-rule'
  | 'permission-group'
  | 'permission-macos'
  | 'permission-windows';
export type DeviceKind =
  | 'scanner hid-pos'
  | 'scanner serial'
  | 'scanner wedge'
  | 'printer tcp'
  | 'printer ipp'
  | 'printer usb'
  | 'printer spooler'
  | 'printer virtual'
  | 'scale hid'
  | 'scale serial';
export type DeviceField =
  | 'name'
  | 'vendorId'
  | 'productId'
  | 'serialNumber'
  | 'layout'
  | 'path'
  | 'baudRate'
  | 'dataBits'
  | 'parity'
  | 'stopBits'
  | 'prefix'
  | 'suffix'
  | 'separator'
  | 'host'
  | 'port'
  | 'uri'
  | 'socketPath'
  | 'queue'
  | 'language'
  | 'dpmm'
  | 'media.widthMm'
  | 'media.heightMm'
  | 'checkLength'
  | 'hostVerification'
  | 'protocol'
  | 'unit'
  | 'pattern'
  | 'stable'
  | 'over'
  | 'question';
/** Choices that need words; the others are written as they are. */
export type DeviceOption =
  | 'auto'
  | 'aim'
  | 'aim-shifted'
  | 'plain'
  | 'none'
  | 'even'
  | 'odd'
  | 'pause'
  | 'keyEnter'
  | 'yes'
  | 'no';
export type DeviceEventType =
  | 'started'
  | 'changed'
  | 'found'
  | 'lost'
  | 'trouble'
  | 'driver-ended'
  | 'print-begun'
  | 'printed'
  | 'print-failed'
  | 'print-unclear';
export type Brand = 'honeywell' | 'zebra' | 'datalogic' | 'newland' | 'others';
export type DeviceUiKey =
  | 'open'
  | 'back'
  | 'add'
  | 'addThis'
  | 'addTitle'
  | 'looking'
  | 'lookAgain'
  | 'nothingFound'
  | 'setUpAs'
  | 'asScanner'
  | 'asScale'
  | 'byHand'
  | 'switchFirst'
  | 'change'
  | 'remove'
  | 'reallyRemove'
  | 'save'
  | 'saving'
  | 'notSaved'
  | 'wrongValue'
  | 'missingValue'
  | 'more'
  | 'test'
  | 'askAgain'
  | 'usedFor'
  | 'shippingLabel'
  | 'packingSlip'
  | 'scale'
  | 'noDevices'
  | 'bench'
  | 'virtual'
  | 'real'
  | 'forced'
  | 'virtualText'
  | 'resting'
  | 'adminOnly'
  | 'tryPrinter'
  | 'weighNow'
  | 'putSomething'
  | 'reached'
  | 'otherDots'
  | 'printTest'
  | 'testPrinted'
  | 'testLabelText'
  | 'scanNow'
  | 'notPacked'
  | 'text'
  | 'symbol'
  | 'noSymbol'
  | 'bytes'
  | 'meaning'
  | 'noMeaning'
  | 'outcomeBad'
  | 'typeNow'
  | 'speed'
  | 'keys'
  | 'firstKey'
  | 'lastKey'
  | 'capsLock'
  | 'otherLayout'
  | 'layoutRight'
  | 'tooSlow'
  | 'wedgeNotHeard'
  | 'log'
  | 'logText'
  | 'noEvents'
  | 'help'
  | 'helpIntro'
  | 'helpCheck'
  | 'sheets'
  | 'commandSheet'
  | 'badgeSheet'
  | 'sheetText'
  | 'badgeText'
  | 'makeSheet'
  | 'sheetSaved'
  | 'sheetSent';
