import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Right } from './clients.ts';
import { problem } from './problem.ts';

/** What every handler knows of a request. `address`: where it came from, for the limit of tries. */
export type Bindings = {
  Bindings: { readonly address: string };
  Variables: { stationId: string; who: string; channel: string | null; rights: readonly Right[] };
};

/** Of a request with one thing in it. */
export const MAX_SMALL_BODY = 4 * 1024;

/** Turns a body away that has more bytes. */
export const limit = (maxSize: number) =>
  bodyLimit({ maxSize, onError: (context: Context<Bindings>) => problem(context, 413, 'The request is too large.') });

/** The body as JSON; undefined where it is none. */
export async function readJson(context: Context<Bindings>): Promise<unknown> {
  try {
    return await context.req.json();
  } catch {
    return undefined;
  }
}
