import type { CountedScan } from './count.ts';

/** A code of what a scanner had in its memory, and what it means for a count. `other`: something that is neither counted nor a place, such as an order. */
export type StoredCodeMeaning =
  | { readonly type: 'place'; readonly location: string }
  | ({ readonly type: 'units'; readonly isSerialised: boolean } & Pick<
      CountedScan,
      'units' | 'lot' | 'expiry' | 'serial'
    > & {
        readonly sku: string;
      })
  /** The code that says that nothing is there. */
  | { readonly type: 'empty' }
  /** The code that takes the scan before it back. */
  | { readonly type: 'undo' }
  /** A code that says that the place is done: the next place says so as well. */
  | { readonly type: 'end' }
  | { readonly type: 'unknown' }
  | { readonly type: 'other' };

/** A code in the order in which it was scanned. `id`: its own, by which it is counted once. */
export interface StoredListCode {
  readonly id: string;
  readonly text: string;
  readonly meaning: StoredCodeMeaning;
}

/**
 * Why a place of a list is not counted, and its codes wait: `unknown-place`: nobody knows it · `nothing`: nothing was scanned there, and nobody said that it is empty ·
 * `not-empty`: it is said to be empty, and units were scanned · `other`: a code that is not counted stands among its own · `no-serial`: a unit without its serial number ·
 * `twice`: the same serial number again.
 */
export type StoredPlaceProblem = 'unknown-place' | 'nothing' | 'not-empty' | 'other' | 'no-serial' | 'twice';

/** What a list says of one place. */
export interface StoredPlace {
  readonly location: string;
  /** All its codes, its own first. */
  readonly codes: readonly StoredListCode[];
  /** What was counted, without what was taken back; of a code that nobody knows the item is null. */
  readonly scans: readonly StoredListCode[];
  readonly problem: StoredPlaceProblem | null;
  /** The code that is in the way; null: none alone is. */
  readonly inTheWay: string | null;
}

/** A list as a count: its places in the order of their first scan, and the codes that stand before any place. */
export interface StoredList {
  readonly before: readonly StoredListCode[];
  readonly places: readonly StoredPlace[];
}

/** The form of a code: each letter and digit by its kind, so that codes of one scheme look the same. */
const formOf = (text: string): string => text.replace(/\d+/g, '9').replace(/[A-Za-z]+/g, 'A');

/**
 * Reads what a scanner had in its memory as a count: place, item, item, place … A place that comes twice is one. A code that nobody knows is counted as a unit, unless
 * it looks like the places that are known: then it is a place that nobody knows, and what follows it is not counted at the place before.
 */
export function readStoredList(codes: readonly StoredListCode[], locations: readonly string[]): StoredList {
  const forms = new Set(locations.map(formOf));
  const before: StoredListCode[] = [];
  const places = new Map<string, StoredListCode[]>();
  const unknown = new Set<string>();
  let here: StoredListCode[] = before;
  for (const code of codes) {
    const { meaning, text } = code;
    const isUnknown = meaning.type === 'unknown' && forms.has(formOf(text));
    const location = meaning.type === 'place' ? meaning.location : isUnknown ? text : null;
    if (location !== null) {
      if (isUnknown) unknown.add(location);
      here = places.get(location) ?? [];
      places.set(location, here);
    }
    here.push(code);
  }
  return {
    before,
    places: [...places].map(([location, ofPlace]) => placeOf(location, ofPlace, unknown.has(location))),
  };
}

function placeOf(location: string, codes: readonly StoredListCode[], isUnknown: boolean): StoredPlace {
  const scans: StoredListCode[] = [];
  let isEmpty = false;
  let wrong: Pick<StoredPlace, 'problem' | 'inTheWay'> | null = null;
  const stops = (problem: StoredPlaceProblem, { text }: StoredListCode): void => {
    wrong ??= { problem, inTheWay: text };
  };
  for (const code of codes) {
    const { meaning } = code;
    if (isUnknown && code.text === location) continue;
    switch (meaning.type) {
      case 'place':
      case 'end':
        break;
      case 'empty':
        isEmpty = true;
        break;
      case 'undo':
        scans.pop();
        break;
      case 'other':
        stops('other', code);
        break;
      case 'unknown':
        scans.push(code);
        break;
      case 'units':
        if (meaning.isSerialised && meaning.serial === null) stops('no-serial', code);
        if (isCounted(scans, meaning)) stops('twice', code);
        scans.push(code);
    }
  }
  const found = { location, codes, scans };
  if (isUnknown) return { ...found, problem: 'unknown-place', inTheWay: location };
  if (wrong) return { ...found, ...(wrong as Pick<StoredPlace, 'problem' | 'inTheWay'>) };
  if (isEmpty === scans.length > 0) return { ...found, problem: isEmpty ? 'not-empty' : 'nothing', inTheWay: null };
  return { ...found, problem: null, inTheWay: null };
}

/** Whether the unit with this number was scanned before. */
const isCounted = (
  scans: readonly StoredListCode[],
  { sku, serial }: Extract<StoredCodeMeaning, { type: 'units' }>,
): boolean =>
  serial !== null &&
  scans.some(({ meaning }) => meaning.type === 'units' && meaning.sku === sku && meaning.serial === serial);
