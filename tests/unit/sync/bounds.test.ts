// Every value that comes in from somewhere has a least and a most: a number without digits to spare stopped the status API once.
import { expect, test } from 'vitest';
import { z } from 'zod';
import { StationSettings } from '#electron/shell/settings-file.ts';
import { OPERATIONS } from '#electron/store/server/operations.ts';
import { channels } from '#shared/bridge/index.ts';
import { Carton, Item, Kit, Location, Operator, Order, StockRow } from '#shared/domain/index.ts';
import { Envelope, StationEvent } from '#shared/log/index.ts';
import { StoreException } from '#shared/records/index.ts';
import { storeServices } from '#shared/sync/index.ts';

type Node = Readonly<Record<string, unknown>>;
const list = (value: unknown): readonly Node[] => (Array.isArray(value) ? (value as Node[]) : []);

/** What of a schema lets anything in, by its place. */
function unbounded(schema: z.core.$ZodType, io: 'input' | 'output' = 'input'): readonly string[] {
  const found: string[] = [];
  const walk = (node: Node | true, place: string): void => {
    const tell = (what: string) => found.push(`${place || 'itself'}: ${what}`);
    if (node === true) return void tell('anything');
    const options = [...list(node.anyOf), ...list(node.oneOf), ...list(node.allOf)];
    for (const option of options) walk(option, place);
    if (options.length > 0 || 'const' in node || 'enum' in node) return;
    switch (node.type) {
      case 'string':
        if (node.maxLength === undefined && node.format !== 'date' && !isShort(node.pattern))
          tell('a text without an end');
        break;
      case 'integer':
      case 'number': {
        const least = Number(node.minimum ?? node.exclusiveMinimum ?? Number.NEGATIVE_INFINITY);
        const most = Number(node.maximum ?? node.exclusiveMaximum ?? Number.POSITIVE_INFINITY);
        if (least <= Number.MIN_SAFE_INTEGER || most >= Number.MAX_SAFE_INTEGER) tell('a number without bounds');
        break;
      }
      case 'array': {
        const items = node.items as Node | undefined;
        for (const [at, item] of list(node.prefixItems).entries()) walk(item, `${place}[${at}]`);
        if (!node.prefixItems && node.maxItems === undefined) tell('a list without an end');
        if (items) walk(items, `${place}[]`);
        break;
      }
      case 'object': {
        const fields = Object.entries((node.properties ?? {}) as Record<string, Node>);
        for (const [name, field] of fields) walk(field, `${place}.${name}`);
        if (node.propertyNames) walk(node.propertyNames as Node, `${place}{name}`);
        if (node.additionalProperties) walk(node.additionalProperties as Node | true, `${place}{}`);
        break;
      }
      case 'boolean':
      case 'null':
        break;
      default:
        tell('anything');
    }
  };
  walk(z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' }) as Node, '');
  return found;
}

/** A pattern that repeats nothing without an end. */
const isShort = (pattern: unknown): boolean =>
  typeof pattern === 'string' && !/[*+]|\{\d+,\}/.test(pattern.replace(/\\./g, '').replace(/\[[^\]]*\]/g, ''));

type Edge = readonly [string, z.core.$ZodType, 'input' | 'output'];
const input = (name: string, schema: z.core.$ZodType): Edge => [name, schema, 'input'];
const edges: readonly Edge[] = [
  ...Object.entries(storeServices).map(([name, service]) => input(`what a station asks: ${name}`, service.in)),
  ...Object.entries(channels).map(([name, channel]) => input(`what the page asks: ${name}`, channel.in)),
  ...OPERATIONS.flatMap(({ method, path, body, query }) => [
    ...(body ? [input(`${method} ${path}`, body)] : []),
    // A number in an address is read from text: what counts is what comes out.
    ...(query ? [[`${method} ${path}?`, query, 'output'] satisfies Edge] : []),
  ]),
  // What an unknown event holds is bounded by the text of its entry.
  input('an entry of a log', Envelope.omit({ event: true })),
  input('an event of a log', StationEvent),
  input('an exception', StoreException),
  input('station.json', StationSettings),
  ...Object.entries({ Item, Kit, Order, StockRow, Location, Carton, Operator }).map(([name, schema]) =>
    input(`a record: ${name}`, schema),
  ),
];

test.each(edges)('%s is bounded', (_, schema, io) => {
  expect(unbounded(schema, io)).toEqual([]);
});
test.each<readonly [string, z.ZodType, readonly string[]]>([
  ['a whole number', z.object({ n: z.number().int() }), ['.n: a number without bounds']],
  ['a number with one bound', z.array(z.number().min(0)).max(3), ['[]: a number without bounds']],
  ['a text', z.tuple([z.string().min(1)]), ['[0]: a text without an end']],
  ['a pattern that goes on', z.string().regex(/^a+$/), ['itself: a text without an end']],
  ['a list', z.object({ of: z.array(z.boolean()).optional() }), ['.of: a list without an end']],
  ['one of several', z.union([z.literal('x'), z.object({ y: z.string() })]), ['.y: a text without an end']],
  ['names in a record', z.record(z.string(), z.boolean()), ['{name}: a text without an end']],
  ['anything', z.object({ x: z.unknown() }), ['.x: anything']],
])('%s without bounds would be found', (_, schema, found) => {
  expect(unbounded(schema)).toEqual(found);
});
