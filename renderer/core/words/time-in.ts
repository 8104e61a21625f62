/** The time of day as it is written where the language is spoken, with western digits, as all numbers here. */
export const timeIn = (locale: string, at: number): string =>
  new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(at);
