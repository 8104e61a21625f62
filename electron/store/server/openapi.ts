import { z } from 'zod';
import { EXAMPLES, NO, TOLD } from './examples.ts';
import { StatusChanges } from './integration.ts';
import { OPERATIONS, Problem } from './operations.ts';

const schemaOf = (schema: z.core.$ZodType, io: 'input' | 'output'): object => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
};

/** A call of a webhook. */
export const Told = StatusChanges.extend({ id: z.string(), type: z.literal('orders.status-changed') });

const json = (schema: z.ZodType, example?: unknown) => ({
  content: { 'application/json': { schema: schemaOf(schema, 'input'), ...(example === undefined ? {} : { example }) } },
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
  for (const { method, path, summary, open, body, answer, query, named, rights } of OPERATIONS) {
    const inPath = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    }));
    const inQuery = Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
      name,
      in: 'query',
      required: false,
      schema: schemaOf(schema, 'output'),
    }));
    const inHeader = named
      ? [{ name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', maxLength: 100 } }]
      : [];
    const example = EXAMPLES[`${method} ${path}`];
    const parameters = [...inPath, ...inQuery, ...inHeader];
    const content =
      typeof answer === 'string' ? { [answer === 'document' ? 'application/json' : answer]: {} } : undefined;
    paths[path] = {
      ...paths[path],
      [method]: {
        summary,
        operationId: operationIdOf(method, path),
        ...(rights
          ? { description: `For a key with the right ${rights.map((right) => `\`${right}\``).join(' or ')}.` }
          : {}),
        tags: [/^\/v1\/(?:station\/|pair|changes)/.test(path) ? 'Stations' : 'Programs'],
        ...(open ? { security: [] } : {}),
        ...(parameters.length > 0 ? { parameters } : {}),
        ...(body ? { requestBody: { required: true, ...json(body, example?.body) } } : {}),
        responses: {
          200: { description: 'Done', ...(typeof answer === 'string' ? { content } : json(answer, example?.answer)) },
          ...Object.fromEntries(
            Object.entries({
              ...(body || query ? { 400: 'The request is not as it must be; `errors` says where' } : {}),
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
      schemas: { Problem: { ...z.toJSONSchema(Problem), examples: [NO] } },
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
            ...json(Told, TOLD),
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
