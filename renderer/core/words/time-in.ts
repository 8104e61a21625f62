import { dateTimeFormat } from '#renderer/ui/kept-formats.ts';

/** The time of day as it is written where the language is spoken, with western digits, as all numbers here. */
export const timeIn = (locale: string, at: number): string => dateTimeFormat(locale, { timeStyle: 'short' }).format(at);
