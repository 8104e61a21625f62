import { z } from 'zod';
import { RatePage, RateRow, ServicePage, ServiceRow } from '../rates/rate-book.ts';
import { PageAsked } from './integration.ts';
import type { Operation } from './operation.ts';

const READ = { method: 'get', rights: ['stock', 'read'], shared: true } as const;
const Removed = z.object({ removed: z.literal(true) });

/** What programs ask about prices and services; they are put like rows of rates.csv and services.csv. */
export const RATE_OPERATIONS: readonly Operation[] = [
  {
    ...{ ...READ, path: '/v1/rates', query: PageAsked, answer: RatePage },
    summary:
      'Prices of carriers with the columns of rates.csv, page by page; `rate` is what each is read and removed by',
  },
  {
    ...{ ...READ, path: '/v1/rates/{rate}', answer: RateRow },
    summary: 'One price with the columns of rates.csv; 404 `unknown-rate`',
  },
  {
    ...{ method: 'delete', path: '/v1/rates/{rate}', answer: Removed, rights: ['stock'], shared: true },
    summary: 'Removes a price: no parcel is priced by it any more. What was chosen by it stays as it is',
  },
  {
    ...{ ...READ, path: '/v1/services', query: PageAsked, answer: ServicePage },
    summary: 'Services of carriers with the columns of services.csv, page by page',
  },
  {
    ...{ ...READ, path: '/v1/services/{service}', answer: ServiceRow },
    summary: 'One service with the columns of services.csv; 404 `unknown-service`',
  },
  {
    ...{ method: 'delete', path: '/v1/services/{service}', answer: Removed, rights: ['stock'], shared: true },
    summary: 'Removes a service; 409 `service-in-use` while prices name it',
  },
];
