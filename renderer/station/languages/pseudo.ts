import type { Catalogue } from '#renderer/core/messages/catalogue.ts';
import type { Catalogues } from '#renderer/core/messages/language.ts';

/**
 * A language that nobody speaks, made of the English one: each message stands between marks, its letters bear accents, and it is 40 %
 * longer. On a screen in it, a text without marks is one that is in no catalogue, and a text that is cut off is one that a longer
 * language will cut.
 */
export function pseudo(english: Catalogues): Catalogues {
  return Object.fromEntries(Object.entries(english).map(([name, catalogue]) => [name, changed(catalogue)]));
}

/** What stands around each message. */
export const MARKS = ['⟦', '⟧'] as const;
const LONGER = 1.4;
const LETTERS = new Map(
  Array.from('aAbBcCdDeEfFgGhHiIjJkKlLmMnNoOpPrRsStTuUwWyYzZ', (letter, at) => [
    letter,
    Array.from('åÅƀƁçÇðÐéÉƒƑĝĜĥĤîÎĵĴķĶļĻɱṀñÑöÖþÞŕŔšŠţŢûÛŵŴýÝžŽ')[at] ?? letter,
  ]),
);

const changed = (catalogue: Catalogue): Catalogue =>
  Object.fromEntries(
    Object.entries(catalogue).map(([key, entry]) => [
      key,
      // An empty part of a sentence stays away in every language.
      typeof entry === 'string' ? (entry === '' ? '' : marked(entry)) : changed(entry as Catalogue),
    ]),
  );

/** What stands outside of braces, or within the branches of a plural or a select, is text; the rest is how ICU is written. */
function marked(message: string): string {
  let depth = 0;
  let text = '';
  let letters = 0;
  for (const sign of message) {
    if (sign === '{') depth += 1;
    const isText = depth % 2 === 0;
    if (sign === '}') depth -= 1;
    if (isText && LETTERS.has(sign)) letters += 1;
    text += isText ? (LETTERS.get(sign) ?? sign) : sign;
  }
  const longer = '~'.repeat(Math.ceil(letters * (LONGER - 1)));
  return `${MARKS[0]}${text}${longer && ` ${longer}`}${MARKS[1]}`;
}
