import {
  columnsOf,
  headingKey,
  type ImportKind,
  type MappedColumn,
  type OrderMapping,
  recognise,
  shopMapping,
} from '#shared/orders/index.ts';

/** What a header row makes of a file. */
export interface Interpretation {
  readonly kind: ImportKind;
  /** Null: our own columns. */
  readonly mapping: OrderMapping | null;
  readonly used: readonly MappedColumn[];
  /** Headings that say nothing here. */
  readonly unknown: readonly string[];
  /** Headings that are ours and not used yet. */
  readonly later: readonly string[];
  /** Headings that stand there twice: the first counts. */
  readonly double: readonly string[];
}

/** Why a header row makes nothing of a file: `detail` names the kinds that fit, or the export to take instead. */
export interface NotInterpreted {
  readonly reason: 'unknown-columns' | 'two-kinds' | 'wrong-export';
  readonly detail: string;
}

/** A mapping that a person made, by the headings that it was made for. */
export type MappingsByHand = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** Files with the same headings are read in the same way, whatever their order. */
export const headingSignature = (headings: readonly string[]): string =>
  [...new Set(headings.map(headingKey).filter(Boolean))].toSorted().join('|').slice(0, 8_000);

/** Judges a header row by all of its headings: a mapping by hand first, then the shops, then our own kinds. */
export function interpret(
  name: string,
  headings: readonly string[],
  byHand: MappingsByHand,
): Interpretation | NotInterpreted {
  const first = new Set<string>();
  const double: string[] = [];
  const once = headings.filter((heading) => {
    const key = headingKey(heading);
    if (key === '') return false;
    if (first.has(key)) double.push(heading);
    else first.add(key);
    return !double.includes(heading) || headings.indexOf(heading) === headings.findIndex((h) => headingKey(h) === key);
  });
  const made = byHand.get(headingSignature(headings));
  const shop = shopMapping(once);
  if (shop && 'instead' in shop) return { reason: 'wrong-export', detail: shop.instead };
  if (made || shop) {
    // Other columns of a shop's file change nothing of what its own states mean.
    const hand = made && handMapping(made, once);
    const mapping = shop ? { ...shop, columns: hand?.columns ?? shop.columns } : handMapping(made ?? {}, once);
    const used = new Set(mapping.columns.map(({ heading }) => heading));
    const unknown = once.filter((heading) => !used.has(heading));
    return { kind: 'orders', mapping, used: mapping.columns, unknown, later: [], double };
  }
  const found = recognise(name, once);
  if (found.type === 'two-kinds') return { reason: 'two-kinds', detail: found.kinds.join(', ') };
  if (found.type === 'unknown') return { reason: 'unknown-columns', detail: '' };
  const own = new Map(columnsOf(found.kind).map((column) => [column.name, column]));
  const need = (heading: string) => own.get(headingKey(heading))?.need;
  return {
    kind: found.kind,
    mapping: null,
    used: once
      .filter((heading) => need(heading) === 'required' || need(heading) === 'optional')
      .map((heading) => ({ heading, column: headingKey(heading) })),
    unknown: found.unknown,
    later: once.filter((heading) => need(heading) === 'later'),
    double,
  };
}

function handMapping(made: Readonly<Record<string, string>>, headings: readonly string[]): OrderMapping {
  const columns = headings.flatMap((heading) => {
    const column = made[headingKey(heading)];
    return column ? [{ heading, column }] : [];
  });
  return { source: 'by-hand', columns, dayFirst: null };
}
