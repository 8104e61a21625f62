import type { LithiumNumber } from '#shared/domain/index.ts';
import type { SidesTenthMm } from './billed-weight.ts';
import type { Place } from './places.ts';
import type { LocalTime } from './plain-date.ts';
import type { CalendarPlace } from './promise.ts';

/** A price that somebody else gives for this very parcel: a carrier's own answer. It counts in place of a price list of the same service. */
export interface Quote {
  readonly service: string;
  readonly carrier: string;
  readonly priceMinor: number;
  readonly currency: string;
  readonly daysMin: number | null;
  readonly daysMax: number | null;
  readonly tracked: boolean;
}

/** A parcel that wants a service: where it goes, what it is, and what is asked of the way. */
export interface Asked {
  readonly place: Place;
  /** Gross, weighed or worked out. */
  readonly grams: number;
  /** Outer sides; null: not known. */
  readonly sides: SidesTenthMm | null;
  /** When it stands ready, by the clock at the station. */
  readonly ready: LocalTime;
  readonly origin: CalendarPlace;
  readonly tracked: boolean;
  readonly signature: boolean;
  /** The last day on which it may arrive; null: nobody said. */
  readonly arriveBy: string | null;
  readonly lithium: readonly LithiumNumber[];
  readonly limitedQuantities: boolean;
  /** What its goods are worth; null: not known, and then nothing hangs on it. */
  readonly value: { readonly minor: number; readonly currency: string } | null;
  /** Whether the goods have to be insured for what they are worth. */
  readonly insured: boolean;
  /** Carriers that the channel accepts; null: all. */
  readonly carriers: readonly string[] | null;
  /** The service that the customer asked for; null: none that is known here. */
  readonly wish: string | null;
  /** Services or carriers that the merchant prefers, the first most. */
  readonly preferred: readonly string[];
  /** What counts where prices come in several currencies; null: then nothing is chosen. */
  readonly currency: string | null;
  readonly quotes: readonly Quote[];
}
