import type { Language } from '#renderer/core/messages/language.ts';
import type { Says } from '#renderer/core/say/answer.ts';
import type { Names } from '#renderer/core/say/names.ts';
import type { Sayings } from '#renderer/core/say/sayings.tsx';
import { runWords } from './en.ts';

/** What is said in a run. */
export function runSayings(language: Language, { title }: Names): Sayings<Says['runs']> {
  const { say } = language.words(runWords);
  return {
    ...say,
    'run-packed': ({ sku, orderCode }) => say['run-packed']({ orderCode, title: title(sku) }),
    'run-label': ({ mayWait, ...said }) => say['run-label']({ ...said, mayWait: mayWait ? 'yes' : 'no' }),
    'run-nothing': ({ sku, other, tote }) =>
      say['run-nothing']({ title: title(sku), other: other ?? 'none', tote: tote ?? 'none' }),
    'run-one-unit': ({ sku, units }) => say['run-one-unit']({ title: title(sku), units }),
    'run-labels-first': ({ sku, labels }) => say['run-labels-first']({ title: title(sku), labels }),
  };
}
