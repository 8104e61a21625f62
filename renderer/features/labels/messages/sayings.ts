import type { LabelTrouble } from '#renderer/core/labelling.ts';
import { coreWords } from '#renderer/core/messages/en.ts';
import type { Language } from '#renderer/core/messages/language.ts';
import type { Says } from '#renderer/core/say/answer.ts';
import { labelTrouble } from '#renderer/core/say/label-trouble.ts';
import type { Sayings } from '#renderer/core/say/sayings.tsx';
import { labelWords } from './en.ts';

/** What the labels say. */
export function labelSayings(language: Language): Sayings<Says['labels']> {
  const { notLabelled, goOn } = language.words(coreWords);
  return {
    ...language.words(labelWords).say,
    // A trouble of the printer holds up nobody: the parcel is packed, and its label waits.
    'label-failed': ({ trouble, detail: about }) => {
      const { headline, detail, action } = labelTrouble(language, trouble, about);
      if (!isPrinters(trouble)) return { headline, detail, action };
      return {
        headline,
        detail: [notLabelled, detail].filter(Boolean).join(' · '),
        action: `${action}. ${goOn}`,
      };
    },
  };
}

/** Troubles that are the printer's, or the label's way to it: the parcel is packed all the same. */
const isPrinters = (trouble: LabelTrouble): boolean =>
  trouble !== 'not-verified' && trouble !== 'unknown-order' && trouble !== 'bad-file';
