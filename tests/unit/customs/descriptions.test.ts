import { expect, test } from 'vitest';
import { isNoName, judgeDescription, readHsCode } from '#shared/customs/index.ts';

const on = '2026-12-01';

test.each([
  ['Auto parts', 'auto parts'],
  ['Accessories', 'accessories'],
  ['GIFT', 'gift'],
  ['Apparel', 'apparel'],
  ['bags', 'bags'],
  ['Batteries', 'batteries'],
  ['Boxes', 'boxes'],
  ['Clothes', 'clothes'],
  ['Electronics', 'electronics'],
  ['goods', 'goods'],
  ['shoes', 'shoes'],
  ['Tools & parts', 'tools'],
  ['Parts and accessories', 'parts'],
  ['N/A', 'n a'],
  ['private', 'private'],
  ['2 gifts', 'gifts'],
  ['Said to contain', 'said to contain'],
])('“%s” says nothing', (text, term) => {
  expect(judgeDescription(text, on)).toEqual({ type: 'whole', term });
});

test.each(['Brake discs for passenger cars', 'Ceramic mug', 'Men’s cotton T-shirt', 'Partition wall hooks', '瓷杯'])(
  '“%s” says what it is',
  (text) => {
    expect(judgeDescription(text, on)).toEqual({ type: 'fine' });
  },
);

test('a stop word beside what the goods are is taken, and said', () => {
  expect(judgeDescription('Leather shoes for women', on)).toEqual({ type: 'contains', term: 'shoes' });
  expect(judgeDescription('Lithium battery, 10 Wh', on)).toEqual({ type: 'contains', term: 'battery' });
});

test('before the list was in force nothing was refused', () => {
  expect(judgeDescription('Gift', '2023-02-28')).toEqual({ type: 'fine' });
});

test('a name may name nobody', () => {
  for (const name of ['N/A', 'Private', 'n.a.', 'To order']) expect(isNoName(name)).toBe(true);
  for (const name of ['Nadia Private', 'Maria Test']) expect(isNoName(name)).toBe(false);
});

test.each([
  ['610910', { code: '610910' }],
  ['6109.10', { code: '610910' }],
  ['6109 10 00', { code: '61091000' }],
  ['6109.10.00-04', { code: '6109100004' }],
  // A lost zero is never put back: 10910 may be 010910 or 109100.
  ['10910', { fault: 'digits' }],
  ['6109', { fault: 'digits' }],
  ['6109100', { fault: 'digits' }],
  ['61091000041', { fault: 'digits' }],
  ['T-shirt', { fault: 'letters' }],
  ['6109.1O', { fault: 'letters' }],
  ['', { fault: 'letters' }],
  // Zeros before a code make it another one.
  ['006109', { fault: 'chapter' }],
  ['000000', { fault: 'chapter' }],
  ['771234', { fault: 'chapter' }],
  ['981234', { fault: 'chapter' }],
])('HS code %s', (text, read) => {
  expect(readHsCode(text)).toEqual(read);
});
