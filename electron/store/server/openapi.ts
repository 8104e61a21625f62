import { z } from 'zod';
import { OrderState, storeServices } from '#shared/sync/index.ts';
import { PutAnswer, rowsSchema, StatusChanges, StockPage, WRITABLE } from '../integration.ts';

/** A problem as the store tells it. Source: RFC 9457. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  trouble: z.string().optional(),
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
  { method: 'get', path: '/v1/openapi.json', summary: 'This document', answer: 'document' },
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
    summary: 'How an order stands, the way to it, its parcels and their SSCC',
    answer: OrderState,
  },
  {
    method: 'get',
    path: '/v1/status-changes',
    summary: 'Status changes after a cursor, oldest first; 0 is the beginning',
    query: ['after'],
    answer: StatusChanges,
  },
  { method: 'get', path: '/v1/stock', summary: 'Stock, page by page', query: ['after'], answer: StockPage },
];

const json = (schema: z.ZodType) => ({
  content: { 'application/json': { schema: z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) } },
});

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
      schema: { type: 'integer', minimum: 0 },
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
        ...(open ? { security: [] } : {}),
        ...(parameters.length > 0 ? { parameters } : {}),
        ...(body ? { requestBody: { required: true, ...json(body) } } : {}),
        responses: {
          200: { description: 'Done', ...(typeof answer === 'string' ? { content } : json(answer)) },
          default: {
            description: 'No, and why',
            content: { 'application/problem+json': { schema: z.toJSONSchema(Problem) } },
          },
        },
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Packbench store', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    security: [{ key: [] }],
    components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
    paths,
  };
}
