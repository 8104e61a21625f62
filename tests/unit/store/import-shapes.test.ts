import { expect, test } from 'vitest';
import { decodeText } from '#shared/prelude/index.ts';
import { decode } from '#tests/kit/decode.ts';
import { importFile, openStore } from '#tests/kit/open-store.ts';

const HEAD = 'order,channel,sku,quantity,name,street1,city,postcode,country,note';
const row = (order: string, sku: string, end = ',') => `${order},Wish,${sku},1,Ana,Main 1,Lisboa,1000-001,PT${end}`;

async function withItems() {
  const open = await openStore();
  await importFile(open, 'items.csv', 'sku,title\nMUG,Mug\nTEA,Tea\nCUP,Cup\n');
  return open;
}
async function orderOf(text: string, id = 'Wish:A1', name = 'orders.csv') {
  const open = await withItems();
  await importFile(open, name, text);
  return open.store.order(id);
}
const skus = (order: Awaited<ReturnType<typeof orderOf>>) => order?.lines.map(({ sku }) => sku).join(' ');

test('missing cells at the end of a row are empty, and no line of its order is lost', async () => {
  const order = await orderOf([HEAD, row('A1', 'MUG', ',,'), row('A1', 'TEA', '')].join('\n'));
  expect([order?.status, skus(order)]).toEqual(['confirmed', 'MUG TEA']);
});
test.each([
  ['first', [row('A1', 'MUG', ',x,y'), row('A1', 'TEA'), row('A1', 'CUP')]],
  ['middle', [row('A1', 'MUG'), row('A1', 'TEA', ',x,y'), row('A1', 'CUP')]],
  ['last', [row('A1', 'MUG'), row('A1', 'TEA'), row('A1', 'CUP', ',x,y')]],
  ['only', [row('A1', 'MUG', ',x,y')]],
  ['numberless first', [row('', 'MUG'), row('A1', 'TEA')]],
  ['numberless last', [row('A1', 'MUG'), row('', 'TEA')]],
])('an order that lost its %s row is held', async (_, rows) => {
  const order = await orderOf([HEAD, ...rows].join('\n'));
  expect(order).toMatchObject({ status: 'on-hold', hold: { reason: 'row-lost' } });
});
test('the same over JSON: a row that is none holds the orders around it, a cell that is none holds its own', async () => {
  const rows = [
    { order: 'A1', channel: 'Wish', sku: 'MUG', quantity: 1 },
    'TEA',
    { order: 'B1', channel: 'Wish', sku: { toString: 1, valueOf: 1 }, quantity: 1 },
  ];
  for (const id of ['Wish:A1', 'Wish:B1'])
    expect(await orderOf(JSON.stringify(rows), id, 'orders.json')).toMatchObject({ hold: { reason: 'row-lost' } });
});
test('cells of JSON that are no cells are refused with words, however deep they are', async () => {
  const { store } = await openStore();
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  for (const cell of ['{"toString":1,"valueOf":1}', deep, `[1,${deep}]`, '123456789012345678901']) {
    expect(
      await store.previewImport('items.json', `[{"sku":"A","title":${cell}},{"sku":"B","title":"b"}]`),
    ).toMatchObject({
      good: 1,
      problems: [{ line: 1, field: 'title', reason: 'not-a-cell' }],
    });
    expect('good' in (await store.previewImport('items.json', `[[${cell}],{"sku":"B"}]`))).toBe(true);
  }
});
test('a file changes only what its columns speak of; an empty cell empties', async () => {
  const open = await openStore();
  await importFile(
    open,
    'items.csv',
    'sku,title,barcodes,weight_grams,tracking,price,currency\nMUG,Mug,4006381333931,412,lot,9.50,EUR\n',
  );
  const item = async () => {
    const row = await open.database.read((sql) =>
      sql.get<{ json: string }>("SELECT json FROM records WHERE kind = 'item'"),
    );
    return JSON.parse(row?.json ?? '{}');
  };
  const before = await item();
  expect(await open.store.previewImport('p.csv', 'sku,price\nMUG,9.95\n')).toMatchObject({
    changes: { added: 0, changed: 1, unchanged: 0, fields: [{ field: 'priceMinor', count: 1 }] },
  });
  await importFile(open, 'p.csv', 'sku,price\nMUG,9.95\n');
  expect(await item()).toEqual({ ...before, priceMinor: 995 });
  await importFile(open, 'p.csv', 'sku,weight_grams\nMUG,\n');
  expect(await item()).toEqual({ ...before, priceMinor: 995, weightGrams: null });
  expect(await importFile(open, 'p.csv', 'sku,price\nMUG,9.95\n')).toMatchObject({ unchanged: 1 });
});
test('an order keeps the address that a later file does not speak of', async () => {
  const open = await withItems();
  await importFile(open, 'orders.csv', [HEAD, row('A1', 'MUG', ',Ring twice')].join('\n'));
  await importFile(open, 'orders.csv', 'order,channel,sku,quantity\nA1,Wish,MUG,2\n');
  expect(await open.store.order('Wish:A1')).toMatchObject({
    status: 'confirmed',
    note: 'Ring twice',
    address: { street1: 'Main 1' },
    lines: [{ quantity: 2 }],
  });
});
test('an operator file without roles makes nobody a packer', async () => {
  const open = await openStore();
  await importFile(open, 'operators.csv', 'name,badge,role\nAna,B1,administrator\n');
  await importFile(open, 'operators.csv', 'name,badge\nAna,B2\n');
  expect(await open.store.operators()).toMatchObject([{ badge: 'B2', role: 'administrator' }]);
});
test('a badge is one person’s: whoever would share it is not taken, and both are named', async () => {
  const open = await openStore();
  await importFile(open, 'operators.csv', 'name,badge\nAna,B1\nBen,B2\n');
  const preview = async (text: string) => {
    const found = await open.store.previewImport('operators.csv', text);
    return 'problems' in found ? found.problems.map(({ line, reason, value }) => `${line} ${reason} ${value}`) : [];
  };
  expect(await preview('name,badge\nCleo,B1\n')).toEqual(['2 badge-taken B1: Ana']);
  expect(await preview('name,badge\nCleo,B9\nDan,B9\n')).toEqual(['2 badge-taken B9: Dan', '3 badge-taken B9: Cleo']);
  expect(await preview('name,badge\nAna,B2\nBen,B1\n')).toEqual([]);
  expect(await importFile(open, 'operators.csv', 'name,badge\nCleo,B1\n')).toMatchObject({ added: 0, skipped: 1 });
});
test.each([
  ['a named separator', `sep=;\r\n${HEAD.replaceAll(',', ';')}\r\n${row('A1', 'MUG').replaceAll(',', ';')}\r\n`],
  ['lines above the table', `Orders of my shop\nExported,2026-11-29\n\n${HEAD}\n${row('A1', 'MUG')}\n`],
  ['lines below the table', `${HEAD}\n${row('A1', 'MUG')}\n\nTotal,1\nExported by Robin\n`],
  ['a sum right below it', `${HEAD}\n${row('A1', 'MUG')}\nTotal,,,1,,,,,,\n`],
  ['blank rows', `${HEAD}\n,,,,,,,,,\n${row('A1', 'MUG')}\n\n,,\n`],
  ['separators behind the last column', `${HEAD},,\n${row('A1', 'MUG', ',,,')}\n`],
  ['carriage returns only', `${HEAD}\r${row('A1', 'MUG')}\r`],
  ['tabs', `${HEAD.replaceAll(',', '\t')}\n${row('A1', 'MUG').replaceAll(',', '\t')}\n`],
  ['bars', `${HEAD.replaceAll(',', '|')}\n${row('A1', 'MUG').replaceAll(',', '|')}\n`],
  [
    'headings in other writing',
    `Order,CHANNEL,Sku,quantity,Name,Street1,City,Postcode,country,Note\n${row('A1', 'MUG')}\n`,
  ],
  [
    'a list within an object',
    JSON.stringify({
      orders: [
        {
          order: 'A1',
          channel: 'Wish',
          sku: 'MUG',
          quantity: 1,
          name: 'Ana',
          street1: 'M',
          city: 'L',
          postcode: '1000-001',
          country: 'PT',
        },
      ],
    }),
  ],
])('a file with %s is read', async (_, text) => {
  expect(await orderOf(text)).toMatchObject({ status: 'confirmed', lines: [{ sku: 'MUG' }] });
});
test('a table that was cut off in a row holds the order of that row', async () => {
  const order = await orderOf(`${HEAD}\n${row('A1', 'MUG')}\nA1,Wi`);
  expect(order).toMatchObject({ hold: { reason: 'row-lost' } });
});
test('of headings that stand there twice the first counts, and the second is named', async () => {
  const open = await withItems();
  const text =
    'order,channel,sku,quantity,name,street1,city,postcode,country,name,street1,city,postcode,country\nA1,Wish,MUG,1,Ana,Main 1,Lisboa,1000-001,PT,Bill,Bank 9,Porto,4000-001,PT\n';
  const preview = await open.store.previewImport('orders.csv', text);
  expect('warnings' in preview && preview.warnings.map(({ reason, field }) => `${reason} ${field}`)).toEqual([
    'double-heading name',
    'double-heading street1',
    'double-heading city',
    'double-heading postcode',
    'double-heading country',
  ]);
  await importFile(open, 'orders.csv', text);
  expect(await open.store.order('Wish:A1')).toMatchObject({
    status: 'confirmed',
    address: { name: 'Ana', street1: 'Main 1' },
  });
});
test('tab files have no quotes, but those that a spreadsheet wrote are read', async () => {
  const open = await openStore();
  await importFile(open, 'items.txt', 'sku\ttitle\nA\t"Best" Mug 5" tall\nB\tTea "Earl\n');
  await importFile(open, 'items.txt', 'sku\ttitle\nC\t"5"" Mug"\n');
  expect(await open.store.titles(['A', 'B', 'C'])).toEqual({ A: '"Best" Mug 5" tall', B: 'Tea "Earl', C: '5" Mug' });
});
test('spreadsheets’ wrapping is taken off: apostrophes, ="…", HTML entities', async () => {
  const open = await openStore();
  await importFile(
    open,
    'items.csv',
    'sku,title,barcodes\n\'00124,Men&#039;s Caf&eacute; &amp;amp; Co,"=""012345678905"""\n',
  );
  const row = await open.database.read((sql) =>
    sql.get<{ json: string }>("SELECT json FROM records WHERE kind = 'item'"),
  );
  expect(JSON.parse(row?.json ?? '')).toMatchObject({
    sku: '00124',
    title: "Men's Café & Co",
    barcodes: [{ code: '012345678905' }],
  });
  const order = await orderOf([HEAD, "A1,Wish,MUG,1,Ana,Main 1,'s-Hertogenbosch,'5211 AA,NL,"].join('\n'));
  expect(order?.address).toMatchObject({ city: "'s-Hertogenbosch", postcode: '5211 AA' });
});
test('headings that are promised and not used yet are told from those that say nothing', async () => {
  const { store } = await openStore();
  expect(await store.previewImport('orders.csv', `${HEAD},gift_message,Colour\n`)).toMatchObject({
    later: ['gift_message'],
    unknown: ['Colour'],
  });
});
test('one file that fits two kinds is refused, and both are named', async () => {
  const { store } = await openStore();
  expect(await store.previewImport('x.csv', 'sku,title,barcodes,location,quantity\nA,a,,L,1\n')).toEqual({
    unreadable: { reason: 'two-kinds', line: 1, detail: 'items, stock' },
  });
});
const bytes = (text: string, unit: 1 | 2, mark: readonly number[] = [], big = false) =>
  new Uint8Array([
    ...mark,
    ...[...text].flatMap((c) =>
      unit === 1
        ? [c.charCodeAt(0)]
        : big
          ? [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255]
          : [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8],
    ),
  ]);
