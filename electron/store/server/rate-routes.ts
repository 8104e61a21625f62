import type { Context, Handler } from 'hono';
import type { RateBook } from '../rates/rate-book.ts';
import { PageAsked } from './integration.ts';
import type { Operation } from './operation.ts';
import { invalid, problem } from './problem.ts';
import type { Bindings } from './requests.ts';

type Route = (method: Operation['method'], path: string, ...handlers: readonly Handler<Bindings>[]) => unknown;

export function addRateRoutes(route: Route, store: RateBook): void {
  const named = (context: Context<Bindings>, name: 'rate' | 'service'): string => context.req.param(name) ?? '';
  const noRate = (context: Context<Bindings>): Response =>
    problem(context, 404, `There is no price ${named(context, 'rate')}.`, { type: 'unknown-rate' });
  const noService = (context: Context<Bindings>): Response =>
    problem(context, 404, `There is no service ${named(context, 'service')}.`, { type: 'unknown-service' });

  route('get', '/v1/rates', async (context) => {
    const asked = PageAsked.safeParse(context.req.query());
    if (!asked.success) return invalid(context, asked.error);
    return context.json(await store.rates(asked.data.after, asked.data.limit));
  });
  route('get', '/v1/rates/{rate}', async (context) => {
    const found = await store.rate(named(context, 'rate'));
    return found ? context.json(found) : noRate(context);
  });
  route('delete', '/v1/rates/{rate}', async (context) =>
    (await store.removeRate(named(context, 'rate'))) === 'removed' ? context.json({ removed: true }) : noRate(context),
  );
  route('get', '/v1/services', async (context) => {
    const asked = PageAsked.safeParse(context.req.query());
    if (!asked.success) return invalid(context, asked.error);
    return context.json(await store.services(asked.data.after, asked.data.limit));
  });
  route('get', '/v1/services/{service}', async (context) => {
    const found = await store.service(named(context, 'service'));
    return found ? context.json(found) : noService(context);
  });
  route('delete', '/v1/services/{service}', async (context) => {
    const done = await store.removeService(named(context, 'service'));
    if (done === 'removed') return context.json({ removed: true });
    if (done === 'unknown') return noService(context);
    const said = `${named(context, 'service')} has ${done.prices} price(s). Remove them first.`;
    return problem(context, 409, said, { type: 'service-in-use' });
  });
}
