/** Stored codes by what is left of them without small and capital letters: only those that have small ones need a place. */
export interface Spellings {
  /** Remembers a code. What was removed since may stay here: whoever finds it looks it up again. */
  readonly add: (code: string) => void;
  /** Codes that may be stored and differ from this one by nothing but small and capital letters. */
  readonly of: (code: string) => readonly string[];
}

export function createSpellings(): Spellings {
  const byCapitals = new Map<string, Set<string>>();
  return {
    add(code) {
      const capitals = code.toUpperCase();
      if (capitals === code) return;
      const same = byCapitals.get(capitals);
      if (same) same.add(code);
      else byCapitals.set(capitals, new Set([code]));
    },
    of(code) {
      const capitals = code.toUpperCase();
      return [capitals, ...(byCapitals.get(capitals) ?? [])].filter((other) => other !== code);
    },
  };
}
