import { expect, test } from 'vitest';
import { createItemIndex, NO_ITEMS } from '#renderer/replica/item-index.ts';
import { createOrderNumbers } from '#renderer/replica/order-numbers.ts';

const item = (sku: string, ...codes: readonly string[]) => ({
  sku,
  title: sku,
  image: null,
  barcodes: codes.map((code) => ({ code, units: 1 })),
});

test('codes and SKUs are found by what they are without small and capital letters, packed or fresh', () => {
  const first = createItemIndex(NO_ITEMS);
  first.put(item('mug-blue', 'Code-x') as never, 1);
  const index = createItemIndex(first.pack());
  expect(index.spellingsOf('MUG-BLUE')).toContain('mug-blue');
  expect(index.spellingsOf('CODE-X')).toContain('Code-x');
  index.put(item('Mug-Blue', 'code-X') as never, 1);
  expect(index.spellingsOf('MUG-BLUE')).toEqual(expect.arrayContaining(['mug-blue', 'Mug-Blue']));
  expect(index.spellingsOf('CODE-X')).toEqual(expect.arrayContaining(['Code-x', 'code-X']));
  expect(index.spellingsOf('mug-blue')).not.toContain('mug-blue');
});

const orders = (...codes: readonly string[]) => {
  const numbers = createOrderNumbers();
  for (const code of codes) numbers.add(code);
  return (scanned: string) =>
    numbers.of(scanned, (code) => codes.includes(code)).filter((code) => codes.includes(code));
};
test.each([
  ['1001', ['#1001'], ['#1001']],
  ['#1001', ['1001'], ['1001']],
  ['1001', ['ORD-1001'], ['ORD-1001']],
  ['ORD-1001', ['1001'], ['1001']],
  ['ORD-1001', ['#1001'], ['#1001']],
  ['ord-1001', ['ORD-1001'], ['ORD-1001']],
  ['1001', ['ORD-1001', 'WEB-1001'], []],
  ['1001', ['#1001', 'ORD-1001'], ['#1001']],
  ['INV-1001', ['ORD-1001'], []],
  ['1001', ['11001', '1001-2', '112-1001'], []],
  ['12', ['#12'], []],
  ['MUG', ['#1001'], []],
])(
  'an order’s number is found with and without # and prefix, where one order has it: %s among %j',
  (scan, stored, found) => expect(orders(...stored)(scan)).toEqual(found),
);
