import { expect, test } from 'vitest';
import { differingParts, neededInstead } from '#renderer/features/packing/state/alike.ts';

const item = (sku: string, title: string) => ({ sku, title });
const TEA = item('TEA-EG', 'Tea, Earl Grey, 100 g');
const BLUE = item('MUG-BLU', 'Mug, blue, 350 ml');
const CAR = item('CAR-YEL', 'Toy car, yellow');
const BALL = item('BALL-BLU', 'Ball, blue, 20 cm');

test('a look-alike is set beside the open line that it was taken for, wherever that line stands', () => {
  expect(neededInstead(item('MUG-RED', 'Mug, red, 350 ml'), [TEA, CAR, BLUE])).toEqual({ type: 'alike', item: BLUE });
});
test.each([
  ['the same first word', item('X1', 'Tea, Assam, 250 g'), TEA],
  ['the same stem of the SKU', item('CAR-RED', 'Spielzeugauto rot'), CAR],
  ['most of the words', item('Z9', 'Big ball, blue, 20 cm'), BALL],
])('it is alike by %s', (_, scanned, expected) => {
  expect(neededInstead(scanned, [TEA, BLUE, CAR, BALL])).toEqual({ type: 'alike', item: expected });
});
test('where no line is alike, no item is said to be expected: up to three that are still needed are shown', () => {
  const lamp = item('LMP-1', 'Desk lamp');
  expect(neededInstead(lamp, [TEA, BLUE, CAR, BALL])).toEqual({ type: 'any', items: [TEA, BLUE, CAR] });
  expect(neededInstead(lamp, [])).toEqual({ type: 'any', items: [] });
  // A colour alone makes nothing alike.
  expect(neededInstead(item('PEN-1', 'Pen, blue'), [BLUE]).type).toBe('any');
});
test('the words that differ are marked, in both titles, whatever case they are in', () => {
  const marked = (title: string, other: string) =>
    differingParts(title, other)
      .filter(({ differs }) => differs)
      .map(({ text }) => text);
  expect(marked('Mug, Red, 350 ml', 'Mug, blue, 350 ml')).toEqual(['Red']);
  expect(marked('Mug, blue, 350 ml', 'mug, Red, 350 ml')).toEqual(['blue']);
  expect(marked('Olive oil, 500 ml', 'Olive oil, 750 ml')).toEqual(['500']);
  expect(
    differingParts('Mug, red', 'Mug')
      .map(({ text }) => text)
      .join(''),
  ).toBe('Mug, red');
});
