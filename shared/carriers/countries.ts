/** How closely a list of countries names one: `1` everywhere, `2` one of several, `3` that one alone. Closer wins. */
export type CountryLevel = 1 | 2 | 3;

/** A list of countries of a price list, read. `everywhere`: all but those in `except`. */
export interface CountryList {
  readonly everywhere: boolean;
  readonly codes: readonly string[];
  readonly except: ReadonlySet<string>;
}

/** Reads `GB`, `FR|ES`, `*` or `*|-GB|-US` (parts). Nothing means everywhere; exclusions alone mean everywhere but there. */
export function readCountries(parts: readonly string[]): CountryList {
  const except = new Set(parts.filter((part) => part.startsWith('-')).map((part) => part.slice(1)));
  const codes = [...new Set(parts.filter((part) => part !== '*' && !part.startsWith('-')))];
  const everywhere = parts.includes('*') || codes.length === 0;
  return { everywhere, codes: codes.filter((code) => !except.has(code)), except };
}
