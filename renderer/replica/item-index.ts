import { parseGtin } from '#shared/barcode/index.ts';
import type { Item } from '#shared/domain/index.ts';
import { createSpellings, type Spellings } from './spellings.ts';

/** What the scan path knows of an item without reading anything: enough to name it and show it. */
export interface ItemCard {
  readonly sku: string;
  readonly title: string;
  readonly image: string | null;
}

/** One meaning of a code: the item, and how many units one scan of that code stands for. */
export interface ItemMatch {
  readonly sku: string;
  readonly units: number;
}

/**
 * The packed form, made for a quick start: 200,000 items with 400,000 barcodes are two strings and four flat arrays
 * instead of a million objects. GTINs are numbers (a GTIN-14 fits a double exactly), sorted for binary search.
 */
export interface PackedItems {
  readonly count: number;
  /** One line an item: sku, title, image, joined by tabs. */
  readonly cards: string;
  /** One line a code that is no GTIN: code, item number, units, joined by tabs. */
  readonly codes: string;
  readonly gtins: Float64Array;
  readonly gtinItems: Uint32Array;
  readonly gtinUnits: Uint32Array;
  /** The page that holds each item's full record. */
  readonly pages: Uint32Array;
}

export interface ItemIndex {
  readonly size: () => number;
  readonly card: (sku: string) => ItemCard | undefined;
  /** The page that holds the item's full record. */
  readonly pageOf: (sku: string) => number | undefined;
  readonly byGtin: (gtin14: string) => readonly ItemMatch[];
  readonly byCode: (code: string) => readonly ItemMatch[];
  /** Codes and SKUs that may differ from this one by nothing but small and capital letters. */
  readonly spellingsOf: (code: string) => readonly string[];
  readonly put: (item: Item, page: number) => void;
  readonly remove: (sku: string) => void;
  /** Makes what is made at its first use otherwise: half a second with 200,000 items, which no scan should pay. */
  readonly prepare: () => void;
  /** The whole index in its packed form, the overlay worked in. */
  readonly pack: () => PackedItems;
}

/** An item that changed since the packed form was made. */
interface Fresh {
  readonly card: ItemCard;
  readonly page: number;
  readonly codes: readonly { readonly text: string; readonly gtin: string | undefined; readonly units: number }[];
}

/** The SKUs that have a code: nearly always one, and a first copy makes 400,000 of these, so one alone is no set. */
type Owners = Map<string, string | Set<string>>;

export const NO_ITEMS: PackedItems = {
  count: 0,
  cards: '',
  codes: '',
  gtins: new Float64Array(),
  gtinItems: new Uint32Array(),
  gtinUnits: new Uint32Array(),
  pages: new Uint32Array(),
};

