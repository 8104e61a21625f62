// What the main process and the process of the drivers say to each other. Both sides check what they are told.
import { z } from 'zod';
import { Scales, Scanners } from '#shared/devices/index.ts';
import { DeviceScanSchema } from '../scan-keeper.ts';

const Trouble = z.object({
  type: z.enum(['absent', 'permission', 'in-use', 'wrong-mode', 'silent', 'says-nothing', 'fault']),
  detail: z.string(),
  fix: z.string().optional(),
});

const Plugged = z.object({
  hid: z.array(
    z.object({
      path: z.string(),
      vendorId: z.number(),
      productId: z.number(),
      serialNumber: z.string(),
      product: z.string(),
      usagePage: z.number().optional(),
      usage: z.number().optional(),
    }),
  ),
  serial: z.array(
    z.object({
      path: z.string(),
      vendorId: z.string(),
      productId: z.string(),
      serialNumber: z.string(),
      maker: z.string(),
    }),
  ),
  troubles: z.array(z.string()),
});

/** To the drivers. */
export const Order = z.discriminatedUnion('type', [
  /** Once, first. `keptScans`: the file with the scans that nobody has taken. `deviceNodes`: the folder to watch. */
  z.object({
    type: z.literal('start'),
    scanners: Scanners,
    scales: Scales,
    keptScans: z.string(),
    deviceNodes: z.string(),
    watch: z.boolean(),
  }),
  /** Drives these from now on; those that are the same as before go on undisturbed. */
  z.object({ type: z.literal('change'), scanners: Scanners, scales: Scales }),
  /** Whether to tell everything that scanners send, for whoever looks for a fault. */
  z.object({ type: z.literal('watch'), on: z.boolean() }),
  /** Looks once for everything that is plugged in. */
  z.object({ type: z.literal('find'), question: z.number() }),
  z.object({ type: z.literal('take'), ids: z.array(z.string()) }),
  z.object({
    type: z.literal('ask'),
    question: z.number(),
    scaleId: z.string(),
    verb: z.enum(['weigh', 'zero', 'tare']),
    timeoutMs: z.number(),
  }),
  z.object({ type: z.literal('ping') }),
  z.object({ type: z.literal('stop') }),
]);
/** As it is sent: defaults are filled in where it is read. */
export type Order = z.input<typeof Order>;

/** From the drivers. */
export const News = z.discriminatedUnion('type', [
  z.object({ type: z.literal('scan'), scan: DeviceScanSchema }),
  z.object({
    type: z.literal('health'),
    role: z.enum(['scanner', 'scale']),
    id: z.string(),
    name: z.string(),
    trouble: Trouble.nullable(),
  }),
  z.object({ type: z.literal('raw'), deviceId: z.string(), hex: z.string().max(10_000), outcome: z.string() }),
  z.object({ type: z.literal('found'), question: z.number(), found: Plugged }),
  z.object({ type: z.literal('reading'), scaleId: z.string(), grams: z.number(), stable: z.boolean() }),
  z.object({
    type: z.literal('answer'),
    question: z.number(),
    outcome: z.discriminatedUnion('type', [
      /** `grams` is that of a weighing, and 0 for the others. */
      z.object({ type: z.literal('done'), grams: z.number() }),
      z.object({
        type: z.literal('failed'),
        trouble: z.enum(['unsettled', 'stale', 'refused', 'unusable']),
        detail: z.string(),
      }),
    ]),
  }),
  z.object({ type: z.literal('pong') }),
]);
export type News = z.infer<typeof News>;
