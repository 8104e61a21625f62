import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { decodeText } from '#shared/prelude/index.ts';
import { decode } from '#tests/kit/decode.ts';
import { importFile, openStore } from '#tests/kit/open-store.ts';

const FILES = path.join(import.meta.dirname, '../../fixtures/import');
const textOf = (name: string) => decodeText(readFileSync(path.join(FILES, name)), decode).text;

async function take(name: string) {
  const open = await openStore();
  await importFile(open, 'items.csv', 'sku,title\nMUG-BLU,Mug\nTEA-EG,Tea\nCUP,Cup\n');
  const preview = await open.store.previewImport(name, textOf(name));
  if ('unreadable' in preview) throw new Error(JSON.stringify(preview.unreadable));
  await importFile(open, name, textOf(name));
  const order = async (code: string) => {
    const found = await open.store.findOrders(code);
    return found[0] && open.store.order(`${found[0].channel}:${found[0].order}`);
  };
  return { open, preview, order };
}

test('a Shopify export is orders: its first row has the facts, what it sent or gave back is not packed', async () => {
  const { open, preview, order } = await take('shopify.csv');
  expect(preview).toMatchObject({ kind: 'orders', source: 'shopify', problems: [{ line: 8, field: 'sku' }] });
  expect(await order('#1050')).toMatchObject({
    channel: 'Shopify',
    status: 'confirmed',
    placedAt: Date.UTC(2026, 4, 1, 7, 59),
    currency: 'EUR',
    service: 'Standard',
    address: { name: 'Kim Sommer', street1: 'Lindenstraße 14', street2: '', postcode: '10969', country: 'DE' },
    lines: [
      { sku: 'MUG-BLU', quantity: 2, unitPriceMinor: 1_290 },
      { sku: 'TEA-EG', quantity: 1, unitPriceMinor: 450 },
    ],
  });
  expect(await order('#1051')).toBeUndefined();
  expect(await order('#1052')).toMatchObject({ hold: { reason: 'other', detail: 'financial_status: refunded' } });
  expect(await order('#1053')).toMatchObject({ status: 'on-hold', hold: { reason: 'row-lost' }, lines: [] });
  expect(preview.warnings.map(({ line, reason }) => `${line} ${reason}`)).toEqual(['4 not-shipped', '5 shop-done']);
  expect(await open.store.operators()).toEqual([]);
});
test('the same saved again by a spreadsheet is read too: sep=;, ANSI, decimal commas, German dates', async () => {
  const { preview, order } = await take('shopify-semicolons-excel.csv');
  expect(preview).toMatchObject({ source: 'shopify', delimiter: ';', problems: [] });
  expect(await order('#1050')).toMatchObject({
    status: 'confirmed',
    placedAt: new Date(2026, 4, 1, 9, 59).getTime(),
    address: { street1: 'Lindenstraße 14', city: 'Berlin' },
    lines: [{ unitPriceMinor: 1_290 }, { unitPriceMinor: 450 }],
  });
});
test('a WooCommerce export ships to the shipping address, with names as they are written', async () => {
  const { preview, order } = await take('woocommerce.csv');
  expect(preview).toMatchObject({ source: 'woocommerce', problems: [] });
  expect(preview.warnings.map(({ line, reason }) => `${line} ${reason}`)).toContain('2 price-left-out');
  expect(await order('7001')).toMatchObject({
    status: 'confirmed',
    channel: 'WooCommerce',
    address: {
      name: 'Men\u2019s Café & Co'.replace('\u2019', "'"),
      street1: '221B Baker Street',
      postcode: 'NW1 6XE',
      country: 'GB',
    },
    lines: [{ sku: 'MUG-BLU' }, { sku: 'TEA-EG', quantity: 2 }],
  });
  expect(await order('7002')).toBeUndefined();
  expect(await order('7003')).toMatchObject({ status: 'on-hold', hold: { reason: 'other' } });
});
test('Etsy’s order items are orders, with the month first and countries by name', async () => {
  const { preview, order } = await take('etsy-order-items.csv');
  expect(preview).toMatchObject({ source: 'etsy', problems: [] });
  expect(await order('9001')).toMatchObject({
    placedAt: new Date(2026, 4, 4).getTime(),
    status: 'confirmed',
    address: { country: 'CA', postcode: 'V2C 1A1' },
    lines: [{ sku: 'MUG-BLU', quantity: 2, unitPriceMinor: 3_400 }, { sku: 'TEA-EG' }],
  });
  expect(await order('9002')).toBeUndefined();
  expect(await order('9003')).toMatchObject({ address: { country: 'US' } });
});
test('eBay’s first row without an item has the facts of its order, and lines below the table are none', async () => {
  const { preview, order } = await take('ebay.csv');
  expect(preview).toMatchObject({ source: 'ebay', problems: [] });
  expect(preview.warnings.filter(({ reason }) => reason === 'no-row')).toHaveLength(2);
  expect(await order('12-12345-12345')).toMatchObject({
    status: 'confirmed',
    currency: 'USD',
    shipBy: new Date(2026, 10, 25, 23, 59, 59).getTime(),
    address: { name: 'Pat Example', street1: '1 Sample Ave', country: 'US' },
    lines: [
      { sku: 'MUG-BLU', quantity: 2, unitPriceMinor: 1_290 },
      { sku: 'TEA-EG', quantity: 1, unitPriceMinor: 450 },
    ],
  });
  expect(await order('12-12345-12346')).toMatchObject({ status: 'confirmed' });
  expect(await order('12-12345-12347')).toBeUndefined();
});
test('eBay of another country is read by its own headings, with quotes in a tab file as they stand', async () => {
  const { order } = await take('ebay-uk.txt');
  expect(await order('03-00001-00001')).toMatchObject({
    status: 'confirmed',
    currency: 'GBP',
    address: { country: 'GB', city: 'Leeds' },
    lines: [{ sku: 'MUG-BLU', unitPriceMinor: 950 }],
  });
});
test('Amazon’s report of unshipped orders is orders, never items: what is left to ship is packed', async () => {
  const { open, preview, order } = await take('amazon-unshipped.txt');
  expect(preview).toMatchObject({ kind: 'orders', source: 'amazon', problems: [] });
  expect(await order('250-1111111-1111111')).toMatchObject({
    status: 'confirmed',
    shipBy: Date.UTC(2026, 4, 4, 13, 59, 59),
    address: { street1: 'c/o Desk 4', street2: '4 Sample St, Unit 2', country: 'AU' },
    lines: [{ quantity: 3 }, { quantity: 1 }],
  });
  expect(await order('250-2222222-2222222')).toMatchObject({ lines: [{ quantity: 1 }] });
  expect(await open.store.titles(['MUG-BLU'])).toEqual({ 'MUG-BLU': 'Mug' });
});
test('a price of the whole line is divided by its units', async () => {
  const { order } = await take('amazon-orders.txt');
  expect(await order('302-1')).toMatchObject({ currency: 'EUR', lines: [{ quantity: 2, unitPriceMinor: 1_290 }] });
});
test('a Wish export is orders; what was refunded waits for a person', async () => {
  const { order } = await take('wish.csv');
  expect(await order('5f00000000000000000000a1')).toMatchObject({
    channel: 'Wish',
    currency: 'USD',
    address: { country: 'PT', postcode: '1000-001' },
    lines: [{ unitPriceMinor: 1_290 }],
  });
  expect(await order('5f00000000000000000000a2')).toBeUndefined();
  expect(await order('5f00000000000000000000a3')).toMatchObject({ hold: { detail: 'order_state: REFUNDED' } });
});
test.each([
  ['etsy-orders.csv', 'etsy-orders'],
  ['amazon-all-orders.txt', 'amazon-all'],
])('%s cannot be packed from, and the export that can is named', async (name, detail) => {
  const { store } = await openStore();
  expect(await store.previewImport(name, textOf(name))).toEqual({
    unreadable: { reason: 'wrong-export', line: 1, detail },
  });
});
test('an order file of an unknown shop is mapped once, and known from then on, whatever the order of its columns', async () => {
  const open = await openStore();
  await importFile(open, 'items.csv', 'sku,title\nMUG-BLU,Mug\n');
  const text = textOf('onbuy.csv');
  const unknown = await open.store.previewImport('onbuy.csv', text);
  if (!('unreadable' in unknown)) throw new Error('known');
  expect(unknown.unreadable).toMatchObject({
    reason: 'unknown-columns',
    headings: expect.arrayContaining(['Customer']),
  });
  expect(unknown.unreadable.first?.slice(0, 2)).toEqual(['OB-1', '01/05/2026 09:59']);
  await open.store.keepMapping(unknown.unreadable.headings ?? [], {
    'Order Number': 'order',
    SKU: 'sku',
    Quantity: 'quantity',
    'Delivery Address Name': 'name',
    'Delivery Address Line 1': 'street1',
    'Delivery Address Town': 'city',
    'Delivery Address Postcode': 'postcode',
    'Delivery Address Country': 'country',
  });
  const turned = text
    .trim()
    .split('\n')
    .map((line) => line.split(',').toReversed().join(','))
    .join('\n');
  expect(await open.store.previewImport('x.csv', turned)).toMatchObject({ source: 'by-hand', problems: [], rows: 1 });
  expect(await importFile(open, 'onbuy.csv', text)).toMatchObject({ added: 1 });
  expect(await open.store.order('own shop:OB-1')).toMatchObject({
    status: 'confirmed',
    address: { city: 'Leeds', country: 'GB' },
  });
});
