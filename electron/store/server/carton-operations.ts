import { z } from 'zod';
import { CartonPage, CartonRow } from '../weights/cartons.ts';
import { PageAsked } from './integration.ts';
import type { Operation } from './operation.ts';

const READ = { method: 'get', rights: ['stock', 'read'], shared: true } as const;

/** What programs ask about cartons; they are put like rows of cartons.csv. */
export const CARTON_OPERATIONS: readonly Operation[] = [
  {
    ...{ ...READ, path: '/v1/cartons', query: PageAsked, answer: CartonPage },
    summary: 'Empty cartons with the columns of cartons.csv, page by page',
  },
  {
    ...{ ...READ, path: '/v1/cartons/{carton}', answer: CartonRow },
    summary: 'One carton with the columns of cartons.csv; 404 `unknown-carton`',
  },
  {
    ...{ method: 'delete', path: '/v1/cartons/{carton}', answer: z.object({ removed: z.literal(true) }) },
    ...{ rights: ['stock'], shared: true },
    summary: 'Removes a carton: benches offer it no more. What is packed in one stays as it is',
  },
];
