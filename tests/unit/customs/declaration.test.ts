import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type CustomsItem,
  type CustomsOrder,
  customsFindings,
  customsWarnings,
  declarationOf,
  isNamelessAbroad,
  type PackedGoods,
} from '#shared/customs/index.ts';
import { anOrder } from '#tests/fixtures/orders.ts';

const on = '2026-12-01';
const from = { country: 'DE', postcode: '10115' };
const good = { hsCode: '691200', originCountry: 'DE', customsDescription: 'Ceramic mug', weightGrams: 300 };
const anItem = (sku: string, change: Partial<CustomsItem> = {}): CustomsItem => ({
  ...{ sku, priceMinor: 500, currency: 'EUR', ...good },
  ...change,
});
const itemsBy =
  (...items: readonly CustomsItem[]) =>
  (sku: string) =>
    items.find((item) => item.sku === sku);
const line = (id: string, sku: string, quantity = 1, unitPriceMinor: number | null = 900) => ({
  ...{ id, sku, quantity, unitPriceMinor, components: null },
});
const toSwitzerland = (change: Partial<CustomsOrder> = {}): CustomsOrder => {
  const order = anOrder({ currency: 'EUR', lines: [line('1', 'MUG')] });
  return { ...order, address: { ...order.address, country: 'CH', postcode: '8001' }, ...change };
};
const found = (order: CustomsOrder, ...items: readonly CustomsItem[]) =>
  customsFindings(order, { from, on, item: itemsBy(...items) });

test('an order with all that customs want has nothing against it, nor has one that stays or brings papers alone', () => {
  expect(found(toSwitzerland(), anItem('MUG'))).toEqual([]);
  const bare = anItem('MUG', { hsCode: null });
  expect(found({ ...toSwitzerland(), address: anOrder().address }, bare)).toEqual([]);
  expect(found(toSwitzerland({ customs: { category: 'documents' } }), bare)).toEqual([]);
  expect(
    customsWarnings({ ...toSwitzerland(), address: anOrder().address }, { from, on, item: itemsBy(bare) }),
  ).toEqual([]);
});

test.each([
  ['hs_code', { hsCode: null }],
  ['origin_country', { originCountry: null }],
  ['customs_description', { customsDescription: null }],
  ['weight_grams', { weightGrams: null }],
] as const)('%s is missing, and the item is named', (field, change) => {
  expect(found(toSwitzerland(), anItem('MUG', change))).toEqual([{ sku: 'MUG', field, term: '' }]);
});

test('a value is missing where neither the line nor the item has one in the order’s currency', () => {
  const unpriced = toSwitzerland({ lines: [line('1', 'MUG', 1, null)] });
  expect(found(unpriced, anItem('MUG'))).toEqual([]);
  for (const change of [{ priceMinor: null }, { currency: 'USD' }])
    expect(found(unpriced, anItem('MUG', change))).toEqual([{ sku: 'MUG', field: 'unit_price', term: '' }]);
  expect(found({ ...unpriced, currency: null }, anItem('MUG'))).toHaveLength(1);
  expect(found({ ...toSwitzerland(), currency: null }, anItem('MUG'))).toHaveLength(1);
});

test('a description that says nothing is named with its word; one that contains a word goes, and is said', () => {
  expect(found(toSwitzerland(), anItem('MUG', { customsDescription: 'Gift' }))).toEqual([
    { sku: 'MUG', field: 'customs_description', term: 'gift' },
  ]);
  const shoes = anItem('MUG', { customsDescription: 'Leather shoes' });
  expect(found(toSwitzerland(), shoes)).toEqual([]);
  const facts = { from, on, item: itemsBy(shoes) };
  expect(customsWarnings(toSwitzerland(), facts)).toEqual([
    { sku: 'MUG', field: 'customs_description', term: 'shoes' },
  ]);
  expect(customsWarnings(toSwitzerland(), { ...facts, item: () => undefined })).toEqual([]);
});

