/** In how many of a hundred cycles nothing runs out before the next delivery. */
export type ServicePercent = 90 | 95 | 97 | 98 | 99;

/** The standard normal's value under which so many of a hundred lie. */
export const Z_OF: Readonly<Record<ServicePercent, number>> = {
  90: 1.2816,
  95: 1.6449,
  97: 1.8808,
  98: 2.0537,
  99: 2.3263,
};

/** How long a delivery takes, in days, and how much that varies. */
export interface LeadTime {
  readonly days: number;
  readonly sdDays: number;
}

/** What is asked for in a day, and how much that varies. */
export interface DailyDemand {
  readonly perDay: number;
  readonly sdPerDay: number;
}

/** Below so many units a delivery time the normal's curve fits badly, and Poisson's is taken. */
const FEW = 10;

/**
 * How many units are left when more are to be ordered: what is asked for until they come, and a reserve for the days on which more is asked for or they come
 * later. A whole number, rounded up. Source: decision 0061.
 */
export function reorderPoint(demand: DailyDemand, lead: LeadTime, service: ServicePercent): number {
  const mean = demand.perDay * lead.days;
  return mean < FEW ? poissonPoint(mean, service) : Math.ceil(normalPoint(demand, lead, Z_OF[service]).point);
}

/** Reserve and point by the normal curve, not rounded. */
export function normalPoint(
  { perDay, sdPerDay }: DailyDemand,
  { days, sdDays }: LeadTime,
  z: number,
): { readonly safety: number; readonly point: number } {
  const safety = z * Math.sqrt(days * sdPerDay ** 2 + perDay ** 2 * sdDays ** 2);
  return { safety, point: perDay * days + safety };
}

/** The least number that so few as `service` of a hundred delivery times do not ask more than, where they ask for `mean` on average (at most some hundreds). */
export function poissonPoint(mean: number, service: ServicePercent): number {
  let term = Math.exp(-mean);
  let sum = term;
  let units = 0;
  while (sum < service / 100) {
    units++;
    term *= mean / units;
    sum += term;
  }
  return units;
}
