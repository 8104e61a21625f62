/** Keys that came one after the other, and may turn out to be a code. */
export interface Run {
  us: string;
  /** Undefined once a key of it wrote nothing by itself. */
  typed: string | undefined;
  /** Pauses between the keys, in milliseconds; modifiers are keys too. */
  readonly gaps: number[];
  readonly field: object | null;
  /** Brings the field back to what it held before the first key. */
  readonly restore: (() => void) | undefined;
  /** A key went down before the one before it was up: hands roll over keys, scanners do not. */
  rolled: boolean;
  /** A key was held down until it repeated. */
  held: boolean;
  /** A key of it wrote nothing: what was scanned is not known. */
  spoiled: boolean;
}

export const createRun = (field: object | null, restore: (() => void) | undefined): Run => ({
  us: '',
  typed: '',
  gaps: [],
  field,
  restore,
  rolled: false,
  held: false,
  spoiled: false,
});

export const isQuick = ({ gaps }: Run, limitMs: number): boolean => gaps.every((gap) => gap <= limitMs);

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
