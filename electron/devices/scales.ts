// Builds the scales that are set up: with devices.ts the only place that names their drivers.
import type { DeviceAccess } from './access.ts';
import { createHidScale, type HidScaleSettings } from './scale/hid-scale.ts';
import type { Scale } from './scale/scale.ts';
import { createSerialScale, type SerialScaleSettings } from './scale/serial-scale.ts';
import {
  NCI,
  type RegexProfile,
  regexProtocol,
  type ScaleProtocol,
  SICS,
  toledo8213,
} from './scale/serial-scale-protocols.ts';

/** The units that a scale can be set up for. */
type Unit = 'g' | 'kg' | 'oz' | 'lb';

/** How a scale talks on its serial line. */
type Talk =
  | { readonly protocol: 'sics' | 'nci' }
  | { readonly protocol: '8213'; readonly unit: Unit }
  | ({ readonly protocol: 'regex'; readonly unit?: Unit | undefined } & Omit<RegexProfile, 'unit'>);

/** A scale as it is set up. */
export type ScaleSettings =
  | ({ readonly type: 'hid' } & HidScaleSettings)
  | ({ readonly type: 'serial' } & SerialScaleSettings & Talk);

/** Builds the driver of one scale. */
export function createScale(settings: ScaleSettings, { hid, serial, hotplug }: DeviceAccess): Scale {
  const { onArrival } = hotplug;
  return settings.type === 'hid'
    ? createHidScale(settings, { hid, onArrival })
    : createSerialScale(settings, { serial, protocol: protocolOf(settings), onArrival });
}

function protocolOf(talk: Talk): ScaleProtocol {
  switch (talk.protocol) {
    case 'sics':
      return SICS;
    case 'nci':
      return NCI;
    case '8213':
      return toledo8213(talk.unit);
    case 'regex':
      return regexProtocol(talk);
  }
}
