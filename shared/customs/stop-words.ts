import { foldedText } from './folded-text.ts';

/**
 * Descriptions that say nothing of goods, from a day on (ISO). The full list of the European Commission has about 200 terms and grows; what is here are those
 * that shipping facts name and the examples of its guidance on acceptable and unacceptable terms for goods descriptions (ICS2). Plurals are read alike.
 */
const STOP_WORDS: readonly { readonly from: string; readonly terms: string }[] = [
  {
    from: '2023-03-01',
    terms: `accessory, agricultural product, animal, apparel, appliance, article, as described, auto part, bag, battery, box, cable, cap, car part, cargo,
      chemical, cleaning product, cloth, clothes, clothing, consolidated, consolidated cargo, consumer good, cosmetic, daily necessity, decoration, document,
      electrical equipment, electronic, electronic device, electronic equipment, equipment, fabric, fak, fashion, flooring, food, foodstuff, footwear,
      freight of all kinds, furniture, gear, general cargo, general merchandise, gift, good, hardware, health product, household good, instrument, iron, item,
      jewelry, jewellery, kit, leather article, machine, machinery, material, medical supply, merchandise, metal part, miscellaneous, new good, none, object,
      other, package, parcel, part, personal effect, personal item, pipe, plastic, plastic article, plastic good, present, private, product, promotional item,
      promotional good, rod, rubber article, said to contain, sample, scrap, shoe, souvenir, spare part, sport article, steel, stc, stuff, supply, textile, thing,
      tile, tool, toy, unknown, various, various good, wire, n a, na, not available, personal use`,
  },
];

/** What names nobody, where a person's name should stand. Source: ICS2 as above. */
const NO_NAMES: ReadonlySet<string> = new Set(
  'n a,na,none,private,private person,private individual,unknown,customer,to order,receiver,recipient,test,no name'.split(
    ',',
  ),
);

/** What a description is worth. `whole`: it is a stop word, or made of nothing else · `contains`: there is one in it. `term`: which, as it stands there. */
export type DescriptionVerdict =
  | { readonly type: 'fine' }
  | { readonly type: 'whole' | 'contains'; readonly term: string };

/** Words that join two others and say nothing. */
const JOINERS: ReadonlySet<string> = new Set('and or of for with the a an other und et y e'.split(' '));

const singular = (word: string): string =>
  word.length <= 3
    ? word
    : word
        .replace(/ies$/, 'y')
        .replace(/(?<=(?:x|sh|ch))es$/, '')
        .replace(/(?<![su])s$/, '');

const wordsOf = (text: string): readonly string[] => foldedText(text).split(' ').filter(Boolean);

/** The lists as they are compared: each term as its words. */
const LISTS = STOP_WORDS.map(({ from, terms }) => ({
  from,
  terms: terms.split(/\s*,\s*/).map((term) => wordsOf(term).map(singular)),
}));

/** The terms in force on a day, the longest first. */
const termsOn = (on: string): readonly (readonly string[])[] =>
  LISTS.filter(({ from }) => from <= on)
    .flatMap(({ terms }) => terms)
    .toSorted((one, other) => other.length - one.length);

/** Judges what customs are told that goods are, on a day (ISO): by whole words, whatever the case, punctuation and plural. */
export function judgeDescription(text: string, on: string): DescriptionVerdict {
  const terms = termsOn(on);
  const said = wordsOf(text);
  const words = said.map(singular);
  let term: string | undefined;
  let rest = 0;
  for (let at = 0; at < words.length; ) {
    const found = terms.find((one) => one.every((word, index) => words[at + index] === word));
    if (found) term ??= said.slice(at, at + found.length).join(' ');
    const word = words[at] as string;
    if (!found && !JOINERS.has(word) && !/^\d+$/.test(word)) rest++;
    at += found?.length ?? 1;
  }
  if (term === undefined) return { type: 'fine' };
  return { type: rest === 0 ? 'whole' : 'contains', term };
}

/** Whether a name names nobody: "N/A", "private". */
export const isNoName = (name: string): boolean => NO_NAMES.has(foldedText(name));
