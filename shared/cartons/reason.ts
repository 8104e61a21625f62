import {
  type CartonFacts,
  type Content,
  gramsOf,
  MOST_FILL,
  ranked,
  type Suggestion,
  volumeIn,
  volumeOfAll,
} from './suggest.ts';

/**
 * Why a carton was suggested. `next`: the next one that holds it, and what it costs more, where that is known · `before`: the one that would come before it,
 * and what is in its way: too little room, too weak, or no way was found.
 */
export interface CartonReason {
  readonly next: { readonly code: string; readonly moreMinor: number | null; readonly currency: string | null } | null;
  readonly before: { readonly code: string; readonly why: 'volume' | 'weight' | 'not-found' } | null;
}

/** Says why the suggested carton is it, of the cartons that there are. */
export function cartonReason(
  contents: readonly Content[],
  cartons: readonly CartonFacts[],
  { best, next }: Extract<Suggestion, { readonly type: 'carton' }>,
): CartonReason {
  const open = ranked(cartons.filter(({ stock }) => stock !== 0));
  const at = open.findIndex(({ code }) => code === best.code);
  const [own, other] = [open[at], open.find(({ code }) => code === next?.code)];
  const before = open[at - 1];
  const costs = own?.costMinor != null && other?.costMinor != null && own.currency === other.currency;
  return {
    next: other
      ? {
          code: other.code,
          moreMinor: costs ? Number(other.costMinor) - Number(own.costMinor) : null,
          currency: other.currency,
        }
      : null,
    before: before ? { code: before.code, why: whyNot(before, contents, best.stacks) } : null,
  };
}

function whyNot(carton: CartonFacts, contents: readonly Content[], stacks: number): 'volume' | 'weight' | 'not-found' {
  const volume = volumeOfAll(contents, stacks);
  if (volume > volumeIn(carton) * MOST_FILL) return 'volume';
  return carton.tareGrams + gramsOf(contents) > carton.maxGrams ? 'weight' : 'not-found';
}