test('items of kits are looked at, one that the house does not know is another matter', () => {
  const kit = {
    ...line('1', 'SET', 1, 1_000),
    components: [
      { sku: 'MUG', units: 2 },
      { sku: 'TEA', units: 1 },
    ],
  };
  const order = toSwitzerland({ lines: [kit, line('2', 'GONE')] });
  expect(found(order, anItem('MUG'), anItem('TEA', { hsCode: null }))).toEqual([
    { sku: 'TEA', field: 'hs_code', term: '' },
  ]);
});

test('an export out of the United States that has to be filed wants its number', () => {
  const order = toSwitzerland({ currency: 'USD', lines: [line('1', 'MUG', 3, 1_000_00)] });
  const facts = { from: { country: 'US', postcode: '10001' }, on, item: itemsBy(anItem('MUG')) };
  expect(customsFindings(order, facts)).toEqual([{ sku: 'MUG', field: 'export_number', term: '' }]);
  expect(customsFindings({ ...order, customs: { exportNumber: 'X20261201123456' } }, facts)).toEqual([]);
  expect(customsFindings({ ...order, lines: [line('1', 'MUG', 1, 1_000_00)] }, facts)).toEqual([]);
  const two = { ...order, lines: [line('1', 'MUG', 2, 1_000_00), line('2', 'CUP', 1, 1_000_00)] };
  const both = { ...facts, item: itemsBy(anItem('MUG'), anItem('CUP')) };
  expect(customsFindings(two, both)).toEqual([{ sku: 'CUP', field: 'export_number', term: '' }]);
  expect(customsFindings({ ...order, currency: null, lines: [] }, facts)).toEqual([]);
  expect(customsFindings({ ...order, lines: [line('1', 'GONE', 1, null)] }, facts)).toEqual([]);
  expect(customsFindings({ ...order, lines: [line('1', 'GONE', 3, 1_000_00)] }, facts)).toHaveLength(1);
});

test('a receiver who is nobody is refused abroad', () => {
  const named = (name: string, company = '') => {
    const order = toSwitzerland();
    return { ...order, address: { ...order.address, name, company } };
  };
  expect(isNamelessAbroad(named('N/A'), { from, on })).toBe(true);
  expect(isNamelessAbroad(named('N/A', 'Private'), { from, on })).toBe(true);
  expect(isNamelessAbroad(named('N/A', 'Roth AG'), { from, on })).toBe(false);
  expect(isNamelessAbroad(named(''), { from, on })).toBe(false);
  expect(isNamelessAbroad({ ...named('N/A'), address: { ...anOrder().address, name: 'N/A' } }, { from, on })).toBe(
    false,
  );
});

const packed = (sku: string, units: number, lineId = '1', orderedSku = sku): PackedGoods => ({
  ...{ sku, units, lineId, orderedSku },
});

test('what truly lies in a parcel is declared, a substitute by its own code at the price that was paid', () => {
  const order = toSwitzerland({ lines: [line('1', 'MUG', 3, 900), line('2', 'TEA', 1, 250)] });
  const items = itemsBy(anItem('MUG'), anItem('CUP', { hsCode: '691110', customsDescription: 'Porcelain cup' }));
  const declared = declarationOf(order, [packed('MUG', 1), packed('CUP', 1, '1', 'MUG'), packed('MUG', 1)], items, on);
  expect(declared).toMatchObject({
    category: 'sale',
    units: 3,
    netGrams: 900,
    valueMinor: 2_700,
    currency: 'EUR',
    gaps: [],
  });
  expect(declared.lines).toEqual([
    {
      sku: 'CUP',
      description: 'Porcelain cup',
      units: 1,
      netGrams: 300,
      valueMinor: 900,
      hsCode: '691110',
      originCountry: 'DE',
    },
    {
      sku: 'MUG',
      description: 'Ceramic mug',
      units: 2,
      netGrams: 600,
      valueMinor: 1_800,
      hsCode: '691200',
      originCountry: 'DE',
    },
  ]);
  const gift = declarationOf({ ...order, customs: { category: 'gift' } }, [packed('TEA', 1, '2')], items, on);
  expect(gift).toMatchObject({ category: 'gift', netGrams: null, valueMinor: 250 });
  expect(gift.gaps.map(({ field }) => field)).toEqual([
    'hs_code',
    'origin_country',
    'customs_description',
    'weight_grams',
  ]);
  expect(declarationOf(order, [packed('MUG', 1, 'gone')], items, on).valueMinor).toBeNull();
});

