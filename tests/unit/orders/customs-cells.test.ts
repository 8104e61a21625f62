import { expect, test } from 'vitest';
import { mergeDraft, mergeRecord } from '#electron/store/import/merge-records.ts';
import { checkOrder, customsDoubts, draftOrders, type Row, readItem, readOrderRow } from '#shared/orders/index.ts';
import { anOrder } from '#tests/fixtures/orders.ts';

const row = (cells: Record<string, string>, line = 2): Row => ({ line, cells });
const item = (cells: Record<string, string>) => readItem(row({ sku: 'MUG', ...cells }));
const order = (cells: Record<string, string>, line = 2) =>
  readOrderRow(row({ order: 'A-1', sku: 'MUG', quantity: '1', currency: 'EUR', country: 'BR', ...cells }, line));
const said = ({ warnings }: { readonly warnings: readonly { readonly field: string; readonly reason: string }[] }) =>
  warnings.map(({ field, reason }) => `${field} ${reason}`);

test('an item says what customs want to know; a file that does not speak of it leaves it as it is', () => {
  const read = item({ hs_code: '6912.00', origin_country: 'Germany', customs_description: 'Ceramic mug' });
  expect(read).toMatchObject({ problems: [], warnings: [] });
  expect(read.value).toMatchObject({ hsCode: '691200', originCountry: 'DE', customsDescription: 'Ceramic mug' });
  expect(item({}).value).not.toHaveProperty('hsCode');
  expect(item({ hs_code: '', origin_country: '', customs_description: '' }).value).toMatchObject({
    ...{ hsCode: null, originCountry: null, customsDescription: null },
  });
});

test.each([
  ['hs_code', 'cups', 'hs-letters'],
  ['hs_code', '91200', 'hs-digits'],
  ['hs_code', '0069120', 'hs-digits'],
  ['hs_code', '006912', 'hs-chapter'],
  ['origin_country', 'Atlantis', 'not-a-country'],
  ['customs_description', 'A mug of ceramic with a handle, in white, of 300 ml each', 'customs-too-long'],
])('%s “%s” is named with its row, and the item is taken without it', (column, cell, reason) => {
  const read = item({ [column]: cell });
  expect(read.problems).toEqual([]);
  expect(read.warnings).toEqual([expect.objectContaining({ line: 2, field: column, reason })]);
  // What it had it keeps.
  const before = { sku: 'MUG', hsCode: '691200', originCountry: 'DE', customsDescription: 'Ceramic mug' };
  const { value } = read;
  expect(mergeRecord('item', value as unknown as Record<string, unknown>, before, ['sku', column])).toMatchObject(
    before,
  );
});

test('a description that says nothing is taken as it is, and said', () => {
  expect(said(item({ customs_description: 'Gift' }))).toEqual(['customs_description customs-vague']);
  expect(said(item({ customs_description: 'Leather shoes' }))).toEqual(['customs_description customs-contains']);
  expect(item({ customs_description: 'Gift' }).value.customsDescription).toBe('Gift');
});

test('an order says to customs what it knows, in the words of marketplaces', () => {
  const read = order({
    ...{ category: 'Gift', incoterm: 'ddp', shipping_charge: '4.90', tax_id: '529.982.247-25' },
    ...{ ioss: 'im 276 000 0742', export_number: 'X20261201123456' },
  });
  expect(read).toMatchObject({ problems: [], warnings: [] });
  expect(read.value.customs).toEqual({
    ...{ category: 'gift', incoterm: 'DDP', shippingChargeMinor: 490, taxId: '529.982.247-25' },
    ...{ ioss: 'IM2760000742', exportNumber: 'X20261201123456' },
  });
  expect(order({}).value.customs).toEqual({});
  expect(order({ shipping_charge: '-1.00' }).value.customs).toEqual({});
});

test('what is odd about it is named, and the order is taken', () => {
  expect(said(order({ tax_id: '529.982.247-26', ioss: 'IM12', category: 'loan', incoterm: 'XYZ' }))).toEqual([
    ...['category not-one-of', 'incoterm not-one-of', 'tax_id tax-id-odd', 'ioss ioss-odd'],
  ]);
});

test('a consignment goes by one IOSS number: a second one holds the order, by its item', () => {
  const rows = [order({ ioss: 'IM2760000742' }), order({ sku: 'TEA', ioss: 'IM3720000001' }, 3)];
  const { drafts, warnings } = draftOrders(rows);
  expect(drafts[0]).toMatchObject({
    ...{ customs: { ioss: 'IM2760000742' }, hold: { reason: 'other', detail: 'TEA: ioss: IM3720000001' } },
  });
  expect(said({ warnings })).toEqual(['ioss contradicts']);
  expect(draftOrders([rows[0] as (typeof rows)[0], order({ sku: 'TEA' }, 3)]).drafts[0]?.hold).toBeNull();
});

test('a file changes of it what its columns speak of', () => {
  const [draft] = draftOrders([order({ category: 'gift' })]).drafts;
  if (!draft) throw new Error('no draft');
  const before = anOrder({ customs: { category: 'sale', taxId: 'X1', shippingChargeMinor: 100 } });
  expect(mergeDraft(draft, before, ['category']).customs).toEqual({
    ...{ category: 'gift', taxId: 'X1', shippingChargeMinor: 100 },
  });
  expect(mergeDraft({ ...draft, customs: {} }, anOrder({ customs: { taxId: 'X1' } }), ['tax_id'])).not.toHaveProperty(
    'customs',
  );
});

const abroad = anOrder({ address: { ...anOrder().address, country: 'CH', postcode: '8001' } });
const facts = { from: { country: 'DE', postcode: '10115' }, on: '2026-12-01', item: (sku: string) => bare(sku) };
const bare = (sku: string) => ({
  ...{ sku, weightGrams: 300, priceMinor: null, currency: null, originCountry: 'DE' },
  ...(sku === 'TEA' ? { hsCode: '090210', customsDescription: 'Gift' } : { customsDescription: 'Leather shoes' }),
});

test('the check holds an order by each item with the columns that mend it, where the merchant wants that', () => {
  expect(checkOrder(abroad, () => true)).toEqual([]);
  expect(checkOrder(abroad, () => true, facts)).toEqual([
    { reason: 'customs-data', detail: 'MUG: hs_code' },
    { reason: 'customs-data', detail: 'TEA: customs_description (gift)' },
  ]);
  expect(checkOrder(anOrder(), () => true, facts)).toEqual([]);
  const nobody = { ...abroad, address: { ...abroad.address, name: 'N/A' } };
  expect(checkOrder(nobody, () => true, facts)[0]).toEqual({ reason: 'address-incomplete', detail: 'name' });
  const nowhere = { ...abroad, address: { ...abroad.address, country: '' } };
  expect(checkOrder(nowhere, () => true, facts).map(({ reason }) => reason)).toEqual(['address-incomplete']);
});

test('whoever is only told hears of doubtful words too', () => {
  expect(customsDoubts(abroad, facts).map(({ detail }) => detail)).toEqual([
    ...['MUG: hs_code', 'TEA: customs_description (gift)', 'MUG: customs_description (shoes)'],
  ]);
});
