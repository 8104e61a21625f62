// How messages are typed, said and fetched.
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { ArgumentNames, ValuesOf } from '#renderer/core/messages/arguments.ts';
import { type Spoken, speak, translationOf } from '#renderer/core/messages/catalogue.ts';
import { createFormatting } from '#renderer/core/messages/formatting.ts';
import { createLanguages } from '#renderer/core/messages/languages.ts';

const en = {
  title: 'Labels',
  tabs: { waiting: 'Waiting' },
  parcel: 'Parcel {number, number}',
  fits: '{room, plural, =0 {Nothing fits} one {# more fits} other {# more fit}}',
  say: {
    'unit-accepted': { headline: '{item}', detail: '{opened, select, none {} other {Order {opened} is open}}' },
    settled: { headline: '{cameOut, select, yes {It came out} other {It did not come out}}', action: 'Stick it on' },
    out: { headline: 'Signed out' },
  },
} as const;
const words = speak(en, createFormatting('en-u-nu-latn'));

describe('the arguments of a message', () => {
  test('are read from its text by the compiler', () => {
    expectTypeOf<ArgumentNames<'Nothing'>>().toEqualTypeOf<never>();
    expectTypeOf<ValuesOf<'Order {code}, {count, number}'>>().toEqualTypeOf<{
      readonly code: string;
      readonly count: number;
    }>();
    expectTypeOf<ValuesOf<'{n, plural, one {# of {all, number}} other {# {unit} of {all, number}}}.'>>().toEqualTypeOf<{
      readonly n: number;
      readonly all: number;
      readonly unit: string;
    }>();
    // Chosen by alone, it may be a yes or no; shown as well, it may be missing.
    expectTypeOf<ValuesOf<'{a, select, yes {x} other {y}} {b, select, none {} other {, {b}}}'>>().toEqualTypeOf<{
      readonly a: string | boolean | null;
      readonly b: string | null;
    }>();
    expectTypeOf<
      ValuesOf<'{a, select, x {{b, plural, one {{c}} other {}}} other {}} {at, date, medium}'>
    >().toEqualTypeOf<{
      readonly a: string | boolean | null;
      readonly b: number;
      readonly c: string;
      readonly at: number;
    }>();
  });
  test('make a function of the message; without any it is its text', () => {
    expectTypeOf(words.title).toEqualTypeOf<string>();
    expectTypeOf(words.parcel).parameter(0).toEqualTypeOf<{ readonly number: number }>();
    expectTypeOf(words.say['unit-accepted']).parameter(0).toEqualTypeOf<{
      readonly item: string;
      readonly opened: string | null;
    }>();
    expectTypeOf<Spoken<typeof en>>().not.toHaveProperty('name');
  });
});

describe('a translation', () => {
  const german = translationOf<{ readonly a: 'Order {code}'; readonly b: { readonly c: 'Yes' } }>();
  test('has the keys and the arguments of the English catalogue', () => {
    expect(german({ a: 'Auftrag {code}', b: { c: 'Ja' } }).a).toBe('Auftrag {code}');
  });
  test('does not compile without a key, with a wrong argument or without one', () => {
    type Taken = Parameters<typeof german>[0];
    expectTypeOf<{ a: string }>().not.toExtend<Taken>();
    type Wrong = Parameters<
      typeof german<{ readonly a: 'Auftrag {nummer}'; readonly b: { readonly c: 'Ja' } }>
    >[0]['a'];
    type Without = Parameters<typeof german<{ readonly a: 'Auftrag'; readonly b: { readonly c: 'Ja' } }>>[0]['a'];
    type Right = Parameters<typeof german<{ readonly a: 'Auftrag {code}'; readonly b: { readonly c: 'Ja' } }>>[0]['a'];
    expectTypeOf<'Auftrag {nummer}'>().not.toExtend<Wrong>();
    expectTypeOf<'Auftrag'>().not.toExtend<Without>();
    expectTypeOf<'Auftrag {code}'>().toExtend<Right>();
  });
});

