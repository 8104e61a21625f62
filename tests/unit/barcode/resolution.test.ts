import { expect, test } from 'vitest';
import { type BarcodeDirectory, readBarcode, resolveScan, sheetCode } from '#shared/barcode/index.ts';

const nothing: BarcodeDirectory = {
  itemsByGtin: () => [],
  itemsByCode: () => [],
  operatorByBadge: () => undefined,
  ordersByCode: () => [],
  orderByTote: () => undefined,
  locationByCode: () => undefined,
  spellingsOf: () => [],
};
const resolve = (text: string, directory: Partial<BarcodeDirectory> = {}, aim: string | null = null) =>
  resolveScan(readBarcode(text, aim, 2026), { ...nothing, ...directory });
const mug = { itemsByGtin: (gtin: string) => (gtin === '04006381333931' ? [{ sku: 'MUG', units: 1 }] : []) };

test('a GTIN is its item, in whatever form it is scanned', () => {
  const unit = { type: 'item', sku: 'MUG', units: 1, lot: null, expiry: null, serial: null };
  for (const text of ['4006381333931', '04006381333931', '(01)04006381333931', 'https://id.gs1.org/01/04006381333931'])
    expect(resolve(text, mug)).toEqual({ type: 'meaning', meaning: unit });
});
test('a pack code counts its units, times the count that the code names', () => {
  const pack = { itemsByGtin: () => [{ sku: 'MUG', units: 6 }] };
  expect(resolve('4006381333931', pack)).toMatchObject({ meaning: { units: 6 } });
  expect(resolve('02040063813339313702', pack, ']C1')).toMatchObject({ meaning: { units: 12 } });
});
test('lot, expiry and serial go with the item', () => {
  expect(resolve('0104006381333931172611301010\u001d21S9', mug, ']C1')).toMatchObject({
    meaning: { lot: '10', expiry: '2026-11-30', serial: 'S9' },
  });
});
test('what the goods weigh by their code goes with the item, where it can be', () => {
  const grams = (weight: string) => {
    const found = resolve(`(01)04006381333931${weight}`, mug);
    return found.type === 'meaning' && found.meaning.type === 'item' ? found.meaning.grams : 'none';
  };
  expect(['(3103)000512', '(3102)000051', '(3100)000002'].map(grams)).toEqual([512, 510, 2_000]);
  // Nothing weighs nothing, or more than a tonne.
  expect(['(3103)000000', '(3100)999999', ''].map(grams)).toEqual([undefined, undefined, undefined]);
});
test('two items with one barcode are asked about, never guessed', () => {
  const shared = {
    itemsByGtin: () => [
      { sku: 'A', units: 1 },
      { sku: 'B', units: 1 },
    ],
  };
  expect(resolve('4006381333931', shared)).toMatchObject({ type: 'ambiguous', meanings: [{ sku: 'A' }, { sku: 'B' }] });
});
test('an order code that is also an internal code of an item is asked about', () => {
  const both = { itemsByCode: () => [{ sku: 'A', units: 1 }], ordersByCode: () => ['Wish:7'] };
  expect(resolve('7-UP', both)).toMatchObject({ type: 'ambiguous' });
});
test('the same meaning by two ways is one meaning', () => {
  expect(resolve('4006381333931', { ...mug, itemsByCode: () => [{ sku: 'MUG', units: 1 }] })).toMatchObject({
    type: 'meaning',
  });
});
test('a text that was also taught as a code of the same item keeps what it says itself', () => {
  const taught = { ...mug, itemsByCode: () => [{ sku: 'MUG', units: 1 }] };
  expect(resolve('010400638133393110L1', taught, ']C1')).toMatchObject({ type: 'meaning', meaning: { lot: 'L1' } });
});
test('one item in two pack sizes is asked about', () => {
  const taught = { ...mug, itemsByCode: () => [{ sku: 'MUG', units: 6 }] };
  expect(resolve('4006381333931', taught)).toMatchObject({
    type: 'ambiguous',
    meanings: [{ units: 1 }, { units: 6 }],
  });
});
test('the code of a printed sheet names the count and its page, however its letters came', () => {
  const sheet = { type: 'meaning', meaning: { type: 'count-sheet', plan: 'C-0012', page: 2 } };
  expect(sheetCode({ plan: 'C-0012', page: 2 })).toBe('PBSHEET0012P2');
  for (const text of ['PBSHEET0012P2', 'pbsheet0012p2']) expect(resolve(text)).toEqual(sheet);
  expect(resolve('PBSHEET12P2')).toMatchObject({ type: 'unknown' });
});
test('a carrier’s label of a parcel that is packed here is that parcel, whatever else its digits could mean', () => {
  const parcelByLabel = (raw: string) => (raw.includes('9400111206206406260787') ? '095212340000000013' : undefined);
  expect(resolve('420902779400111206206406260787', { parcelByLabel })).toEqual({
    type: 'meaning',
    meaning: { type: 'parcel', sscc: '095212340000000013' },
  });
  expect(resolve('TEA', { parcelByLabel })).toEqual(resolve('TEA', {}));
});

