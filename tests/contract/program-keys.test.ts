// What each key of a program opens, asked over the network of the real store.
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '#electron/store/database/database.ts';
import { openSqlite } from '#electron/store/database/sqlite.ts';
import { tellClients } from '#electron/store/server/client-commands.ts';
import { type Clients, createClients, RIGHTS, type Right } from '#electron/store/server/clients.ts';
import { OPERATIONS } from '#electron/store/server/operations.ts';
import { parseStoreOptions } from '#electron/store/server/options.ts';
import { type StoreProcess, startStoreProcess } from '#tests/kit/store-process.ts';

let backend: StoreProcess;
let database: Database;
let clients: Clients;
let noKey = '';
beforeAll(async () => {
  backend = await startStoreProcess();
  const opened = openSqlite(path.join(backend.dataFolder, 'store.db'));
  if (!opened.ok) throw new Error(opened.failure.detail);
  database = opened.value;
  clients = createClients(database, { now: Date.now });
});
afterAll(async () => {
  await database.close();
  await backend.kill();
});

const keyOf = async (name: string, channel: string | null = null, rights?: readonly Right[]): Promise<string> =>
  (await clients.add(name, channel, rights)) ?? '';
const ask = async (key: string, method: string, where: string, body?: unknown) => {
  const answer = await fetch(`${backend.url()}${where}`, {
    method,
    headers: { authorization: `Bearer ${key}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return [answer.status, (await answer.json().catch(() => null)) as Record<string, unknown>] as const;
};
const order = { channel: 'Shop', sku: 'MUG', quantity: 1, name: 'Ana', street1: 'Main 1', city: 'Lisboa' };
const rows = (...codes: readonly string[]) => ({
  rows: codes.map((code) => ({ ...order, order: code, postcode: '1000-001', country: 'PT' })),
});

test('every operation for programs is opened by its rights and by no other, and a no names the right that is missing', async () => {
  const keys = await Promise.all(RIGHTS.map(async (right) => [right, await keyOf(right, null, [right])] as const));
  const forPrograms = OPERATIONS.filter(({ path: where }) => !/^\/v1\/(?:station\/|pair|changes)/.test(where));
  expect(forPrograms.length).toBeGreaterThan(15);
  for (const { method, path: template, rights = [], open } of forPrograms)
    for (const [right, key] of keys) {
      const where = template.replace(/\{\w+\}/g, 'none');
      const [status, body] = await ask(key, method, where, method === 'put' ? {} : undefined);
      const told = [method, where, right, status, body?.type];
      if (open || rights.includes(right)) expect(told).not.toContain(403);
      else expect([...told, body.rights]).toEqual([method, where, right, 403, 'missing-right', rights]);
    }
  const [, said] = await ask(keys[0]?.[1] ?? '', 'PUT', '/v1/items', { rows: [{ sku: 'MUG' }] });
  expect(said).toMatchObject({ status: 403, detail: 'This key lacks the right items.' });
});
test('a rule of every bench is read and set by a key of its own, and a value that it cannot have is told in words', async () => {
  const key = await keyOf('rules', null, ['policies']);
  const at = '/v1/policies/count-by-touch';
  expect(await ask(key, 'GET', at)).toMatchObject([200, { value: true, rev: 0 }]);
  expect(await ask(key, 'PUT', at, { value: false })).toMatchObject([200, { value: false, otherwise: true, rev: 1 }]);
  expect(await ask(key, 'PUT', at, { value: 7 })).toMatchObject([422, { type: 'bad-value' }]);
  expect(await ask(key, 'PUT', at, { value: [] })).toMatchObject([400, { type: 'invalid' }]);
  expect(await ask(key, 'PUT', '/v1/policies/none', { value: 7 })).toMatchObject([404, { type: 'unknown-policy' }]);
  const reader = await keyOf('reader of rules', null, ['read']);
  const [, { policies }] = await ask(reader, 'GET', '/v1/policies');
  expect(policies).toContainEqual(expect.objectContaining({ name: 'count-by-touch', value: false, rev: 1 }));
  expect(await ask(reader, 'PUT', at, { value: true })).toMatchObject([403, { type: 'missing-right' }]);
  expect(await ask(key, 'DELETE', at)).toEqual([200, { removed: true }]);
  expect(await ask(key, 'GET', at)).toMatchObject([200, { value: true, rev: 0 }]);
});
test('a rule for the orders of one channel is read and set at an address of its own', async () => {
  const key = await keyOf('rules by channel', null, ['policies']);
  const at = '/v1/policies/stale-minutes@own%20shop';
  expect(await ask(key, 'GET', at)).toMatchObject([200, { value: 0, otherwise: 0, rev: 0 }]);
  const set = { name: 'stale-minutes@own shop', value: 30, otherwise: 0, rev: 1 };
  expect(await ask(key, 'PUT', at, { value: 30 })).toMatchObject([200, set]);
  expect(await ask(key, 'PUT', at, { value: -1 })).toMatchObject([422, { type: 'bad-value' }]);
  expect(await ask(key, 'GET', '/v1/policies/stale-minutes')).toMatchObject([
    200,
    { value: 0, channels: [{ channel: 'own shop', value: 30, rev: 1 }] },
  ]);
  expect(await ask(key, 'DELETE', at)).toEqual([200, { removed: true }]);
  expect(await ask(key, 'GET', '/v1/policies/stale-minutes')).toMatchObject([200, { channels: [] }]);
  expect(await ask(key, 'PUT', '/v1/policies/due-days@wish', { value: 7 })).toMatchObject([
    404,
    { type: 'unknown-policy' },
  ]);
});
test('all rules are read and given back as one document; one that cannot be is refused with the name of each row', async () => {
  const key = await keyOf('rules as a document', null, ['policies']);
  const [status, document] = await ask(key, 'GET', '/v1/policies');
  expect([status, await ask(key, 'PUT', '/v1/policies', document)]).toEqual([200, [200, document]]);
  const wrong = {
    policies: [
      { name: 'picked-orders', value: 5 },
      { name: 'shelf-days', value: 'wish:3 wish:4' },
    ],
  };
  expect(await ask(key, 'PUT', '/v1/policies', wrong)).toMatchObject([
    422,
    { type: 'bad-document', errors: [{ path: 'shelf-days', reason: 'It names wish twice.' }] },
  ]);
  expect(await ask(key, 'GET', '/v1/policies/picked-orders')).toMatchObject([200, { rev: 0 }]);
  expect(await ask(key, 'PUT', '/v1/policies', { policies: [], version: 999 })).toMatchObject([
    409,
    { type: 'changed-since' },
  ]);
  expect(await ask(key, 'PUT', '/v1/policies', { rules: [] })).toMatchObject([400, { type: 'invalid' }]);
  expect(await ask(key, 'PUT', '/v1/policies/picked-orders', { value: 5 })).toMatchObject([200, { rev: 1 }]);
  expect(await ask(key, 'GET', '/v1/policy-changes')).toMatchObject([
    200,
    { changes: expect.arrayContaining([expect.objectContaining({ name: 'picked-orders', from: null, to: 5 })]) },
  ]);
  expect(await ask(key, 'GET', '/v1/policy-changes?before=1')).toEqual([200, { changes: [], next: null }]);
  expect(await ask(key, 'GET', '/v1/policy-changes?before=x')).toMatchObject([400, { type: 'invalid' }]);
});
test('a table is a file of its own, with the mark for spreadsheets where it is asked for', async () => {
  const key = await keyOf('tables', null, ['read']);
  const get = async (where: string) => {
    const answer = await fetch(`${backend.url()}${where}`, { headers: { authorization: `Bearer ${key}` } });
    return [answer.status, answer.headers.get('content-type'), Buffer.from(await answer.arrayBuffer()).toString()];
  };
  const csv = 'text/csv; charset=utf-8; header=present';
  const headings = 'sku,location,lot,expiry,quantity,kind,allocated,available\r\n';
  expect(await get('/v1/tables/stock')).toEqual([200, csv, headings]);
  expect(await get('/v1/tables/stock?bom=true')).toEqual([200, csv, `\ufeff${headings}`]);
  expect(await get('/v1/tables/none')).toMatchObject([404, 'application/problem+json', expect.any(String)]);
  expect(await get('/v1/tables/moves?days=0')).toMatchObject([400, 'application/problem+json', expect.any(String)]);
});
test('a key of one channel hears the status changes of its channel only, also between many of others', async () => {
  const whole = await keyOf('whole');
  const own = await keyOf('own', 'Own');
  await ask(whole, 'PUT', '/v1/orders', rows(...Array.from({ length: 600 }, (_, n) => `M${n}`)));
  await ask(own, 'PUT', '/v1/orders', { rows: [{ ...order, channel: 'Own', order: 'O1' }] });
  await ask(whole, 'PUT', '/v1/orders', rows('LAST'));
  const heard: unknown[] = [];
  let after = 0;
  for (let more = true; more; ) {
    const [, page] = await ask(own, 'GET', `/v1/status-changes?after=${after}`);
    const { changes, next } = page as { changes: { channel: string; order: string }[]; next: number };
    heard.push(...changes.map(({ channel, order: code }) => `${channel} ${code}`));
    after = next;
    more = page.more === true;
  }
  expect(heard).toEqual(['Own O1']);
  const [, orders] = await ask(own, 'GET', '/v1/orders?since=0');
  expect(orders).toMatchObject({ orders: [{ order: 'O1' }], next: null, more: false });
  expect(await ask(own, 'GET', '/v1/orders?since=0&channel=Shop')).toMatchObject([403, { type: 'other-channel' }]);
});
test('orders are read by what changed; a cursor that is none or of another history is refused in words', async () => {
  const key = await keyOf('by change', null, ['read']);
  const [, first] = await ask(key, 'GET', '/v1/orders?since=0&limit=500');
  expect([(first.orders as object[]).length, first.more]).toEqual([500, true]);
  const [, rest] = await ask(key, 'GET', `/v1/orders?since=${first.since}&limit=500`);
  expect([(rest.orders as object[]).length, rest.more]).toEqual([102, false]);
  expect(await ask(key, 'GET', '/v1/orders?since=yesterday')).toMatchObject([
    400,
    { type: 'invalid', errors: [{ path: 'since' }] },
  ]);
  expect(await ask(key, 'GET', '/v1/orders?since=00000000-3-1')).toMatchObject([
    410,
    { type: 'cursor-gone', detail: expect.stringContaining('since=0') },
  ]);
});
test('a carton is read, put back as it was read, and removed', async () => {
  const key = await keyOf('cartons', null, ['stock']);
  const row = {
    carton: 'A/B 1',
    length_mm: 200,
    width_mm: 150,
    height_mm: 100,
    tare_grams: 80,
    cost: '0.3',
    currency: 'EUR',
  };
  expect(await ask(key, 'PUT', '/v1/cartons', { rows: [row] })).toMatchObject([200, { added: 1, problems: [] }]);
  const where = `/v1/cartons/${encodeURIComponent(row.carton)}`;
  const [, carton] = await ask(key, 'GET', where);
  expect(carton).toMatchObject({ carton: 'A/B 1', tare_grams: 80, max_grams: 30_000, cost_minor: 30, stock: null });
  expect(await ask(key, 'PUT', '/v1/cartons', { rows: [carton] })).toMatchObject([200, { unchanged: 1 }]);
  expect(await ask(key, 'GET', '/v1/cartons?limit=500')).toMatchObject([200, { cartons: [carton], next: null }]);
  expect(await ask(key, 'GET', '/v1/cartons?limit=0')).toMatchObject([400, { errors: [{ path: 'limit' }] }]);
  const bad = { ...row, carton: 'BAD', tare_grams: 'heavy' };
  expect(await ask(key, 'PUT', '/v1/cartons', { rows: [bad] })).toMatchObject([
    200,
    { added: 0, problems: [{ line: 1, field: 'tare_grams', value: 'heavy' }] },
  ]);
  expect(await ask(key, 'DELETE', where)).toEqual([200, { removed: true }]);
  for (const method of ['DELETE', 'GET'])
    expect(await ask(key, method, where)).toMatchObject([404, { type: 'unknown-carton' }]);
});
test('an item is read, put back as it was read, and removed when nothing needs it', async () => {
  const key = await keyOf('catalogue', null, ['items']);
  const row = {
    sku: 'A/B #1',
    title: 'Odd',
    barcodes: '4006381333931',
    cost_minor: 250,
    price: '3.5',
    currency: 'EUR',
  };
  await ask(key, 'PUT', '/v1/items', { rows: [row, { sku: 'MUG', title: 'Mug' }] });
  const where = `/v1/items/${encodeURIComponent(row.sku)}`;
  const [, item] = await ask(key, 'GET', where);
  expect(item).toMatchObject({ ...{ sku: row.sku, price_minor: 350, cost_minor: 250 }, weight_grams: null });
  expect(await ask(key, 'PUT', '/v1/items', { rows: [item] })).toMatchObject([200, { unchanged: 1 }]);
  expect(await ask(key, 'GET', '/v1/items?limit=1')).toMatchObject([200, { items: [item], next: expect.any(Number) }]);
  expect(await ask(key, 'DELETE', where)).toEqual([200, { removed: true }]);
  expect(await ask(key, 'DELETE', where)).toMatchObject([
    404,
    { type: 'unknown-item', detail: 'There is no such item.' },
  ]);
  expect(await ask(key, 'GET', where)).toMatchObject([404, {}]);
  const [status, held] = await ask(key, 'DELETE', '/v1/items/MUG');
  expect([status, held]).toMatchObject([409, { type: 'item-in-use', uses: { units: 0, kits: [] } }]);
  expect(held.detail).toMatch(/^MUG stays: orders that have not left need it: Shop:M0, Shop:M1, Shop:M2/);
  expect(await ask(key, 'GET', '/v1/items?limit=0')).toMatchObject([400, { errors: [{ path: 'limit' }] }]);
});
test.each([
  ['PUT', '/v1/orders', '{"rows":[{"order":"1","sku":"MUG"}]}', 400, 'invalid', 'rows[0].quantity', 'missing'],
  [
    'PUT',
    '/v1/orders',
    '{"rows":[{"order":{},"sku":"M","quantity":1}]}',
    400,
    'invalid',
    'rows[0].order',
    'not-a-cell',
  ],
  ['PUT', '/v1/stock', '{"rows":[{"sku":"M","location":"A","quantity":1e20}]}', 400, 'invalid', undefined, undefined],
  ['PUT', '/v1/orders', '{rows}', 400, 'invalid', '', 'not-json'],
  ['PUT', '/v1/orders', '{}', 400, 'invalid', 'rows', 'missing'],
  ['GET', '/v1/orders/a/b', undefined, 404, 'unknown-order', undefined, undefined],
  ['GET', '/v1/none', undefined, 404, 'not-found', undefined, undefined],
  ['PATCH', '/v1/items/a', undefined, 405, 'wrong-method', undefined, undefined],
])(
  '%s %s with %s is a no of a stable type that says what is wrong',
  async (method, where, text, status, type, at, reason) => {
    noKey ||= await keyOf('wrong', null);
    const answer = await fetch(`${backend.url()}${where}`, {
      ...{ method, headers: { authorization: `Bearer ${noKey}` } },
      ...(text === undefined ? {} : { body: text }),
    });
    const json = (await answer.json()) as Record<string, unknown>;
    expect([answer.status, json.type]).toEqual([status, type]);
    if (reason !== undefined) expect(json.errors).toMatchObject([{ path: at, reason }]);
  },
);
test('people are put, read and removed by a key for people only; an administrator is refused by name', async () => {
  await backend.command('operators', 'add', 'Root', '--role', 'administrator', '--badge', 'ROOT-BADGE');
  const key = await keyOf('staff', null, ['people']);
  const put = await ask(key, 'PUT', '/v1/operators', {
    rows: [
      { name: 'Ana', badge: 'B1', role: 'supervisor' },
      { name: 'Root', role: 'packer' },
      { name: 'Ben', badge: 'ROOT-BADGE' },
    ],
  });
  expect(put).toMatchObject([
    200,
    {
      ...{ added: 1, skipped: 2 },
      problems: [
        { line: 2, field: 'name', reason: 'is-administrator', name: 'Root' },
        { line: 3, field: 'badge', reason: 'badge-taken', name: 'Ben', value: 'ROOT-BADGE: Root' },
      ],
    },
  ]);
  expect(await ask(key, 'GET', '/v1/operators')).toEqual([
    200,
    {
      operators: [
        { name: 'Root', badge: null, role: 'administrator', language: null },
        { name: 'Ana', badge: 'B1', role: 'supervisor', language: null },
      ],
      next: null,
    },
  ]);
  expect(await ask(key, 'PUT', '/v1/operators', { rows: [{ name: 'Ana', pin: '1234' }] })).toMatchObject([
    400,
    { errors: [{ path: 'rows[0]', reason: 'unknown-field: pin' }] },
  ]);
  expect(await ask(key, 'DELETE', '/v1/operators/Root')).toMatchObject([409, { type: 'is-administrator' }]);
  expect(await ask(key, 'DELETE', '/v1/operators/ana')).toEqual([200, { removed: true }]);
  expect(await ask(key, 'DELETE', '/v1/operators/ana')).toMatchObject([404, {}]);
  const shop = await keyOf('shop of people', 'Shop');
  expect(await ask(shop, 'GET', '/v1/operators')).toMatchObject([403, { type: 'other-channel' }]);
});
test('keys are listed and followed by others, for a day or at once, by the commands', async () => {
  const command = async (...words: readonly string[]): Promise<readonly string[]> => {
    const options = parseStoreOptions(['client', ...words], '');
    if (!options.ok) return [options.failure.split('. Commands:')[0] ?? ''];
    const told = await tellClients(clients, options.value, Date.now());
    return 'problem' in told ? [told.problem] : told.said;
  };
  const stockBy = async (...keys: readonly string[]) =>
    Promise.all(keys.map(async (key) => (await ask(key, 'GET', '/v1/stock'))[0]));
  const [first = ''] = await command('add', 'erp', '--rights', 'stock,read');
  expect(await ask(first, 'PUT', '/v1/orders', rows('X'))).toMatchObject([403, { rights: ['orders'] }]);
  const [second = '', end] = await command('rotate', 'erp');
  expect(end).toMatch(/The key before ends \d{4}-\d\d-\d\dT[\d:.]+Z\.$/);
  expect(await stockBy(first, second)).toEqual([200, 200]);
  const listed = (await backend.command('client', 'list')).output.split('\n').filter((line) => line.startsWith('erp '));
  expect(listed).toEqual([
    expect.stringMatching(/^erp {2}\(a program\) {2}read, stock {2}since \S+Z {2}until \S+Z$/),
    expect.stringMatching(/^erp {2}\(a program\) {2}read, stock {2}since \S+Z$/),
  ]);
  const [third = ''] = await command('rotate', 'erp', '--at-once');
  expect(await stockBy(first, second, third)).toEqual([401, 401, 200]);
  for (const [words, no] of [
    [
      ['erp'],
      'There is a program "erp" already. Another key for it: client rotate "erp". To shut it out: revoke "erp".',
    ],
    [['rotate', 'nobody'], 'There is no program "nobody", or it is shut out.'],
    [
      ['rotate', 'erp', '--rights', 'read'],
      '"client rotate" keeps the channel and the rights. Other ones are another program',
    ],
    [['x', '--rights', 'all'], '--rights takes some of read,orders,items,stock,people,policies, not "all"'],
    [['x', '--rights', 'items', '--channel', 'Wish'], /^A key of one channel has the rights read and orders at most/],
    [['add'], /^"client list" lists programs/],
  ] as const)
    expect((await command(...words))[0]).toEqual(typeof no === 'string' ? no : expect.stringMatching(no));
});
