import { createContext, type ReactNode, use, useEffect, useLayoutEffect, useState } from 'react';
import type { Catalogue, Spoken } from './catalogue.ts';
import type { Language } from './language.ts';
import type { Languages } from './languages.ts';

const LanguageContext = createContext<{ readonly language: Language; readonly languages: Languages } | null>(null);

/**
 * Gives the screens the language of a code. Where it has to be fetched, they keep the one before until it is there; and for good
 * where it cannot be.
 */
export function LanguageProvider({
  code,
  languages,
  children,
}: {
  readonly code: string;
  readonly languages: Languages;
  readonly children: ReactNode;
}) {
  const [before, setBefore] = useState(languages.english);
  const language = languages.fetched(code) ?? before;
  useEffect(() => {
    let wanted = true;
    const show = (fetched: Language) => wanted && setBefore(fetched);
    languages.fetch(code).then(show, (error: unknown) => console.error('a language could not be fetched', error));
    return () => {
      wanted = false;
    };
  }, [code, languages]);
  useLayoutEffect(() => {
    Object.assign(document.documentElement, { lang: language.code, dir: language.direction });
  }, [language]);
  return <LanguageContext value={{ language, languages }}>{children}</LanguageContext>;
}

/** The words of a feature in the language of whoever is signed in; its English catalogue says which. Changes live. */
export const useMessages = <English extends Catalogue>(english: English): Spoken<English> =>
  useLanguage().words(english);

/** The language of whoever is signed in, for numbers, dates and names. */
export const useLanguage = (): Language => useSpoken().language;

/** All languages that are spoken here, for choosing one. */
export const useLanguages = (): Languages => useSpoken().languages;

function useSpoken() {
  const spoken = use(LanguageContext);
  if (!spoken) throw new Error('words outside of a language');
  return spoken;
}
