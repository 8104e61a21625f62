// What a scanner that types sends, seen as keys.

/** One key as it came. `ms`: after the one before. `us`: what a US keyboard makes of it; undefined for no character. */
export interface TypedKey {
  readonly name: string;
  readonly key: string;
  readonly ms: number;
  readonly us: string | undefined;
}

/** What a run of keys says about the scanner. */
export interface TypedRun {
  readonly keys: number;
  /** Of the keys, between one and the next. */
  readonly medianMs: number;
  readonly slowestMs: number;
  readonly first: string;
  readonly last: string;
  /** The computer's layout makes other characters of these keys than a US keyboard does. */
  readonly otherLayout: boolean;
}

/** A pause this long ends a run: nothing belongs together over it. */
export const RUN_ENDS_MS = 700;
/** At a key in this time a scanner cannot be told from a hand. */
export const SLOW_MS = 45;

export function describeRun(keys: readonly TypedKey[]): TypedRun | null {
  const [first] = keys;
  const last = keys.at(-1);
  if (!first || !last || keys.length < 3) return null;
  const gaps = keys
    .slice(1)
    .map(({ ms }) => ms)
    .sort((a, b) => a - b);
  const letters = keys.filter(({ key, us }) => us !== undefined && [...key].length === 1);
  return {
    keys: keys.length,
    medianMs: gaps[Math.floor(gaps.length / 2)] ?? 0,
    slowestMs: gaps.at(-1) ?? 0,
    first: first.name,
    last: last.name,
    // Caps Lock turns letters round; that is another trouble, and told apart from this one.
    otherLayout: letters.some(({ key, us }) => key.toLowerCase() !== us?.toLowerCase()),
  };
}
