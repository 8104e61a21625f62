import type { Language } from '#renderer/core/messages/language.ts';
import { createStationLanguages } from '#renderer/station/languages/language-table.ts';

const languages = createStationLanguages();

/** A language of the station, fetched. */
export const inLanguage = (code: string): Promise<Language> => languages.fetch(code);

/** Every language that is offered to people, by its code. */
export const everyLanguage = (): Promise<readonly (readonly [code: string, language: Language])[]> =>
  Promise.all(languages.choices.map(async ({ code }) => [code, await languages.fetch(code)] as const));
