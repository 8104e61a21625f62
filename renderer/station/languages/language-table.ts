import { createLanguages, type LanguageRow, type Languages } from '#renderer/core/messages/languages.ts';
import { en } from './en.ts';

/** Every language besides English, which is the source and always there: one row each. Nothing else lists them. */
export const LANGUAGES: Readonly<Record<string, LanguageRow>> = {
  de: { name: 'Deutsch', direction: 'ltr', load: async () => (await import('./de.ts')).de },
  es: { name: 'Español', direction: 'ltr', load: async () => (await import('./es.ts')).es },
  fr: { name: 'Français', direction: 'ltr', load: async () => (await import('./fr.ts')).fr },
  ar: { name: 'العربية', direction: 'rtl', load: async () => (await import('./ar.ts')).ar },
  qps: { name: 'Pseudo', direction: 'ltr', hidden: true, load: async () => (await import('./pseudo.ts')).pseudo(en) },
};

export const createStationLanguages = (): Languages => createLanguages(en, LANGUAGES);
