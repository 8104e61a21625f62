// The day is the bench's own, wherever it stands: at the turn of a day, of a year, and where clocks are put forward.
import { afterEach, expect, test } from 'vitest';
import { localDate } from '#renderer/core/local-date.ts';
import { dueIn } from '#renderer/core/words/due.ts';
import { inLanguage } from '#tests/kit/every-language.ts';

const english = await inLanguage('en');
const zone = process.env.TZ;
afterEach(() => {
  process.env.TZ = zone;
});

test.each([
  ['America/Los_Angeles', '2026-12-31'],
  ['UTC', '2027-01-01'],
  ['Pacific/Kiritimati', '2027-01-01'],
])('in %s it is %s on the first morning of 2027 by UTC', (tz, day) => {
  process.env.TZ = tz;
  expect(localDate(Date.UTC(2027, 0, 1, 7, 30))).toBe(day);
});
test.each(['America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Auckland', 'Europe/Berlin'])(
  'an order is due today, and tomorrow by its weekday, in %s',
  (tz) => {
    process.env.TZ = tz;
    // A Sunday; in Berlin clocks go forward that night.
    const morning = new Date(2027, 2, 28, 9, 0).getTime();
    const due = (...time: [number, number, number]) =>
      dueIn(english, new Date(2027, 2, ...time).getTime(), morning).text;
    expect(due(28, 23, 59)).toBe('11:59 PM');
    expect(due(29, 0, 1)).toBe('Mon');
  },
);
