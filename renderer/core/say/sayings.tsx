import { createContext, type ReactNode, use, useMemo } from 'react';
import type { Sentence } from '../messages/catalogue.ts';
import type { Language } from '../messages/language.ts';
import { useLanguage } from '../messages/use-messages.tsx';
import { useApp } from '../use-station.ts';
import type { Say } from './answer.ts';
import { type Names, namesOf } from './names.ts';

/** A sentence of the banner, with the one number to be read from a metre away, where it has one: `2 / 3`, `+1`. */
export interface Told extends Sentence {
  readonly count?: string;
}

/** The words of everything that somebody says: a sentence, or one that the saying's values give. */
export type Sayings<Some extends { readonly type: string } = Say> = {
  readonly [Type in Some['type']]: Told | ((say: Extract<Some, { readonly type: Type }>) => Told);
};

/** Everything that the station says, in the words of a language. */
export type SayingsIn = (language: Language, names: Names) => Sayings;

const SayingsContext = createContext<SayingsIn | null>(null);

/** Gives the banners the sentences of all features. */
export function SayingsProvider({ sayings, children }: { readonly sayings: SayingsIn; readonly children: ReactNode }) {
  return <SayingsContext value={sayings}>{children}</SayingsContext>;
}

/** An answer in the words of whoever is signed in. */
export function useSentence(say: Say | null): Told | null {
  const sayings = use(SayingsContext);
  if (!sayings) throw new Error('an answer outside of its sentences');
  const app = useApp();
  const language = useLanguage();
  const all = useMemo(() => sayings(language, namesOf(app.reference)), [sayings, language, app]);
  return say && sentenceOf(all, say);
}

/** One answer in words. */
export function sentenceOf(sayings: Sayings, say: Say): Told {
  // The table has for each type what takes exactly that type; only the compiler cannot pair them up.
  const saying = sayings[say.type] as Told | ((say: Say) => Told);
  return typeof saying === 'function' ? saying(say) : saying;
}
