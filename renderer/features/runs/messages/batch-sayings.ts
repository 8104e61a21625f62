import type { Language } from '#renderer/core/messages/language.ts';
import type { Says } from '#renderer/core/say/answer.ts';
import type { Names } from '#renderer/core/say/names.ts';
import type { Sayings } from '#renderer/core/say/sayings.tsx';
import { runWords } from './en.ts';

/** What is said while units are sorted to several orders. The slot stands at the banner's end too. */
export function batchSayings(language: Language, { title }: Names): Sayings<Says['batch']> {
  const { say } = language.words(runWords).batch;
  const number = (slot: number): string => slot.toLocaleString(language.locale);
  return {
    ...say,
    'batch-light': ({ slot, sku }) => ({ ...say['batch-light']({ slot, title: title(sku) }), count: number(slot) }),
    'batch-placed': ({ slot, sku, packed, needed }) => ({
      ...say['batch-placed']({ slot, title: title(sku) }),
      count: `${number(packed)} / ${number(needed)}`,
    }),
    'batch-place-first': ({ slot, sku }) => ({
      ...say['batch-place-first']({ slot, title: title(sku) }),
      count: number(slot),
    }),
    'batch-wrong-slot': ({ slot, scanned, sku }) => ({
      ...say['batch-wrong-slot']({ slot, scanned, title: title(sku) }),
      count: number(slot),
    }),
    'batch-not-wanted': ({ sku, other, tote }) =>
      say['batch-not-wanted']({ title: title(sku), other: other ?? 'none', tote: tote ?? 'none' }),
    'batch-too-many': ({ sku, units }) => say['batch-too-many']({ title: title(sku), units }),
    'batch-taken-back': ({ sku }) => say['batch-taken-back']({ title: title(sku) }),
    'batch-undone': ({ slot, sku }) => say['batch-undone']({ slot, title: title(sku) }),
  };
}
