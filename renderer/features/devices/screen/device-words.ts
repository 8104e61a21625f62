import type { DeviceTroubleType } from '#shared/bridge/index.ts';
import type { deviceWords } from '../messages/en.ts';

type DeviceWords = typeof deviceWords;

/** What a screen names of a device has words: the catalogue is where its names are listed. */
export type DeviceKind = keyof DeviceWords['kind'];
export type DeviceField = keyof DeviceWords['field'];
export type Brand = keyof DeviceWords['brand'];
/** Choices that need words; the others are written as they are. */
export type DeviceOption = keyof DeviceWords['option'];
export type DeviceEventType = keyof DeviceWords['event'];
/** The troubles of scanners and scales; printers have their own sentences among the labels'. */
export type ScannerTrouble = Extract<
  DeviceTroubleType,
  'absent' | 'permission' | 'in-use' | 'wrong-mode' | 'silent' | 'says-nothing' | 'fault'
>;
/** The way out of a trouble, as far as it depends on more than the trouble. */
export type Remedy = keyof DeviceWords['remedy'];
