// How services.csv writes what a cell has to hold several of; each is read back as it was written.
import { minorUnitDigits, parseMinor, Surcharge, SurchargePlace } from '#shared/domain/index.ts';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const named = (day: number): string => (DAYS[day] as string).replace(/^./, (letter) => letter.toUpperCase());

/** Reads `Mon-Fri`, `Mon-Thu|Sat`: Monday first. Undefined for what is no days. */
export function readWeekdays(text: string): readonly boolean[] | undefined {
  const days = DAYS.map(() => false);
  for (const part of text
    .toLowerCase()
    .split('|')
    .map((one) => one.trim())) {
    const [first, last, ...more] = part.split('-').map((day) => DAYS.indexOf(day.trim() as 'mon'));
    const to = last ?? first;
    if (first === undefined || to === undefined || first === -1 || to < first || more.length > 0) return undefined;
    days.fill(true, first, to + 1);
  }
  return days;
}

/** Writes days as `readWeekdays` reads them. */
export const writeWeekdays = (days: readonly boolean[]): string =>
  runs(days, (isOn) => (isOn ? 'on' : ''))
    .map(([, text]) => text)
    .join('|');

/** Runs of days with the same value, without those that have none: the value and the days. */
function runs<Value>(days: readonly Value[], nameOf: (value: Value) => string): readonly (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  for (let at = 0; at < days.length; ) {
    const value = nameOf(days[at] as Value);
    let last = at;
    while (last + 1 < days.length && nameOf(days[last + 1] as Value) === value) last++;
    if (value !== '') found.push([value, last === at ? named(at) : `${named(at)}-${named(last)}`]);
    at = last + 1;
  }
  return found;
}

/** Reads `17:00` (Monday to Friday) or `Mon-Thu 17:00|Fri 15:00`: minutes after midnight, Monday first, null for a day without pick-up. */
export function readCutoffs(text: string): readonly (number | null)[] | undefined {
  const cutoffs: (number | null)[] = DAYS.map(() => null);
  for (const part of text.split('|').map((one) => one.trim())) {
    const [, days = 'Mon-Fri', hour, minute] = /^(?:(\D+?)\s+)?(\d{1,2}):(\d{2})$/.exec(part) ?? [];
    const on = readWeekdays(days);
    const minutes = Number(hour) * 60 + Number(minute);
    if (!on || hour === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined;
    for (const [day, isOn] of on.entries()) if (isOn) cutoffs[day] = minutes;
  }
  return cutoffs;
}

/** Writes cut-offs as `readCutoffs` reads them. */
export const writeCutoffs = (cutoffs: readonly (number | null)[]): string =>
  runs(cutoffs, (minutes) => (minutes === null ? '' : clock(minutes)))
    .map(([time, days]) => `${days} ${time}`)
    .join('|');

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const SURCHARGE =
  /^(?<name>[^:|]{1,40}):\s*(?<amount>\d+(?:\.\d+)?)(?<share>%)?(?: in (?<place>[a-z]+))?(?: over (?<mm>\d+) ?mm)?(?: over (?<grams>\d+) ?g)?(?: from (?<from>[\d-]{10}))?(?: to (?<to>[\d-]{10}))?$/;

/** Reads `fuel:6.5%|peak:0.85 from 2026-10-01 to 2027-01-17|far:4.00 in remote|long:12 over 1000 mm`; amounts are in the currency. Undefined for what is none. */
export function readSurcharges(text: string, currency: string | null): readonly Surcharge[] | undefined {
  const found: Surcharge[] = [];
  for (const part of text.split('|').map((one) => one.trim())) {
    const { name, amount, share, place, mm, grams, from, to } = SURCHARGE.exec(part)?.groups ?? {};
    const isShare = share !== undefined;
    const minor = isShare || amount === undefined || currency === null ? 0 : parseMinor(amount, currency);
    if (!isShare && currency === null) return undefined;
    const one = Surcharge.safeParse({
      ...{ name: name?.trim(), amountMinor: minor, permille: isShare ? Math.round(Number(amount) * 10) : 0 },
      place: SurchargePlace.safeParse(place ?? 'any').data,
      ...{ overMm: Number(mm ?? 0), overGrams: Number(grams ?? 0), validFrom: from ?? null, validTo: to ?? null },
    });
    if (!one.success) return undefined;
    found.push(one.data);
  }
  return found;
}

/** Writes surcharges as `readSurcharges` reads them. */
export const writeSurcharges = (surcharges: readonly Surcharge[], currency: string | null): string =>
  surcharges
    .map(({ name, amountMinor, permille, place, overMm, overGrams, validFrom, validTo }) =>
      [
        `${name}:${permille > 0 ? `${permille / 10}%` : majorOf(amountMinor, currency)}`,
        ...(place === 'any' ? [] : [`in ${place}`]),
        ...(overMm > 0 ? [`over ${overMm} mm`] : []),
        ...(overGrams > 0 ? [`over ${overGrams} g`] : []),
        ...(validFrom === null ? [] : [`from ${validFrom}`]),
        ...(validTo === null ? [] : [`to ${validTo}`]),
      ].join(' '),
    )
    .join('|');

/** A decimal amount of minor units. */
function majorOf(minor: number, currency: string | null): string {
  const digits = currency === null ? 0 : minorUnitDigits(currency);
  const text = String(minor).padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
