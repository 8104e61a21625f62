import type { Context, Handler } from 'hono';
import type { CartonBook } from '../weights/cartons.ts';
import { PageAsked } from './integration.ts';
import type { Operation } from './operation.ts';
import { invalid, problem } from './problem.ts';
import type { Bindings } from './requests.ts';

type Route = (method: Operation['method'], path: string, ...handlers: readonly Handler<Bindings>[]) => unknown;

export function addCartonRoutes(route: Route, store: CartonBook): void {
  const codeIn = (context: Context<Bindings>): string => context.req.param('carton') ?? '';
  const unknown = (context: Context<Bindings>): Response =>
    problem(context, 404, `There is no carton ${codeIn(context)}.`, { type: 'unknown-carton' });

  route('get', '/v1/cartons', async (context) => {
    const asked = PageAsked.safeParse(context.req.query());
    if (!asked.success) return invalid(context, asked.error);
    return context.json(await store.cartons(asked.data.after, asked.data.limit));
  });
  route('get', '/v1/cartons/{carton}', async (context) => {
    const found = await store.carton(codeIn(context));
    return found ? context.json(found) : unknown(context);
  });
  route('delete', '/v1/cartons/{carton}', async (context) =>
    (await store.removeCarton(codeIn(context))) === 'removed' ? context.json({ removed: true }) : unknown(context),
  );
}
