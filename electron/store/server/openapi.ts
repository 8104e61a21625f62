import { z } from 'zod';
import { Address, Hold, OrderStatus } from '#shared/domain/index.ts';
import { CorrectedLine, storeServices } from '#shared/sync/index.ts';
import { OrderPage, OrderWhole, PutAnswer, StatusChanges, StockPage } from '../integration.ts';
import { rowsSchema, WRITABLE } from '../put-rows.ts';

/** A problem as the store tells it. Source: RFC 9457. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  trouble: z.string().optional(),
  errors: z
    .array(z.object({ path: z.string(), reason: z.string(), allowed: z.array(z.string()).optional() }))
    .optional(),
});

export const PairRequest = z.object({
  code: z.string().min(1).max(64),
  stationId: z.string().min(1).max(64),
  name: z.string().min(1).max(60),
});
export const PairAnswer = z.object({ key: z.string() });
export const Health = z.object({ status: z.string(), version: z.string() });

interface Operation {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  readonly path: string;
  readonly summary: string;
  /** Without a key; all others want `Authorization: Bearer KEY`. */
  readonly open?: true;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType | 'text/event-stream' | 'text/plain' | 'document';
  readonly query?: readonly string[];
  /** Takes an `Idempotency-Key`: the same key again gets the same answer, and nothing is done twice. */
  readonly named?: true;
}

/** What came of a decision about an order. */
export const OrderDecided = z.object({ status: OrderStatus, hold: Hold.nullable() });

const DECISIONS = {
  release: 'Lets an order be packed as it is, whatever held it',
  hold: 'Makes an order wait for a person; also one that is packed',
  cancel: 'Says that an order is never packed, or that its parcel must not leave',
} as const;

/** Parts of an order that are put right, and what is sent. A line that is left out is taken off the order. */
export const CORRECTIONS = {
  address: Address,
  lines: z.strictObject({ lines: z.array(CorrectedLine).min(1).max(500) }),
} as const;

/** Everything that the store answers to, and what it answers. */
export const OPERATIONS: readonly Operation[] = [
  {
    method: 'get',
    path: '/v1/health',
    summary: 'Whether the store and its database answer',
    open: true,
    answer: Health,
  },
  {
    method: 'post',
    path: '/v1/pair',
    summary: 'Spends a one-time code for a station’s key',
    open: true,
    body: PairRequest,
    answer: PairAnswer,
  },
  {
    method: 'delete',
    path: '/v1/pair',
    summary: 'For stations: this station leaves the store, and may come back under its id',
    answer: z.object({ left: z.boolean() }),
  },
  { method: 'get', path: '/v1/openapi.json', summary: 'This document', open: true, answer: 'document' },
  { method: 'get', path: '/v1/metrics', summary: 'Figures for Prometheus', answer: 'text/plain' },
  {
    method: 'get',
    path: '/v1/changes',
    summary: 'The change feed: an event `changed` with the version after each commit, `beat` in between',
    answer: 'text/event-stream',
  },
  ...Object.entries(storeServices).map(
    ([name, service]): Operation => ({
      method: 'post',
      path: `/v1/station/${name}`,
      summary: `For stations: ${name}, its arguments as an array`,
      body: service.in,
      answer: service.out,
    }),
  ),
  ...WRITABLE.map(
    (kind): Operation => ({
      method: 'put',
      path: `/v1/${kind}`,
      summary: `Puts ${kind}, named like the columns of ${kind}.csv; the same rows again change nothing`,
      named: true,
      body: rowsSchema(kind),
      answer: PutAnswer,
    }),
  ),
  {
    method: 'get',
    path: '/v1/orders/{channel}/{code}',
    summary: 'An order as a whole: how it stands and the way to it, its address and lines, its parcels and their SSCC',
    answer: OrderWhole,
  },
  {
    method: 'get',
    path: '/v1/orders',
    summary: 'Orders with their lines, by status and channel, page by page',
    query: ['after', 'limit', 'status', 'channel'],
    answer: OrderPage,
  },
  ...(['release', 'hold', 'cancel'] as const).map(
    (act): Operation => ({
      method: 'post',
      path: `/v1/orders/{channel}/{code}/${act}`,
      summary: DECISIONS[act],
      answer: OrderDecided,
    }),
  ),
  ...Object.entries(CORRECTIONS).map(
    ([part, body]): Operation => ({
      method: 'put',
      path: `/v1/orders/{channel}/{code}/${part}`,
      summary: `Puts the ${part} of an order right that is not packed yet; it is checked anew, and its bench is told`,
      body,
      answer: OrderDecided,
    }),
  ),
  {
    method: 'get',
    path: '/v1/status-changes',
    summary: 'Status changes after a cursor, oldest first; 0 is the beginning',
    query: ['after', 'channel'],
    answer: StatusChanges,
  },
  { method: 'get', path: '/v1/stock', summary: 'Stock, page by page', query: ['after'], answer: StockPage },
];

