// What the catalogues of messages promise, beyond what their types hold: every language says the same of the same values.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '#renderer/core/messages/catalogue.ts';
import { en } from '#renderer/station/languages/en.ts';
import { LANGUAGES } from '#renderer/station/languages/language-table.ts';
import { literalsIn } from '#tests/kit/screen-literals.ts';
import { readSources } from '#tests/kit/sources.ts';

const root = path.resolve(import.meta.dirname, '../..');
const features = path.join(root, 'renderer/features');

/** Each message of a catalogue by its path. */
function messagesIn(catalogue: Catalogue, trail = ''): readonly (readonly [where: string, text: string])[] {
  return Object.entries(catalogue).flatMap(([key, entry]) =>
    typeof entry === 'string'
      ? [[`${trail}${key}`, entry] as const]
      : messagesIn(entry as Catalogue, `${trail}${key}.`),
  );
}

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** How a message uses its arguments: each with its kind, and a choice with its branches too. */
function usesIn(text: string, locale: string): ReadonlySet<string> {
  const uses = new Set<string>();
  const visit = (elements: readonly Element[]): void => {
    for (const element of elements) {
      if (element.type === 1) uses.add(`${element.value} text`);
      if (element.type === 2) uses.add(`${element.value} number`);
      if (element.type === 3 || element.type === 4) uses.add(`${element.value} moment`);
      if (element.type === 5) uses.add(`${element.value} select ${Object.keys(element.options).sort().join(' ')}`);
      if (element.type === 6) uses.add(`${element.value} number`);
      if ('options' in element) for (const { value } of Object.values(element.options)) visit(value);
    }
  };
  visit(new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).getAst());
  return uses;
}

/** What is wrong with a message beside the English one of the same key. */
function wrongWith(english: string, text: string, locale: string): readonly string[] {
  const wrong: string[] = [];
  if (/'[{}#]|\p{Cf}(?<![\u200e\u200f\u2066-\u2069])/u.test(text)) wrong.push('quotes a brace, or holds a hidden sign');
  const known = new Set([...new Intl.PluralRules(locale).resolvedOptions().pluralCategories, 'other']);
  for (const [, branch = ''] of text.matchAll(/(?:plural, |\} )(zero|one|two|few|many) \{/g))
    if (!known.has(branch as Intl.LDMLPluralRule)) wrong.push(`the language has no ${branch}`);
  const [wanted, given] = [usesIn(english, 'en'), usesIn(text, locale)];
  for (const use of given) if (!wanted.has(use)) wrong.push(`not in English: ${use}`);
  for (const use of wanted) if (!given.has(use)) wrong.push(`only in English: ${use}`);
  return wrong;
}

describe('every language says what English says', async () => {
  const english = new Map(messagesIn(en));
  for (const [code, row] of Object.entries(LANGUAGES)) {
    const messages = messagesIn(await row.load());
    test(`${code}: the same messages, with the same values, choices and plurals of its own`, () => {
      expect(messages.map(([where]) => where).sort()).toEqual([...english.keys()].sort());
      const wrong = messages.flatMap(([where, text]) =>
        wrongWith(english.get(where) ?? '', text, code).map((what) => `${where}: ${what}`),
      );
      expect(wrong).toEqual([]);
    });
  }
  test('is able to fail', () => {
    expect(wrongWith('Order {code}', 'Auftrag {nummer}', 'de')).toHaveLength(2);
    expect(wrongWith('{a, select, none {} other {x}}', '{a, select, keine {} other {x}}', 'de')).toHaveLength(2);
    expect(wrongWith('{n, number}', '{n}', 'de')).toHaveLength(2);
    expect(wrongWith('{n, plural, one {#} other {#}}', '{n, plural, few {#} other {#}}', 'de')).toHaveLength(1);
    expect(wrongWith('{n, plural, one {#} other {#}}', '{n, number}', 'de')).toEqual([]);
  });
});

test('every feature’s catalogue is in every language', () => {
  const folders = readdirSync(features).filter((name) => readdirSync(path.join(features, name)).includes('messages'));
  const named = Object.keys(en).map((name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
  expect(named.filter((name) => name !== 'core').sort()).toEqual(folders.sort());
});

describe('what a person reads or hears on a screen is in a catalogue', () => {
  /** A name, a measure, and how an address looks are the same in every language. */
  const SAME = /^(?:Packbench|\d+ dpi|https:\/\/store:8443)$/;
  test('holds', () => {
    const found = readSources('renderer')
      .filter(({ file }) => file.endsWith('.tsx'))
      .flatMap(({ file, text }) =>
        literalsIn(file, text)
          .filter((said) => !SAME.test(said))
          .map((said) => `${file}: ${said}`),
      );
    expect(found).toEqual([]);
  });
  test.each([
    '<p>Scan it</p>',
    '<p>{"Scan it"}</p>',
    '<p>{a ? words.b : "Scan it"}</p>',
    '<p>{`$' + '{words.b} Scan it`}</p>',
    '<p>{words.b + " Scan it"}</p>',
    '<i aria-label="Scan it" />',
    '<i title={a && "Scan it"} />',
  ])('is able to fail: %s', (screen) => {
    expect(literalsIn('x.tsx', `const a = ${screen};`)).toEqual(['Scan it']);
  });
  test.each(['<p className="big">{words.a}</p>', '<p>{a === "big" && words[a ? "b1" : "b2"]}</p>', '<p>· {n}</p>'])(
    'leaves alone what nobody reads: %s',
    (screen) => {
      expect(literalsIn('x.tsx', `const a = ${screen};`)).toEqual([]);
    },
  );
});
