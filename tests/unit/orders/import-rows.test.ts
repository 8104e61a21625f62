import { expect, test } from 'vitest';
import {
  draftOrders,
  importKindOf,
  type Row,
  readCarton,
  readItem,
  readKitRow,
  readLocation,
  readOperator,
  readOrderRow,
  readRate,
  readStockRow,
} from '#shared/orders/index.ts';

const row = (cells: Record<string, string>, line = 2): Row => ({ line, cells });
const wrong = ({ problems }: { readonly problems: readonly { readonly field: string; readonly reason: string }[] }) =>
  problems.map(({ field, reason }) => `${field} ${reason}`);

test('a file is known by its columns, and by its name where the columns leave a doubt', () => {
  expect(importKindOf('x.csv', ['sku', 'title', 'barcodes'])).toBe('items');
  expect(importKindOf('x.csv', ['order', 'sku', 'quantity'])).toBe('orders');
  expect(importKindOf('x.csv', ['sku', 'location', 'quantity'])).toBe('stock');
  expect(importKindOf('x.csv', ['name', 'badge'])).toBe('operators');
  expect(importKindOf('my-locations.csv', ['location', 'sku', 'quantity'])).toBe('locations');
  expect(importKindOf('x.csv', ['colour', 'size'])).toBeUndefined();
});
test('an item is read in whole units: grams, millimetres, cents', () => {
  const { value, problems } = readItem(
    row({
      sku: 'MUG',
      title: 'Mug',
      barcodes: '4006381333931 | CASE*6',
      weight_grams: '412',
      price: '12.5',
      currency: 'eur',
    }),
  );
  expect(problems).toEqual([]);
  expect(value).toMatchObject({
    barcodes: [
      { code: '4006381333931', units: 1 },
      { code: 'CASE', units: 6 },
    ],
    weightGrams: 412,
    lengthMm: null,
    priceMinor: 1_250,
    currency: 'EUR',
    tracking: 'none',
  });
});
test('a checklist is its points, and an item without a title is called by its SKU', () => {
  expect(readItem(row({ sku: 'MUG', checklist: 'Seal whole| No cracks ' })).value).toMatchObject({
    title: 'MUG',
    checklist: ['Seal whole', 'No cracks'],
  });
});
test.each([
  [{ sku: '' }, ['sku missing']],
  [{ sku: 'x'.repeat(65) }, ['sku too-long']],
  [{ sku: 'M', weight_grams: '1.5' }, ['weight_grams not-a-number']],
  [{ sku: 'M', weight_grams: '2000000' }, ['weightGrams invalid']],
  [{ sku: 'M', barcodes: 'A*0' }, ['barcodes bad-barcode']],
  [{ sku: 'M', barcodes: 'A*20000' }, ['barcodes bad-barcode']],
  [{ sku: 'M', price: '12,50', currency: 'EUR' }, ['price not-an-amount']],
  [{ sku: 'M', price: '12.50' }, ['price no-currency']],
  [{ sku: 'M', price: '12.5', currency: 'JPY' }, ['price not-an-amount']],
  [{ sku: 'M', currency: 'EURO' }, ['currency not-a-currency']],
  [{ sku: 'M', tracking: 'batch' }, ['tracking not-one-of']],
])('the item %j is refused: %j', (cells, problems) => {
  expect(wrong(readItem(row(cells)))).toEqual(problems);
});
test('control characters never reach a name or a label', () => {
  expect(
    readOrderRow(row({ order: 'A', sku: 'M', quantity: '1', name: 'Ana\u0000\u001b[2J\nB' })).value.address.name,
  ).toBe('Ana [2J B');
});
test('times are read with their zone, in local time without one, and a date to ship by lasts its whole day', () => {
  const read = (cells: Record<string, string>) =>
    readOrderRow(row({ order: 'A', sku: 'M', quantity: '1', ...cells })).value;
  expect(read({ placed_at: '2026-11-20T10:00:00Z' }).placedAt).toBe(Date.UTC(2026, 10, 20, 10));
  expect(read({ placed_at: '2026-11-20 10:00:00+02:00' }).placedAt).toBe(Date.UTC(2026, 10, 20, 8));
  expect(read({ placed_at: '2026-11-20T10:00' }).placedAt).toBe(new Date(2026, 10, 20, 10).getTime());
  expect(read({ placed_at: '2026-11-20' }).placedAt).toBe(new Date(2026, 10, 20).getTime());
  expect(read({ ship_by: '2026-11-20' }).shipBy).toBe(new Date(2026, 10, 20, 23, 59, 59).getTime());
  expect(read({})).toMatchObject({ placedAt: null, shipBy: null, channel: 'own shop', tote: null });
});
test.each(['20.11.2026', '2026-02-30', '2026-11-20T25:00Z', 'tomorrow'])('%s is no time', (text) => {
  expect(wrong(readOrderRow(row({ order: 'A', sku: 'M', quantity: '1', ship_by: text })))).toEqual([
    'ship_by not-a-time',
  ]);
});
test('kits, stock, places, cartons and people read their rows', () => {
  expect(readKitRow(row({ kit_sku: 'G', component_sku: 'M', quantity: '2' })).value).toEqual({
    sku: 'G',
    component: { sku: 'M', units: 2 },
  });
  expect(readStockRow(row({ sku: 'M', location: 'A-1', expiry: '2027-01-31', quantity: '-3' })).value).toMatchObject({
    lot: '',
    expiry: '2027-01-31',
    quantity: -3,
  });
  expect(readLocation(row({ location: 'A-1' })).value).toEqual({ code: 'A-1', zone: '', kind: 'pick' });
  expect(readCarton(row({ carton: 'S', length_mm: '10', width_mm: '20', height_mm: '30' })).value).toMatchObject({
    code: 'S',
    lengthMm: 10,
    tareGrams: 0,
    maxGrams: 30_000,
    costMinor: null,
  });
  expect(readOperator(row({ name: ' Ana  Pereira', role: 'Supervisor' })).value).toMatchObject({
    id: 'ana  pereira',
    role: 'supervisor',
    language: null,
    pinSet: false,
  });
});
test('a rate is read with its limits and its countries', () => {
  expect(
    readRate(
      row({ service: 'Std', countries: 'de|at', max_grams: '5000', price: '4.99', currency: 'EUR', tracked: 'yes' }),
    ),
  ).toMatchObject({
    problems: [],
    value: {
      countries: ['DE', 'AT'],
      maxGrams: 5_000,
      priceMinor: 499,
      perKgMinor: null,
      tracked: true,
      validTo: null,
    },
  });
});
test.each([
  ['a kit in itself', readKitRow(row({ kit_sku: 'G', component_sku: 'G', quantity: '1' })), ['component_sku invalid']],
  ['a kit without a count', readKitRow(row({ kit_sku: 'G', component_sku: 'M', quantity: '' })), ['quantity missing']],
  [
    'stock until 30 February',
    readStockRow(row({ sku: 'M', location: 'A', expiry: '2027-02-30', quantity: '1' })),
    ['expiry not-a-date'],
  ],
  ['a carton without a height', readCarton(row({ carton: 'S', length_mm: '1', width_mm: '1' })), ['height_mm missing']],
  ['a rate without a service', readRate(row({ service: '' })), ['service missing']],
  ['a place of no kind', readLocation(row({ location: 'A', kind: 'shelf' })), ['kind not-one-of']],
  ['a person without a name', readOperator(row({ name: '' })), ['name missing']],
])('%s is refused', (_, reading, problems) => {
  expect(wrong(reading)).toEqual(problems);
});

