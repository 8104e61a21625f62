// What happens at a bench beside the packing itself.
import { z } from 'zod';
import { OverrideKind, OverrideReason, ParcelNumber } from '#shared/domain/index.ts';
import type { OverrideSubject } from './override-subject.ts';
import { Subject } from './subject.ts';

/** A scan that led to nothing, kept as evidence and for learning which items are taken for each other. */
export const ScanRefused = z.object({
  type: z.literal('ScanRefused'),
  v: z.literal(1),
  scanId: z.string().min(1).max(64),
  orderId: z.string().max(160).nullable(),
  raw: z.string().max(512),
  reason: z.string().max(60),
  sku: z.string().max(64).nullable(),
});
/** Somebody took the station over. */
export const OperatorSignedIn = z.object({
  type: z.literal('OperatorSignedIn'),
  v: z.literal(1),
  operatorId: z.string().min(1).max(80),
  by: z.enum(['badge', 'pin']),
});
/** Somebody left the station: asked to, was idle too long, or another person took over. */
export const OperatorSignedOut = z.object({
  type: z.literal('OperatorSignedOut'),
  v: z.literal(1),
  operatorId: z.string().min(1).max(80),
  reason: z.enum(['asked', 'idle', 'switched']),
});

/** A person took an order over from another station. */
export const OrderTakenOver = z.object({
  type: z.literal('OrderTakenOver'),
  v: z.literal(1),
  orderId: z.string().min(1).max(160),
  /** The name of the station that had it. */
  from: z.string().max(60),
});

const granted = {
  type: z.literal('OverrideGranted'),
  grantId: z.string().min(1).max(64),
  kind: OverrideKind,
  parcel: ParcelNumber.nullable(),
  supervisorId: z.string().min(1).max(80),
  reason: OverrideReason,
};
/**
 * A supervisor allowed one act, by their PIN, before it was done. Who was signed in stands in the entry. `parcel`: of the label; null
 * where the act is about the whole order. `reason`: what is usual by its name; `other` for words of one's own, which stay with the label.
 */
export const OverrideGranted = z.object({ ...granted, v: z.literal(1), orderId: z.string().min(1).max(160) });
/** The same of an act that is about no order: of those version 1 is written on, which stores before 0.2 read. */
export const OverrideGrantedFor = z.object({ ...granted, v: z.literal(2), about: Subject });
export type OverrideGranted = z.infer<typeof OverrideGranted> | z.infer<typeof OverrideGrantedFor>;

/** A grant as its event says it: of an order as every version reads it. */
export const grantedEvent = (
  { kind, about, parcel }: OverrideSubject,
  by: Pick<OverrideGranted, 'grantId' | 'supervisorId' | 'reason'>,
): OverrideGranted => {
  const common = { type: 'OverrideGranted', kind, parcel, ...by } as const;
  return about.kind === 'order' ? { ...common, v: 1, orderId: about.id } : { ...common, v: 2, about };
};
