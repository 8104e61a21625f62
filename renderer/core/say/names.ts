import type { Reference } from '#renderer/replica/reference.ts';
import { unbroken } from '#renderer/ui/unbroken.ts';

/** Names that sentences need and data does not carry. */
export interface Names {
  readonly title: (sku: string) => string;
}

/** Names of items for sentences; an item that this station does not know is called by its SKU. */
export const namesOf = (reference: Pick<Reference, 'items'>): Names => ({
  title: (sku) => unbroken(reference.items().card(sku)?.title ?? sku),
});