describe('a message is said', () => {
  test('with its numbers, plurals and choices', () => {
    expect(words.title).toBe('Labels');
    expect(words.parcel({ number: 1234 })).toBe('Parcel 1,234');
    expect([0, 1, 2].map((room) => words.fits({ room }))).toEqual(['Nothing fits', '1 more fits', '2 more fit']);
  });
  test('as three texts under one key', () => {
    expect(words.say.out).toEqual({ headline: 'Signed out', detail: '', action: '' });
    expect(words.say['unit-accepted']({ item: 'Mug', opened: '10401' })).toEqual({
      headline: 'Mug',
      detail: 'Order 10401 is open',
      action: '',
    });
  });
  test('where nothing, an empty text, yes and no choose', () => {
    for (const opened of [null, ''])
      expect(words.say['unit-accepted']({ item: 'Mug', opened }).detail, String(opened)).toBe('');
    expect(words.say.settled({ cameOut: true }).headline).toBe('It came out');
    expect(words.say.settled({ cameOut: false }).headline).toBe('It did not come out');
  });
  test('of somebody who is called none', () => {
    expect(words.say['unit-accepted']({ item: 'Mug', opened: 'none' }).detail).toBe('Order none is open');
    expect(words.say['unit-accepted']({ item: 'Mug', opened: 'A-1' }).detail).toBe('Order A-1 is open');
  });
  test('by names with dashes, which ICU writes otherwise', () => {
    const { format } = createFormatting('en');
    expect(format('{fault, select, disk_full {Full} other {Other}}', { fault: 'disk-full' })).toBe('Full');
    expect(() => format('{fault, select, disk-full {Full} other {Other}}', { fault: 'disk-full' })).toThrow();
  });
  test('with what is put in as it is, signs of the notation included', () => {
    expect(words.say['unit-accepted']({ item: "{x} <b>'#'</b>", opened: null }).headline).toBe("{x} <b>'#'</b>");
  });
  test('with western digits in Arabic, and its six plurals', () => {
    const arabic = createFormatting('ar-u-nu-latn');
    const text = '{n, plural, zero {z} one {o} two {t} few {f #} many {m #} other {x #}}';
    expect([0, 1, 2, 3, 11, 100].map((n) => arabic.format(text, { n }))).toEqual([
      'z',
      'o',
      't',
      'f 3',
      'm 11',
      'x 100',
    ]);
  });
});

describe('languages', () => {
  const german = { title: 'Etiketten' };
  let fetched = 0;
  const fetch = async () => {
    fetched += 1;
    return { labels: german };
  };
  const languages = createLanguages(
    { labels: en },
    {
      de: { name: 'Deutsch', direction: 'ltr', load: fetch },
      qps: { name: 'Pseudo', direction: 'ltr', hidden: true, load: async () => ({ labels: german }) },
      xx: { name: 'Gone', direction: 'ltr', load: () => Promise.reject(new Error('no such file')) },
    },
  );
  test('are fetched when somebody wants them, once', async () => {
    expect(languages.fetched('de')).toBeNull();
    expect((await languages.fetch('de')).words(en).title).toBe('Etiketten');
    await languages.fetch('de-AT');
    expect(fetched).toBe(1);
    expect(languages.fetched('de-AT')?.code).toBe('de');
  });
  test('that nobody speaks here are English', async () => {
    expect(languages.spokenAs('vi')).toBeNull();
    expect(languages.fetched('vi')?.words(en).title).toBe('Labels');
    expect((await languages.fetch('vi')).code).toBe('en');
  });
  test('that cannot be fetched say so', async () => {
    await expect(languages.fetch('xx')).rejects.toThrow('no such file');
    expect(languages.fetched('xx')).toBeNull();
  });
  test('are offered, hidden ones aside', () => {
    expect(languages.choices.map(({ code }) => code)).toEqual(['en', 'de', 'xx']);
  });
});