test('badges, orders, totes and locations', () => {
  expect(resolve('B1', { operatorByBadge: () => 'ana' })).toEqual({
    type: 'meaning',
    meaning: { type: 'operator', operatorId: 'ana' },
  });
  expect(resolve('O1', { ordersByCode: () => ['Wish:1'] })).toEqual({
    type: 'meaning',
    meaning: { type: 'order', orderId: 'Wish:1' },
  });
  expect(resolve('T1', { orderByTote: () => 'Wish:1' })).toEqual({
    type: 'meaning',
    meaning: { type: 'tote', orderId: 'Wish:1' },
  });
  expect(resolve('PO-77', { deliveryByCode: () => 'PO-77' })).toEqual({
    type: 'meaning',
    meaning: { type: 'delivery', delivery: 'PO-77' },
  });
  expect(resolve('CTN-S2', { cartonByCode: () => 'CTN-S2' })).toEqual({
    type: 'meaning',
    meaning: { type: 'carton', carton: 'CTN-S2' },
  });
  expect(resolve('PBMANIFEST12014F7K2A')).toEqual({
    type: 'meaning',
    meaning: { type: 'manifest', code: 'M-1201-4F7K2A' },
  });
  expect(resolve('L1', { locationByCode: () => 'A-01' })).toEqual({
    type: 'meaning',
    meaning: { type: 'location', location: 'A-01' },
  });
});
test('labels and commands need no look-up', () => {
  expect(resolve('(00)095212340000000013')).toEqual({
    type: 'meaning',
    meaning: { type: 'parcel', sscc: '095212340000000013' },
  });
  expect(resolve('pbcmdundo')).toEqual({ type: 'meaning', meaning: { type: 'command', command: 'undo' } });
});
test('capitals are tried when the text as it is means nothing', () => {
  const badge = { operatorByBadge: (text: string) => (text === 'BADGE1' ? 'ana' : undefined) };
  expect(resolve('badge1', badge)).toMatchObject({ type: 'meaning' });
  expect(resolve('badge2', badge)).toEqual({ type: 'unknown', raw: 'badge2' });
});
test('what nobody knows is unknown and keeps its text; what cannot be right says why', () => {
  expect(resolve('XYZ')).toEqual({ type: 'unknown', raw: 'XYZ' });
  expect(resolve('0104006381333932', {}, ']C1')).toMatchObject({
    type: 'unreadable',
    problem: { type: 'check-digit' },
  });
});
test('a text with a problem may still be a plain code', () => {
  expect(resolve('0104006381333932', { itemsByCode: () => [{ sku: 'ODD', units: 1 }] }, ']C1')).toMatchObject({
    meaning: { sku: 'ODD' },
  });
});

test('letters are found in either case, and asked about where two codes differ by nothing else', () => {
  const items =
    (...skus: readonly string[]) =>
    (text: string) =>
      skus.includes(text) ? [{ sku: text, units: 1 }] : [];
  expect(resolve('MUG-BLUE', { itemsByCode: items('mug-blue') })).toMatchObject({ meaning: { sku: 'mug-blue' } });
  expect(resolve('mug-blue', { itemsByCode: items('MUG-BLUE') })).toMatchObject({ meaning: { sku: 'MUG-BLUE' } });
  const mixed = { itemsByCode: items('Mug-Blue'), spellingsOf: () => ['Mug-Blue'] };
  expect(resolve('MUG-BLUE', mixed)).toMatchObject({ meaning: { sku: 'Mug-Blue' } });
  const two = { itemsByCode: items('mug-blue', 'MUG-BLUE') };
  expect(resolve('Mug-Blue', two)).toMatchObject({ type: 'ambiguous' });
  expect(resolve('MUG-BLUE', two)).toMatchObject({ meaning: { sku: 'MUG-BLUE' } });
});
test('two readings of one code with different dates are asked about, whatever the item', () => {
  const found = resolve('010400638133393110ABC17251231', mug, ']C1');
  expect(found).toMatchObject({
    type: 'ambiguous',
    meanings: [
      { sku: 'MUG', lot: 'ABC17251231', expiry: null },
      { sku: 'MUG', lot: 'ABC', expiry: '2025-12-31' },
    ],
  });
});
test('a known item whose check digit was not sent is named, and not taken', () => {
  expect(resolve('400638133393', mug)).toMatchObject({
    type: 'unreadable',
    problem: { type: 'no-check-digit', of: '400638133393' },
  });
  expect(resolve('400638133395', mug)).toMatchObject({ type: 'unknown' });
});
