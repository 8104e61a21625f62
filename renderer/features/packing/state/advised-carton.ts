import type { Advice, Fitting } from '#shared/cartons/index.ts';
import type { OpenOrder } from './packing-view.ts';
import { type CartonBook, suggestedCarton } from './suggested-carton.ts';

/** Which carton is priced together with the service. */
export interface CartonPrices {
  /** How the open parcel is packed in it; null where nothing is priced, or no way was found. */
  readonly fitting: (open: Pick<OpenOrder, 'order' | 'packing' | 'items'>) => Fitting | null;
}

/** The carton that the packer is told of: the one that is priced together with the service where services are chosen here, else the suggested one. */
export function advisedCarton(
  open: Pick<OpenOrder, 'order' | 'packing' | 'items'>,
  reference: CartonBook,
  { fitting }: CartonPrices,
): Advice {
  const advice = suggestedCarton(open, reference);
  // Where no other one holds it there is nothing to choose from, and what was used before is what is priced.
  if (advice.type !== 'carton' || !advice.next) return advice;
  const priced = fitting(open);
  return !priced || priced.code === advice.best.code ? advice : { type: 'carton', best: priced, next: advice.best };
}
