import { type Context, Hono } from 'hono';
import { protocolTrouble, readPairingCode, type StoreServiceName, storeServices } from '#shared/sync/index.ts';
import type { Stations } from '../log/stations.ts';
import type { Services } from '../services.ts';
import { createChangeStream } from './change-stream.ts';
import { type Clients, USUAL_RIGHTS } from './clients.ts';
import { openApi } from './openapi.ts';
import { OPERATIONS, PairRequest } from './operations.ts';
import { invalid, problem } from './problem.ts';
import { addProgramRoutes, type ProgramParts } from './program-routes.ts';
import { createRateLimit } from './rate-limit.ts';
import { type Bindings, limit, MAX_SMALL_BODY, readJson } from './requests.ts';
import { callAsStation, SIGNED_IN_HEADER } from './station-calls.ts';

/** An import's file as JSON text. It is read only after the key was checked. */
const MAX_BODY = 256 * 1024 * 1024;

export function createApi(
  dependencies: ProgramParts & {
    readonly services: Services;
    readonly stations: Stations;
    readonly clients: Clients;
    readonly version: string;
    /** Never the payload: it may hold a customer's address. */
    readonly onCrash: (what: string, error: unknown) => void;
  },
): Hono<Bindings> {
  const { services, stations, clients, database, clock, version, onCrash } = dependencies;
  const app = new Hono<Bindings>();
  const tries = createRateLimit(10, 0.2);
  const requests = createRateLimit(400, 100);

  app.use(async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
    context.header('x-content-type-options', 'nosniff');
  });
  app.get('/v1/health', async (context) => {
    try {
      await database.read((sql) => sql.get('SELECT 1 AS one'));
      return context.json({ status: 'ok', version });
    } catch (error) {
      return context.json({ status: database.troubleOf(error).type, version }, 503);
    }
  });

  app.get('/v1/openapi.json', (context) => context.json(openApi(version)));

  app.post('/v1/pair', limit(MAX_SMALL_BODY), async (context) => {
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
    context.set('rights', client?.rights ?? USUAL_RIGHTS);
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
    const body = await readJson(context);
    // Not 426: that is about HTTP's own protocols. What conflicts here is mended by a person, and sent again then.
    const apart = protocolTrouble(name, body);
    if (apart) return problem(context, 409, apart.detail, { type: apart.type });
    const given = storeServices[name].in.safeParse(body);
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

  addProgramRoutes(app, dependencies);

  app.notFound((context) => {
    const allowed = methodsAt(context.req.path);
    if (allowed.length === 0) return problem(context, 404, 'There is nothing here.');
    context.header('allow', allowed.join(', '));
    return problem(context, 405, `This takes ${allowed.join(', ')} only.`);
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

const isService = (name: string): name is StoreServiceName => Object.hasOwn(storeServices, name);

/** The methods that a path has, where the one that was asked for is none of them. */
const methodsAt = (asked: string): readonly string[] =>
  OPERATIONS.filter(({ path }) => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(asked)).map(({ method }) =>
    method.toUpperCase(),
  );
