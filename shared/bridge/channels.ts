import type { z } from 'zod';
import { countChannels } from './count-channels.ts';
import { customsChannels } from './customs-channels.ts';
import { deviceChannels, devicePushes } from './device-channels.ts';
import { deviceSetupChannels, deviceSetupPushes } from './device-setup-channels.ts';
import { journalChannels } from './journal-channels.ts';
import { labelChannels } from './label-channels.ts';
import { labelJobChannels, labelPushes } from './label-job-channels.ts';
import { operatorChannels } from './operator-channels.ts';
import { orderChannels } from './order-channels.ts';
import { overrideChannels } from './override-channels.ts';
import { parcelChannels } from './parcel-channels.ts';
import { photoChannels } from './photo-channels.ts';
import { pickChannels } from './pick-channels.ts';
import { pictureChannels } from './picture-channels.ts';
import { policyChannels } from './policy-channels.ts';
import { rateChannels } from './rate-channels.ts';
import { sessionChannels } from './session-channels.ts';
import { sheetChannels } from './sheet-channels.ts';
import { stationChannels, stationPushes } from './station-channels.ts';
import { stockChannels } from './stock-channels.ts';
import { storeChannels, storePushes } from './store-channels.ts';

/** Every question the screen may ask, by name. A channel that is not here does not exist. */
export const channels = {
  ...stationChannels,
  ...sessionChannels,
  ...journalChannels,
  ...storeChannels,
  ...operatorChannels,
  ...policyChannels,
  ...rateChannels,
  ...pictureChannels,
  ...parcelChannels,
  ...photoChannels,
  ...labelChannels,
  ...labelJobChannels,
  ...customsChannels,
  ...deviceChannels,
  ...deviceSetupChannels,
  ...sheetChannels,
  ...overrideChannels,
  ...countChannels,
  ...orderChannels,
  ...pickChannels,
  ...stockChannels,
} as const;

/** Everything the trusted side says without being asked. */
export const pushes = {
  ...stationPushes,
  ...storePushes,
  ...devicePushes,
  ...deviceSetupPushes,
  ...labelPushes,
} as const;

export type ChannelName = keyof typeof channels;
export type PushName = keyof typeof pushes;
export type InOf<Name extends ChannelName> = z.input<(typeof channels)[Name]['in']>;
export type OutOf<Name extends ChannelName> = z.output<(typeof channels)[Name]['out']>;
export type PayloadOf<Name extends PushName> = z.output<(typeof pushes)[Name]>;
