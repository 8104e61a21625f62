// Which lots of an item a bench may be given, by what it knows of the stock.
import type { Location } from '#shared/domain/index.ts';

/** A lot as the stock has it. */
export interface KnownLot {
  readonly lot: string;
  /** ISO date; null: nobody said it. */
  readonly expiry: string | null;
  /** Where units of it stand, each with what the place is for; null: nobody knows the place. Empty: on no shelf. */
  readonly places: readonly { readonly code: string; readonly kind: Location['kind'] | null }[];
}

/** A lot that can be chosen by its place on the screen instead of being scanned. */
export interface LotChoice {
  readonly lot: string;
  readonly expiry: string | null;
  /** Where a unit of it stands; null: not known. */
  readonly place: string | null;
}

/** What the bench knows of an item's lots. */
export interface LotRules {
  /** Empty: the stock keeps no lots of the item, and nothing can be said of one. */
  readonly known: readonly KnownLot[];
  /** Lots that the order's own list has of the item; empty: any will do. */
  readonly wanted: readonly string[];
  /** Whether a lot that the stock does not know is taken like any other. */
  readonly takesUnknown: boolean;
}

/** Of an item whose lots nobody knows. */
export const NO_LOT_RULES: LotRules = { known: [], wanted: [], takesUnknown: true };

/** Why a lot does not go in; undefined: it may. `unknown`: the stock has no such lot. */
export type LotJudgement =
  | { readonly type: 'quarantine'; readonly place: string }
  | { readonly type: 'other'; readonly wanted: readonly string[] }
  | { readonly type: 'unknown' };

/**
 * Judges the lot of a unit. All that stands in quarantine of it stays there, whoever says what; the other two may be allowed. A lot of which
 * some stands elsewhere too is not stopped: nobody can tell which unit this one is.
 */
export function judgeLot(lot: string, { known, wanted, takesUnknown }: LotRules): LotJudgement | undefined {
  const it = known.find((one) => one.lot === lot);
  const [shut, ...others] = it?.places ?? [];
  if (shut?.kind === 'quarantine' && others.every(({ kind }) => kind === 'quarantine'))
    return { type: 'quarantine', place: shut.code };
  if (wanted.length > 0 && !wanted.includes(lot)) return { type: 'other', wanted };
  return !it && known.length > 0 && !takesUnknown ? { type: 'unknown' } : undefined;
}

/** A lot as the stock writes it, for one that was typed in other capitals; undefined: the stock has none such, or several. */
export function lotAsKnown(text: string, { known }: Pick<LotRules, 'known'>): KnownLot | undefined {
  const exact = known.find(({ lot }) => lot === text);
  if (exact) return exact;
  const [only, ...others] = known.filter(({ lot }) => lot.toLowerCase() === text.toLowerCase());
  return others.length === 0 ? only : undefined;
}

/**
 * The lots to choose from: those of the order's own list first, then what expires first of what may leave; `used`, what lies in the order's
 * parcels already, where the stock does not say. Nothing that has expired by `today`. At most `most`.
 */
export function lotChoices(
  { known, wanted }: Pick<LotRules, 'known' | 'wanted'>,
  used: readonly LotChoice[],
  today: string,
  most: number,
): readonly LotChoice[] {
  const free = known.flatMap(({ lot, expiry, places }): LotChoice[] => {
    const open = places.filter(({ kind }) => kind !== 'quarantine' && kind !== 'receiving');
    const place = open.find(({ kind }) => kind === 'pick') ?? open[0];
    return place || wanted.includes(lot) ? [{ lot, expiry, place: place?.code ?? null }] : [];
  });
  const inTurn = free.toSorted(
    (a, b) =>
      Number(wanted.includes(b.lot)) - Number(wanted.includes(a.lot)) ||
      (a.expiry ?? LATE).localeCompare(b.expiry ?? LATE) ||
      a.lot.localeCompare(b.lot),
  );
  const shown = new Set(inTurn.map(({ lot }) => lot));
  return [...inTurn, ...used.filter(({ lot }) => !shown.has(lot))]
    .filter(({ expiry }) => expiry === null || expiry >= today)
    .slice(0, most);
}

/** What has no date is good for longer than all that has one. */
const LATE = '9999-12-31';
