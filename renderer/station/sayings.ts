import { coreSayings } from '#renderer/core/say/core-sayings.ts';
import type { SayingsIn } from '#renderer/core/say/sayings.tsx';
import { heldWords } from '#renderer/features/held/messages/en.ts';
import { labelSayings } from '#renderer/features/labels/messages/sayings.ts';
import { packingSayings } from '#renderer/features/packing/messages/sayings.ts';
import { storedWords } from '#renderer/features/stored/messages/en.ts';

/** The words of everything that the station says. A saying without words, or words that want what it does not give, do not compile. */
export const sayingsIn: SayingsIn = (language, names) => ({
  ...coreSayings(language),
  ...packingSayings(language, names),
  ...labelSayings(language),
  ...language.words(heldWords).say,
  ...language.words(storedWords).say,
});
