import type { Command } from './command.ts';
import type { Gtin14 } from './gtin.ts';
import type { Candidate, Reading, ReadingProblem } from './reading.ts';

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
    }
  | { readonly type: 'operator'; readonly operatorId: string }
  | { readonly type: 'command'; readonly command: Command }
  | { readonly type: 'order'; readonly orderId: string }
  | { readonly type: 'tote'; readonly orderId: string }
  | { readonly type: 'location'; readonly location: string }
  | { readonly type: 'parcel'; readonly sscc: string };

/** The resolver's word: one meaning, several (ask, never guess), none, or a text that cannot be right. */
export type Resolution =
  | { readonly type: 'meaning'; readonly meaning: Meaning }
  | { readonly type: 'ambiguous'; readonly meanings: readonly [Meaning, Meaning, ...Meaning[]] }
  | { readonly type: 'unknown'; readonly raw: string }
  | { readonly type: 'unreadable'; readonly raw: string; readonly problem: ReadingProblem };

/**
 * Gives a reading its meaning. Every candidate is looked up everywhere; equal meanings count once.
 * A text with a problem is only "unreadable" when it means nothing as a plain code either.
 */
export function resolveScan(reading: Reading, directory: BarcodeDirectory): Resolution {
  const meanings = new Map<string, Meaning>();
  for (const candidate of reading.candidates)
    for (const meaning of meaningsOf(candidate, directory)) {
      const key = identityOf(meaning);
      if (!meanings.has(key)) meanings.set(key, meaning);
    }
  const [only, other, ...others] = meanings.values();
  if (only && other) return { type: 'ambiguous', meanings: [only, other, ...others] };
  if (only) return { type: 'meaning', meaning: only };
  const { raw, problem } = reading;
  return problem ? { type: 'unreadable', raw, problem } : { type: 'unknown', raw };
}

/** What must differ for two meanings to be two. The lot that only one way of reading gives makes no second item. */
const identityOf = (meaning: Meaning): string =>
  JSON.stringify(meaning.type === 'item' ? [meaning.sku, meaning.units] : meaning);

function meaningsOf(candidate: Candidate, directory: BarcodeDirectory): readonly Meaning[] {
  switch (candidate.type) {
    case 'command':
      return [{ type: 'command', command: candidate.command }];
    case 'sscc':
      return [{ type: 'parcel', sscc: candidate.sscc }];
    case 'gtin':
      return directory.itemsByGtin(candidate.gtin).map((match) => itemMeaning(match, candidate));
    case 'code': {
      const exact = codeMeanings(candidate.text, directory);
      // Caps Lock and some scanner settings change the case of letters, so the capitals are tried second.
      const capitals = candidate.text.toUpperCase();
      return exact.length > 0 || capitals === candidate.text ? exact : codeMeanings(capitals, directory);
    }
  }
}

const itemMeaning = (match: ItemMatch, unit: Extract<Candidate, { type: 'gtin' }>): Meaning => ({
  type: 'item',
  sku: match.sku,
  units: match.units * (unit.count ?? 1),
  lot: unit.lot ?? null,
  expiry: unit.expiry ?? null,
  serial: unit.serial ?? null,
});

function codeMeanings(text: string, directory: BarcodeDirectory): readonly Meaning[] {
  const operatorId = directory.operatorByBadge(text);
  const tote = directory.orderByTote(text);
  const location = directory.locationByCode(text);
  return [
    ...directory
      .itemsByCode(text)
      .map(({ sku, units }): Meaning => ({ type: 'item', sku, units, lot: null, expiry: null, serial: null })),
    ...(operatorId === undefined ? [] : [{ type: 'operator', operatorId } as const]),
    ...directory.ordersByCode(text).map((orderId): Meaning => ({ type: 'order', orderId })),
    ...(tote === undefined ? [] : [{ type: 'tote', orderId: tote } as const]),
    ...(location === undefined ? [] : [{ type: 'location', location } as const]),
  ];
}
