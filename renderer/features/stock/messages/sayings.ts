import type { Language } from '#renderer/core/messages/language.ts';
import type { Says } from '#renderer/core/say/answer.ts';
import type { Names } from '#renderer/core/say/names.ts';
import type { Sayings } from '#renderer/core/say/sayings.tsx';
import { stockWords } from './en.ts';
import { placeIn } from './serial-place.ts';

/** What is said of stock that somebody looks at. */
export function stockSayings(language: Language, names: Names): Sayings<Says['stock']> {
  const { say } = language.words(stockWords);
  return {
    ...say,
    'serial-at': ({ seen }) =>
      say['serial-at']({
        serial: seen.serial,
        title: names.title(seen.sku),
        place: placeIn(language.words(stockWords), seen),
      }),
    'stock-of': ({ sku, onHand }) => say['stock-of']({ title: names.title(sku), onHand }),
  };
}