test('what was paid for a kit is divided by its components’ prices, else by their units, to the cent', () => {
  const components = [
    { sku: 'MUG', units: 2 },
    { sku: 'TEA', units: 1 },
  ];
  const order = toSwitzerland({ lines: [{ ...line('1', 'SET', 1, 1_001), components }] });
  const both = [packed('MUG', 2, '1'), packed('TEA', 1, '1')];
  const worth = (tea: Partial<CustomsItem>) =>
    declarationOf(order, both, itemsBy(anItem('MUG'), anItem('TEA', tea)), on).lines.map(
      ({ valueMinor }) => valueMinor,
    );
  expect(worth({ priceMinor: 100 })).toEqual([910, 91]);
  expect(worth({ priceMinor: null })).toEqual([667, 334]);
  expect(worth({ priceMinor: 0 })).toEqual([667, 334]);
});

const random = fc.record({
  lines: fc.array(
    fc.record({
      sku: fc.constantFrom('A', 'B', 'C'),
      quantity: fc.integer({ min: 1, max: 9 }),
      price: fc.option(fc.integer({ min: 0, max: 99_999 })),
      isKit: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  bare: fc.subarray(['A', 'B', 'C'] as const),
  prices: fc.tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1, max: 999 })),
});

test('of random orders: totals are those of the lines, all is named by its item, and no order of lines changes any of it', () => {
  fc.assert(
    fc.property(random, ({ lines, bare, prices }) => {
      const items = itemsBy(
        ...(['A', 'B', 'C'] as const).map((sku, at) =>
          anItem(sku, { priceMinor: prices[at % 2] ?? 0, ...(bare.includes(sku) ? { hsCode: null } : {}) }),
        ),
      );
      const made = lines.map(({ sku, quantity, price, isKit }, at) => ({
        ...line(String(at), isKit ? `KIT${at}` : sku, quantity, price),
        components: isKit
          ? [
              { sku, units: 2 },
              { sku: 'A', units: 1 },
            ]
          : null,
      }));
      const order = toSwitzerland({ lines: made });
      const turned = { ...order, lines: [...made].reverse() };
      const facts = { from, on, item: items };
      const findings = customsFindings(order, facts);
      expect(customsFindings(turned, facts)).toEqual(findings);
      for (const { sku } of findings) expect(bare).toContain(sku);
      const goods = made.flatMap(({ id, sku, quantity, components }) =>
        (components ?? [{ sku, units: 1 }]).map((part) => packed(part.sku, part.units * quantity, id)),
      );
      const declared = declarationOf(order, goods, items, on);
      expect(declarationOf(turned, [...goods].reverse(), items, on)).toEqual(declared);
      expect(declared.valueMinor).toBe(declared.lines.reduce((sum, { valueMinor }) => sum + (valueMinor ?? 0), 0));
      // What was paid is what is declared, kits too.
      const paid = made.every(({ unitPriceMinor }) => unitPriceMinor !== null);
      if (paid)
        expect(declared.valueMinor).toBe(made.reduce((sum, one) => sum + one.quantity * (one.unitPriceMinor ?? 0), 0));
      expect(declared.units).toBe(goods.reduce((sum, { units }) => sum + units, 0));
    }),
    { numRuns: 300 },
  );
});
