import type { DropReason, Verdict } from '#shared/carriers/index.ts';
import { minorUnitDigits } from '#shared/domain/index.ts';
import { coreWords } from '../messages/en.ts';
import type { Language } from '../messages/language.ts';

/** An amount as people of the language write it. */
export const moneyIn = (language: Language, minor: number, currency: string): string =>
  new Intl.NumberFormat(language.locale, { style: 'currency', currency }).format(
    minor / 10 ** minorUnitDigits(currency),
  );

/** A plain date as a day of the week and a date. */
export const dayIn = (language: Language, date: string): string =>
  new Date(`${date}T12:00:00`).toLocaleDateString(language.locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  });

/** Why a service is not taken, in words. */
export function reasonIn(language: Language, reason: DropReason): string {
  const { drop } = language.words(coreWords).carrier;
  switch (reason.type) {
    case 'too-heavy':
      return drop['too-heavy']({ grams: reason.grams, most: reason.most });
    case 'too-long':
    case 'too-wide':
    case 'too-thick':
    case 'too-much-girth':
      return drop.size({ mm: Math.ceil(reason.mm), most: Math.floor(reason.most) });
    case 'lithium':
      return drop.lithium({ numbers: reason.numbers.join(', ') });
    case 'arrives-late':
      return drop['arrives-late']({ arrives: dayIn(language, reason.arrives), by: dayIn(language, reason.by) });
    case 'carrier-not-accepted':
      return drop['carrier-not-accepted']({ carrier: reason.carrier });
    case 'other-currency':
      return drop['other-currency']({ currency: reason.currency });
    case 'too-valuable':
    case 'not-insured':
    case 'no-zone':
    case 'unreadable-postcode':
    case 'po-box':
    case 'military':
    case 'limited-quantities':
    case 'not-tracked':
    case 'no-signature':
    case 'no-days':
      return drop[reason.type];
  }
}

/** What became of a service, in a line: its price and day, and why it is not the one. */
export function verdictIn(language: Language, verdict: Verdict): string {
  const words = language.words(coreWords).carrier;
  const { priced } = verdict;
  const parts: string[] = priced ? [moneyIn(language, priced.priceMinor, priced.currency)] : [];
  if (priced?.promised.latest) parts.push(dayIn(language, priced.promised.latest));
  if (verdict.type === 'dropped') parts.push(...verdict.reasons.map((reason) => reasonIn(language, reason)));
  if (verdict.type === 'not-compared') parts.push(words.notCompared);
  if (verdict.type === 'outranked' && priced && verdict.byMinor > 0)
    parts.push(words.dearer({ amount: moneyIn(language, verdict.byMinor, priced.currency) }));
  return parts.join(' · ');
}
