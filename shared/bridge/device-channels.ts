import { z } from 'zod';
import { PRINTER_STOPS } from '#shared/domain/index.ts';
import { channel } from './channel.ts';

/** What can be wrong with a device: those of scanners and scales, then those of printers. */
export const DeviceTroubleType = z.enum([
  'absent',
  'permission',
  'in-use',
  'wrong-mode',
  'silent',
  'says-nothing',
  'fault',
  ...PRINTER_STOPS,
  'mismatch',
  'timeout',
  'interrupted',
]);
/** See the schema. */
export type DeviceTroubleType = z.infer<typeof DeviceTroubleType>;

/** A device as the status bar shows it. */
export const DeviceHealth = z.object({
  role: z.enum(['scanner', 'printer', 'scale']),
  /** Its id in the settings: its own among those of its role. */
  id: z.string(),
  name: z.string(),
  state: z.enum(['ready', 'busy', 'absent', 'fault']),
  trouble: DeviceTroubleType.nullable(),
  /** What the driver says about it, in English. */
  reason: z.string(),
  /** A rule or a command to be entered as it stands, where that is the way out. */
  fix: z.string().optional(),
});
export type DeviceHealth = z.infer<typeof DeviceHealth>;

/** One delivery of a scanner: its text as read, and the AIM symbology id when the scanner gives one. */
export const ScannedCode = z.object({
  id: z.string().min(1).max(64),
  text: z.string().max(8_192),
  symbology: z.string().max(3).nullable(),
  deviceId: z.string().max(80),
  at: z.number(),
});
export type ScannedCode = z.infer<typeof ScannedCode>;

/** What the fault buttons of the virtual printer can break; `none` repairs it. */
export const PrinterFaultButton = z.enum(['none', ...PRINTER_STOPS, 'cut-printed', 'cut-lost']);
/** See the schema. */
export type PrinterFaultButton = z.infer<typeof PrinterFaultButton>;

/** What the fault buttons of the virtual scale can break; `none` repairs it. `moving`: it never comes to rest. */
export const ScaleFaultButton = z.enum(['none', 'moving', 'drifted', 'overloaded', 'silent', 'unplugged']);
/** See the schema. */
export type ScaleFaultButton = z.infer<typeof ScaleFaultButton>;

/** What the fault buttons of the virtual scanner can break; `none` repairs it. */
export const ScannerFaultButton = z.enum(['none', 'double', 'half', 'unplugged']);
/** See the schema. */
export type ScannerFaultButton = z.infer<typeof ScannerFaultButton>;

/** What the scale of this bench shows, in whole grams without what was zeroed and tared. `stable`: it stands still. */
export const ScaleReading = z.object({ grams: z.number().int(), stable: z.boolean() });
/** See the schema. */
export type ScaleReading = z.infer<typeof ScaleReading>;

/** Why there is no weight. `unsettled`: it moved. `stale`: it says nothing. `refused`: it or the station says no, see `detail`. */
export const WeighFailed = z.object({
  type: z.literal('failed'),
  trouble: z.enum(['unsettled', 'stale', 'refused', 'unusable']),
  detail: z.string(),
});
const ScaleAnswer = z.discriminatedUnion('type', [z.object({ type: z.literal('done') }), WeighFailed]);

const ScaleWeight = z.discriminatedUnion('type', [
  z.object({ type: z.literal('weighed'), grams: z.number().int() }),
  WeighFailed,
]);

const VirtualState = z.object({
  scanner: z.object({ fault: ScannerFaultButton }),
  printer: z.object({ fault: PrinterFaultButton }),
  scale: z.object({ grams: z.number(), fault: ScaleFaultButton }),
  labels: z.array(
    z.object({ jobId: z.string(), at: z.number(), sscc: z.string(), orderCode: z.string(), picture: z.string() }),
  ),
});

/** Device health and the virtual bench. */
export const deviceChannels = {
  'device/health': channel(z.object({}), z.object({ devices: z.array(DeviceHealth) })),
  /** Scans that no page has taken yet, in order: those that were made while this one was loading. */
  'scanner/untaken': channel(z.object({}), z.object({ scans: z.array(ScannedCode) })),
  /** The page has dealt with these scans: what they led to is saved. They are not told again. */
  'scanner/take': channel(z.object({ ids: z.array(z.string().max(64)).max(1_000) }), z.object({})),
  /** What the scale shows now; null without a scale that works. */
  'scale/reading': channel(z.object({}), z.object({ reading: ScaleReading.nullable() })),
  /** A weight to count on, in whole grams: stable, fresh, and agreed by several readings. Waits a moment for it. */
  'scale/weigh': channel(z.object({}), ScaleWeight),
  /** Takes what lies on the scale for nothing: for a pan that drifted, refused for more than a little. Waits for it to rest. */
  'scale/zero': channel(z.object({}), ScaleAnswer),
  /** Takes what lies on the scale for the packaging. Tared empty, the old tare is gone. */
  'scale/tare': channel(z.object({}), ScaleAnswer),
  /** The virtual bench. Its channels answer `absent` when the station drives real devices. */
  'bench/state': channel(
    z.object({}),
    z.discriminatedUnion('type', [
      VirtualState.extend({ type: z.literal('virtual') }),
      z.object({ type: z.literal('absent') }),
    ]),
  ),
  /** Lets the virtual scanner read texts, one after the other as fast as it can. */
  'bench/scan': channel(z.object({ texts: z.array(z.string().max(8_192)).max(15_000) }), z.object({})),
  'bench/printer': channel(z.object({ fault: PrinterFaultButton }), z.object({})),
  'bench/scale': channel(z.object({ grams: z.number().min(0).max(500_000) }), z.object({})),
  'bench/scale-fault': channel(z.object({ fault: ScaleFaultButton }), z.object({})),
  'bench/scanner': channel(z.object({ fault: ScannerFaultButton }), z.object({})),
} as const;

/** What devices say by themselves. */
export const devicePushes = {
  'scanner/scanned': ScannedCode,
  'device/changed': z.object({ devices: z.array(DeviceHealth) }),
  /** The scale shows something else; null: nothing any more. */
  'scale/changed': z.object({ reading: ScaleReading.nullable() }),
  'bench/changed': z.object({}),
} as const;
