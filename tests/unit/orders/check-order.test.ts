import { expect, test } from 'vitest';
import type { Order } from '#shared/domain/index.ts';
import { checkOrder } from '#shared/orders/index.ts';
import { anOrder } from '#tests/fixtures/orders.ts';

const everything = () => true;
const order = anOrder();
const at = (address: Partial<Order['address']>) => anOrder({ address: { ...order.address, ...address } });
const line = (change: Partial<Order['lines'][number]>) =>
  anOrder({ lines: [{ id: '1', sku: 'MUG', quantity: 1, unitPriceMinor: 100, components: null, ...change }] });

test('a good order has nothing against it', () => {
  expect(checkOrder(order, everything)).toEqual([]);
});
test('an order without lines is held', () => {
  expect(checkOrder(anOrder({ lines: [] }), everything)).toEqual([{ reason: 'no-lines', detail: '' }]);
});
test('an item that nobody knows is named', () => {
  expect(checkOrder(order, (sku) => sku !== 'TEA')).toEqual([{ reason: 'unknown-item', detail: 'TEA' }]);
});
test('of a kit its components must be known, not the kit itself', () => {
  const kit = line({ sku: 'GIFT', components: [{ sku: 'MUG', units: 1 }] });
  expect(checkOrder(kit, (sku) => sku === 'MUG')).toEqual([]);
  expect(checkOrder(kit, (sku) => sku === 'GIFT')).toEqual([{ reason: 'unknown-item', detail: 'MUG' }]);
});
test('a price below nothing, or without a currency, is held; a gift for nothing is not', () => {
  expect(checkOrder(line({ unitPriceMinor: -1 }), everything)).toEqual([{ reason: 'bad-price', detail: 'MUG' }]);
  expect(checkOrder({ ...line({}), currency: null }, everything)).toEqual([{ reason: 'bad-price', detail: 'MUG' }]);
  expect(checkOrder(line({ unitPriceMinor: 0 }), everything)).toEqual([]);
});
test.each(['name', 'street1', 'city'] as const)('an address without %s is incomplete', (part) => {
  expect(checkOrder(at({ [part]: '  ' }), everything)).toEqual([{ reason: 'address-incomplete', detail: part }]);
});
test('everything that an address lacks is said at once', () => {
  expect(checkOrder(at({ name: '', city: '', country: 'XYZ', postcode: '' }), everything)).toEqual([
    { reason: 'address-incomplete', detail: 'name, city, country, postcode' },
  ]);
});
test.each([
  ['DE', '10969'],
  ['GB', 'NW1 6XE'],
  ['GB', 'sw1a1aa'],
  ['US', '60614-1234'],
  ['NL', '1016 EE'],
  ['CA', 'h2x 1e6'],
  ['BR', '01304-001'],
  ['IE', ''],
  ['AE', ''],
  ['FO', 'anything'],
  ['GB', 'SW1A\u00a01AA'],
  ['GB', 'ｓｗ１ａ１ａａ'],
  ['CA', 'K1A-0B1'],
  ['CA', 'K1A\u20110B1'],
  ['US', '90210-'],
  ['US', '902101234'],
  ['DE', 'D-10115'],
  ['DE', 'de 10115'],
  ['AT', 'A-1010'],
  ['CH', 'CH-8001'],
  ['FR', 'F-75008'],
  ['SE', 'SE-123 45'],
  ['LV', '1010'],
  ['LV', 'LV-1010'],
  ['PL', '00950'],
  ['JP', '1000001'],
  ['PT', '1000 001'],
  ['BR', '01304001'],
  ['NL', '1016-EE'],
  ['CL', ''],
  ['GT', ''],
  ['HK', ''],
  ['CL', '0000'],
  ['CL', '-'],
])('%s takes the postcode "%s"', (country, postcode) => {
  expect(checkOrder(at({ country, postcode }), everything)).toEqual([]);
});
test.each([
  ['DE', '1096'],
  ['DE', ''],
  ['GB', '12345'],
  ['US', '6061'],
  ['NL', '1016'],
  ['JP', '100-00'],
  ['US', ''],
  ['US', '-'],
  ['HU', '1052A'],
  ['TW', 'X'],
  ['GR', '1234'],
  ['TR', '340000'],
])('%s does not take the postcode "%s"', (country, postcode) => {
  expect(checkOrder(at({ country, postcode }), everything)).toEqual([
    { reason: 'address-incomplete', detail: 'postcode' },
  ]);
});
test.each(['SG', 'HK', 'JP', 'AE'])('%s needs no city', (country) => {
  const postcode = country === 'SG' ? '238857' : country === 'JP' ? '100-0001' : '';
  expect(checkOrder(at({ country, postcode, city: '' }), everything)).toEqual([]);
});
test('a parcel to a company needs no name of a person', () => {
  expect(checkOrder(at({ name: '', company: 'Shop GmbH' }), everything)).toEqual([]);
});
