import { expect, test } from 'vitest';
import { type BarcodeDirectory, GS, readBarcode, resolveScan } from '#shared/barcode/index.ts';

const [RS, EOT] = ['\u001e', '\u0004'];
const parts = (...skus: readonly string[]): BarcodeDirectory => ({
  itemsByGtin: () => [],
  itemsByCode: (text) => (skus.includes(text) ? [{ sku: text, units: 1 }] : []),
  operatorByBadge: () => undefined,
  ordersByCode: () => [],
  orderByTote: () => undefined,
  locationByCode: () => undefined,
});
const read = (text: string) => readBarcode(text, null, 2026);
const resolve = (text: string, ...skus: readonly string[]) => resolveScan(read(text), parts(...skus));
const label = (...fields: readonly string[]) => `[)>${RS}06${GS}${fields.join(GS)}${RS}${EOT}`;

// As they were seen in public; numbers of orders and people are invented. Sources: InvenTree#853, #865, Part-DB#487, Binner#132,
// claudyus/digikey-barcode-reader, maholli/getparts#1.
const SEEN: readonly (readonly [string, string, string, number])[] = [
  ['Yageo', label('1PRT1206FRE07100KL', 'Q100'), 'RT1206FRE07100KL', 100],
  [
    'Digi-Key',
    label(
      'P296-6501-1-ND',
      '1PLM317LIPK',
      'K',
      '1K56789012',
      '10K67890123',
      '11K1',
      '4LTW',
      'Q10',
      '11ZPICK',
      '12Z1234567',
      '13Z123456',
      `20Z${'0'.repeat(40)}`,
    ),
    'LM317LIPK',
    10,
  ],
  [
    'Mouser',
    `>[)>06${GS}KPO1234${GS}14K001${GS}1PMMBT3904${GS}Q25${GS}11K012345678${GS}4LCN${GS}1VOnsemi`,
    'MMBT3904',
    25,
  ],
  ['PartsBox', '[)>{RS}06{GS}1PGRM155R71C104KA88D{GS}Q4000{RS}{EOT}', 'GRM155R71C104KA88D', 4000],
  ['Part-DB', `[)>${RS}06${GS}PABC-1${GS}1PBC547${GS}30PBC547-ND${GS}Q50${GS}1TLOT7${RS}`, 'BC547', 50],
  ['pictures of the control characters', '[)>\u241e06\u241d1PBC547\u241dQ50\u241e\u2404', 'BC547', 50],
  ['signs of a key wedge', '[)>^^06^]1PBC547^]Q50^^', 'BC547', 50],
  ['a separator of its own', '[)>#06|1PBC547|Q50', 'BC547', 50],
  ['without the record separator', `[)>06${GS}1PBC547${GS}Q5`, 'BC547', 5],
  ['a whole number with a unit', label('1PBC547', 'Q0050 EA'), 'BC547', 50],
  ['a number with nothing behind the point', label('1PBC547', 'Q12.0'), 'BC547', 12],
  ['no quantity', label('1PBC547'), 'BC547', 1],
  ['small letters', label('1Pbc547', 'Q2'), 'BC547', 2],
];
test.each(SEEN)('a label of parts is the item and its pieces: %s', (_, text, sku, units) =>
  expect(resolve(text, sku)).toMatchObject({ type: 'meaning', meaning: { type: 'item', sku, units } }),
);
test('lot, serial and expiry go with the part', () =>
  expect(resolve(label('1PBC547', 'Q5', 'SN-1', '1TL9', '14D20251231'), 'BC547')).toMatchObject({
    meaning: { lot: 'L9', serial: 'N-1', expiry: '2025-12-31' },
  }));
test('a part number that is a GTIN is found as one', () =>
  expect(
    resolveScan(read(label('P4006381333931', 'Q3')), { ...parts(), itemsByGtin: () => [{ sku: 'MUG', units: 1 }] }),
  ).toMatchObject({ meaning: { sku: 'MUG', units: 3 } }));
test('two part numbers that are two items are asked about', () =>
  expect(resolve(label('PA1', '1PB2', 'Q5'), 'A1', 'B2')).toMatchObject({ type: 'ambiguous' }));
test('GS1 identifiers in the same envelope are GS1', () =>
  expect(read(`[)>${RS}05${GS}0104006381333931${GS}17261130${RS}${EOT}`).candidates[0]).toMatchObject({
    gtin: '04006381333931',
    expiry: '2026-11-30',
  }));
test.each([
  ['no part', label('Q100')],
  ['a weight for a quantity', label('1PBC547', 'Q1.5')],
  ['no pieces', label('1PBC547', 'Q0')],
  ['a day that does not exist', label('1PBC547', '14D20250231')],
  ['a date of another form', label('1PBC547', '14D311225')],
  ['a scanner that sends no separators', '[)>061PBC547Q100'],
  ['another format', `[)>${RS}12${GS}A`],
])('what cannot be read for certain is said: %s', (_, text) =>
  expect(resolve(text, 'BC547')).toMatchObject({ type: 'unreadable', problem: { type: 'part-label' } }),
);
test('an unknown part is unknown', () => expect(resolve(label('1PXX', 'Q1'))).toMatchObject({ type: 'unknown' }));
