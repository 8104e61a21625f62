import type { Context, Handler } from 'hono';
import { AdjustmentAsked, MoveAsked, type MoveStated } from '../stock/stated-moves.ts';
import type { Store } from '../store.ts';
import type { Operation } from './operation.ts';
import { invalid, problem } from './problem.ts';
import { type Bindings, limit, MAX_SMALL_BODY, readJson } from './requests.ts';
import { MovesAsked, StockAsked } from './stock-operations.ts';

type Route = (method: Operation['method'], path: string, ...handlers: readonly Handler<Bindings>[]) => unknown;
/** What the routes of stock ask of the store. */
export type StockOfStore = Pick<Store, 'stockLevels' | 'stockMoves' | 'shortages' | 'adjustStock' | 'moveStock'>;

export function addStockRoutes(route: Route, store: StockOfStore): void {
  route('get', '/v1/stock', async (context) => {
    const asked = StockAsked.safeParse(context.req.query());
    return asked.success ? context.json(await store.stockLevels(asked.data)) : invalid(context, asked.error);
  });
  route('get', '/v1/stock/moves', async (context) => {
    const asked = MovesAsked.safeParse(context.req.query());
    return asked.success ? context.json(await store.stockMoves(asked.data)) : invalid(context, asked.error);
  });
  route('get', '/v1/stock/shortages', async (context) => {
    const shortages = (await store.shortages()).map(({ orderId, ...said }) => {
      const [channel = '', ...code] = orderId.split(':');
      return { channel, order: code.join(':'), ...said };
    });
    return context.json({ shortages, next: null });
  });
  route('post', '/v1/stock/adjustments', limit(MAX_SMALL_BODY), async (context) => {
    const asked = AdjustmentAsked.safeParse(await readJson(context));
    if (!asked.success) return invalid(context, asked.error);
    return told(context, asked.data, await store.adjustStock(asked.data, context.get('who')));
  });
  route('post', '/v1/stock/moves', limit(MAX_SMALL_BODY), async (context) => {
    const asked = MoveAsked.safeParse(await readJson(context));
    if (!asked.success) return invalid(context, asked.error);
    return told(context, asked.data, await store.moveStock(asked.data, context.get('who')));
  });
}

function told(context: Context<Bindings>, { id, sku: of }: AdjustmentAsked | MoveAsked, answer: MoveStated): Response {
  switch (answer.type) {
    case 'moved':
    case 'known':
      return context.json({ moved: answer.type === 'moved', onHand: answer.onHand });
    case 'other-move':
      return problem(context, 409, `The id ${id} was used for another move. Take a new one.`, { type: 'other-move' });
    case 'not-enough':
      return problem(context, 409, `There are ${answer.onHand} units of ${of} at that place.`, { type: 'not-enough' });
    case 'unknown-item':
      return problem(context, 422, `There is no item ${of}.`, { type: 'unknown-item' });
    case 'unknown-location':
      return problem(context, 422, `There is no location ${answer.location}.`, { type: 'unknown-location' });
  }
}
