import { expect, test } from 'vitest';
import {
  draftOrders,
  PLAIN_STYLE,
  type Row,
  readCarton,
  readItem,
  readKitRow,
  readLocation,
  readOperator,
  readOrderRow,
  readOrders,
  readRate,
  readStockRow,
  recognise,
} from '#shared/orders/index.ts';

const row = (cells: Record<string, string>, line = 2): Row => ({ line, cells });
const wrong = ({ problems }: { readonly problems: readonly { readonly field: string; readonly reason: string }[] }) =>
  problems.map(({ field, reason }) => `${field} ${reason}`);

const kindOf = (name: string, headings: readonly string[]) => {
  const found = recognise(name, headings);
  return found.type === 'kind' ? found.kind : found.type;
};

test('a file is known by all its headings, and by its name only where two kinds know as many', () => {
  expect(kindOf('x.csv', ['sku', 'title', 'barcodes'])).toBe('items');
  expect(kindOf('x.csv', ['SKU', 'Weight Grams', 'Length-mm'])).toBe('items');
  expect(kindOf('x.csv', ['order', 'sku', 'quantity'])).toBe('orders');
  expect(kindOf('x.csv', ['sku', 'location', 'quantity'])).toBe('stock');
  expect(kindOf('x.csv', ['name', 'badge'])).toBe('operators');
  expect(kindOf('my-locations.csv', ['location', 'sku', 'quantity'])).toBe('stock');
  expect(kindOf('stock.csv', ['sku', 'title', 'barcodes', 'location', 'quantity'])).toBe('stock');
  expect(kindOf('x.csv', ['sku', 'title', 'barcodes', 'location', 'quantity'])).toBe('two-kinds');
  expect(kindOf('x.csv', ['colour', 'size'])).toBe('unknown');
});
test.each([
  [['sku', 'asin', 'condition', 'open-date']],
  [['Name', 'Email', 'Phone', 'Tags']],
  [['location', 'latitude', 'longitude']],
  [['service', 'tax', 'total', 'currency', 'date']],
  [['sku', 'quantity']],
])('a table with one heading of ours is not taken for a file of ours: %j', (headings) => {
  expect(kindOf('items-orders-operators.csv', headings)).toBe('unknown');
});
test('headings that say nothing are named, also where the file is known', () => {
  expect(recognise('x.csv', ['sku', 'price', 'currency', 'Colour'])).toEqual({
    type: 'kind',
    kind: 'items',
    unknown: ['Colour'],
  });
});
test('what an item’s units have to prove is read where the file speaks of it, and a format that is none is named', () => {
  expect(readItem(row({ sku: 'MUG' })).value).not.toHaveProperty('serialFormat');
  const read = (cells: Record<string, string>) => readItem(row({ sku: 'MUG', ...cells }));
  expect(read({ serial_format: 'SN-9{6}', min_shelf_days: '30' })).toMatchObject({
    ...{ problems: [], value: { serialFormat: 'SN-9{6}', minShelfDays: 30 } },
  });
  expect(read({ serial_format: '', min_shelf_days: '' }).value).toMatchObject({
    ...{ serialFormat: null, minShelfDays: null },
  });
  expect(read({ serial_format: '(a+)+{' }).problems).toMatchObject([{ field: 'serial_format', reason: 'invalid' }]);
  expect(read({ handling: 'Fragile | this-side-up' }).problems).toMatchObject([
    { field: 'handling', reason: 'not-one-of', value: 'this-side-up' },
  ]);
  expect(read({ handling: 'fragile|No stack|fragile' }).value.handling).toEqual(['fragile', 'no-stack']);
  expect(read({ handling: 'limited quantity|upright' }).value).toMatchObject({
    handling: ['upright'],
    limitedQuantity: true,
  });
  expect(read({ handling: 'upright' }).value).not.toHaveProperty('limitedQuantity');
  expect(read({ handling: 'soft|upright', nest_mm: '8' }).value).toMatchObject({
    ...{ handling: ['upright'], soft: true, nestMm: 8 },
  });
  expect(read({ handling: 'upright' }).value).not.toHaveProperty('soft');
  expect(read({ nest_mm: '' }).value.nestMm).toBeNull();
  expect(read({ nest_mm: '0' }).problems).toHaveLength(1);
  expect(read({ lithium: 'Ion in*2' }).value.lithium).toBe('ion-in*2');
  expect(read({ lithium: '' }).value.lithium).toBeNull();
  expect(read({ lithium: 'some' }).problems).toMatchObject([{ field: 'lithium', value: 'some' }]);
  expect(read({ substitutes: 'CUP|CUP', substitutes_ask: 'POT' }).value.substitutes).toEqual([
    { sku: 'CUP', allowed: 'always' },
    { sku: 'POT', allowed: 'ask' },
  ]);
  expect(read({ substitutes: 'MUG' }).problems).toMatchObject([{ field: 'substitutes', value: 'MUG' }]);
  expect(read({ min_shelf_days: 'soon' }).problems).toHaveLength(1);
  expect(read({ min_shelf_days: '99999' }).problems).toHaveLength(1);
});
test('what has to be confirmed is read where the file speaks of it', () => {
  expect(readItem(row({ sku: 'MUG' })).value).not.toHaveProperty('confirm');
  expect(readItem(row({ sku: 'MUG', confirm: 'Checklist|note' })).value.confirm).toEqual(['checklist', 'note']);
  expect(readItem(row({ sku: 'MUG', confirm: 'title' })).problems).toMatchObject([
    { field: 'confirm', value: 'title' },
  ]);
  const said = (confirm_note: string) => readOrderRow(row({ order: '1', sku: 'MUG', quantity: '1', confirm_note }));
  expect(['yes', 'TRUE', '0', ''].map((cell) => said(cell).value.confirmNote)).toEqual([true, true, false, null]);
  expect(said('perhaps').problems).toMatchObject([{ field: 'confirm_note', reason: 'not-one-of' }]);
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
  [{ sku: 'M', weight_grams: '-1' }, ['weight_grams below-zero']],
  [{ sku: 'M', weight_grams: '2000000' }, ['weightGrams invalid']],
  [{ sku: 'M', barcodes: 'A*0' }, ['barcodes bad-barcode']],
  [{ sku: 'M', barcodes: 'A*20000' }, ['barcodes bad-barcode']],
  [{ sku: 'M', price: '12,5x', currency: 'EUR' }, ['price not-an-amount']],
  [{ sku: '1.23457E+11' }, ['sku scientific']],
  [{ sku: 'M', weight_grams: '1.000' }, ['weight_grams ambiguous-number']],
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
test.each(['31.11.2026', '2026-02-30', '2026-11-20T25:00Z', 'tomorrow', '13/13/2026'])('%s is no time', (text) => {
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
  // A mailer lies flat.
  expect(readCarton(row({ carton: 'M', length_mm: '350', width_mm: '250', height_mm: '0' })).value).toMatchObject({
    ...{ code: 'M', heightMm: 0 },
  });
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
test.each([
  ['', null, []],
  ['DE', 'de', []],
  ['pt-BR', 'pt-br', []],
  ['vi', 'vi', []],
  ['German', null, ['not-a-language']],
  ['de_DE', null, ['not-a-language']],
])('a person’s language %j is any language’s code: %j', (language, code, problems) => {
  const read = readOperator(row({ name: 'Ana', language }));
  expect(read.problems.map(({ reason }) => reason)).toEqual(problems);
  if (problems.length === 0) expect(read.value).toMatchObject({ language: code });
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
      perKgMinor: 0,
      tracked: true,
      validTo: null,
    },
  });
});
test.each([
  ['a kit in itself', readKitRow(row({ kit_sku: 'G', component_sku: 'G', quantity: '1' })), ['component_sku invalid']],
  ['a kit of no units', readKitRow(row({ kit_sku: 'G', component_sku: 'M', quantity: '0' })), ['quantity below-one']],
  ['a kit without a count', readKitRow(row({ kit_sku: 'G', component_sku: 'M', quantity: '' })), ['quantity missing']],
  [
    'stock until 30 February',
    readStockRow(row({ sku: 'M', location: 'A', expiry: '2027-02-30', quantity: '1' })),
    ['expiry not-a-date'],
  ],
  ['a carton without a height', readCarton(row({ carton: 'S', length_mm: '1', width_mm: '1' })), ['height_mm missing']],
  ['a rate without a service', readRate(row({ service: '' })), ['service missing', 'price missing']],
  ['a place of no kind', readLocation(row({ location: 'A', kind: 'shelf' })), ['kind not-one-of']],
  ['a person without a name', readOperator(row({ name: '' })), ['name missing']],
])('%s is refused', (_, reading, problems) => {
  expect(wrong(reading)).toEqual(problems);
});

const orderRow = (cells: Record<string, string>, line = 2) =>
  readOrderRow(row({ order: 'A1', channel: 'Wish', sku: 'MUG', quantity: '1', name: 'Ana', ...cells }, line));

const drafts = (rows: readonly ReturnType<typeof orderRow>[], lost: readonly number[] = []) =>
  draftOrders(
    rows,
    lost.map((line) => ({ line, field: '', reason: 'column-count', value: '' })),
  ).drafts;

test('rows of one order and channel become one order, its first row telling where it goes', () => {
  const found = drafts([orderRow({}), orderRow({ sku: 'TEA', name: 'Somebody else' }), orderRow({ channel: 'Etsy' })]);
  expect(found.map(({ id, lines }) => [id, lines.map(({ id, sku }) => `${id} ${sku}`)])).toEqual([
    ['Wish:A1', ['1 MUG', '2 TEA']],
    ['Etsy:A1', ['1 MUG']],
  ]);
  expect(found[0]).toMatchObject({ address: { name: 'Ana' }, hold: null });
});
test.each([
  [{ quantity: '0' }, 'bad-quantity', 'TEA: 0'],
  [{ quantity: '100001' }, 'bad-quantity', 'TEA: 100001'],
  [{ quantity: 'two' }, 'bad-quantity', '3: quantity: two'],
  [{ sku: '' }, 'row-lost', '3: sku: '],
])('an order with the row %j is on hold for it, and never goes out without it', (cells, reason, detail) => {
  const [draft] = drafts([orderRow({}), orderRow({ sku: 'TEA', ...cells }, 3), orderRow({ sku: 'CUP' }, 4)]);
  expect(draft).toMatchObject({ hold: { reason, detail }, lines: [{ id: '1' }, { id: '3', sku: 'CUP' }] });
});
test.each([
  [{ unit_price: '1.999', currency: 'EUR' }, 'bad-price', '3: unit_price: 1.999'],
  [{ ship_by: 'soon' }, 'other', '3: ship_by: soon'],
  [{ country: 'Atlantis' }, 'address-incomplete', '3: country: Atlantis'],
  [{ city: 'x'.repeat(121) }, 'address-question', `3: city: ${'x'.repeat(120)}`],
])('an order with the row %j is on hold for it with all its lines', (cells, reason, detail) => {
  const [draft] = drafts([orderRow({}), orderRow({ sku: 'TEA', ...cells }, 3), orderRow({ sku: 'CUP' }, 4)]);
  expect(draft).toMatchObject({ hold: { reason, detail }, lines: [{ id: '1' }, { id: '2' }, { id: '3' }] });
});
test('an order all of whose rows have a problem is still there, on hold, where somebody sees it', () => {
  expect(drafts([orderRow({ order: 'B', quantity: 'x' })])).toMatchObject([
    { code: 'B', lines: [], hold: { reason: 'bad-quantity' } },
  ]);
});
test.each([
  ['above', [orderRow({}, 2), orderRow({ order: '' }, 3)], [], 'A1'],
  ['below', [orderRow({ order: '' }, 2), orderRow({}, 3)], [], 'A1'],
  ['above and below', [orderRow({}, 2), orderRow({ order: '' }, 3), orderRow({ order: 'B' }, 4)], [], 'A1 B'],
  ['around it, not the others', [orderRow({}, 2), orderRow({ order: 'B' }, 3), orderRow({ order: 'B' }, 5)], [4], 'B'],
  ['at the end of the file', [orderRow({}, 2), orderRow({ order: 'B' }, 3)], [4], 'B'],
])('a row that nobody can name holds the order %s', (_, rows, lost, held) => {
  const found = drafts(rows, lost).filter(({ hold }) => hold?.reason === 'row-lost');
  expect(found.map(({ code }) => code).join(' ')).toBe(held);
});
test.each([0, 1, 2])('facts of an order that stand on row %i only are the order’s', (at) => {
  const facts = { placed_at: '2026-11-20T10:00:00Z', email: 'a@b.c', street1: 'Main 1', currency: 'EUR', note: 'Ring' };
  const rows = [0, 1, 2].map((row) =>
    orderRow({ sku: `S${row}`, name: '', ...(row === at ? { name: 'Ana', ...facts } : {}) }, row + 2),
  );
  expect(drafts(rows)).toMatchObject([
    {
      placedAt: Date.UTC(2026, 10, 20, 10),
      email: 'a@b.c',
      currency: 'EUR',
      note: 'Ring',
      address: { name: 'Ana', street1: 'Main 1' },
      lines: [{ sku: 'S0' }, { sku: 'S1' }, { sku: 'S2' }],
      hold: null,
    },
  ]);
});
test('a price without a currency is in the one that another row of its order names', () => {
  const cells = [
    { order: 'A', sku: 'M', quantity: '1', unit_price: '12.50', currency: 'EUR' },
    { order: 'A', sku: 'T', quantity: '1', unit_price: '3.00', currency: '' },
  ];
  const { drafts, problems } = readOrders(
    cells.map((cells, at) => row(cells, at + 2)),
    [],
    PLAIN_STYLE,
  );
  expect(problems).toEqual([]);
  expect(drafts).toMatchObject([{ hold: null, lines: [{ unitPriceMinor: 1_250 }, { unitPriceMinor: 300 }] }]);
});
test('rows of one order that name two places wait for a person, and what they say otherwise is named', () => {
  const first = orderRow({ street1: 'Main 1', postcode: '1000', service: 'Std' }, 2);
  const { drafts, warnings } = draftOrders([
    first,
    orderRow({ street1: 'Side 2', postcode: '2000', service: 'Express' }, 3),
    orderRow({ street1: 'main 1.', name: 'ANA' }, 4),
  ]);
  expect(drafts).toMatchObject([
    {
      address: { street1: 'Main 1' },
      service: 'Std',
      hold: { reason: 'address-question', detail: '3: street1: Side 2' },
    },
  ]);
  expect(warnings.map(({ line, field }) => `${line} ${field}`)).toEqual(['3 street1', '3 postcode', '3 service']);
});
test('texts that are too long never cost the order: a street goes on below, a note is cut, a name is asked for', () => {
  const street = `${'Rua das Flores '.repeat(13)}200`;
  const { value, problems, warnings } = orderRow({ street1: street, note: 'n'.repeat(501), phone: '1'.repeat(50) });
  expect(problems).toEqual([]);
  expect(`${value.address.street1} ${value.address.street2}`).toBe(street);
  expect([value.note.length, value.address.phone.length]).toEqual([500, 40]);
  expect(warnings.map(({ field, reason }) => `${field} ${reason}`).toSorted()).toEqual([
    'note too-long',
    'phone too-long',
    'street1 goes-on',
  ]);
  expect(wrong(orderRow({ street1: 'x'.repeat(400) }))).toEqual(['street1 too-long']);
});
test.each([
  ['Anna 💐 🇩🇪 👩‍🚒', 'Anna'],
  ['Zoë 1️⃣ ❤️ Müller', 'Zoë Müller'],
  ['\ue000Ana', 'Ana'],
])('pictures that no label can show are left out of %s, and said', (name, shown) => {
  const { value, problems, warnings } = orderRow({ name });
  expect([value.address.name, problems, warnings.map(({ reason }) => reason)]).toEqual([shown, [], ['not-drawn']]);
});
test.each([
  'Ana © Shop™',
  'Müller & Söhne',
  'Ελένη',
  'Анна',
  'نورة',
  'שרה',
  'สมชาย',
  '王小明',
  'さくら',
  '김민수',
  'Nguyễn',
  'ʻOkina',
  'अनिता',
  '♯1 (A–B) №5',
])('letters that labels can show stay without a word: %s', (name) => {
  const { value, warnings } = orderRow({ name });
  expect([value.address.name, warnings]).toEqual([name, []]);
});
test('letters for which no font comes along are said when the order comes in', () => {
  expect(orderRow({ city: 'თბილისი' }).warnings.map(({ field, reason }) => `${field} ${reason}`)).toEqual([
    'city needs-font',
  ]);
});
test('a name that is a picture only is missing, and holds the order', () => {
  expect(orderRow({ name: '💐' }).value.address.name).toBe('');
});

test('a carton has outer sides as far as a file says them, and none is shorter than inside', () => {
  const inner = { carton: 'M1', length_mm: '310', width_mm: '220', height_mm: '150' };
  const read = (cells: Readonly<Record<string, string>>) => readCarton({ line: 2, cells: { ...inner, ...cells } });
  expect(read({}).value).not.toHaveProperty('outerLengthMm');
  const outer = { outer_length_mm: '318', outer_width_mm: '228', outer_height_mm: '162' };
  expect(read(outer)).toMatchObject({
    ...{ value: { outerLengthMm: 318, outerWidthMm: 228, outerHeightMm: 162 }, problems: [] },
  });
  expect(read({ outer_height_mm: '' }).value.outerHeightMm).toBeNull();
  expect(read({ outer_width_mm: '219' }).problems).toMatchObject([{ field: 'outer_width_mm' }]);
  // What is wrong inside is said once, and by its own column.
  expect(read({ ...outer, length_mm: 'long' }).problems.some(({ field }) => field === 'length_mm')).toBe(true);
});
