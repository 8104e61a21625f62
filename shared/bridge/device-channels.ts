import { z } from 'zod';
import { channel } from './channel.ts';

/** A device as the status bar shows it. */
export const DeviceHealth = z.object({
  role: z.enum(['scanner', 'printer', 'scale']),
  name: z.string(),
  state: z.enum(['ready', 'busy', 'absent', 'fault']),
  reason: z.string(),
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
export const PrinterFaultButton = z.enum(['none', 'paper-out', 'offline', 'jam']);

const VirtualState = z.object({
  printer: z.object({ fault: PrinterFaultButton }),
  scale: z.object({ grams: z.number() }),
  labels: z.array(
    z.object({ jobId: z.string(), at: z.number(), sscc: z.string(), orderCode: z.string(), picture: z.string() }),
  ),
});

/** Device health and the virtual bench. */
export const deviceChannels = {
  'device/health': channel(z.object({}), z.object({ devices: z.array(DeviceHealth) })),
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
} as const;

/** What devices say by themselves. */
export const devicePushes = {
  'scanner/scanned': ScannedCode,
  'device/changed': z.object({ devices: z.array(DeviceHealth) }),
  'bench/changed': z.object({}),
} as const;
