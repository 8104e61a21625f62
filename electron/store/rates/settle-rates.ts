import { CarrierService, plainService, Rate, rateKeyOf } from '#shared/domain/index.ts';
import { RateCard, ratesOfCard, writeRateCards } from '#shared/records/index.ts';
import type { Database, Statements } from '../database/database.ts';
import type { Writing } from '../database/transaction.ts';

/** A price as the store has it; those of before a price per kilogram had to be said have none. */
export function rateOf(json: string): Rate | undefined {
  const said = JSON.parse(json) as { readonly perKgMinor?: number | null };
  return Rate.safeParse({ ...said, perKgMinor: said.perKgMinor ?? 0 }).data;
}

/** The prices of a service, in one order whatever the order in which they came. */
export async function ratesIn(
  database: Pick<Database, 'jsonField'>,
  sql: Statements,
  service: string,
): Promise<readonly Rate[]> {
  const rows = await sql.all<{ json: string }>(
    `SELECT json FROM records WHERE kind = 'rate' AND ${database.jsonField('json', 'service')} = ?`,
    service,
  );
  const rates = rows.flatMap(({ json }) => rateOf(json) ?? []);
  // Each database has an order of texts of its own.
  return rates
    .map((rate) => [rateKeyOf(rate), rate] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, rate]) => rate);
}

/** All prices, by the cards that follow from them: reading each price's own record takes seconds where there are many. */
export async function ratesOnRecord(sql: Statements): Promise<readonly Rate[]> {
  const rows = await sql.all<{ json: string }>("SELECT json FROM records WHERE kind = 'rate-card' ORDER BY key");
  return rows.flatMap(({ json }) => ratesOfCard(RateCard.parse(JSON.parse(json))));
}

/**
 * What follows from prices and services that were put or removed: the cards by which stations hold the prices, and a record of each service that has a carrier, also
 * of one that services.csv lacks.
 */
export async function settleRates(
  database: Pick<Database, 'jsonField'>,
  { sql, put, remove }: Pick<Writing, 'sql' | 'put' | 'remove'>,
  services: Iterable<string>,
): Promise<void> {
  for (const service of new Set(services)) {
    const rates = await ratesIn(database, sql, service);
    const cards = writeRateCards(service, rates);
    const before = await sql.all<{ key: string }>(
      `SELECT key FROM records WHERE kind = 'rate-card' AND ${database.jsonField('json', 'service')} = ?`,
      service,
    );
    const keys = new Set(cards.map(({ part }) => `${service}#${part}`));
    for (const { key } of before) if (!keys.has(key)) await remove('rate-card', key);
    for (const card of cards) await put('rate-card', `${service}#${card.part}`, JSON.stringify(card));
    const carrier = rates.reduce((last, rate) => (rate.carrier > last ? rate.carrier : last), '');
    const known = await sql.get<{ json: string }>(
      "SELECT json FROM records WHERE kind = 'service' AND key = ?",
      service,
    );
    const said = known && CarrierService.safeParse(JSON.parse(known.json)).data;
    if (said ? said.carrier === '' && carrier !== '' : rates.length > 0)
      await put('service', service, JSON.stringify({ ...(said ?? plainService(service, carrier)), carrier }));
  }
}
