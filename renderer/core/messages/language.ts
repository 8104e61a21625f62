import { type Catalogue, type Spoken, speak } from './catalogue.ts';
import { createFormatting } from './formatting.ts';

/** A language as it is chosen: by its BCP 47 code, and by its own name. */
export interface LanguageChoice {
  readonly code: string;
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
}

/** A language as the screens speak it. */
export interface Language extends LanguageChoice {
  /** For Intl: with western digits, as all numbers here. */
  readonly locale: string;
  /** The catalogue in this language, of which the English one is given. */
  readonly words: <English extends Catalogue>(english: English) => Spoken<English>;
}

/** The catalogues of one language by the names of their features. */
export type Catalogues = Readonly<Record<string, Catalogue>>;

/**
 * A language made of its catalogues. `english` tells which catalogue has which name. What is in no list is said in English: a word
 * too many is better than a screen too few.
 */
export function createLanguage(choice: LanguageChoice, english: Catalogues, catalogues: Catalogues): Language {
  const locale = `${choice.code}-u-nu-latn`;
  const formatting = createFormatting(locale);
  const nameOf = new Map(Object.entries(english).map(([name, catalogue]) => [catalogue, name]));
  const spoken = new Map<Catalogue, unknown>();
  return {
    ...choice,
    locale,
    words<English extends Catalogue>(of: English) {
      let words = spoken.get(of);
      if (words === undefined) {
        words = speak(catalogues[nameOf.get(of) ?? ''] ?? of, formatting);
        spoken.set(of, words);
      }
      // A translation has the keys and the arguments of the English catalogue: its type holds it to that.
      return words as Spoken<English>;
    },
  };
}
