import { expect, test } from 'vitest';
import { ageOf } from '#renderer/ui/due.ts';

test.each([
  [0, '1 sec'],
  [9_600, '10 sec'],
  [59_000, '59 sec'],
  [60_000, '1 min'],
  [95 * 60_000, '1 hr 35 min'],
  [3 * 24 * 3_600_000, '3 days'],
])('%i ms ago is said as %s', (ms, text) => {
  expect(ageOf('en', ms)).toBe(text);
});
