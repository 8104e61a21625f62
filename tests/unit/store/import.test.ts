import { expect, test } from 'vitest';
import { headOf } from '#electron/store/database/transaction.ts';
import type { StationEvent } from '#shared/log/index.ts';
import { needsOf } from '#shared/packing/index.ts';
import { createLog, importFile, openStore } from '#tests/kit/open-store.ts';

const COLUMNS = 'order,channel,sku,quantity,name,street1,city,postcode,country\n';
const line = (code: string, sku: string, quantity: number | string = 1) =>
  `${code},Wish,${sku},${quantity},Ana,Main 1,Lisboa,1000-001,PT\n`;
const mugs = (open: Awaited<ReturnType<typeof openStore>>) =>
  importFile(open, 'items.csv', 'sku,title\nMUG,Mug\nTEA,Tea\n');

test('an order without times is due two days after it came, and stays so when its file comes again', async () => {
  const open = await openStore();
  await mugs(open);
  const file = COLUMNS + line('A1', 'MUG');
  await importFile(open, 'orders.csv', file);
  const placedAt = open.clock.time;
  expect(await open.store.order('Wish:A1')).toMatchObject({ placedAt, shipBy: placedAt + 2 * 86_400_000 });
  open.clock.time += 3_600_000;
  expect(await importFile(open, 'orders.csv', file)).toMatchObject({ unchanged: 1, changed: 0 });
});
test('what a packer put on hold stays on hold, whatever the file says', async () => {
  const open = await openStore();
  await mugs(open);
  await importFile(open, 'orders.csv', COLUMNS + line('A1', 'MUG', 2));
  const order = await open.store.order('Wish:A1');
  if (!order) throw new Error('not imported');
  const log = createLog();
  const events: StationEvent[] = [
    { type: 'OrderOpened', v: 1, orderId: order.id, rev: 1, needs: [...needsOf(order)] },
    { type: 'OrderHeld', v: 1, orderId: order.id, reason: 'damaged', detail: 'handle off' },
  ];
  for (const event of events) log.say(event);
  await open.store.push({ protocol: 1, stationId: 's1', incarnation: 'i1', entries: log.entries });
  await importFile(open, 'orders.csv', COLUMNS + line('A1', 'MUG', 3));
  expect(await open.store.order(order.id)).toMatchObject({
    status: 'on-hold',
    hold: { reason: 'damaged', detail: 'handle off' },
    lines: [{ quantity: 3 }],
    rev: 2,
  });
});
test('an order that the check held is confirmed when its file comes again without the mistake', async () => {
  const open = await openStore();
  await mugs(open);
  await importFile(open, 'orders.csv', COLUMNS + line('A1', 'MUG') + line('A1', 'TEA', 'two'));
  expect(await open.store.order('Wish:A1')).toMatchObject({ status: 'on-hold', hold: { reason: 'bad-quantity' } });
  await importFile(open, 'orders.csv', COLUMNS + line('A1', 'MUG') + line('A1', 'TEA', 2));
  expect(await open.store.order('Wish:A1')).toMatchObject({
    status: 'confirmed',
    hold: null,
    lines: [
      { id: '1', sku: 'MUG' },
      { id: '2', sku: 'TEA' },
    ],
  });
  expect((await open.store.stepsOf('Wish:A1')).map(({ from, to }) => [from, to])).toEqual([
    [null, 'on-hold'],
    ['on-hold', 'confirmed'],
  ]);
});
test('every order that waited for an item is released with it, however many there are', async () => {
  const open = await openStore();
  const codes = Array.from({ length: 2_300 }, (_, n) => `A${n}`);
  await importFile(open, 'orders.csv', COLUMNS + codes.map((code) => line(code, 'MUG')).join(''));
  expect((await open.store.order('Wish:A0'))?.status).toBe('on-hold');
  await mugs(open);
  const orders = await Promise.all(codes.map((code) => open.store.order(`Wish:${code}`)));
  expect(orders.filter((order) => order?.status !== 'confirmed')).toEqual([]);
});
test('an order that waited for a kit is released with it, taken apart', async () => {
  const open = await openStore();
  await mugs(open);
  await importFile(open, 'orders.csv', COLUMNS + line('A1', 'GIFT', 2));
  expect((await open.store.order('Wish:A1'))?.hold).toEqual({ reason: 'unknown-item', detail: 'GIFT' });
  await importFile(open, 'kits.csv', 'kit_sku,component_sku,quantity\nGIFT,MUG,1\nGIFT,TEA,3\n');
  const order = await open.store.order('Wish:A1');
  expect(order).toMatchObject({ status: 'confirmed', hold: null });
  expect(order && needsOf(order).map(({ sku, units }) => [sku, units])).toEqual([
    ['MUG', 2],
    ['TEA', 6],
  ]);
});
test('a kit that changes later leaves the orders that were taken apart before', async () => {
  const open = await openStore();
  await mugs(open);
  await importFile(open, 'kits.csv', 'kit_sku,component_sku,quantity\nGIFT,MUG,1\n');
  const file = COLUMNS + line('A1', 'GIFT');
  await importFile(open, 'orders.csv', file);
  await importFile(open, 'kits.csv', 'kit_sku,component_sku,quantity\nGIFT,TEA,1\n');
  expect(await importFile(open, 'orders.csv', file)).toMatchObject({ unchanged: 1 });
  expect((await open.store.order('Wish:A1'))?.lines[0]?.components).toEqual([{ sku: 'MUG', units: 1 }]);
});
test('a barcode that another item of the store has is warned about, in any way of writing it', async () => {
  const open = await openStore();
  await importFile(open, 'items.csv', 'sku,barcodes\nOLD,036000291452\n');
  const preview = async (text: string) => {
    const found = await open.store.previewImport('items.csv', text);
    return 'warnings' in found ? found.warnings : [];
  };
  expect(await preview('sku,barcodes\nNEW,0036000291452\n')).toMatchObject([
    { line: 2, field: 'barcodes', reason: 'shared-barcode', value: '036000291452: OLD, NEW' },
  ]);
  expect(await preview('sku,barcodes\nNEW,0036000291452\nOLD,\n')).toEqual([]);
});
test('semicolons and tabs are read like commas, and quotes hold commas, quotes and line feeds', async () => {
  const open = await openStore();
  expect(await importFile(open, 'items.csv', 'sku;title\r\nA;"Cup; ""big"""\r\n')).toMatchObject({ added: 1 });
  expect(await importFile(open, 'items.csv', '\ufeffsku\ttitle\nB\tTwo\n')).toMatchObject({ added: 1 });
  expect(await importFile(open, 'items.csv', 'sku,title\nC,"Three\nlines, ""here"""\n\n')).toMatchObject({ added: 1 });
  expect(await open.store.titles(['A', 'B', 'C'])).toEqual({
    A: 'Cup; "big"',
    B: 'Two',
    C: 'Three\nlines, "here"'.replace('\n', ' '),
  });
});
test('what makes a file unreadable is named with its line', async () => {
  const { store } = await openStore();
  const reasonOf = async (text: string) => {
    const found = await store.previewImport('items.csv', text);
    return 'unreadable' in found ? found.unreadable : undefined;
  };
  expect(await reasonOf('sku,title\nA,"two\nlines"\nB,"open\n')).toEqual({ reason: 'unbalanced-quote', line: 4 });
  expect(await reasonOf(`sku,title\n${'A,x\n'.repeat(5_000)}B,\ufffd\n`)).toEqual({ reason: 'not-utf8', line: 5_002 });
  expect(await reasonOf('sku,title\nA,\u0000\n')).toEqual({ reason: 'binary', line: 2 });
});
test('locations, cartons, stock and rates are kept, the same twice as one', async () => {
  const open = await openStore();
  const files: readonly (readonly [string, string])[] = [
    ['locations.csv', 'location,zone,kind\nA-1,A,pick\nB-1,B,bulk\n'],
    ['cartons.csv', 'carton,length_mm,width_mm,height_mm\nS,100,100,100\n'],
    ['stock.csv', 'sku,location,quantity\nMUG,A-1,12\n'],
    ['rates.csv', 'service,carrier,countries,max_grams,price,currency\nStd,DHL,DE|AT,5000,4.99,EUR\n'],
  ];
  for (const [name, text] of files) await importFile(open, name, text);
  const before = await open.database.read(headOf);
  const counts = await open.database.read((sql) =>
    sql.all<{ kind: string; count: number }>('SELECT kind, count(*) AS count FROM records GROUP BY kind ORDER BY kind'),
  );
  expect(counts.map(({ kind, count }) => `${kind} ${count}`)).toEqual([
    'carton 1',
    'location 2',
    'rate 1',
    'rate-card 1',
    'service 1',
    'stock 1',
  ]);
  for (const [name, text] of files) expect(await importFile(open, name, text)).toMatchObject({ added: 0, changed: 0 });
  expect(await open.database.read(headOf)).toEqual(before);
});
test('a PIN is changed only by who knows it, and an operator file never touches it', async () => {
  const open = await openStore();
  await importFile(open, 'operators.csv', 'name,badge\nAna,B1\n');
  await open.store.putPin('ana', '1234');
  expect(await open.store.setPin('ana', '5678', '0000')).toEqual({ type: 'wrong-pin', triesLeft: 4 });
  expect(await open.store.setPin('ana', '5678', '1234')).toEqual({ type: 'ok' });
  expect(await open.store.verifyPin('ana', '1234')).toMatchObject({ type: 'wrong-pin' });
  expect(await importFile(open, 'operators.csv', 'name,badge\nAna,B1\n')).toMatchObject({ unchanged: 1 });
  expect(await open.store.verifyPin('ana', '5678')).toEqual({ type: 'ok' });
});
test('nobody reads a PIN out of the database', async () => {
  const open = await openStore();
  await importFile(open, 'operators.csv', 'name,badge\nAna,B1\nBen,B2\n');
  for (const id of ['ana', 'ben']) await open.store.putPin(id, '1234');
  const rows = await open.database.read((sql) => sql.all<{ verifier: string }>('SELECT verifier FROM pins'));
  expect(new Set(rows.map(({ verifier }) => verifier)).size).toBe(2);
  expect(JSON.stringify(rows)).not.toContain('1234');
});
