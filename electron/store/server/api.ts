import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import { type Clock, once } from '#shared/prelude/index.ts';
import { readPairingCode, type StoreServiceName, storeServices } from '#shared/sync/index.ts';
import { createAnswers } from '../answers.ts';
import type { Clients } from '../clients.ts';
import type { Database } from '../database/database.ts';
import { type Integration, rowsSchema, WRITABLE } from '../integration.ts';
import type { Services } from '../services.ts';
import type { Stations } from '../stations.ts';
import { metricsOf } from './metrics.ts';
import { openApi, PairRequest } from './openapi.ts';
import { createRateLimit } from './rate-limit.ts';
import { callAsStation, SIGNED_IN_HEADER } from './station-calls.ts';

/** The address that a request came from, for the limit of tries. */
export type Bindings = { Bindings: { readonly address: string }; Variables: { stationId: string; who: string } };

/** An import's file as JSON text. It is read only after the key was checked. */
const MAX_BODY = 256 * 1024 * 1024;
const MAX_PAIRING = 4 * 1024;
const MAX_ROWS_BODY = 8 * 1024 * 1024;
const After = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const BEAT_MS = 15_000;
/** A station has one, and for a moment two after its line broke. */
const MAX_FEEDS = 10;
/** Commits come in bursts; a station that was told of one pulls all of them. */
const GATHER_MS = 50;

export function createApi(dependencies: {
  readonly services: Services;
  readonly stations: Stations;
  readonly clients: Clients;
  readonly integration: Integration;
  readonly database: Database;
  readonly clock: Clock;
  readonly version: string;
  /** Never the payload: it may hold a customer's address. */
  readonly onCrash: (what: string, error: unknown) => void;
}): Hono<Bindings> {
  const { services, stations, clients, integration, database, clock, version, onCrash } = dependencies;
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

  app.post('/v1/pair', limit(MAX_PAIRING), async (context) => {
    // Only what failed is a try: a warehouse full of stations may be paired from one place.
    const { address } = context.env;
    if (!tries.allows(address, clock.now())) return problem(context, 429, 'Too many tries. Wait a minute.');
    const asked = PairRequest.safeParse(await readJson(context));
    if (!asked.success) return problem(context, 400, z.prettifyError(asked.error));
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
    const who = stationId ?? client;
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
    if (!given.success) return problem(context, 400, z.prettifyError(given.error));
    const [first] = given.data as readonly unknown[];
    // A station speaks for itself only.
    const says = (name === 'push' || name === 'pull' || name === 'claim') && (first as { stationId: string }).stationId;
    if (says && says !== context.get('stationId')) return problem(context, 403, 'This key belongs to another station.');
    const done = await callAsStation(services, name, given.data as readonly unknown[], signedInAt(context));
    return 'refused' in done
      ? problem(context, 403, done.refused, { type: 'not-allowed' })
      : context.json(done.answer as object);
  });

  const feeds = new Map<string, number>();
  app.get('/v1/changes', async (context) => {
    const who = context.get('who');
    if ((feeds.get(who) ?? 0) >= MAX_FEEDS)
      return problem(context, 429, `One key may have ${MAX_FEEDS} feeds open. Close one first.`);
    const isLetIn = async () => {
      const key = keyOf(context) ?? '';
      return ((await stations.whoHas(key)) ?? (await clients.whoHas(key))) !== undefined;
    };
    feeds.set(who, (feeds.get(who) ?? 0) + 1);
    return streamSSE(context, async (stream) => {
      let newest = 0;
      let wake = () => {};
      const stop = database.onAnnounced((committed) => {
        newest = Math.max(newest, committed);
        wake();
      });
      const end = once(() => {
        stop();
        feeds.set(who, (feeds.get(who) ?? 1) - 1);
      });
      stream.onAbort(() => {
        end();
        wake();
      });
      let told = 0;
      await stream.writeSSE({ event: 'beat', data: '' });
      while (!stream.aborted) {
        if (newest === told) {
          const timer = setTimeout(() => wake(), BEAT_MS);
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
          clearTimeout(timer);
          if (newest !== told) await stream.sleep(GATHER_MS);
        }
        // Whoever was shut out meanwhile hears nothing more.
        if (!(await isLetIn().catch(() => true))) break;
        const changed = newest !== told;
        told = newest;
        await stream.writeSSE(changed ? { event: 'changed', data: String(told) } : { event: 'beat', data: '' });
      }
      end();
    });
  });

  app.get('/v1/openapi.json', (context) => context.json(openApi(version)));
  app.get('/v1/metrics', async (context) =>
    context.text(await metricsOf(database, clock.now()), 200, { 'content-type': 'text/plain; version=0.0.4' }),
  );
  for (const kind of WRITABLE)
    app.put(`/v1/${kind}`, limit(MAX_ROWS_BODY), async (context) => {
      const given = rowsSchema(kind).safeParse(await readJson(context));
      if (!given.success) return problem(context, 400, z.prettifyError(given.error));
      const put = () => integration.put(kind, given.data.rows);
      const name = context.req.header('idempotency-key');
      if (name === undefined) return context.json(await put());
      if (!/^[\x21-\x7e]{1,100}$/.test(name))
        return problem(context, 400, 'Idempotency-Key has 1 to 100 printable characters and no space.');
      const answer = await answers.once(context.get('who'), `${kind}:${name}`, put);
      return answer ? context.json(answer) : problem(context, 409, 'This request is under way. Ask again in a moment.');
    });
  app.get('/v1/orders/:channel/:code', async (context) => {
    const found = await integration.order(context.req.param('channel'), context.req.param('code'));
    return found ? context.json(found) : problem(context, 404, 'There is no such order.');
  });
  const after = (context: Context<Bindings>) => After.safeParse(context.req.query('after') ?? '0').data;
  app.get('/v1/status-changes', async (context) => {
    const cursor = after(context);
    if (cursor === undefined) return problem(context, 400, 'after is a whole number from 0.');
    return context.json(await integration.statusChanges(cursor));
  });
  app.get('/v1/stock', async (context) => {
    const cursor = after(context);
    if (cursor === undefined) return problem(context, 400, 'after is a whole number from 0.');
    return context.json(await integration.stock(cursor));
  });

  app.notFound((context) => problem(context, 404, 'There is nothing here.'));
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

const isService = (name: string): name is StoreServiceName => Object.hasOwn(storeServices, name);

async function readJson(context: Context<Bindings>): Promise<unknown> {
  try {
    return await context.req.json();
  } catch {
    return undefined;
  }
}

type Refusal = 400 | 401 | 403 | 404 | 409 | 413 | 429 | 503;

/** An answer that is no: `application/problem+json`. Source: RFC 9457. `trouble` names what ails the store, `type` the no. */
function problem(
  context: Context<Bindings>,
  status: Refusal,
  detail: string,
  more: { readonly type?: string; readonly trouble?: string } = {},
): Response {
  const body = { type: 'about:blank', title: TITLES[status], status, detail, ...more };
  return context.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json' });
}

const TITLES: Readonly<Record<Refusal, string>> = {
  400: 'Bad request',
  401: 'Not paired',
  403: 'Forbidden',
  404: 'Not found',
  409: 'Under way',
  413: 'Too large',
  429: 'Too many requests',
  503: 'Store in trouble',
};
