import type { StationView } from '#renderer/core/station-store.ts';
import type { Carton } from '#shared/domain/index.ts';
import { openParcel } from '#shared/packing/index.ts';
import { advisedCarton, type CartonPrices } from './advised-carton.ts';
import { type CartonBook, codeOf } from './suggested-carton.ts';

/** So many fit the screen, each with its code; any other is scanned. */
const MOST = 5;

/**
 * The cartons that the packer chooses from while they are asked which it is, the suggested one first and then the smallest: none that is used up, or that
 * does not bear what is in it. Empty where nothing is asked.
 */
export function cartonsFor(
  { answer, open }: Pick<StationView, 'answer' | 'open'>,
  reference: CartonBook,
  prices: CartonPrices,
): readonly Carton[] {
  const parcel = open && openParcel(open.packing);
  if (answer?.say.type !== 'carton-first' || !parcel) return [];
  const grams = parcel.scans.reduce((sum, { sku, units }) => sum + units * (open.items.get(sku)?.weightGrams ?? 0), 0);
  const best = codeOf(advisedCarton(open, reference, prices));
  const rank = ({ code }: Carton): number => (code === best ? 0 : 1);
  return reference
    .cartons()
    .filter(({ stock, tareGrams, maxGrams }) => stock !== 0 && tareGrams + grams <= maxGrams)
    .toSorted(
      (one, other) => rank(one) - rank(other) || spaceOf(one) - spaceOf(other) || one.code.localeCompare(other.code),
    )
    .slice(0, MOST);
}

const spaceOf = ({ lengthMm, widthMm, heightMm }: Carton): number => lengthMm * widthMm * heightMm;
