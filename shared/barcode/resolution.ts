import type { Command } from './command.ts';
import { type Gtin14, parseGtin } from './gtin.ts';
import { parseManifestBarcode } from './manifest-code.ts';
import type { Candidate, Reading, ReadingProblem } from './reading.ts';
import { type PrintedSheet, parseSheetCode } from './sheet-code.ts';

/** An item that a code is printed on; `units` is the pack size of that very code, 1 for a single unit. */
export interface ItemMatch {
  readonly sku: string;
  readonly units: number;
}

/** Where codes are looked up. All in memory: the scan path never waits. */
export interface BarcodeDirectory {
  readonly itemsByGtin: (gtin: Gtin14) => readonly ItemMatch[];
  readonly itemsByCode: (text: string) => readonly ItemMatch[];
  readonly operatorByBadge: (text: string) => string | undefined;
  /** Ids of the orders with this code: two channels may use the same one. */
  readonly ordersByCode: (text: string) => readonly string[];
  readonly orderByTote: (text: string) => string | undefined;
  readonly locationByCode: (text: string) => string | undefined;
  /** The delivery with this code; left out where none are known. */
  readonly deliveryByCode?: (text: string) => string | undefined;
  /** The kind of carton with this code; left out where none are known. */
  readonly cartonByCode?: (text: string) => string | undefined;
  /** The parcel with a carrier's label that this scan is of, by its SSCC; left out where no label is a carrier's. */
  readonly parcelByLabel?: (raw: string) => string | undefined;
  /**
   * How a text may be written that is not stored as it is: with other small and capital letters, an order's number with `#` or a
   * prefix. Each is looked up; what means nothing does no harm.
   */
  readonly spellingsOf?: (text: string) => readonly string[];
}

/** What a scan means in this warehouse. */
export type Meaning =
  | {
      readonly type: 'item';
      readonly sku: string;
      /** Pack size of the code times the count that it names. */
      readonly units: number;
      readonly lot: string | null;
      /** ISO date. */
      readonly expiry: string | null;
      readonly serial: string | null;
      /** What all its units weigh by the code itself, net; absent: the code does not say, or says what nothing weighs. */
      readonly grams?: number;
    }
  | { readonly type: 'operator'; readonly operatorId: string }
  | { readonly type: 'command'; readonly command: Command }
  | { readonly type: 'order'; readonly orderId: string }
  | { readonly type: 'tote'; readonly orderId: string }
  | { readonly type: 'location'; readonly location: string }
  | { readonly type: 'delivery'; readonly delivery: string }
  /** An empty carton, by its kind. */
  | { readonly type: 'carton'; readonly carton: string }
  | { readonly type: 'parcel'; readonly sscc: string }
  /** A hand-over to a carrier, by its name for people. */
  | { readonly type: 'manifest'; readonly code: string }
  | ({ readonly type: 'count-sheet' } & PrintedSheet);

/** The resolver's word: one meaning, several (ask, never guess), none, or a text that cannot be right. */
export type Resolution =
  | { readonly type: 'meaning'; readonly meaning: Meaning }
  | { readonly type: 'ambiguous'; readonly meanings: readonly [Meaning, Meaning, ...Meaning[]] }
  | { readonly type: 'unknown'; readonly raw: string }
  | { readonly type: 'unreadable'; readonly raw: string; readonly problem: ReadingProblem };

/**
 * Gives a reading its meaning. The label of a parcel that is packed here is meant before anything else; every other candidate is looked up everywhere; equal meanings count once.
 * A text with a problem is only "unreadable" when it means nothing as a plain code either.
 */
export function resolveScan(reading: Reading, directory: BarcodeDirectory): Resolution {
  const sscc = directory.parcelByLabel?.(reading.raw);
  if (sscc !== undefined) return { type: 'meaning', meaning: { type: 'parcel', sscc } };
  const meanings = apart(reading.candidates.flatMap((candidate) => meaningsOf(candidate, directory)));
  const [only, other, ...others] = meanings;
  if (only && other) return { type: 'ambiguous', meanings: [only, other, ...others] };
  if (only) return { type: 'meaning', meaning: only };
  const { raw, problem } = reading;
  if (problem) return { type: 'unreadable', raw, problem };
  const unchecked = reading.candidates.some(
    (candidate) => candidate.type === 'unchecked' && directory.itemsByGtin(candidate.gtin).length > 0,
  );
  return unchecked
    ? { type: 'unreadable', raw, problem: { type: 'no-check-digit', of: reading.text } }
    : { type: 'unknown', raw };
}

