import type { Reference } from '#renderer/replica/reference.ts';
import { createHolidays, createRateIndex, type Tables } from '#shared/carriers/index.ts';
import { type RateCard, ratesOfCard } from '#shared/records/index.ts';

declare module '#renderer/core/station-app.ts' {
  interface StationApp {
    /** The price lists of the copy as they are asked; null: there are none. */
    readonly rateTables: () => Tables | null;
  }
}

/** The price lists of the copy as they are asked, made anew when a card or the days off change. Null: there are none. */
export function createRateTables(reference: Pick<Reference, 'policy' | 'services' | 'rateCards'>): () => Tables | null {
  let made: {
    readonly cards: readonly RateCard[];
    readonly days: string;
    readonly tables: Omit<Tables, 'services'>;
  } | null = null;
  return () => {
    const cards = [...reference.rateCards().values()];
    if (cards.length === 0) return null;
    const days = reference.policy('carrier-holidays');
    const isSame =
      made?.days === days && made.cards.length === cards.length && made.cards.every((card, at) => card === cards[at]);
    if (!isSame || !made)
      made = {
        cards,
        days,
        tables: { rates: createRateIndex(cards.flatMap(ratesOfCard)), holidays: createHolidays(days) },
      };
    return { ...made.tables, services: reference.services() };
  };
}
