import type { Handler } from 'hono';
import type { Store } from '../store.ts';
import { DeliveriesAsked } from './delivery-operations.ts';
import type { Operation } from './operation.ts';
import { invalid, problem } from './problem.ts';
import type { Bindings } from './requests.ts';

type Route = (method: Operation['method'], path: string, ...handlers: readonly Handler<Bindings>[]) => unknown;
/** What the routes of deliveries ask of the store. */
export type DeliveriesOfStore = Pick<Store, 'deliveries' | 'delivery'>;

export function addDeliveryRoutes(route: Route, store: DeliveriesOfStore): void {
  route('get', '/v1/deliveries', async (context) => {
    const asked = DeliveriesAsked.safeParse(context.req.query());
    return asked.success ? context.json(await store.deliveries(asked.data)) : invalid(context, asked.error);
  });
  route('get', '/v1/deliveries/{delivery}', async (context) => {
    const code = context.req.param('delivery') ?? '';
    const found = await store.delivery(code);
    return found
      ? context.json(found)
      : problem(context, 404, `There is no delivery ${code}.`, { type: 'unknown-delivery' });
  });
}
