import { hash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { orderIdOf } from '#shared/domain/index.ts';
import type { Clock } from '#shared/prelude/index.ts';
import { type OrderChange, readPairingCode, type StoreServiceName, storeServices } from '#shared/sync/index.ts';
import { createAnswers } from '../answers.ts';
import type { Clients } from '../clients.ts';
import type { Database } from '../database/database.ts';
import { type Integration, OrdersAsked } from '../integration.ts';
import { channelOfRow, type PutRow, rowsSchema, WRITABLE } from '../put-rows.ts';
import type { Services } from '../services.ts';
import type { Stations } from '../stations.ts';
import type { Store } from '../store.ts';
import { createChangeStream } from './change-stream.ts';
import { metricsOf } from './metrics.ts';
import { CORRECTIONS, OPERATIONS, openApi, PairRequest } from './openapi.ts';
import { invalid, problem } from './problem.ts';
import { createRateLimit } from './rate-limit.ts';
import { callAsStation, SIGNED_IN_HEADER } from './station-calls.ts';

/** The address that a request came from, for the limit of tries. */
export type Bindings = {
  Bindings: { readonly address: string };
  Variables: { stationId: string; who: string; channel: string | null };
};

/** An import's file as JSON text. It is read only after the key was checked. */
const MAX_BODY = 256 * 1024 * 1024;
const MAX_PAIRING = 4 * 1024;
const MAX_ROWS_BODY = 8 * 1024 * 1024;
const After = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

export function createApi(dependencies: {
  readonly services: Services;
  readonly stations: Stations;
  readonly clients: Clients;
  readonly integration: Integration;
  readonly database: Database;
  /** A decision about an order by a program that was let in. */
  readonly decideOrder: Store['decideOrder'];
  readonly clock: Clock;
  readonly version: string;
  /** Never the payload: it may hold a customer's address. */
  readonly onCrash: (what: string, error: unknown) => void;
}): Hono<Bindings> {
  const { services, stations, clients, integration, database, decideOrder, clock, version, onCrash } = dependencies;
  const app = new Hono<Bindings>();
  const answers = createAnswers(database, clock);
  const tries = createRateLimit(10, 0.2);
  const requests = createRateLimit(400, 100);

  app.use(async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
    context.header('x-content-type-options', 'nosniff');
  });
  const limit = (maxSize: number) =>
    bodyLimit({ maxSize, onError: (context: Context<Bindings>) => problem(context, 413, 'The request is too large.') });

  app.get('/v1/health', async (context) => {
    try {
      await database.read((sql) => sql.get('SELECT 1 AS one'));
      return context.json({ status: 'ok', version });
    } catch (error) {
      return context.json({ status: database.troubleOf(error).type, version }, 503);
    }
  });

  app.get('/v1/openapi.json', (context) => context.json(openApi(version)));

  app.post('/v1/pair', limit(MAX_PAIRING), async (context) => {
    // Only what failed is a try: a warehouse full of stations may be paired from one place.
    const { address } = context.env;
    if (!tries.allows(address, clock.now())) return problem(context, 429, 'Too many tries. Wait a minute.');
    const asked = PairRequest.safeParse(await readJson(context));
    if (!asked.success) return invalid(context, asked.error);
    const paired = await stations.pair(
      readPairingCode(asked.data.code)?.secret ?? '',
      asked.data.stationId,
      asked.data.name,
      keyOf(context),
    );
    if (paired === 'taken')
      return problem(
        context,
        409,
        `A station of the id ${asked.data.stationId} works with this store. Shut it out first, if it is this one: npm run store -- revoke ${asked.data.stationId}`,
        { type: 'station-taken' },
      );
    if (paired !== undefined) return context.json({ key: paired.key });
    tries.spend(address, clock.now());
    return problem(context, 403, 'This code is unknown, used or too old. Make a new one at the store.');
  });

  app.use('/v1/*', async (context, next) => {
    const key = keyOf(context);
    const stationId = key === undefined ? undefined : await stations.whoHas(key);
    const client = key === undefined || stationId !== undefined ? undefined : await clients.whoHas(key);
    const who = stationId ?? client?.name;
    if (who === undefined) {
      const { address } = context.env;
      if (!tries.allows(address, clock.now())) return problem(context, 429, 'Too many tries. Wait a minute.');
      tries.spend(address, clock.now());
      return problem(context, 401, 'This key is unknown to the store, or was revoked.');
    }
    if (!requests.allows(who, clock.now())) return problem(context, 429, 'Too many requests. Slow down.');
    requests.spend(who, clock.now());
    // What stations ask of each other's work is not for a shop's program.
    if (stationId === undefined && context.req.path.startsWith('/v1/station/'))
      return problem(context, 403, 'This is for stations only.');
    context.set('who', who);
    context.set('channel', client?.channel ?? null);
    if (stationId !== undefined) context.set('stationId', stationId);
    await next();
    return undefined;
  });

  app.delete('/v1/pair', async (context) => {
    const stationId = context.get('stationId');
    if (stationId === undefined) return problem(context, 403, 'This is for stations only.');
    return context.json({ left: await stations.revoke(stationId) });
  });

  app.post('/v1/station/:service', limit(MAX_BODY), async (context) => {
    const name = context.req.param('service');
    if (!isService(name)) return problem(context, 404, `There is no service ${name.slice(0, 40)}.`);
    const given = storeServices[name].in.safeParse(await readJson(context));
    if (!given.success) return invalid(context, given.error);
    const [first] = given.data as readonly unknown[];
    // A station speaks for itself only.
    const says = (name === 'push' || name === 'pull' || name === 'claim') && (first as { stationId: string }).stationId;
    if (says && says !== context.get('stationId')) return problem(context, 403, 'This key belongs to another station.');
    const done = await callAsStation(services, name, given.data as readonly unknown[], signedInAt(context));
    return 'refused' in done
      ? problem(context, 403, done.refused, { type: 'not-allowed' })
      : context.json(done.answer as object);
  });

  const stream = createChangeStream(database);
  app.get('/v1/changes', (context) =>
    stream(context, context.get('who'), async () => {
      const key = keyOf(context) ?? '';
      return ((await stations.whoHas(key)) ?? (await clients.whoHas(key))) !== undefined;
    }),
  );

  // A key of one channel reads and writes that channel's orders. What all channels share is for keys of the whole store.
  app.use('/v1/orders/:channel/:code/:act?', async (context, next) => {
    const own = context.get('channel');
    if (own !== null && context.req.param('channel') !== own) return otherChannel(context, own);
    await next();
    return undefined;
  });
  for (const shared of ['/v1/metrics', '/v1/stock', '/v1/items'])
    app.use(shared, async (context, next) => {
      const own = context.get('channel');
      if (own !== null) return otherChannel(context, own);
      await next();
      return undefined;
    });
  app.get('/v1/metrics', async (context) =>
    context.text(await metricsOf(database, clock.now()), 200, { 'content-type': 'text/plain; version=0.0.4' }),
  );
  for (const kind of WRITABLE)
    app.put(`/v1/${kind}`, limit(MAX_ROWS_BODY), async (context) => {
      const given = rowsSchema(kind).safeParse(await readJson(context));
      if (!given.success) return invalid(context, given.error);
      const rows = given.data.rows as readonly PutRow[];
      const own = context.get('channel');
      if (own !== null && rows.some((row) => channelOfRow(row) !== own)) return otherChannel(context, own);
      const put = () => integration.put(kind, rows);
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
  app.get('/v1/orders/:channel/:code', async (context) => {
    const found = await integration.order(context.req.param('channel'), context.req.param('code'));
    return found ? context.json(found) : problem(context, 404, 'There is no such order.');
  });
  app.get('/v1/orders', async (context) => {
    const asked = OrdersAsked.safeParse(context.req.query());
    if (!asked.success) return invalid(context, asked.error);
    const own = context.get('channel');
    const { channel = own ?? undefined } = asked.data;
    if (own !== null && channel !== own) return otherChannel(context, own);
    return context.json(await integration.orders({ ...asked.data, channel }));
  });
  const decide = async (context: Context<Bindings>, asked: OrderChange): Promise<Response> => {
    const orderId = orderIdOf(context.req.param('channel') ?? '', context.req.param('code') ?? '');
    const answer = await decideOrder(orderId, asked, { by: null, station: context.get('who').slice(0, 64) });
    switch (answer.type) {
      case 'changed':
        return context.json({ status: answer.status, hold: answer.hold });
      case 'closed':
        return problem(context, 409, `The order is ${answer.status}.`, { type: 'order-closed' });
      case 'packed':
        return problem(context, 409, 'Its parcel is packed: it can be held or cancelled.', { type: 'order-packed' });
      case 'unknown-order':
      case 'not-allowed':
        return problem(context, 404, 'There is no such order.');
    }
  };
  for (const act of ['release', 'hold', 'cancel'] as const)
    app.post(`/v1/orders/:channel/:code/${act}`, (context) =>
      decide(context, act === 'hold' ? { type: 'hold', reason: 'other', detail: '' } : { type: act }),
    );
  app.put('/v1/orders/:channel/:code/address', limit(MAX_PAIRING), async (context) => {
    const given = CORRECTIONS.address.safeParse(await readJson(context));
    return given.success ? decide(context, { type: 'correct', address: given.data }) : invalid(context, given.error);
  });
  app.put('/v1/orders/:channel/:code/lines', limit(MAX_ROWS_BODY), async (context) => {
    const given = CORRECTIONS.lines.safeParse(await readJson(context));
    return given.success ? decide(context, { type: 'correct', ...given.data }) : invalid(context, given.error);
  });
  const after = (context: Context<Bindings>) => After.safeParse(context.req.query('after') ?? '0').data;
  app.get('/v1/status-changes', async (context) => {
    const cursor = after(context);
    if (cursor === undefined) return problem(context, 400, 'after is a whole number from 0.');
    const own = context.get('channel');
    const channel = context.req.query('channel') ?? own;
    if (own !== null && channel !== own) return otherChannel(context, own);
    return context.json(await integration.statusChanges(cursor, channel));
  });
  app.get('/v1/stock', async (context) => {
    const cursor = after(context);
    if (cursor === undefined) return problem(context, 400, 'after is a whole number from 0.');
    return context.json(await integration.stock(cursor));
  });

  app.notFound((context) => {
    const allowed = methodsAt(context.req.path);
    if (allowed.length === 0) return problem(context, 404, 'There is nothing here.');
    context.header('allow', allowed.join(', '));
    return problem(context, 405, `Here is ${allowed.join(', ')}.`);
  });
  app.onError((error, context) => {
    const { type } = database.troubleOf(error);
    if (type === 'unreachable') onCrash(`${context.req.method} ${context.req.routePath}`, error);
    return problem(context, 503, 'The store cannot do this now.', { trouble: type });
  });
  return app;
}

const keyOf = (context: Context<Bindings>): string | undefined =>
  /^Bearer ([\w-]{20,100})$/.exec(context.req.header('authorization') ?? '')?.[1];

/** Somebody's id as a header can hold it; empty where nobody is signed in. */
function signedInAt(context: Context<Bindings>): string | undefined {
  try {
    const said = context.req.header(SIGNED_IN_HEADER);
    return said === undefined ? undefined : decodeURIComponent(said).slice(0, 80);
  } catch {
    return undefined;
  }
}

const otherChannel = (context: Context<Bindings>, own: string): Response =>
  problem(context, 403, `This key is for the orders of the channel ${own} only.`, { type: 'other-channel' });

const digestOf = (text: string): string => hash('sha256', text);

const isService = (name: string): name is StoreServiceName => Object.hasOwn(storeServices, name);

async function readJson(context: Context<Bindings>): Promise<unknown> {
  try {
    return await context.req.json();
  } catch {
    return undefined;
  }
}

/** The methods that a path has, where the one that was asked for is none of them. */
const methodsAt = (asked: string): readonly string[] =>
  OPERATIONS.filter(({ path }) => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(asked)).map(({ method }) =>
    method.toUpperCase(),
  );
