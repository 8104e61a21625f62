import type { LabelTrouble } from '#renderer/core/labelling.ts';
import type { Say } from '#renderer/core/say/answer.ts';
import type { Belongs } from '#renderer/features/packing/state/says.ts';
import type { SaveFault } from '#renderer/replica/log-writer.ts';
import type { PackingRefusal } from '#shared/packing/index.ts';
import { assertNever } from '#shared/prelude/index.ts';
import { isPrinters } from './label-words.ts';
import type { Names, Sentence, Words } from './words.ts';

/** An answer in words. */
export function sentenceOf(words: Words, say: Say, names: Names): Sentence {
  switch (say.type) {
    case 'refused':
      return refusalOf(words, say.refusal, names, say.belongs);
    case 'label-failed':
      return labelFailed(words, say.trouble, say.detail);
    case 'unreadable':
      return words.unreadable(words.reading[say.problem.type], printable(say.raw));
    case 'cannot-save':
      return savingOf(words, say.fault);
    default: {
      // The table has one sentence for each type, taking exactly that type; only the compiler cannot pair them up.
      const speak = words.say[say.type] as (about: typeof say, names: Names) => Sentence;
      return speak(say, names);
    }
  }
}

/** A trouble of the printer holds up nobody: the parcel is packed, and its label waits. */
function labelFailed(words: Words, trouble: LabelTrouble, about: string): Sentence {
  const { headline, detail, action } = words.label[trouble](about);
  if (!isPrinters(trouble)) return { headline, detail, action };
  return {
    headline,
    detail: [words.labels.notLabelled, detail].filter(Boolean).join(' · '),
    action: `${action}. ${words.labels.goOn}`,
  };
}

export function savingOf(words: Words, fault: SaveFault): Sentence {
  switch (fault.type) {
    case 'database':
      return words.saving.database(fault);
    case 'journal':
      return words.saving.journal(fault);
    default:
      return assertNever(fault);
  }
}

function refusalOf(words: Words, refusal: PackingRefusal, names: Names, belongs: Belongs | null): Sentence {
  const speak = words.refusal[refusal.type] as (
    about: PackingRefusal,
    names: Names,
    belongs: Belongs | null,
  ) => Sentence;
  return speak(refusal, names, belongs);
}

/** A raw code for the eye: control characters as pictures, and never longer than a banner can hold. */
export function printable(raw: string): string {
  const shown = Array.from(raw.slice(0, 60), (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 32 ? String.fromCodePoint(0x2400 + code) : character;
  }).join('');
  return raw.length > 60 ? `${shown}…` : shown;
}
