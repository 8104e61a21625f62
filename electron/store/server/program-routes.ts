import { hash } from 'node:crypto';
import type { Context, Handler, Hono, MiddlewareHandler } from 'hono';
import { orderIdOf } from '#shared/domain/index.ts';
import type { Clock } from '#shared/prelude/index.ts';
import type { OrderChange } from '#shared/sync/index.ts';
import type { Database } from '../database/database.ts';
import type { ManifestBook } from '../handover/manifest-book.ts';
import { channelOfRow, type PutRow, rowsSchema, WRITABLE } from '../import/put-rows.ts';
import type { ProgramPeople } from '../people/program-people.ts';
import type { ParcelBook } from '../proof/parcel-proof.ts';
import type { RateBook } from '../rates/rate-book.ts';
import type { ItemUses } from '../stock/items.ts';
import type { Store } from '../store.ts';
import type { CartonBook } from '../weights/cartons.ts';
import { createAnswers } from './answers.ts';
import { addCartonRoutes } from './carton-routes.ts';
import { addCountRoutes, type CountsOfStore } from './count-routes.ts';
import { addDeliveryRoutes, type DeliveriesOfStore } from './delivery-routes.ts';
import { addInsightRoutes, type InsightOfStore } from './insight-routes.ts';
import { ChangesAsked, type Integration, OrdersAsked, PageAsked } from './integration.ts';
import { addManifestRoutes } from './manifest-routes.ts';
import { metricsOf } from './metrics.ts';
import type { Operation } from './operation.ts';
import { CORRECTIONS, OPERATIONS } from './operations.ts';
import { addParcelRoutes } from './parcel-routes.ts';
import { addPolicyRoutes, type PoliciesOfStore } from './policy-routes.ts';
import { invalid, problem } from './problem.ts';
import { addRateRoutes } from './rate-routes.ts';
import { type Bindings, limit, MAX_SMALL_BODY, readJson } from './requests.ts';
import { addStockRoutes, type StockOfStore } from './stock-routes.ts';

/** What the routes of other programs work with. */
export interface ProgramParts {
  readonly integration: Integration;
  readonly database: Database;
  /** What a program that was let in changes beside the rows that it puts. */
  readonly store: Pick<
    Store,
    | 'decideOrder'
    | 'removeItem'
    | keyof PoliciesOfStore
    | keyof ProgramPeople
    | keyof StockOfStore
    | keyof CountsOfStore
    | keyof DeliveriesOfStore
    | keyof ManifestBook
    | keyof CartonBook
    | keyof ParcelBook
    | 'customsPaperOf'
    | 'customsTrader'
    | 'setCustomsTrader'
    | keyof RateBook
    | keyof InsightOfStore
  >;
  readonly clock: Clock;
}

const MAX_ROWS_BODY = 8 * 1024 * 1024;

type Asked = Context<Bindings>;

