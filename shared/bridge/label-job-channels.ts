import { z } from 'zod';
import { ParcelNumber, Postage } from '#shared/domain/index.ts';
import { channel } from './channel.ts';
import { GrantId } from './grant-id.ts';
import { LabelTrouble, LabelTroubleType } from './label-channels.ts';

/** A label as the labels screen lists it. Its states are those of the spool, `sending` aside. */
export const LabelJob = z.object({
  jobId: z.string(),
  kind: z.enum(['shipping', 'carrier']),
  orderId: z.string(),
  orderCode: z.string(),
  parcel: z.number(),
  version: z.number(),
  /** Empty for a carrier's label. */
  sscc: z.string(),
  /** Where it sends its parcel, as `destinationOf` tells it; absent where that is not known. */
  destination: z.string().optional(),
  /** What was bought for it at a carrier; absent: it is the station's own label, or came as a file. */
  postage: Postage.optional(),
  state: z.enum(['queued', 'sending', 'sent', 'printed', 'failed', 'unclear']),
  /** Whose word the outcome is. */
  settledBy: z.enum(['sending', 'printer', 'scan', 'operator']).nullable(),
  reason: z.string().nullable(),
  /** What went wrong, as far as it has a name, and the particulars. */
  trouble: LabelTroubleType.nullable(),
  detail: z.string(),
  printerId: z.string().nullable(),
  printerName: z.string(),
  at: z.number(),
  /** A further label of the same parcel took its place: it is void. */
  replaced: z.boolean(),
});
export type LabelJob = z.infer<typeof LabelJob>;

const Person = z.string().max(120);
const jobId = z.string().min(1).max(64);
const Printed = z.discriminatedUnion('type', [
  z.object({ type: z.literal('printed'), jobId: z.string() }),
  LabelTrouble,
]);
/** What a person says with a carrier's label that is to be printed. */
const asked = {
  printerId: z.string().max(40).optional(),
  nothingCameOut: z.boolean().optional(),
  printerIsOff: z.boolean().optional(),
  reason: z.string().min(1).max(200).optional(),
  person: Person.optional(),
  grantId: GrantId.optional(),
};

/** The largest file of a carrier that is taken, in bytes. */
export const MAX_CARRIER_BYTES = 4 * 1024 * 1024;

/** The spool as people see it, and labels that come from a carrier as a file. */
export const labelJobChannels = {
  /** Every label that did not come out for certain, the newest of the others, and the printers there are. */
  'label/jobs': channel(
    z.object({}),
    z.object({
      jobs: z.array(LabelJob),
      printers: z.array(z.object({ id: z.string(), name: z.string(), standard: z.boolean() })),
    }),
  ),
  /** What happened to a label, step by step, and its picture as a data URL (empty when there is none). */
  'label/job': channel(
    z.object({ jobId }),
    z.object({
      steps: z.array(z.object({ at: z.number(), state: z.string(), by: z.string().nullable(), detail: z.string() })),
      picture: z.string(),
    }),
  ),
  /**
   * A word on a label that is unclear or was only sent. `nothing-came-out` clears the printer that had it first, unless
   * the person says that it is off.
   */
  'label/settle': channel(
    z.object({
      jobId,
      word: z.discriminatedUnion('type', [
        z.object({ type: z.literal('scanned'), sscc: z.string().length(18) }),
        z.object({ type: z.literal('came-out') }),
        z.object({ type: z.literal('nothing-came-out'), printerIsOff: z.boolean() }),
      ]),
      person: Person,
    }),
    z.discriminatedUnion('type', [z.object({ type: z.literal('settled'), job: LabelJob }), LabelTrouble]),
  ),
  /** A carrier's file, part by part in base64. A new `uploadId` forgets what came before. */
  'carrier/upload': channel(
    z.object({ uploadId: z.string().min(1).max(64), data: z.base64().max(2_000_000) }),
    z.object({ type: z.enum(['taken', 'too-large']) }),
  ),
  /** Prints the file that was uploaded, for a verified parcel. The same file again is the same label. */
  'carrier/print': channel(
    z.object({
      ...asked,
      uploadId: z.string().min(1).max(64),
      orderId: z.string().min(1).max(160),
      parcel: ParcelNumber,
      format: z.enum(['zpl', 'png', 'pdf']),
    }),
    Printed,
  ),
  /** Prints a carrier's label that the spool has kept. */
  'carrier/again': channel(z.object({ ...asked, jobId }), Printed),
} as const;

/** What the spool says by itself. */
export const labelPushes = {
  /** A label came to another state, or a new one was asked for. */
  'label/changed': z.object({}),
} as const;
