import { z } from 'zod';
import { PageAsked } from './integration.ts';
import type { Operation } from './operation.ts';

const time = z.number().int();
const text = z.string();
const of = { order: text, channel: text, number: time };

const ManifestShown = z.object({
  ...{ manifest: text, id: text, carrier: text, account: text, origin: text, day: text, station: text, missing: time },
  phase: z.enum(['open', 'left', 'closing', 'closed', 'dropped']),
  ...{ openedAt: time, closedAt: time.nullable(), closedBy: text.nullable(), parcels: time },
});
/** Manifests in the order in which the store heard of them; `next` is null at the end. */
export const ManifestPage = z.object({ manifests: z.array(ManifestShown).readonly(), next: time.nullable() });
/** A manifest with what stands on it. */
export const ManifestWhole = ManifestShown.extend({
  on: z
    .array(z.object({ ...of, sscc: text, tracking: text.nullable(), pallet: text.nullable(), loadedAt: time }))
    .readonly(),
});
/** A parcel from when it is packed. `left`: a carrier has it. */
export const ShipmentShown = z.object({
  ...of,
  ...{ sscc: text.nullable(), state: z.enum(['packed', 'labelled', 'verified', 'left']), carrier: text, service: text },
  ...{ tracking: text.nullable(), station: text, packedAt: time, labelledAt: time.nullable() },
  ...{ manifest: text.nullable(), leftAt: time.nullable() },
});
/** Parcels in the order in which they were packed first; `next` is null at the end. */
export const ShipmentPage = z.object({ shipments: z.array(ShipmentShown).readonly(), next: time.nullable() });

const READ = { method: 'get', rights: ['orders', 'read'], shared: true } as const;

/** What programs ask about parcels that leave. */
export const MANIFEST_OPERATIONS: readonly Operation[] = [
  {
    ...{ ...READ, path: '/v1/manifests', query: PageAsked, answer: ManifestPage },
    summary: 'Hand-overs to carriers, page by page, each with how many parcels stand on it',
  },
  {
    ...{ ...READ, path: '/v1/manifests/{manifest}', answer: ManifestWhole },
    summary: 'One hand-over by its code or id, with what stands on it; 404 `unknown-manifest`',
  },
  {
    ...{ ...READ, path: '/v1/shipments', query: PageAsked, answer: ShipmentPage },
    summary: 'Parcels that are packed or left, page by page, with carrier, service and tracking number',
  },
  {
    ...{ ...READ, path: '/v1/shipments/{sscc}', answer: ShipmentShown },
    summary: 'The parcel with that label; 404 `unknown-shipment`',
  },
];
