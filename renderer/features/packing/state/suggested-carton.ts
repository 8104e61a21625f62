import type { Reference } from '#renderer/replica/reference.ts';
import { type Advice, adviseCarton, type Content, contentKey } from '#shared/cartons/index.ts';
import { openParcel, type PackingState, unitsToPack } from '#shared/packing/index.ts';
import type { OpenOrder } from './packing-view.ts';

/** What is known of cartons. */
export type CartonBook = Pick<Reference, 'cartons' | 'packedContents'>;

const NONE: Advice = { type: 'none' };

/** What was worked out for an order, by its needs: the search takes longer than a scan may. */
const kept = new WeakMap<PackingState['needs'], { readonly key: string; readonly advice: Advice }>();

/** The carton for the open parcel: for what is in it and all that is still to come, by search or by what was used before. None where the packer said which one it is. */
export function suggestedCarton(
  { packing, items }: Pick<OpenOrder, 'packing' | 'items'>,
  reference: CartonBook,
): Advice {
  const parcel = openParcel(packing);
  if (!parcel || parcel.carton) return NONE;
  const cartons = reference.cartons();
  const contents = contentsOf({ packing, items });
  const used = usedFor(contents, reference);
  const key = JSON.stringify([contents.map(({ item, units }) => [item.sku, units]), cartons, used]);
  const known = kept.get(packing.needs);
  if (known?.key === key) return known.advice;
  const advice = adviseCarton(contents, cartons, used);
  kept.set(packing.needs, { key, advice });
  return advice;
}

/** The code of the carton that is suggested; null where none is. */
export const codeOf = (advice: Advice): string | null =>
  advice.type === 'carton' ? advice.best.code : advice.type === 'before' ? advice.code : null;

function usedFor(contents: readonly Content[], { packedContents }: CartonBook) {
  const content = contentKey(contents.map(({ item, units }) => [item.sku, units] as const));
  return (content === null ? undefined : packedContents().get(content))?.used ?? [];
}

/** What is in the open parcel and still to come. */
export const contentsOf = ({ packing, items }: Pick<OpenOrder, 'packing' | 'items'>): readonly Content[] =>
  [...unitsOf(packing)].flatMap(([sku, count]): readonly Content[] => {
    const item = items.get(sku);
    return item && count > 0 ? [{ item, units: count }] : [];
  });

/** Units of each item that are to be packed and lie in no closed parcel. What went instead of another counts as what was ordered. */
export function unitsOf(packing: PackingState): ReadonlyMap<string, number> {
  const closed = new Map<string, number>();
  for (const parcel of packing.parcels)
    for (const { fills } of parcel.closed ? parcel.scans : [])
      for (const { need, units } of fills) closed.set(need, units + (closed.get(need) ?? 0));
  const units = new Map<string, number>();
  for (const need of packing.needs) {
    const left = unitsToPack(packing, need) - (closed.get(need.key) ?? 0);
    units.set(need.sku, left + (units.get(need.sku) ?? 0));
  }
  return units;
}
