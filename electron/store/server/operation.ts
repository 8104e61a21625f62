import type { z } from 'zod';
import type { Right } from './clients.ts';

/** One thing that the store answers to. */
export interface Operation {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  readonly path: string;
  readonly summary: string;
  /** Without a key; all others want `Authorization: Bearer KEY`. */
  readonly open?: true;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType | 'text/event-stream' | 'text/plain' | 'text/csv' | 'application/pdf' | 'document';
  readonly query?: z.ZodObject;
  /** Any of these rights opens it to a program. */
  readonly rights?: readonly Right[];
  /** Of what all channels share: a key of one channel does not open it. */
  readonly shared?: true;
  /** Takes an `Idempotency-Key`: the same key again gets the same answer, and nothing is done twice. */
  readonly named?: true;
}
