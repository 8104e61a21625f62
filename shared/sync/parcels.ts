import { z } from 'zod';
import { Moment, OrderStatus, ParcelNumber } from '#shared/domain/index.ts';
import { StationEvent } from '#shared/log/index.ts';
import { MOST_PROOF_CHARACTERS, ProofContents, ProofOrder } from '#shared/proof/index.ts';

/** A number by which a parcel is looked up: the SSCC of its label, now or before it was replaced. */
export const ParcelCode = z.string().regex(/^\d{18}$/);

/** Why there is no answer about a parcel. `no-key`: the store has nothing to seal with · `not-closed`: it has no label that holds. */
export const NoParcel = z.object({ type: z.enum(['unknown-parcel', 'not-allowed', 'not-closed', 'no-key']) });
export type NoParcel = z.infer<typeof NoParcel>;

/** One thing that happened to a parcel. `at`: by its station's clock put right; `counts`: it took effect. */
export const ParcelStep = z.object({
  at: Moment,
  heardAt: Moment,
  by: z.string().max(80).nullable(),
  station: z.string().max(64),
  counts: z.boolean(),
  event: StationEvent,
});
export type ParcelStep = z.infer<typeof ParcelStep>;

/** A parcel's whole life. `sscc`: of the label that is about; null while there is none. `fingerprint`: of the key that its proof is sealed with; null: of none yet. */
export const ParcelLife = z.object({
  type: z.literal('parcel'),
  sscc: ParcelCode.nullable(),
  orderId: z.string().max(160),
  parcel: ParcelNumber,
  /** How many parcels its order has. */
  parcels: z.number().int().min(1).max(10_000),
  order: ProofOrder,
  contents: ProofContents,
  steps: z.array(ParcelStep).max(20_000),
  statuses: z
    .array(z.object({ to: OrderStatus, at: Moment, by: z.string().max(80).nullable(), station: z.string().max(64) }))
    .max(2_000),
  /** What the entries' stations and people are called. */
  names: z.record(z.string().max(80), z.string().max(120)),
  fingerprint: z.string().max(60).nullable(),
});
export type ParcelLife = z.infer<typeof ParcelLife>;

/** A parcel's life, or why it is not told. */
export const ParcelAnswer = z.union([ParcelLife, NoParcel]);
export type ParcelAnswer = z.infer<typeof ParcelAnswer>;

/** The proof of a parcel as its file. */
export const ProofAnswer = z.union([
  z.object({ type: z.literal('proof'), sscc: ParcelCode, text: z.string().max(MOST_PROOF_CHARACTERS) }),
  NoParcel,
]);
export type ProofAnswer = z.infer<typeof ProofAnswer>;