/**
 * Equal meanings once. The lot that only one way of reading gives makes no second item; two readings that each say another lot,
 * expiry date or serial are two.
 */
function apart(meanings: readonly Meaning[]): readonly Meaning[] {
  const says = (meaning: Meaning): boolean =>
    meaning.type === 'item' && [meaning.lot, meaning.expiry, meaning.serial].some((said) => said !== null);
  const unit = (meaning: Meaning): string =>
    JSON.stringify(meaning.type === 'item' ? [meaning.sku, meaning.units] : meaning);
  const said = new Set(meanings.filter(says).map(unit));
  const different = new Map<string, Meaning>();
  for (const meaning of meanings)
    if (says(meaning) || !said.has(unit(meaning)))
      different.set(says(meaning) ? JSON.stringify(meaning) : unit(meaning), meaning);
  return [...different.values()];
}

function meaningsOf(candidate: Candidate, directory: BarcodeDirectory): readonly Meaning[] {
  switch (candidate.type) {
    case 'command':
      return [{ type: 'command', command: candidate.command }];
    case 'sscc':
      return [{ type: 'parcel', sscc: candidate.sscc }];
    case 'gtin':
      return directory.itemsByGtin(candidate.gtin).map((match) => itemMeaning(match, candidate));
    case 'part':
      return candidate.parts.flatMap((part) => {
        const gtin = parseGtin(part);
        const exact = [...(gtin ? directory.itemsByGtin(gtin) : []), ...directory.itemsByCode(part)];
        const matches = exact.length > 0 ? exact : otherSpellings(part, directory).flatMap(directory.itemsByCode);
        return matches.map((match) => itemMeaning(match, candidate));
      });
    case 'unchecked':
      return [];
    case 'code': {
      const exact = codeMeanings(candidate.text, directory);
      if (exact.length > 0) return exact;
      return otherSpellings(candidate.text, directory).flatMap((spelling) => codeMeanings(spelling, directory));
    }
  }
}

/** Caps Lock, Code 39 and some scanner settings change the case of letters: what differs by nothing else is meant. */
const otherSpellings = (text: string, directory: BarcodeDirectory): readonly string[] =>
  [...new Set([text.toUpperCase(), text.toLowerCase(), ...(directory.spellingsOf?.(text) ?? [])])].filter(
    (other) => other !== text,
  );

const itemMeaning = (match: ItemMatch, unit: Extract<Candidate, { type: 'gtin' | 'part' }>): Meaning => ({
  type: 'item',
  sku: match.sku,
  units: match.units * (unit.count ?? 1),
  lot: unit.lot ?? null,
  expiry: unit.expiry ?? null,
  serial: unit.serial ?? null,
  ...gramsIn(unit),
});

/** The net weight that a code says, as far as it can be one of goods on a bench: more than nothing, and at most a tonne. */
function gramsIn(unit: Extract<Candidate, { type: 'gtin' | 'part' }>): { readonly grams?: number } {
  const grams = unit.type === 'gtin' ? (unit.weightGrams ?? 0) : 0;
  return grams > 0 && grams <= 1_000_000 ? { grams } : {};
}

function codeMeanings(text: string, directory: BarcodeDirectory): readonly Meaning[] {
  const operatorId = directory.operatorByBadge(text);
  const tote = directory.orderByTote(text);
  const location = directory.locationByCode(text);
  const delivery = directory.deliveryByCode?.(text);
  const carton = directory.cartonByCode?.(text);
  const sheet = parseSheetCode(text);
  const manifest = parseManifestBarcode(text);
  return [
    ...directory
      .itemsByCode(text)
      .map(({ sku, units }): Meaning => ({ type: 'item', sku, units, lot: null, expiry: null, serial: null })),
    ...(operatorId === undefined ? [] : [{ type: 'operator', operatorId } as const]),
    ...directory.ordersByCode(text).map((orderId): Meaning => ({ type: 'order', orderId })),
    ...(tote === undefined ? [] : [{ type: 'tote', orderId: tote } as const]),
    ...(location === undefined ? [] : [{ type: 'location', location } as const]),
    ...(delivery === undefined ? [] : [{ type: 'delivery', delivery } as const]),
    ...(carton === undefined ? [] : [{ type: 'carton', carton } as const]),
    ...(sheet ? [{ type: 'count-sheet', ...sheet } as const] : []),
    ...(manifest === undefined ? [] : [{ type: 'manifest', code: manifest } as const]),
  ];
}
