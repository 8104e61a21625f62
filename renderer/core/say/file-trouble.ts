import { inWords } from '../messages/catalogue.ts';
import { coreWords } from '../messages/en.ts';
import type { Language } from '../messages/language.ts';

/** What the printing side says of a carrier's file, in English: which message it is, and how its figures are called there. */
const FILE_TROUBLES: readonly (readonly [said: RegExp, trouble: keyof typeof coreWords.fileTrouble])[] = [
  [/^it is no single ZPL label \((?<found>\d+) found\)$/, 'notSingle'],
  [/^it asks for (?<copies>\S+) copies; a label is one$/, 'copies'],
  [/^it would change the printer itself \((?<command>.+)\)$/, 'changesPrinter'],
  [/^it is made for a printer of (?<made>\d+) dots a millimetre, this one has (?<has>\d+)$/, 'otherDots'],
  [/^it is made for a label of (?<made>.+) mm, the paper has (?<has>.+)$/, 'otherSize'],
  [/^the label is (?<label>.+) dots large, the paper (?<paper>.+)$/, 'tooLarge'],
  [/^the PDF has (?<pages>\d+) pages; a label is one$/, 'pages'],
  [/^it enlarges a picture; ask the carrier for another form$/, 'enlarges'],
  [/^its picture is binary; ask for one in ASCII$/, 'binary'],
  [/^it holds bytes that no ZPL label has$/, 'foreignBytes'],
];

/** What is wrong with a file; what is not known here stays as it was said. */
export function fileTrouble(language: Language, said: string): string {
  const { fileTrouble: words } = language.words(coreWords);
  for (const [pattern, trouble] of FILE_TROUBLES) {
    const found = pattern.exec(said);
    const none = { found: '', copies: '', command: '', made: '', has: '', label: '', paper: '', pages: '' };
    if (found) return inWords(words[trouble], { ...none, ...found.groups });
  }
  return said;
}
