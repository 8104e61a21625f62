// Setting devices up, trying them, and looking for what is wrong with them.
import { z } from 'zod';
import { DeviceSettings, Printer } from '#shared/devices/index.ts';
import { Sku } from '#shared/domain/index.ts';
import { OWN_CODE } from '#shared/teaching/index.ts';
import { channel } from './channel.ts';
import { DeviceHealth, DeviceTroubleType, ScaleReading, WeighFailed } from './device-channels.ts';
import { ConfigureRefusal } from './station-channels.ts';

/**
 * Something that is plugged in or that the computer's spooler knows. `keyboard-scanner` and `vendor-scanner`: a scanner that
 * must be set to HID POS first. `serial`: a port, behind which anything may be. `known`: what it is called where it is set up.
 */
export const FoundDevice = z.object({
  kind: z.enum([
    'hid-scanner',
    'hid-scale',
    'keyboard-scanner',
    'vendor-scanner',
    'serial',
    'usb-printer',
    'queue',
    'windows-queue',
  ]),
  name: z.string(),
  /** Its address for people. */
  address: z.string(),
  known: z.array(z.string()),
  usb: z.object({ vendorId: z.number(), productId: z.number(), serialNumber: z.string().optional() }).optional(),
  path: z.string().optional(),
  uri: z.string().optional(),
  queue: z.string().optional(),
  socketPath: z.string().optional(),
});
/** See the schema. */
export type FoundDevice = z.infer<typeof FoundDevice>;

/** One line of the devices' log; `about` is in English. */
export const DeviceLogEntry = z.object({
  at: z.number(),
  what: z.string(),
  role: z.enum(['scanner', 'printer', 'scale', 'station']),
  id: z.string(),
  about: z.string(),
});
/** See the schema. */
export type DeviceLogEntry = z.infer<typeof DeviceLogEntry>;

const Failed = z.object({ type: z.literal('failed'), trouble: DeviceTroubleType, detail: z.string() });

/** Setting devices up. Only an administrator may change anything. */
export const deviceSetupChannels = {
  /** `forced`: the command line says whether devices are virtual. `platform`: as Node names it. */
  'devices/settings': channel(
    z.object({}),
    z.object({
      settings: DeviceSettings,
      mode: z.enum(['real', 'virtual']),
      forced: z.boolean(),
      platform: z.string(),
    }),
  ),
  /** Works with these devices from now on, and keeps them in the configuration file. */
  'devices/change': channel(
    z.object({ devices: DeviceSettings }),
    z.discriminatedUnion('type', [
      z.object({ type: z.literal('changed') }),
      z.object({ type: ConfigureRefusal }),
      z.object({ type: z.literal('fault'), detail: z.string() }),
    ]),
  ),
  /** Looks once for everything that could be set up. `troubles`: what could not be looked for, in English. */
  'devices/find': channel(z.object({}), z.object({ found: z.array(FoundDevice), troubles: z.array(z.string()) })),
  /** How every printer is that is set up; asks each of them. */
  'devices/printers': channel(z.object({}), z.object({ printers: z.array(DeviceHealth) })),
  /** Tries a printer that is not set up yet. `model` and `dpmm` are what it says of itself, when it does. */
  'devices/try-printer': channel(
    z.object({ printer: Printer }),
    z.discriminatedUnion('type', [
      z.object({ type: z.literal('reached'), model: z.string(), dpmm: z.number().nullable() }),
      z.object({ type: ConfigureRefusal }),
      Failed,
    ]),
  ),
  /** Prints a label that cannot be taken for one of a parcel. */
  'devices/test-label': channel(
    z.object({ printerId: z.string().max(40) }),
    z.discriminatedUnion('type', [z.object({ type: z.literal('printed') }), Failed]),
  ),
  /** Prints a label for goods without a barcode, with a code that was made here and nothing else. */
  'devices/item-label': channel(
    z.object({ code: z.string().regex(OWN_CODE), sku: Sku, title: z.string().max(300) }),
    z.discriminatedUnion('type', [z.object({ type: z.literal('printed') }), Failed]),
  ),
  /** Weighs what lies on a scale, as packing does: waits for it to rest. */
  'devices/try-scale': channel(
    z.object({ scaleId: z.string().max(40) }),
    z.discriminatedUnion('type', [z.object({ type: z.literal('weighed'), grams: z.number().int() }), WeighFailed]),
  ),
  /** Whether to tell what scanners send and scales show. Ends by itself after some minutes. */
  'devices/watch': channel(z.object({ on: z.boolean() }), z.object({})),
  /** What happened to the devices, oldest first, and the file that holds it. */
  'devices/log': channel(z.object({}), z.object({ entries: z.array(DeviceLogEntry), file: z.string() })),
} as const;

/** What is said about devices that are being set up. */
export const deviceSetupPushes = {
  /** Devices were set up anew: whether they are virtual now, and the scanners that type. */
  'devices/configured': z.object({
    devices: z.enum(['real', 'virtual']),
    keyboardScanners: z.array(z.object({ prefix: z.string(), suffix: z.string(), separator: z.string() })),
  }),
  /** What a scanner sent, two hexadecimal digits a byte, and what was made of it; while it is watched. */
  'devices/raw': z.object({ deviceId: z.string(), hex: z.string(), outcome: z.string() }),
  /** What a scale shows, while it is watched. */
  'devices/weight': ScaleReading.extend({ scaleId: z.string() }),
} as const;
