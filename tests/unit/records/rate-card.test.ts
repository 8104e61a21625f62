import { expect, test } from 'vitest';
import type { Rate } from '#shared/domain/index.ts';
import { RateCard, rateCardKey, ratesOfCard, writeRateCards } from '#shared/records/index.ts';

const rate = (at: number): Rate => ({
  ...{
    service: 'a',
    carrier: 'A',
    countries: ['GB', '-FR'],
    postcodes: ['BT*', 'AB31-AB38'],
    maxGrams: at + 1,
    maxLengthMm: null,
  },
  ...{ priceMinor: 500, perKgMinor: 0, currency: 'GBP', daysMin: null, daysMax: 2, tracked: at % 2 === 0 },
  ...{ validFrom: '2026-01-01', validTo: null },
});

test('prices are packed into cards and come out as they were, each in its place', () => {
  const rates = Array.from({ length: 3_000 }, (_, at) => rate(at));
  const cards = writeRateCards('a', rates);
  expect(cards.length).toBeGreaterThan(1);
  expect(cards.map(rateCardKey)).toEqual(cards.map((_, part) => `a#${part}`));
  for (const card of cards) expect(RateCard.safeParse(card).success).toBe(true);
  expect(cards.flatMap(ratesOfCard)).toEqual(rates);
  expect(writeRateCards('a', [])).toEqual([]);
});
test('a line that cannot be read is left out alone', () => {
  const [card] = writeRateCards('a', [rate(0), rate(1)]);
  const lines = card?.rows.split('\n') ?? [];
  const bad = [0, 3, 5, 7, 8, 11].map((at) =>
    JSON.stringify((JSON.parse(lines[0] ?? '') as unknown[]).map((cell, here) => (here === at ? {} : cell))),
  );
  const rows = ['{', lines[0], '[]', '5', ...bad, lines[1]].join('\n');
  expect(ratesOfCard({ service: 'a', part: 0, rows })).toEqual([rate(0), rate(1)]);
});