/** The barcode and item index in memory: a packed base that never changes, and an overlay of what came after it. */
export function createItemIndex(base: PackedItems = NO_ITEMS): ItemIndex {
  const cards = once(() => (base.count === 0 ? [] : base.cards.split('\n')));
  const numberBySku = once(() => new Map(cards().map((line, item) => [line.slice(0, line.indexOf('\t')), item])));
  const codes = once(() => readCodes(base.codes));
  /** null: removed. An entry here overrides the base. */
  const overlay = new Map<string, Fresh | null>();
  const freshByGtin: Owners = new Map();
  const freshByCode: Owners = new Map();
  /** Made when a code is not found for the first time: few ever look here. */
  let spellings: Spellings | undefined;

  function allSpellings(): Spellings {
    const all = createSpellings();
    for (const known of [codes(), numberBySku(), freshByCode, overlay]) for (const code of known.keys()) all.add(code);
    return all;
  }

  const skuOf = (item: number): string => {
    const line = cards()[item] ?? '';
    return line.slice(0, line.indexOf('\t'));
  };

  function replace(sku: string, fresh: Fresh | null): void {
    for (const code of overlay.get(sku)?.codes ?? []) {
      if (code.gtin) takeFrom(freshByGtin, code.gtin, sku);
      else takeFrom(freshByCode, code.text, sku);
    }
    overlay.set(sku, fresh);
    spellings?.add(sku);
    for (const code of fresh?.codes ?? []) {
      if (code.gtin) addTo(freshByGtin, code.gtin, sku);
      else addTo(freshByCode, code.text, sku);
      spellings?.add(code.text);
    }
  }

  const freshMatches = (
    skus: string | ReadonlySet<string> | undefined,
    is: (code: Fresh['codes'][number]) => boolean,
  ) =>
    (typeof skus === 'string' ? [skus] : Array.from(skus ?? [])).flatMap((sku) =>
      (overlay.get(sku)?.codes ?? []).filter(is).map(({ units }): ItemMatch => ({ sku, units })),
    );

  return {
    size: () => {
      let size = base.count;
      for (const [sku, fresh] of overlay) size += (fresh ? 1 : 0) - (numberBySku().has(sku) ? 1 : 0);
      return size;
    },
    card(sku) {
      const fresh = overlay.get(sku);
      if (fresh !== undefined) return fresh?.card;
      const item = numberBySku().get(sku);
      return item === undefined ? undefined : readCard(cards()[item] ?? '');
    },
    pageOf(sku) {
      const fresh = overlay.get(sku);
      if (fresh !== undefined) return fresh?.page;
      const item = numberBySku().get(sku);
      return item === undefined ? undefined : base.pages[item];
    },
    byGtin(gtin14) {
      const matches = freshMatches(freshByGtin.get(gtin14), (code) => code.gtin === gtin14);
      const gtin = Number(gtin14);
      for (let at = lowerBound(base.gtins, gtin); base.gtins[at] === gtin; at++) {
        const sku = skuOf(base.gtinItems[at] ?? 0);
        if (!overlay.has(sku)) matches.push({ sku, units: base.gtinUnits[at] ?? 1 });
      }
      return matches;
    },
    byCode(code) {
      const matches = freshMatches(freshByCode.get(code), (fresh) => fresh.text === code);
      for (const { item, units } of codes().get(code) ?? []) {
        const sku = skuOf(item);
        if (!overlay.has(sku)) matches.push({ sku, units });
      }
      // A SKU printed as a barcode is the commonest internal code of all.
      if (matches.length === 0) {
        const known = overlay.get(code);
        if (known || (known === undefined && numberBySku().has(code))) return [{ sku: code, units: 1 }];
      }
      return matches;
    },
    spellingsOf(code) {
      spellings ??= allSpellings();
      return spellings.of(code);
    },
    put(item, page) {
      replace(item.sku, {
        card: { sku: item.sku, title: item.title, image: item.image },
        page,
        codes: item.barcodes.map(({ code, units }) => ({ text: code, gtin: parseGtin(code), units })),
      });
    },
    remove: (sku) => replace(sku, null),
    prepare() {
      numberBySku();
      codes();
    },
    pack() {
      const lines: string[] = [];
      const pages: number[] = [];
      const codeLines: string[] = [];
      const gtins: { gtin: number; item: number; units: number }[] = [];
      const moved = new Map<number, number>();
      for (let item = 0; item < cards().length; item++) {
        if (overlay.has(skuOf(item))) continue;
        moved.set(item, lines.length);
        lines.push(cards()[item] ?? '');
        pages.push(base.pages[item] ?? 0);
      }
      for (let at = 0; at < base.gtins.length; at++) {
        const item = moved.get(base.gtinItems[at] ?? 0);
        if (item !== undefined) gtins.push({ gtin: base.gtins[at] ?? 0, item, units: base.gtinUnits[at] ?? 1 });
      }
      for (const [code, owners] of codes())
        for (const owner of owners) {
          const item = moved.get(owner.item);
          if (item !== undefined) codeLines.push(`${code}\t${item}\t${owner.units}`);
        }
      for (const fresh of overlay.values()) {
        if (!fresh) continue;
        const item = lines.length;
        lines.push(writeCard(fresh.card));
        pages.push(fresh.page);
        for (const code of fresh.codes) {
          if (code.gtin) gtins.push({ gtin: Number(code.gtin), item, units: code.units });
          else codeLines.push(`${code.text}\t${item}\t${code.units}`);
        }
      }
      gtins.sort((a, b) => a.gtin - b.gtin);
      return {
        count: lines.length,
        cards: lines.join('\n'),
        codes: codeLines.join('\n'),
        gtins: Float64Array.from(gtins, (entry) => entry.gtin),
        gtinItems: Uint32Array.from(gtins, (entry) => entry.item),
        gtinUnits: Uint32Array.from(gtins, (entry) => entry.units),
        pages: Uint32Array.from(pages),
      };
    },
  };
}

/** What takes long to make and is not needed at the start. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The first place in a sorted array that is not below `wanted`. */
function lowerBound(sorted: Float64Array, wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function readCodes(text: string): ReadonlyMap<string, readonly { readonly item: number; readonly units: number }[]> {
  const codes = new Map<string, { item: number; units: number }[]>();
  for (const line of text === '' ? [] : text.split('\n')) {
    const [code = '', item, units] = line.split('\t');
    const owner = { item: Number(item), units: Number(units) };
    const owners = codes.get(code);
    if (owners) owners.push(owner);
    else codes.set(code, [owner]);
  }
  return codes;
}

// Titles come from outside and may hold a tab or a line feed; a card keeps one line.
const flat = (text: string): string => text.replace(/[\t\n\r]+/g, ' ');
const writeCard = (card: ItemCard): string => `${card.sku}\t${flat(card.title)}\t${flat(card.image ?? '')}`;

function readCard(line: string): ItemCard {
  const [sku = '', title = '', image = ''] = line.split('\t');
  return { sku, title, image: image === '' ? null : image };
}

function addTo(index: Owners, key: string, sku: string): void {
  const owners = index.get(key);
  if (owners === undefined) index.set(key, sku);
  else if (typeof owners !== 'string') owners.add(sku);
  else if (owners !== sku) index.set(key, new Set([owners, sku]));
}

function takeFrom(index: Owners, key: string, sku: string): void {
  const owners = index.get(key);
  if (owners === sku) index.delete(key);
  else if (typeof owners === 'object') owners.delete(sku);
}
