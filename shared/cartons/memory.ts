// What was used before for the same content. Source: shipping facts, section 1.3.
import {
  type CartonFacts,
  type Content,
  type Fitting,
  gramsOf,
  ranked,
  type Suggestion,
  suggestCarton,
} from './suggest.ts';

/** A carton that was used for some content, and how often. `suggested`: the one that was suggested then; null: none was, or nobody knows. */
export interface UsedCarton {
  readonly carton: string;
  readonly suggested: string | null;
  readonly times: number;
}

/** What the packer is advised: what was found, or `before`: the carton that was used for the same content. `fitting`: a way to pack it in that one, where one is found. */
export type Advice =
  | Suggestion
  | { readonly type: 'before'; readonly code: string; readonly times: number; readonly fitting: Fitting | null };

/** Longer contents are hardly ever packed twice. */
const LONGEST_CONTENT = 200;
/** More than so many choices are halved: what is done now counts more than what was done once. */
const MOST_TIMES = 64;
/** Different choices that are kept of one content. */
const MOST_USED = 12;
/** Where a way to pack is found, people know better once that many did otherwise. */
const LEAST_TIMES = 2;

/** The name of a content: how many units of which items, whatever their order. Null: it is not remembered. */
export function contentKey(units: Iterable<readonly [string, number]>): string | null {
  const pairs = [...units].filter(([, count]) => count > 0).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const key = JSON.stringify(pairs);
  return pairs.length === 0 || key.length > LONGEST_CONTENT ? null : key;
}

/** Counts one more parcel of a content. */
export function learnCarton(
  used: readonly UsedCarton[],
  { carton, suggested }: Omit<UsedCarton, 'times'>,
): readonly UsedCarton[] {
  const isSame = (one: UsedCarton): boolean => one.carton === carton && one.suggested === suggested;
  const known = used.find(isSame)?.times ?? 0;
  const all = [{ carton, suggested, times: known + 1 }, ...used.filter((one) => !isSame(one))];
  const sum = all.reduce((total, { times }) => total + times, 0);
  const fresh =
    sum > MOST_TIMES
      ? all.map((one) => ({ ...one, times: Math.floor(one.times / 2) })).filter(({ times }) => times > 0)
      : all;
  // The newest choice is kept, then the most frequent ones.
  const [newest, ...others] = fresh;
  return [newest as UsedCarton, ...others.toSorted((one, other) => other.times - one.times)].slice(0, MOST_USED);
}

/** The search's suggestion, or what was used before, where nothing was found or people know better. */
export function adviseCarton(
  contents: readonly Content[],
  cartons: readonly CartonFacts[],
  used: readonly UsedCarton[],
): Advice {
  const suggestion = suggestCarton(contents, cartons);
  if (used.length === 0 || suggestion.type === 'alone' || suggestion.type === 'none') return suggestion;
  const grams = gramsOf(contents);
  const open = ranked(cartons.filter(({ stock, tareGrams, maxGrams }) => stock !== 0 && tareGrams + grams <= maxGrams));
  const best = suggestion.type === 'carton' ? suggestion.best.code : null;
  const code = best === null ? mostUsed(open, used) : knownBetter(open, used, best);
  if (code === null) return suggestion;
  const again = suggestCarton(
    contents,
    open.filter((carton) => carton.code === code),
  );
  return {
    ...{ type: 'before', code, times: timesOf(used, code) },
    fitting: again.type === 'carton' ? again.best : null,
  };
}

/** How often a carton was used, whatever was suggested. */
const timesOf = (used: readonly UsedCarton[], code: string): number =>
  used.reduce((sum, { carton, times }) => sum + (carton === code ? times : 0), 0);

/** Of those that there are, the first one where several were used as often. */
function mostUsed(open: readonly CartonFacts[], used: readonly UsedCarton[]): string | null {
  let best: string | null = null;
  for (const { code } of open) if (timesOf(used, code) > (best === null ? 0 : timesOf(used, best))) best = code;
  return best;
}

/** One that is used more than the suggested one: instead of it, or because it is cheaper and the search found no way. */
function knownBetter(open: readonly CartonFacts[], used: readonly UsedCarton[], best: string): string | null {
  const at = open.findIndex(({ code }) => code === best);
  const better = open.filter(({ code }, place) => {
    const instead = used
      .filter(({ carton, suggested }) => carton === code && suggested === best)
      .reduce((sum, { times }) => sum + times, 0);
    const times = timesOf(used, code);
    const isKnown = instead >= LEAST_TIMES || (place < at && times >= LEAST_TIMES);
    return code !== best && isKnown && times > timesOf(used, best);
  });
  return mostUsed(better, used);
}
