// The examples of the API's document: each follows the schema that it stands at, and a real store takes them.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { RIGHTS } from '#electron/store/server/clients.ts';
import { EXAMPLES, NO, TOLD } from '#electron/store/server/examples.ts';
import { openApi, Told } from '#electron/store/server/openapi.ts';
import { OPERATIONS, Problem } from '#electron/store/server/operations.ts';
import { type StoreProcess, startStoreProcess } from '#tests/kit/store-process.ts';

let backend: StoreProcess;
let key = '';
beforeAll(async () => {
  backend = await startStoreProcess();
  key = (await backend.command('client', 'all', '--rights', RIGHTS.join())).output.split('\n')[0] ?? '';
});
afterAll(() => backend.kill());

/** What stations alone ask has no examples: nobody writes it by hand. */
const operations = OPERATIONS.filter(({ path }) => !path.startsWith('/v1/station/'));
const nameOf = ({ method, path }: { readonly method: string; readonly path: string }) => `${method} ${path}`;

const places = operations.flatMap(({ method, path, body, answer }) => {
  const name = nameOf({ method, path });
  const example = EXAMPLES[name] ?? {};
  return [
    ...(body ? [[`${name}, what is sent`, body, example.body] as const] : []),
    ...(typeof answer === 'string' ? [] : [[`${name}, the answer`, answer, example.answer] as const]),
  ];
});
test.each<readonly [string, z.ZodType, unknown]>([...places, ['a webhook’s call', Told, TOLD], ['a no', Problem, NO]])(
  '%s has an example that follows its schema, with no field that is none',
  (_, schema, example) => {
    expect(example).toBeDefined();
    expect(schema.parse(example)).toEqual(example);
  },
);
test('no example is of an operation that is not there, and each stands in the document', () => {
  const known = operations.map(nameOf);
  expect(Object.keys(EXAMPLES).filter((name) => !known.includes(name))).toEqual([]);
  const { paths } = openApi('x') as { paths: Record<string, Record<string, unknown>> };
  for (const { method, path, body, answer } of operations) {
    const text = JSON.stringify(paths[path]?.[method]);
    const { body: sent, answer: said } = EXAMPLES[nameOf({ method, path })] ?? {};
    for (const [asked, example] of [
      [body, sent],
      [typeof answer !== 'string', said],
    ] as const)
      if (asked) expect(text).toContain(`"example":${JSON.stringify(example)}`);
  }
});
test('what the examples send is taken by a store, and what it answers is what the examples say', async () => {
  const ask = async (name: string, body = EXAMPLES[name]?.body) => {
    const [method = '', template = ''] = name.split(' ');
    const path = template
      .replace('{channel}', 'My%20shop')
      .replace('{code}', '10492')
      .replace('{sku}', 'MUG-300')
      .replace('{carton}', 'CTN-S2')
      .replace('{rate}', encodeURIComponent('DPD|dpd-next|GB|BT*|2000|1000|2026-01-01'))
      .replace('{service}', 'dpd-next')
      .replace('{name}', 'Ana%20Pereira');
    const answer = await fetch(`${backend.url()}${path}`, {
      method: method.toUpperCase(),
      headers: { authorization: `Bearer ${key}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const json: unknown = await answer.json();
    expect([name, answer.status, json]).toMatchObject([name, 200, {}]);
    const schema = operations.find((operation) => nameOf(operation) === name)?.answer as z.ZodType;
    expect(schema.parse(json)).toEqual(json);
    return json;
  };
  for (const kind of ['items', 'stock', 'cartons', 'services', 'operators'])
    expect(await ask(`put /v1/${kind}`)).toMatchObject({ added: 1, problems: [], warnings: [] });
  expect(await ask('put /v1/orders')).toMatchObject({ added: 2, problems: [], warnings: [] });
  // What was read is taken as it stands, and changes nothing.
  expect(await ask('put /v1/rates')).toMatchObject({ added: 1, problems: [], warnings: [] });
  for (const kind of ['items', 'stock', 'cartons', 'rates', 'services', 'operators']) {
    const { [kind]: rows } = (await ask(`get /v1/${kind}`)) as Record<string, object[]>;
    expect(await ask(`put /v1/${kind}`, { rows })).toMatchObject({ unchanged: 1, skipped: 0, problems: [] });
  }
  expect(await ask('get /v1/items/{sku}')).toEqual(EXAMPLES['get /v1/items/{sku}']?.answer);
  expect(await ask('get /v1/cartons/{carton}')).toEqual(EXAMPLES['get /v1/cartons/{carton}']?.answer);
  expect(await ask('delete /v1/cartons/{carton}')).toEqual({ removed: true });
  expect(await ask('get /v1/rates/{rate}')).toEqual(EXAMPLES['get /v1/rates/{rate}']?.answer);
  expect(await ask('get /v1/services/{service}')).toEqual(EXAMPLES['get /v1/services/{service}']?.answer);
  expect(await ask('delete /v1/rates/{rate}')).toEqual({ removed: true });
  expect(await ask('delete /v1/services/{service}')).toEqual({ removed: true });
  expect(await ask('get /v1/stock')).toEqual(EXAMPLES['get /v1/stock']?.answer);
  for (const act of ['post hold', 'post release', 'put address', 'put lines', 'post cancel'] as const) {
    const [method, part] = act.split(' ');
    const name = `${method} /v1/orders/{channel}/{code}/${part}`;
    expect(await ask(name)).toEqual(EXAMPLES[name]?.answer);
  }
  for (const name of ['get /v1/orders', 'get /v1/orders/{channel}/{code}', 'get /v1/items', 'get /v1/operators'])
    await ask(name);
  expect(await ask('get /v1/status-changes')).toMatchObject({ more: false });
  expect(await ask('delete /v1/operators/{name}')).toEqual({ removed: true });
});