/** Adds everything that shops and other programs ask. Each route is opened by the rights that its operation documents. */
export function addProgramRoutes(app: Hono<Bindings>, { integration, database, store, clock }: ProgramParts): void {
  const answers = createAnswers(database, clock);
  const route = (method: Operation['method'], path: string, ...handlers: readonly Handler<Bindings>[]) =>
    app.on(method.toUpperCase(), path.replace(/\{(\w+)\}/g, ':$1'), guard(method, path), ...handlers);

  route('get', '/v1/metrics', async (context) =>
    context.text(await metricsOf(database, clock.now()), 200, { 'content-type': 'text/plain; version=0.0.4' }),
  );
  for (const kind of WRITABLE)
    route('put', `/v1/${kind}`, limit(MAX_ROWS_BODY), async (context) => {
      const given = rowsSchema(kind).safeParse(await readJson(context));
      if (!given.success) return invalid(context, given.error);
      const rows = given.data.rows as readonly PutRow[];
      const own = context.get('channel');
      if (own !== null && rows.some((row) => channelOfRow(row) !== own)) return otherChannel(context, own);
      const put = () =>
        kind === 'operators' ? store.putPeople(rows) : integration.put(kind, rows, context.get('who'));
      const name = context.req.header('idempotency-key');
      if (name === undefined) return context.json(await put());
      if (!/^[\x21-\x7e]{1,100}$/.test(name))
        return problem(context, 400, 'Idempotency-Key has 1 to 100 printable characters and no space.');
      const answer = await answers.once(context.get('who'), `${kind}:${name}`, digestOf(JSON.stringify(rows)), put);
      if (answer === 'other-body')
        return problem(context, 422, 'This Idempotency-Key was used for another request. Take a new one.', {
          type: 'key-used',
        });
      return answer ? context.json(answer) : problem(context, 409, 'This request is under way. Ask again in a moment.');
    });

  route('get', '/v1/orders/{channel}/{code}', async (context) => {
    const found = await integration.order(part(context, 'channel'), part(context, 'code'));
    return found ? context.json(found) : problem(context, 404, NO_ORDER, { type: 'unknown-order' });
  });
  route('get', '/v1/orders', async (context) => {
    const asked = OrdersAsked.safeParse(context.req.query());
    if (!asked.success) return invalid(context, asked.error);
    const own = context.get('channel');
    const { channel = own ?? undefined } = asked.data;
    if (own !== null && channel !== own) return otherChannel(context, own);
    const page = await integration.orders({ ...asked.data, channel });
    return page
      ? context.json(page)
      : problem(context, 410, 'The store was put back from a copy since this cursor. Begin again with since=0.', {
          type: 'cursor-gone',
        });
  });
  const decide = async (context: Asked, asked: OrderChange): Promise<Response> => {
    const orderId = orderIdOf(part(context, 'channel'), part(context, 'code'));
    const answer = await store.decideOrder(orderId, asked, { by: null, station: context.get('who').slice(0, 64) });
    switch (answer.type) {
      case 'changed':
        return context.json({ status: answer.status, hold: answer.hold });
      case 'closed':
        return problem(context, 409, `The order is ${answer.status}.`, { type: 'order-closed' });
      case 'packed':
        return problem(context, 409, 'Its parcel is packed: it can be held or cancelled.', { type: 'order-packed' });
      case 'unknown-order':
      case 'not-allowed':
        return problem(context, 404, NO_ORDER, { type: 'unknown-order' });
    }
  };
  for (const act of ['release', 'hold', 'cancel'] as const)
    route('post', `/v1/orders/{channel}/{code}/${act}`, (context) =>
      decide(context, act === 'hold' ? { type: 'hold', reason: 'other', detail: '' } : { type: act }),
    );
  route('put', '/v1/orders/{channel}/{code}/address', limit(MAX_SMALL_BODY), async (context) => {
    const given = CORRECTIONS.address.safeParse(await readJson(context));
    return given.success ? decide(context, { type: 'correct', address: given.data }) : invalid(context, given.error);
  });
  route('put', '/v1/orders/{channel}/{code}/lines', limit(MAX_ROWS_BODY), async (context) => {
    const given = CORRECTIONS.lines.safeParse(await readJson(context));
    return given.success ? decide(context, { type: 'correct', ...given.data }) : invalid(context, given.error);
  });
  route('get', '/v1/status-changes', async (context) => {
    const asked = ChangesAsked.safeParse(context.req.query());
    if (!asked.success) return invalid(context, asked.error);
    const own = context.get('channel');
    const { after, channel = own } = asked.data;
    if (own !== null && channel !== own) return otherChannel(context, own);
    return context.json(await integration.statusChanges(after, channel));
  });

  route('get', '/v1/items', async (context) => {
    const asked = PageAsked.safeParse(context.req.query());
    if (!asked.success) return invalid(context, asked.error);
    return context.json(await integration.items(asked.data.after, asked.data.limit));
  });
  route('get', '/v1/items/{sku}', async (context) => {
    const found = await integration.item(part(context, 'sku'));
    return found ? context.json(found) : problem(context, 404, NO_ITEM, { type: 'unknown-item' });
  });
  route('delete', '/v1/items/{sku}', async (context) => {
    const sku = part(context, 'sku');
    const answer = await store.removeItem(sku);
    switch (answer.type) {
      case 'removed':
        return context.json({ removed: true });
      case 'unknown-item':
        return problem(context, 404, NO_ITEM, { type: 'unknown-item' });
      case 'in-use':
        return problem(context, 409, heldBy(sku, answer.uses), { type: 'item-in-use', uses: answer.uses });
    }
  });
  route('get', '/v1/operators', async (context) => {
    const asked = PageAsked.safeParse(context.req.query());
    if (!asked.success) return invalid(context, asked.error);
    return context.json(await store.people(asked.data.after, asked.data.limit));
  });
  route('delete', '/v1/operators/{name}', async (context) => {
    const name = part(context, 'name');
    switch (await store.removePerson(name)) {
      case 'removed':
        return context.json({ removed: true });
      case 'unknown':
        return problem(context, 404, 'There is nobody of this name.', { type: 'unknown-person' });
      case 'administrator':
        return problem(context, 409, `${name} is an administrator: another administrator removes them, at a bench.`, {
          type: 'is-administrator',
        });
    }
  });
  addPolicyRoutes(route, store);
  addStockRoutes(route, store);
  addDeliveryRoutes(route, store);
  addManifestRoutes(route, store);
  addCartonRoutes(route, store);
  addParcelRoutes(route, store);
  addRateRoutes(route, store);
  addCountRoutes(route, store);
  addInsightRoutes(route, store);
}

const NO_ORDER = 'There is no such order.';
const NO_ITEM = 'There is no such item.';

const part = (context: Asked, name: string): string => context.req.param(name) ?? '';

/** Lets those through whose key has a right to the operation, and is of the whole store where the operation is. */
function guard(method: Operation['method'], path: string): MiddlewareHandler<Bindings> {
  const { rights = [], shared } = OPERATIONS.find((known) => known.method === method && known.path === path) ?? {};
  return async (context, next) => {
    const own = context.get('channel');
    const asked = context.req.param('channel');
    if (own !== null && (shared || (asked !== undefined && asked !== own))) return otherChannel(context, own);
    if (rights.some((right) => context.get('rights').includes(right))) return next();
    return problem(context, 403, `This key lacks the right ${rights.join(' or ')}.`, {
      type: 'missing-right',
      rights,
    });
  };
}

const otherChannel = (context: Asked, own: string): Response =>
  problem(context, 403, `This key is for the orders of the channel ${own} only.`, { type: 'other-channel' });

/** Why an item stays, in a sentence for each of its uses. */
function heldBy(sku: string, { orders, kits, units }: ItemUses): string {
  const reasons = [
    orders.length > 0 && `orders that have not left need it: ${orders.slice(0, 3).join(', ')}`,
    kits.length > 0 && `kits have it as a part: ${kits.slice(0, 3).join(', ')}`,
    units !== 0 && `${units} units of it are in stock`,
  ].filter(Boolean);
  return `${sku} stays: ${reasons.join('; ')}.`;
}

const digestOf = (text: string): string => hash('sha256', text);
