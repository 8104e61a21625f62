import { z } from 'zod';
import { type Rate, ServiceCode } from '#shared/domain/index.ts';

/** A card is not longer than this: a hundred thousand prices are some two hundred cards. */
const MOST_CHARACTERS = 60_000;

/**
 * Some of a service's prices, packed: stations hold price lists whole, and a record for each price would be too many. `part`: from 0. `rows`: a line each, as
 * `ratesOfCard` reads it.
 */
export const RateCard = z.object({
  service: ServiceCode,
  part: z.number().int().min(0).max(100_000),
  rows: z.string().max(MOST_CHARACTERS + 20_000),
});
export type RateCard = z.infer<typeof RateCard>;

/** What a card is stored under. */
export const rateCardKey = ({ service, part }: Pick<RateCard, 'service' | 'part'>): string => `${service}#${part}`;

const line = (rate: Rate): string =>
  JSON.stringify([
    ...[rate.carrier, rate.countries.join('|'), rate.postcodes.join(' ')],
    ...[rate.maxGrams, rate.maxLengthMm, rate.priceMinor, rate.perKgMinor, rate.currency],
    ...[rate.daysMin, rate.daysMax, rate.tracked ? 1 : 0, rate.validFrom, rate.validTo],
  ]);

/** Packs the prices of one service, in their order. */
export function writeRateCards(service: ServiceCode, rates: readonly Rate[]): readonly RateCard[] {
  const cards: RateCard[] = [];
  let lines: string[] = [];
  let characters = 0;
  const close = (): void => {
    if (lines.length > 0) cards.push({ service, part: cards.length, rows: lines.join('\n') });
    lines = [];
    characters = 0;
  };
  for (const rate of rates) {
    const text = line(rate);
    if (characters + text.length > MOST_CHARACTERS) close();
    lines.push(text);
    characters += text.length + 1;
  }
  close();
  return cards;
}

/** The prices of a card. A line that cannot be read is left out, and takes no other along. */
export function ratesOfCard({ service, rows }: RateCard): readonly Rate[] {
  return rows.split('\n').flatMap((text) => {
    const rate = rateOf(service, text);
    return rate ? [rate] : [];
  });
}

/** The store wrote the line from a price that was checked; here it is only seen to be one. The schema itself would take three seconds for a hundred thousand. */
function rateOf(service: ServiceCode, text: string): Rate | null {
  const cells = cellsOf(text);
  const [carrier, countries, postcodes, maxGrams, maxLengthMm, priceMinor, perKgMinor, currency] = cells;
  const [daysMin, daysMax, tracked, validFrom, validTo] = cells.slice(8);
  if (!isText(carrier) || !isText(countries) || !isText(postcodes) || !isText(currency)) return null;
  if (!isCount(priceMinor) || !isCount(perKgMinor) || !isLimit(maxGrams) || !isLimit(maxLengthMm)) return null;
  if (!isLimit(daysMin) || !isLimit(daysMax) || !isDay(validFrom) || !isDay(validTo)) return null;
  return {
    ...{ service, carrier, countries: parts(countries, '|'), postcodes: parts(postcodes, ' ') },
    ...{ maxGrams, maxLengthMm, priceMinor, perKgMinor, currency, daysMin, daysMax },
    ...{ tracked: tracked === 1, validFrom, validTo },
  };
}

function cellsOf(text: string): readonly unknown[] {
  try {
    const cells: unknown = JSON.parse(text);
    return Array.isArray(cells) ? cells : [];
  } catch {
    return [];
  }
}

const parts = (cell: string, by: string): string[] => cell.split(by).filter(Boolean);
const isText = (cell: unknown): cell is string => typeof cell === 'string';
const isCount = (cell: unknown): cell is number => Number.isSafeInteger(cell) && Number(cell) >= 0;
const isLimit = (cell: unknown): cell is number | null => cell === null || isCount(cell);
const isDay = (cell: unknown): cell is string | null => cell === null || isText(cell);
