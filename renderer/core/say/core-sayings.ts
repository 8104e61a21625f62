import type { SaveFault } from '#renderer/replica/log-writer.ts';
import type { Sentence } from '../messages/catalogue.ts';
import { coreWords } from '../messages/en.ts';
import type { Language } from '../messages/language.ts';
import type { Says } from './answer.ts';
import { printable } from './printable.ts';
import type { Sayings } from './sayings.tsx';

/** What is said of scans, of people and of the program, whatever is being done. */
export function coreSayings(language: Language): Sayings<Says['core']> {
  const { say, reading } = language.words(coreWords);
  return {
    ...say,
    unreadable: ({ problem, raw }) => say.unreadable({ why: reading[problem.type], raw: printable(raw) }),
    'set-aside': ({ files }) => say['set-aside']({ files: files.join(', ') }),
    'cannot-save': ({ fault }) => savingFault(language, fault),
  };
}

/** Why nothing can be saved. */
export function savingFault(language: Language, fault: SaveFault): Sentence {
  const { saving } = language.words(coreWords);
  return fault.type === 'database' ? saving.database : saving.journal({ fault: fault.fault });
}
