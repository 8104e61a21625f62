import { OrderStatus } from '#shared/domain/index.ts';
import type { Words } from './words.ts';

/** A day and time of day as they are written where the language is spoken, with western digits, as all numbers here. */
export const momentIn = (language: string, at: number): string =>
  new Intl.DateTimeFormat(`${language}-u-nu-latn`, { dateStyle: 'medium', timeStyle: 'short' }).format(at);

/** An order's status in words, by its name; the name itself where it is none that is known here. */
export function statusIn(words: Pick<Words, 'lookup'>, name: string): string {
  const known = OrderStatus.safeParse(name);
  return known.success ? words.lookup.status[known.data] : name;
}
