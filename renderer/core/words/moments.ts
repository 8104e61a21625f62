import { dateTimeFormat } from '#renderer/ui/kept-formats.ts';

/** A day and time of day as they are written where the language is spoken, with western digits, as all numbers here. */
export const momentIn = (locale: string, at: number): string =>
  dateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at);

/** A calendar day, given as an ISO date, as it is written where the language is spoken. */
export const dayIn = (locale: string, isoDate: string): string =>
  dateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(`${isoDate}T00:00:00Z`));
