import { z } from 'zod';
import { DeviceId } from './device-id.ts';
import { Scales, Scanners } from './input-settings.ts';
import { Printers } from './printer-settings.ts';

/** The devices of a station: the part `devices` of `station.json`. */
export const DeviceSettings = z.strictObject({
  /** Whether the station drives what is set up, or a bench made of software. Left out: virtual until something is set up. */
  mode: z.enum(['real', 'virtual']).optional(),
  scanners: Scanners.default([]),
  printers: Printers.default([]),
  scales: Scales.default([]),
  /** Which printer prints what, and which scale is this bench's; left out, the first one. */
  roles: z
    .strictObject({
      shippingLabel: DeviceId.optional(),
      packingSlip: DeviceId.optional(),
      scale: DeviceId.optional(),
    })
    .default({}),
});
export type DeviceSettings = z.infer<typeof DeviceSettings>;
/** As they are written: what has a default may be left out. */
export type DeviceSettingsInput = z.input<typeof DeviceSettings>;
