import { expect, test } from 'vitest';
import { ageOf, dueIn } from '#renderer/core/words/due.ts';
import { everyLanguage, inLanguage } from '#tests/kit/every-language.ts';

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

const HOUR = 3_600_000;
const noon = new Date(2026, 10, 25, 12).getTime();
const english = await inLanguage('en');
test.each([
  [-26 * HOUR, 'late 1 day', 'late'],
  [-6.9 * HOUR, 'late 6 hr', 'late'],
  [-5 * 60_000, 'late 5 min', 'late'],
  [0, 'due now', 'late'],
  [1.74 * HOUR, '1\u00a0h\u00a044', 'soon'],
  [12 * 60_000, '0\u00a0h\u00a012', 'soon'],
  [5 * HOUR, '05:00 PM', 'today'],
  [30 * HOUR, 'Thu', 'later'],
  [20 * 24 * HOUR, 'Dec 15', 'later'],
])('%i ms from its deadline an order is due "%s"', (left, text, urgency) => {
  expect(dueIn(english, noon + left, noon)).toEqual({ text, urgency });
});
test('no language needs more than 15 letters for the time that is left or past', async () => {
  for (const [code, language] of await everyLanguage())
    for (const left of [-48, -47.9, -26, -13.5, -1.9, -0.99, 0, 0.2, 1.74, 1.99].map((hours) => hours * HOUR))
      expect(dueIn(language, noon + left, noon).text.length, `${code} ${left}`).toBeLessThanOrEqual(15);
});
