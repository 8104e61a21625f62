import { z } from 'zod';
import { CustomsTrader } from '#shared/customs/index.ts';
import { ParcelLife } from '#shared/sync/index.ts';
import type { Operation } from './operation.ts';

const READ = { method: 'get', rights: ['orders', 'read'] } as const;
/** Whether a proof tells what names a person. */
export const ProofAsked = z.object({ personal: z.enum(['yes', 'no']).default('yes') });
/** A parcel as programs read it: its events as the log has them. */
export const ParcelShown = ParcelLife.omit({ type: true, steps: true }).extend({
  steps: z.array(
    z.object({
      ...{ at: z.number().int(), heardAt: z.number().int(), by: z.string().nullable(), station: z.string() },
      counts: z.boolean(),
      event: z.looseObject({ type: z.string() }),
    }),
  ),
});
/** Keys that proofs of this store are or were sealed with, the newest last. */
export const ProofKeys = z.object({
  keys: z.array(z.object({ fingerprint: z.string(), key: z.string(), madeAt: z.number().int() })),
});

/** What programs ask about parcels. */
export const PARCEL_OPERATIONS: readonly Operation[] = [
  {
    ...{ ...READ, path: '/v1/parcels/{sscc}', answer: ParcelShown },
    summary:
      'A parcel by a number of its label: contents, weight, label, and all that happened to it, the oldest first; 404 `unknown-parcel`',
  },
  {
    ...{ ...READ, path: '/v1/parcels/{sscc}/proof', answer: 'document', query: ProofAsked },
    summary:
      'The sealed proof of a parcel, a file that `verify-proof` checks without the store. `personal=no` leaves out what names a person; 404 `unknown-parcel`, 409 `not-closed`, 503 `no-key`',
  },
  {
    ...{ ...READ, path: '/v1/parcels/{sscc}/customs', answer: 'application/pdf' },
    summary:
      'The customs paper of a closed parcel as a PDF: CN 22, CN 23 or a commercial invoice, in English and the language of its destination; 404 `unknown-parcel`, 409 `not-closed`, `none` (it crosses no border), `no-sender`',
  },
  {
    ...{ method: 'get', path: '/v1/customs-sender', rights: ['policies'], shared: true, answer: CustomsTrader },
    summary: 'Who sends abroad, as customs papers say it; 404 `no-sender`',
  },
  {
    ...{ method: 'put', path: '/v1/customs-sender', rights: ['policies'], shared: true },
    ...{ body: CustomsTrader, answer: CustomsTrader },
    summary:
      'Sets who sends abroad: address, EORI and VAT number, signer, what becomes of undelivered parcels, what invoice numbers begin with',
  },
  {
    ...{ method: 'get', path: '/v1/proof-keys', rights: ['orders', 'read'], answer: ProofKeys },
    summary: 'The keys that proofs of this store are or were sealed with, the newest last',
  },
];
