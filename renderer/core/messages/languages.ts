import { type Catalogues, createLanguage, type Language, type LanguageChoice } from './language.ts';

/** One row of the table of languages. */
export interface LanguageRow {
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** Fetches the catalogues when somebody wants the language. */
  readonly load: () => Promise<Catalogues>;
  /** Spoken when it is asked for by its code, and offered to nobody. */
  readonly hidden?: boolean;
}

/** The languages of the screens. English is always there; the others are fetched when somebody wants them, and kept. */
export interface Languages {
  readonly choices: readonly LanguageChoice[];
  readonly english: Language;
  /** The code under which a language is spoken here: `de` for `de-AT`. Null where it is not. */
  readonly spokenAs: (code: string) => string | null;
  /** The language, where it was fetched already; one that is not spoken here is English. */
  readonly fetched: (code: string) => Language | null;
  /** Fetches the language. Rejects where its file cannot be read. */
  readonly fetch: (code: string) => Promise<Language>;
}

export function createLanguages(english: Catalogues, rows: Readonly<Record<string, LanguageRow>>): Languages {
  const choiceOf = (code: string, { name, direction }: LanguageRow): LanguageChoice => ({ code, name, direction });
  const source = createLanguage({ code: 'en', name: 'English', direction: 'ltr' }, english, english);
  const languages = new Map<string, Language>([['en', source]]);
  const spokenAs = (code: string): string | null => {
    const plain = code.toLowerCase();
    const known = [plain, plain.split('-')[0] ?? ''].find((each) => each === 'en' || Object.hasOwn(rows, each));
    return known ?? null;
  };
  return {
    choices: [source, ...Object.entries(rows).flatMap(([code, row]) => (row.hidden ? [] : [choiceOf(code, row)]))].map(
      ({ code, name, direction }) => ({ code, name, direction }),
    ),
    english: source,
    spokenAs,
    fetched: (code) => languages.get(spokenAs(code) ?? 'en') ?? null,
    async fetch(code) {
      const known = spokenAs(code) ?? 'en';
      const row = rows[known];
      const before = languages.get(known);
      if (before || !row) return before ?? source;
      const language = createLanguage(choiceOf(known, row), english, await row.load());
      languages.set(known, language);
      return language;
    },
  };
}
