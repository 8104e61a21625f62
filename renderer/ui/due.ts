import type { Words } from './words/words.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A deadline in words, "due in 2 h" or "late 1 day", and whether it is late or near. */
export function dueIn(
  words: Words,
  shipBy: number,
  now: number,
): { readonly text: string; readonly urgency: 'late' | 'soon' | 'later' } {
  const left = shipBy - now;
  const span = spanOf(words.language, Math.abs(left));
  if (Math.abs(left) < MINUTE) return { text: words.due.now, urgency: 'late' };
  if (left < 0) return { text: words.due.late(span), urgency: 'late' };
  return { text: words.due.inTime(span), urgency: left < 4 * HOUR ? 'soon' : 'later' };
}

/** How long ago something was, in its one largest unit: "10 sec", "5 min", "2 days". */
export function ageOf(language: string, ms: number): string {
  if (ms >= MINUTE) return spanOf(language, ms);
  const seconds = Math.max(1, Math.round(ms / 1_000));
  return new Intl.NumberFormat(language, { style: 'unit', unit: 'second', unitDisplay: 'short' }).format(seconds);
}

/** The one or two largest units that matter: "1 h 20 min", "3 days". */
function spanOf(language: string, ms: number): string {
  const unit = (value: number, name: 'day' | 'hour' | 'minute') =>
    new Intl.NumberFormat(language, {
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
