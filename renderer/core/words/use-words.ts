import { useApp, useView } from '#renderer/core/use-station.ts';
import { unbroken } from '#renderer/ui/unbroken.ts';
import { type Names, WORDS, type Words } from './index.ts';

/** The words of whoever is signed in; changes live. */
export const useWords = (): Words => WORDS[useView((view) => view.preferences.language)];

/** Names of items for sentences; an item that this station does not know is called by its SKU. */
export function useNames(): Names {
  const app = useApp();
  return { title: (sku) => unbroken(app.reference.items().card(sku)?.title ?? sku) };
}
