/** One of several codes that came in one delivery. */
export interface StoredLine {
  readonly text: string;
  readonly symbology: string | null;
}

/** Symbols that hold lines of text themselves, such as a visiting card: by their AIM id's letter. Source: ISO/IEC 15424. */
const HOLDS_LINES = /^\][QdLzUeoJ]/;

/**
 * The codes of a delivery that is several lines long: what a scanner had in its memory, from an inventory mode or from out of
 * range. Undefined for one code, with or without line ends around it, and for a symbol that may hold lines itself.
 * How fast codes come says nothing: see docs/decisions/0011. Lines keep their order; empty ones are left out.
 */
export function storedLines(text: string, symbology: string | null): readonly StoredLine[] | undefined {
  const lines = text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const aimId = symbology ?? /^\][A-Za-z][0-9A-Za-z]/.exec(text)?.[0] ?? '';
  if (lines.length < 2 || HOLDS_LINES.test(aimId)) return undefined;
  // The scanner says the symbology of a delivery once, and that of its first code is all that it can be.
  return lines.map((line, at) => ({ text: line, symbology: at === 0 ? symbology : null }));
}
