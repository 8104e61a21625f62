import { dateTimeFormat, numberFormat } from '#renderer/ui/kept-formats.ts';
import { coreWords } from '../messages/en.ts';
import type { Language } from '../messages/language.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * A deadline for the eye: how late it is in one unit, within two hours the time that is left, later today the time of day, then the
 * weekday, then the date. Short enough to be never cut.
 */
export function dueIn(
  language: Pick<Language, 'locale' | 'words'>,
  shipBy: number,
  now: number,
): { readonly text: string; readonly urgency: 'late' | 'soon' | 'today' | 'later' } {
  const words = language.words(coreWords);
  const left = shipBy - now;
  if (Math.abs(left) < MINUTE) return { text: words.due.now, urgency: 'late' };
  if (left < 0) return { text: words.due.late({ span: oneUnit(language.locale, -left) }), urgency: 'late' };
  if (left < SOON) return { text: words.due.inTime({ span: hoursAndMinutes(language.locale, left) }), urgency: 'soon' };
  const format = (options: Intl.DateTimeFormatOptions) => dateTimeFormat(language.locale, options).format(shipBy);
  if (new Date(shipBy).toDateString() === new Date(now).toDateString())
    return { text: format({ hour: '2-digit', minute: '2-digit' }), urgency: 'today' };
  if (left < 6 * DAY) return { text: format({ weekday: 'short' }), urgency: 'later' };
  return { text: format({ day: 'numeric', month: 'short' }), urgency: 'later' };
}

/** Within this time an order is near its deadline. */
const SOON = 2 * HOUR;

/** "1 h 44", "0 h 12": what stands before the letter is hours, whatever the language. */
function hoursAndMinutes(language: string, ms: number): string {
  const hours = Math.floor(ms / HOUR);
  const minutes = Math.floor((ms % HOUR) / MINUTE);
  const number = (value: number, digits: number) =>
    numberFormat(language, { minimumIntegerDigits: digits, useGrouping: false }).format(value);
  return `${number(hours, 1)}\u00a0h\u00a0${number(minutes, 2)}`;
}

/** A span in its one largest unit, rounded down: late by 1 hour 50 is late by 1 hour and more. */
function oneUnit(language: string, ms: number): string {
  const [value, unit] = ms >= DAY ? [ms / DAY, 'day'] : ms >= HOUR ? [ms / HOUR, 'hour'] : [ms / MINUTE, 'minute'];
  return numberFormat(language, { style: 'unit', unit: String(unit), unitDisplay: 'short' }).format(
    Math.floor(Number(value)),
  );
}

/** How long ago something was, in its one largest unit: "10 sec", "5 min", "2 days". */
export function ageOf(language: string, ms: number): string {
  if (ms >= MINUTE) return spanOf(language, ms);
  const seconds = Math.max(1, Math.round(ms / 1_000));
  return numberFormat(language, { style: 'unit', unit: 'second', unitDisplay: 'short' }).format(seconds);
}

/** The one or two largest units that matter: "1 h 20 min", "3 days". */
function spanOf(language: string, ms: number): string {
  const unit = (value: number, name: 'day' | 'hour' | 'minute') =>
    numberFormat(language, {
      style: 'unit',
      unit: name,
      unitDisplay: name === 'day' ? 'long' : 'short',
    }).format(value);
  if (ms >= 2 * DAY) return unit(Math.round(ms / DAY), 'day');
  if (ms >= DAY) return unit(1, 'day');
  const hours = Math.floor(ms / HOUR);
  const minutes = Math.floor((ms % HOUR) / MINUTE);
  if (hours >= 2 || (hours > 0 && minutes === 0)) return unit(hours, 'hour');
  return hours > 0 ? `${unit(hours, 'hour')} ${unit(minutes, 'minute')}` : unit(minutes, 'minute');
}

/** The name of a country in the reader's language; the code itself when it is unknown. */
export const countryName = (language: string, code: string): string =>
  /^[A-Z]{2}$/.test(code) ? (new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code) : code;