const orderRow = (cells: Record<string, string>, line = 2) =>
  readOrderRow(row({ order: 'A1', channel: 'Wish', sku: 'MUG', quantity: '1', name: 'Ana', ...cells }, line));

test('rows of one order and channel become one order, its first row telling where it goes', () => {
  const drafts = draftOrders([
    orderRow({}),
    orderRow({ sku: 'TEA', name: 'Somebody else' }),
    orderRow({ channel: 'Etsy' }),
  ]);
  expect(drafts.map(({ id, lines }) => [id, lines.map(({ id, sku }) => `${id} ${sku}`)])).toEqual([
    ['Wish:A1', ['1 MUG', '2 TEA']],
    ['Etsy:A1', ['1 MUG']],
  ]);
  expect(drafts[0]).toMatchObject({ address: { name: 'Ana' }, hold: null });
});
test.each([
  [{ quantity: '0' }, 'bad-quantity', 'TEA: 0'],
  [{ quantity: '100001' }, 'bad-quantity', 'TEA: 100001'],
  [{ quantity: 'two' }, 'bad-quantity', '3: quantity: two'],
  [{ unit_price: '1.999', currency: 'EUR' }, 'bad-price', '3: unit_price: 1.999'],
  [{ ship_by: 'soon' }, 'other', '3: ship_by: soon'],
])('an order with the row %j is on hold for it, and never goes out without it', (cells, reason, detail) => {
  const [draft] = draftOrders([orderRow({}), orderRow({ sku: 'TEA', ...cells }, 3), orderRow({ sku: 'CUP' }, 4)]);
  expect(draft).toMatchObject({ hold: { reason, detail }, lines: [{ id: '1' }, { id: '3', sku: 'CUP' }] });
});
test('rows without an order number, and orders without one good row, bring nothing', () => {
  expect(draftOrders([orderRow({ order: '' }), orderRow({ order: 'B', quantity: 'x' })])).toEqual([]);
});
