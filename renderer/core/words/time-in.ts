/** The time of day as it is written where the language is spoken, with western digits, as all numbers here. */
export const timeIn = (language: string, at: number): string =>
  new Intl.DateTimeFormat(`${language}-u-nu-latn`, { timeStyle: 'short' }).format(at);
