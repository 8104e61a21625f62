// The API for shops and other programs, asked over the network of the real store, and held to its own OpenAPI document.
import SwaggerParser from '@apidevtools/swagger-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { createApi } from '#electron/store/server/api.ts';
import { OPERATIONS } from '#electron/store/server/operations.ts';
import { type StoreProcess, startStoreProcess } from '#tests/kit/store-process.ts';

let backend: StoreProcess;
let key = '';
beforeAll(async () => {
  backend = await startStoreProcess();
  key = (await backend.command('client', 'my shop')).output.split('\n')[0] ?? '';
});
afterAll(() => backend.kill());

const ask = (method: string, where: string, body?: unknown, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${backend.url()}${where}`, {
    method,
    headers: { authorization: `Bearer ${key}`, ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const schemaOf = (method: string, path: string): z.ZodType => {
  const { answer } = OPERATIONS.find((operation) => operation.method === method && operation.path === path) ?? {};
  if (!answer || typeof answer === 'string') throw new Error(`${method} ${path} is not documented with a schema`);
  return answer;
};
/** The answer, which must be what the document says. */
const said = async <T>(method: string, where: string, path: string, body?: unknown): Promise<T> => {
  const answer = await ask(method, where, body);
  const json: unknown = await answer.json();
  expect([where, answer.status, json]).toMatchObject([where, 200, {}]);
  return schemaOf(method.toLowerCase(), path).parse(json) as T;
};

const order = {
  order: 'A1',
  channel: 'My shop',
  sku: 'MUG',
  quantity: 2,
  name: 'Ana',
  street1: 'Main 1',
  city: 'Lisboa',
  postcode: '1000-001',
  country: 'PT',
};

test('items, orders and stock come in, the same again changes nothing, and bad rows are named', async () => {
  const items = { rows: [{ sku: 'MUG', title: 'Mug', barcodes: '4006381333931' }] };
  expect(await said('PUT', '/v1/items', '/v1/items', items)).toMatchObject({ added: 1, problems: [] });
  expect(await said('PUT', '/v1/items', '/v1/items', items)).toMatchObject({ unchanged: 1, added: 0, changed: 0 });
  expect(await said('PUT', '/v1/orders', '/v1/orders', { rows: [order] })).toMatchObject({ added: 1 });
  expect(await said('PUT', '/v1/orders', '/v1/orders', { rows: [order] })).toMatchObject({ unchanged: 1 });
  const stock = {
    rows: [
      { sku: 'MUG', location: 'A-1', quantity: 7 },
      { sku: '', location: 'A-1', quantity: 'many' },
    ],
  };
  const put = await said<{ problems: { field: string }[] }>('PUT', '/v1/stock', '/v1/stock', stock);
  expect(put).toMatchObject({ added: 1, skipped: 1 });
  expect(put.problems.map(({ field }) => field)).toContain('sku');
});
test('the order, its way, and the changes after a cursor are read', async () => {
  expect(await said('GET', '/v1/orders/My%20shop/A1', '/v1/orders/{channel}/{code}')).toMatchObject({
    status: 'confirmed',
    steps: [{ from: null, to: 'confirmed' }],
    parcels: [],
  });
  const first = await said<{ changes: unknown[]; next: number }>('GET', '/v1/status-changes', '/v1/status-changes');
  expect(first.changes).toMatchObject([{ order: 'A1', channel: 'My shop', to: 'confirmed' }]);
  const after = await said('GET', `/v1/status-changes?after=${first.next}`, '/v1/status-changes');
  expect(after).toEqual({ changes: [], next: first.next, more: false });
  expect(await said('GET', '/v1/stock', '/v1/stock')).toMatchObject({ stock: [{ sku: 'MUG' }], next: null });
});
test.each([
  ['PUT', '/v1/orders', { rows: [] }, 400],
  ['PUT', '/v1/orders', { rows: Array.from({ length: 1_001 }, () => order) }, 400],
  ['PUT', '/v1/items', 'rows', 400],
  ['PUT', '/v1/kits', { rows: [{}] }, 404],
  ['GET', '/v1/orders/My%20shop/none', undefined, 404],
  ['GET', '/v1/status-changes?after=-1', undefined, 400],
  ['GET', '/v1/stock?after=x', undefined, 400],
  ['POST', '/v1/station/pull', [], 403],
  ['POST', '/v1/station/verifyPin', ['ana', '1234'], 403],
])('%s %s is refused with a problem', async (method, where, body, status) => {
  const answer = await ask(method, where, body);
  expect([where, answer.status]).toEqual([where, status]);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(await answer.json()).toMatchObject({ status, detail: expect.stringMatching(/\w/) });
});
test('metrics are figures, and a revoked key opens nothing', async () => {
  const text = await (await ask('GET', '/v1/metrics')).text();
  expect(text).toMatch(/^packbench_orders 1$/m);
  expect(text).not.toContain('Ana');
  const other = (await backend.command('client', 'old shop')).output.split('\n')[0] ?? '';
  const health = () => fetch(`${backend.url()}/v1/stock`, { headers: { authorization: `Bearer ${other}` } });
  expect((await health()).status).toBe(200);
  expect((await backend.command('revoke', 'old shop')).code).toBe(0);
  expect((await health()).status).toBe(401);
});
test('the document is served, names every route of the program, and nothing that is not there', async () => {
  const document = (await (await ask('GET', '/v1/openapi.json')).json()) as {
    openapi: string;
    paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
  };
  expect(document.openapi).toBe('3.1.0');
  const documented = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const routes = createApi({} as never)
    .routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/v1/'))
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
  const generic = 'POST /v1/station/{service}';
  expect([...new Set(routes)].filter((route) => route !== generic).sort()).toEqual(
    documented.filter((route) => !route.startsWith('POST /v1/station/')).sort(),
  );
  expect(routes).toContain(generic);
  expect(documented.filter((route) => route.startsWith('POST /v1/station/')).length).toBeGreaterThan(10);
  for (const methods of Object.values(document.paths))
    for (const { responses } of Object.values(methods))
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['200', '429', 'default']));
});
test('a request that its sender named is answered once: the same name again changes nothing, whatever came between', async () => {
  await ask('PUT', '/v1/items', { rows: [{ sku: 'NAMED', title: 'Named' }] });
  const put = async (quantity: number, name: string) => {
    const row = { sku: 'NAMED', location: 'N-1', quantity };
    const answer = await ask('PUT', '/v1/stock', { rows: [row] }, { 'idempotency-key': name });
    return [answer.status, await answer.json()] as const;
  };
  const quantity = async () => {
    const { stock } = (await (await ask('GET', '/v1/stock')).json()) as { stock: { sku: string; quantity: number }[] };
    return stock.find(({ sku }) => sku === 'NAMED')?.quantity;
  };
  const first = await put(5, 'a1');
  expect(first).toMatchObject([200, { added: 1 }]);
  expect(await put(7, 'a2')).toMatchObject([200, { changed: 1 }]);
  expect(await put(5, 'a1')).toEqual(first);
  expect(await quantity()).toBe(7);
  const both = await Promise.all([put(9, 'a3'), put(9, 'a3')]);
  expect(both.map(([status]) => status).sort()).toEqual([200, expect.toBeOneOf([200, 409])]);
  expect(await put(1, 'two words')).toMatchObject([400, { status: 400 }]);
  expect(await quantity()).toBe(9);
});
test('the same Idempotency-Key with another body is refused, and nothing is lost in silence', async () => {
  const put = (code: string) =>
    ask('PUT', '/v1/orders', { rows: [{ ...order, order: code }] }, { 'idempotency-key': 'one-key' });
  expect((await put('I1')).status).toBe(200);
  const other = await put('I2');
  expect([other.status, await other.json()]).toMatchObject([422, { type: 'key-used' }]);
  expect((await put('I1')).status).toBe(200);
  expect((await ask('GET', '/v1/orders/My%20shop/I2')).status).toBe(404);
});
const putOrders = async (...rows: readonly object[]) =>
  (await (await ask('PUT', '/v1/orders', { rows: rows.map((row) => ({ ...order, ...row })) })).json()) as {
    added: number;
    changed: number;
    skipped: number;
    problems: readonly object[];
  };
test('a channel has no colon, so two orders never share one id', async () => {
  const put = await putOrders({ channel: 'shop:eu', order: 'C1' }, { channel: 'shop', order: 'eu:C1' });
  expect(put).toMatchObject({
    added: 1,
    skipped: 1,
    problems: [{ line: 1, field: 'channel', reason: 'has-colon', order: 'C1', channel: 'shop:eu' }],
  });
  expect(await said('GET', '/v1/orders/shop/eu%3AC1', '/v1/orders/{channel}/{code}')).toMatchObject({ order: 'eu:C1' });
});
test('the second part of an order that was split over two requests is refused by its name', async () => {
  await putOrders({ order: 'SP', sku: 'MUG' });
  expect(await putOrders({ order: 'SP', sku: 'NAMED' }, { order: 'SP2' })).toMatchObject({
    added: 1,
    changed: 0,
    skipped: 1,
    problems: [{ line: 1, reason: 'other-lines', value: 'MUG', order: 'SP' }],
  });
  expect(await putOrders({ order: 'SP', sku: 'MUG' }, { order: 'SP', sku: 'NAMED' })).toMatchObject({ changed: 1 });
});
test.each([
  ['an item that nobody knows', { sku: 'NOPE', location: 'A-1', quantity: 1 }, 'sku', 'unknown'],
  ['less than nothing', { sku: 'MUG', location: 'A-1', quantity: -3 }, 'quantity', 'negative'],
])('stock of %s is refused by name', async (_, row, field, reason) => {
  const answer = await ask('PUT', '/v1/stock', { rows: [row] });
  expect(await answer.json()).toMatchObject({ added: 0, skipped: 1, problems: [{ line: 1, field, reason }] });
});
test('prices in the smallest unit and times in milliseconds are taken as what they are', async () => {
  const at = Date.parse('2026-11-20T10:00:00Z');
  const rows = [
    { order: 'M1', unit_price_minor: 1250, currency: 'EUR', placed_at: at },
    { order: 'M2', unit_price: '12.50', currency: 'EUR', placed_at: '2026-11-20T10:00:00Z' },
    { order: 'M3', unit_price_minor: 1250, unit_price: '12.50', currency: 'EUR' },
    { order: 'M4', unit_price_minor: 5 },
  ];
  expect(await putOrders(...rows)).toMatchObject({
    added: 2,
    problems: [
      { order: 'M3', reason: 'two-prices' },
      { order: 'M4', reason: 'no-currency' },
    ],
  });
});
test('a field that there is not is refused by its name, with the place', async () => {
  const answer = await ask('PUT', '/v1/orders', { rows: [order, { ...order, status: 'cancelled' }] });
  expect([answer.status, await answer.json()]).toMatchObject([
    400,
    { type: 'invalid', errors: [{ path: 'rows[1]', reason: 'unknown-field: status' }] },
  ]);
});
test('the document is valid OpenAPI, by a reader that is not ours', async () => {
  const document = await (await fetch(`${backend.url()}/v1/openapi.json`)).json();
  const isValid = async (read: object) => (await SwaggerParser.validate(read as never)).paths;
  expect(Object.keys((await isValid(document as object)) ?? {}).length).toBeGreaterThan(20);
  await expect(isValid({ ...(document as object), info: {} })).rejects.toThrow(/title/);
});
test('another method is told which there are, and the document needs no key', async () => {
  const answer = await ask('DELETE', '/v1/orders');
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'PUT, GET']);
  const open = await fetch(`${backend.url()}/v1/openapi.json`);
  expect(open.status).toBe(200);
  const { paths } = (await open.json()) as { paths: Record<string, Record<string, { operationId: string }>> };
  const ids = Object.values(paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId));
  expect(new Set(ids).size).toBe(ids.length);
});
test('an order is held, released and cancelled by a program, and what is too late is refused by name', async () => {
  await putOrders({ order: 'D1' });
  const decide = async (act: string, code = 'D1') => {
    const answer = await ask('POST', `/v1/orders/My%20shop/${code}/${act}`);
    return [answer.status, await answer.json()] as const;
  };
  expect(await decide('hold')).toMatchObject([200, { status: 'on-hold', hold: { reason: 'other' } }]);
  expect(await decide('release')).toMatchObject([200, { status: 'confirmed', hold: null }]);
  expect(await decide('cancel')).toMatchObject([200, { status: 'cancelled' }]);
  expect(await decide('release')).toMatchObject([409, { type: 'order-closed' }]);
  expect(await decide('cancel', 'none')).toMatchObject([404, {}]);
});
test('an order is read whole, and its address and its lines are put right until it is packed', async () => {
  await putOrders({ order: 'C1' });
  const where = '/v1/orders/My%20shop/C1';
  type Whole = { rev: number; address: Record<string, string>; lines: { id: string; sku: string; quantity: number }[] };
  const read = () => said<Whole>('GET', where, '/v1/orders/{channel}/{code}');
  const before = await read();
  expect(before).toMatchObject({ address: { street1: 'Main 1' }, lines: [{ sku: 'MUG', quantity: 2 }] });
  const put = async (part: 'address' | 'lines', body: unknown) => {
    const answer = await ask('PUT', `${where}/${part}`, body);
    return [answer.status, await answer.json()] as const;
  };
  expect(await put('address', { ...before.address, street1: 'Main 2' })).toMatchObject([200, { hold: null }]);
  const [line] = before.lines;
  expect(await put('lines', { lines: [{ id: line?.id, sku: 'MUG', quantity: 3 }] })).toMatchObject([200, {}]);
  expect(await read()).toMatchObject({
    ...{ rev: before.rev + 2, address: { street1: 'Main 2' } },
    lines: [{ sku: 'MUG', quantity: 3 }],
  });
  expect(await put('lines', { lines: [] })).toMatchObject([400, { type: 'invalid', errors: [{ path: 'lines' }] }]);
  expect(await put('lines', { lines: [{ id: line?.id, sku: 'NOBODY', quantity: 1 }] })).toMatchObject([
    200,
    { status: 'on-hold', hold: { reason: 'unknown-item', detail: 'NOBODY' } },
  ]);
  expect(await put('address', { name: 'Ana' })).toMatchObject([400, { type: 'invalid' }]);
  await ask('POST', `${where}/cancel`);
  expect(await put('address', before.address)).toMatchObject([409, { type: 'order-closed' }]);
});
test('orders are listed by status and channel, page by page, with their lines', async () => {
  await putOrders({ order: 'L1', channel: 'List' }, { order: 'L2', channel: 'List' }, { order: 'L3', channel: 'List' });
  await ask('POST', '/v1/orders/List/L2/cancel');
  type Page = { orders: { order: string; lines: object[] }[]; next: number | null };
  const page = (query: string) => said<Page>('GET', `/v1/orders?${query}`, '/v1/orders');
  const first = await page('channel=List&limit=2');
  expect(first.orders.map(({ order }) => order)).toEqual(['L1', 'L2']);
  expect(first.orders[0]?.lines).toMatchObject([{ sku: 'MUG', quantity: 2 }]);
  const rest = await page(`channel=List&limit=2&after=${first.next}`);
  expect([rest.orders.map(({ order }) => order), rest.next]).toEqual([['L3'], null]);
  expect((await page('channel=List&status=cancelled')).orders.map(({ order }) => order)).toEqual(['L2']);
  expect((await ask('GET', '/v1/orders?status=lost')).status).toBe(400);
});

test('a key of one channel reads and writes the orders of that channel, and nothing else', async () => {
  await ask('PUT', '/v1/items', { rows: [{ sku: 'MUG', title: 'Mug', barcodes: '4006381333931' }] });
  const shopKey = (await backend.command('client', 'shop A', '--channel', 'Shop A')).output.split('\n')[0] ?? '';
  const asShop = { authorization: `Bearer ${shopKey}` };
  const rows = (channel?: string) => ({ rows: [{ ...order, order: 'SCOPE-1', channel }] });
  await said('PUT', '/v1/orders', '/v1/orders', rows('Shop B'));
  const refused = [
    ['PUT', '/v1/orders', rows('Shop B')],
    ['PUT', '/v1/orders', rows()],
    ['PUT', '/v1/orders', { rows: [...rows('Shop A').rows, ...rows('Shop B').rows] }],
    ['PUT', '/v1/items', { rows: [{ sku: 'MUG', title: 'Cup' }] }],
    ['PUT', '/v1/stock', { rows: [{ sku: 'MUG', location: 'A-1', quantity: 1 }] }],
    ['GET', '/v1/stock'],
    ['GET', '/v1/metrics'],
    ['GET', '/v1/orders/Shop%20B/SCOPE-1'],
    ['GET', '/v1/orders?channel=Shop%20B'],
    ['GET', '/v1/status-changes?channel=Shop%20B'],
    ['POST', '/v1/orders/Shop%20B/SCOPE-1/hold'],
    ['POST', '/v1/orders/Shop%20B/SCOPE-1/release'],
    ['POST', '/v1/orders/Shop%20B/SCOPE-1/cancel'],
  ] as const;
  for (const [method, where, body] of refused) {
    const answer = await ask(method, where, body, asShop);
    expect([method, where, answer.status, await answer.json()]).toMatchObject([
      ...[method, where, 403],
      { type: 'other-channel', detail: 'This key is for the orders of the channel Shop A only.' },
    ]);
  }
  expect(await (await ask('PUT', '/v1/orders', rows('Shop A'), asShop)).json()).toMatchObject({ added: 1 });
  expect((await ask('POST', '/v1/orders/Shop%20A/SCOPE-1/hold', undefined, asShop)).status).toBe(200);
  const seen = (await (await ask('GET', '/v1/orders', undefined, asShop)).json()) as { orders: { channel: string }[] };
  expect(seen.orders.map(({ channel }) => channel)).toEqual(['Shop A']);
  const steps = (await (await ask('GET', '/v1/status-changes', undefined, asShop)).json()) as typeof seen & {
    changes: { channel: string }[];
  };
  expect(steps.changes.every(({ channel }) => channel === 'Shop A')).toBe(true);
  expect(await said('GET', '/v1/orders?channel=Shop%20B', '/v1/orders')).toMatchObject({
    orders: [{ order: 'SCOPE-1', hold: null, status: 'confirmed' }],
  });
});
