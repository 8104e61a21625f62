/** An item as far as its likeness to another shows. */
export interface Named {
  readonly sku: string;
  readonly title: string;
}

/** What a wrong item should have been: the open line that is most like it, or, where none is, what is still needed. */
export type NeededInstead<Item extends Named> =
  | { readonly type: 'alike'; readonly item: Item }
  | { readonly type: 'any'; readonly items: readonly Item[] };

/** More pictures than this are no help. */
const MOST = 3;

/** A title's words, in its order, as they are compared: without case and marks. */
const wordsOf = (title: string): readonly string[] =>
  title
    .toLocaleLowerCase()
    .split(/[\s,;:/()·–-]+/)
    .filter(Boolean);

/** The part of a SKU that variants have in common: all but what stands behind its last hyphen, dot or underscore. */
const stemOf = (sku: string): string => /^(.{2,})[-_.][^-_.]+$/.exec(sku.toUpperCase())?.[1] ?? '';

/** How alike two items are: 0 for nothing in common, more for each word, first words and SKU stems counting most. */
function likeness(a: Named, b: Named): number {
  const [first, second] = [wordsOf(a.title), wordsOf(b.title)];
  const shared = first.filter((word) => second.includes(word)).length;
  const sameStart = first[0] !== undefined && first[0] === second[0] ? 2 : 0;
  const sameStem = stemOf(a.sku) !== '' && stemOf(a.sku) === stemOf(b.sku) ? 3 : 0;
  const half = shared * 2 > Math.max(first.length, second.length) ? 1 : 0;
  return sameStart + sameStem + half === 0 ? 0 : sameStart + sameStem + shared;
}

/** What is needed instead of a scanned item, of the items that are still needed, in the order's own order. */
export function neededInstead<Item extends Named>(scanned: Named, needed: readonly Item[]): NeededInstead<Item> {
  let best: { readonly item: Item; readonly likeness: number } | undefined;
  for (const item of needed) {
    const found = likeness(scanned, item);
    if (found > (best?.likeness ?? 0)) best = { item, likeness: found };
  }
  return best ? { type: 'alike', item: best.item } : { type: 'any', items: needed.slice(0, MOST) };
}

/** A part of a title, from the letter `at` on; `differs`: the other title has no such word. */
export interface TitlePart {
  readonly at: number;
  readonly text: string;
  readonly differs: boolean;
}

/** A title in parts, of which those that the other title lacks are marked: what to look at to tell two items apart. */
export function differingParts(title: string, other: string): readonly TitlePart[] {
  const known = new Set(wordsOf(other));
  let at = 0;
  return title.split(/([\s,;:/()·–-]+)/).map((text) => {
    const part = { at, text, differs: wordsOf(text).some((word) => !known.has(word)) };
    at += text.length;
    return part;
  });
}
