import type { Language } from '#renderer/core/messages/language.ts';
import { dayIn, moneyIn } from '#renderer/core/words/service-words.ts';
import { writeCutoffs, writeWeekdays } from '#shared/carriers/index.ts';
import type { CarrierService, Rate } from '#shared/domain/index.ts';
import { rateWords } from '../messages/en.ts';

/** Names of days as people of the language write them, in a text that has them in English. Monday is 1 January 2024. */
function daysIn({ locale }: Language, text: string): string {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'short' });
  const named = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].map((name, day) => [
    name,
    format.format(new Date(2024, 0, day + 1, 12)),
  ]);
  const names = new Map(named as [string, string][]);
  return text
    .replace(/[A-Z][a-z]{2}/g, (name) => names.get(name) ?? name)
    .replaceAll('|', ', ')
    .replaceAll('-', '–');
}

/** Until when a service is handed its parcels, by days of the week. */
export const cutoffsIn = (language: Language, { cutoffs }: CarrierService): string =>
  daysIn(language, writeCutoffs(cutoffs)) || '–';

/** On which days a service delivers. */
export function deliveryIn(language: Language, { deliveryDays, keepsHolidays }: CarrierService): string {
  const words = language.words(rateWords);
  return `${daysIn(language, writeWeekdays(deliveryDays))}, ${keepsHolidays ? words.restsOnHolidays : words.alsoHolidays}`;
}

/** How a service weighs and measures. */
export function measuresIn(language: Language, service: CarrierService): string {
  const words = language.words(rateWords);
  const { weightRules, maxSideMm, maxSecondMm, maxThirdMm, maxLengthGirthMm } = service;
  const rules = weightRules.flatMap(({ divisor, validFrom }) =>
    divisor === null
      ? []
      : [
          validFrom === null
            ? words.divisor({ divisor })
            : words.divisorFrom({ divisor, day: dayIn(language, validFrom) }),
        ],
  );
  const sides = [maxSideMm, maxSecondMm, maxThirdMm].filter((side) => side !== null);
  return [
    ...(rules.length > 0 ? rules : [words.byWeight]),
    ...(sides.length > 0 ? [words.sides({ sides: sides.join(' × ') })] : []),
    ...(maxLengthGirthMm === null ? [] : [words.girth({ mm: maxLengthGirthMm })]),
  ].join(' · ');
}

/** What a service takes that not every one does. */
export function takesIn(language: Language, service: CarrierService): string {
  const words = language.words(rateWords);
  const { poBox, military, limitedQuantities, lithium, signature, insuredToMinor, valueToMinor, currency } = service;
  const found = [
    ...(poBox ? [words.poBox] : []),
    ...(military ? [words.military] : []),
    ...lithium,
    ...(limitedQuantities ? [words.limited] : []),
    ...(signature ? [words.signature] : []),
    ...(insuredToMinor === null || currency === null
      ? []
      : [words.insured({ amount: moneyIn(language, insuredToMinor, currency) })]),
    ...(valueToMinor === null || currency === null
      ? []
      : [words.valueTo({ amount: moneyIn(language, valueToMinor, currency) })]),
  ];
  return found.join(', ') || words.plain;
}

/** Where a price holds: countries, and the postcodes of them. Long lists are cut; the search finds what is in them. */
export function placesIn(language: Language, { countries, postcodes }: Rate): string {
  const words = language.words(rateWords);
  const names =
    countries.length === 0
      ? words.everywhere
      : short(
          countries.map((one) => (one === '*' ? words.everywhere : one)),
          MOST_PLACES,
        );
  return postcodes.length === 0 ? names : `${names} · ${short(postcodes, MOST_PLACES)}`;
}

const MOST_PLACES = 5;
const short = (texts: readonly string[], most: number): string =>
  texts.length > most ? `${texts.slice(0, most).join(' ')} … (${texts.length})` : texts.join(' ');

/** A weight in kilograms. */
export const kilosIn = ({ locale }: Language, grams: number): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilogram', maximumFractionDigits: 3 }).format(grams / 1_000);

/** A price with what each kilogram adds. */
export function priceIn(language: Language, { priceMinor, perKgMinor, currency }: Rate): string {
  const price = moneyIn(language, priceMinor, currency);
  if (perKgMinor === 0) return price;
  return `${price} ${language.words(rateWords).perKg({ amount: moneyIn(language, perKgMinor, currency) })}`;
}

/** How many days it takes. */
export function spanIn(language: Language, { daysMin, daysMax }: Rate): string {
  const { locale } = language;
  if (daysMin === null || daysMax === null || daysMin === daysMax) {
    const days = daysMax ?? daysMin;
    return days === null ? '–' : new Intl.NumberFormat(locale).format(days);
  }
  return language.words(rateWords).daysFrom({ min: daysMin, max: daysMax });
}

/** From when until when a price holds. */
export function validIn(language: Language, { validFrom, validTo }: Rate): string {
  const words = language.words(rateWords);
  const said = [
    ...(validFrom === null ? [] : [words.from({ day: dateIn(language, validFrom) })]),
    ...(validTo === null ? [] : [words.to({ day: dateIn(language, validTo) })]),
  ];
  return said.join(' ') || words.always;
}

/** A plain date with its year. */
export const dateIn = ({ locale }: Language, date: string): string =>
  new Date(`${date}T12:00:00`).toLocaleDateString(locale, { year: 'numeric', month: 'short', day: 'numeric' });

/** A plain date as short as can be, for where its year is plain. */
export const shortIn = ({ locale }: Language, date: string): string =>
  new Date(`${date}T12:00:00`).toLocaleDateString(locale, { month: 'short', day: 'numeric' });

/** A weight as it is typed, in grams; null: none is typed, or it is no weight. */
export function gramsOf(typed: string): number | null {
  const text = typed.trim().replace(',', '.');
  if (!/^\d{1,6}(?:\.\d{1,3})?$/.test(text)) return null;
  const grams = Math.ceil(Number(text) * 1_000);
  return grams > 0 ? grams : null;
}