test.each([
  ['utf-16le by its mark', bytes('sku;täg', 2, [0xff, 0xfe]), 'utf-16le'],
  ['utf-16be by its mark', bytes('sku;täg', 2, [0xfe, 0xff], true), 'utf-16be'],
  ['utf-16le without a mark', bytes('sku;title\r\nA;täg\r\n', 2), 'utf-16le'],
  ['ANSI', bytes('sku;täg', 1), 'windows-1252'],
  ['UTF-8', new TextEncoder().encode('\ufeffsku;täg'), 'utf-8'],
])('%s is decoded', (_, file, encoding) => {
  const read = decodeText(file, decode);
  expect([read.encoding, read.text.includes('täg')]).toEqual([encoding, true]);
});
test('no text turns the words around it, as itself or as an entity; marks of right-to-left words stay', async () => {
  const open = await openStore();
  const titles = ['Mug \u202egnp.exe', 'Tea &#8238;x&#x2066;', '\u202bكوب\u202c \u200fشاي'];
  const rows = titles.map((title, at) => ({ sku: `T${at}`, title }));
  await importFile(open, 'items.json', JSON.stringify(rows));
  expect(await open.store.titles(['T0', 'T1', 'T2'])).toEqual({ T0: 'Mug gnp.exe', T1: 'Tea x', T2: 'كوب \u200fشاي' });
});