const json = (schema: z.ZodType) => ({
  content: { 'application/json': { schema: z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) } },
});

const no = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

/** `get /v1/orders/{channel}/{code}` is `getOrdersChannelCode`. */
const operationIdOf = (method: string, path: string): string =>
  method +
  path
    .replace('/v1', '')
    .replaceAll(/[^a-zA-Z]+(\w?)/g, (_, letter: string) => letter.toUpperCase())
    .trim();

/** The store's API as an OpenAPI 3.1 document, made from what the handlers check against. */
export function openApi(version: string): object {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { method, path, summary, open, body, answer, query = [], named } of OPERATIONS) {
    const inPath = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    }));
    const inQuery = query.map((name) => ({
      name,
      in: 'query',
      required: false,
      schema: name === 'channel' || name === 'status' ? { type: 'string' } : { type: 'integer', minimum: 0 },
    }));
    const inHeader = named
      ? [{ name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', maxLength: 100 } }]
      : [];
    const parameters = [...inPath, ...inQuery, ...inHeader];
    const content =
      typeof answer === 'string' ? { [answer === 'document' ? 'application/json' : answer]: {} } : undefined;
    paths[path] = {
      ...paths[path],
      [method]: {
        summary,
        operationId: operationIdOf(method, path),
        tags: [/^\/v1\/(?:station\/|pair|changes)/.test(path) ? 'Stations' : 'Programs'],
        ...(open ? { security: [] } : {}),
        ...(parameters.length > 0 ? { parameters } : {}),
        ...(body ? { requestBody: { required: true, ...json(body) } } : {}),
        responses: {
          200: { description: 'Done', ...(typeof answer === 'string' ? { content } : json(answer)) },
          ...Object.fromEntries(
            Object.entries({
              ...(body || query.length > 0 ? { 400: 'The request is not as it must be; `errors` says where' } : {}),
              ...(open ? {} : { 401: 'The key is unknown or was revoked' }),
              ...(open ? {} : { 403: 'The key is for another channel, or not for this' }),
              ...(inPath.length > 0 ? { 404: 'There is none' } : {}),
              ...(named ? { 409: 'Under way', 422: 'The Idempotency-Key was used for another request' } : {}),
              429: 'Too many requests: `Retry-After` says when again',
            }).map(([status, description]) => [status, no(description)]),
          ),
          default: no('No, and why'),
        },
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Packbench store', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/', description: 'The store that gave this document' }],
    tags: [
      { name: 'Programs', description: 'For shops and other programs, with a key of their own' },
      { name: 'Stations', description: 'For stations only: a program gets 403' },
    ],
    security: [{ key: [] }],
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: z.toJSONSchema(Problem) },
    },
    webhooks: {
      statusChanged: {
        post: {
          summary: 'Status changes, in their order, at least once, signed: `packbench-signature: t=SECONDS,v1=HEX`',
          operationId: 'told',
          tags: ['Programs'],
          security: [],
          requestBody: {
            required: true,
            ...json(StatusChanges.extend({ id: z.string(), type: z.literal('orders.status-changed') })),
          },
          responses: {
            '2XX': { description: 'Heard; anything else is told again' },
            '4XX': { description: 'Told again' },
          },
        },
      },
    },
    paths,
  };
}
