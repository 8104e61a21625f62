// Words that a screen or a sheet says, in every language: what they count, and that they say what happens.
import { expect, test } from 'vitest';
import { coreWords } from '#renderer/core/messages/en.ts';
import type { Language } from '#renderer/core/messages/language.ts';
import { toneOf } from '#renderer/core/say/answer.ts';
import { sentenceOf } from '#renderer/core/say/sayings.tsx';
import { pinProblem } from '#renderer/core/session/pin-problem.ts';
import { commandCards } from '#renderer/features/devices/screen/command-cards.ts';
import { packingWords } from '#renderer/features/packing/messages/en.ts';
import { storeWords } from '#renderer/features/store/messages/en.ts';
import { sayingsIn, TONES } from '#renderer/station/features.ts';
import { commandCode } from '#shared/barcode/index.ts';
import { everyLanguage, inLanguage } from '#tests/kit/every-language.ts';
import { readSources } from '#tests/kit/sources.ts';

const LANGUAGES = await everyLanguage();
const names = { title: (sku: string) => sku };
const tooMany = (language: Language, needed: number) =>
  sentenceOf(sayingsIn(language, names), {
    type: 'refused',
    refusal: { type: 'OverQuantity', sku: 'MUG', packed: needed, needed, scanned: 1 },
    belongs: null,
  }).detail;

test('one unit is one, in every sentence that counts', async () => {
  const [en, de, es, fr] = await Promise.all(['en', 'de', 'es', 'fr'].map(inLanguage));
  if (!en || !de || !es || !fr) throw new Error('no languages');
  const [english, german, spanish] = [en, de, es].map((language) => language.words(packingWords));
  expect(tooMany(en, 1)).toBe('MUG: the one unit is in');
  expect(tooMany(en, 2)).toBe('MUG: all 2 are in');
  expect(tooMany(de, 1)).toBe('MUG: das eine Stück ist drin');
  expect(english?.confirm.reopen.text({ units: 1 })).toMatch(/^Its one unit is in/);
  expect(english?.confirm.restart.text({ units: 1 })).toMatch(/^1 unit that is in/);
  expect(german?.confirm.reopen.text({ units: 1 })).toMatch(/^1 Stück ist drin/);
  expect(spanish?.confirm.reopen.text({ units: 1 })).toMatch(/^Ya está dentro 1 unidad/);
  expect(english?.quantityMost({ most: 1 })).toMatch(/^Only 1 fits/);
});

test.each(LANGUAGES)('what is full says so otherwise of one unit than of several: %s', (_, language) => {
  expect(tooMany(language, 1).replace('1', '2')).not.toBe(tooMany(language, 2));
  expect(tooMany(language, 2)).toContain('2');
});

test.each(LANGUAGES)('the code that goes on to the next order says that it puts this one aside: %s', (_, language) => {
  const words = language.words(coreWords);
  const next = commandCards(words).find(({ code }) => code === commandCode('next'));
  expect(next?.word.startsWith(words.putAside)).toBe(true);
});

test.each(LANGUAGES)('a wrong PIN is called wrong, with the tries that are left: %s', (_, language) => {
  const said = [1, 4].map((triesLeft) => pinProblem(language, { type: 'wrong-pin', triesLeft }));
  expect(said[0]).not.toBe(said[1]);
  expect(said[1]).toContain('4');
});

test('a unit that must come out again is no tick', () => {
  expect(toneOf(TONES, { type: 'undone', sku: 'MUG', packed: 0, needed: 1 })).toBe('info');
});

test('the store has one name in German, and nobody is spoken to as a clerk would', () => {
  const german = readSources('renderer').filter(({ file }) => file.endsWith('/messages/de.ts'));
  expect(german.length).toBeGreaterThan(10);
  expect(
    german
      .map(({ text }) => text)
      .join('\n')
      .match(
        /\b(?:[Dd]er|[Dd]en|[Dd]em|[Dd]es) Speichers?\b(?! des Scanners)|store: 'Speicher'|Nehmen Sie|Wer ist da/g,
      ),
  ).toBe(null);
});
test.each(LANGUAGES)(
  'versions too far apart: which one to update, that packing goes on and all is sent then: %s',
  (_, language) => {
    const words = language.words(coreWords).storeTrouble;
    const station = words['update-station'];
    const store = words['update-store'];
    expect(station.action).toBe(words['newer-schema'].action);
    expect(store.action).not.toBe(station.action);
    expect(store.headline).not.toBe(station.headline);
    expect(station.detail).toBe(store.detail);
    // More than that packing goes on: what becomes of it.
    expect(store.detail.startsWith(words.unreachable.detail)).toBe(true);
    expect(store.detail.length).toBeGreaterThan(words.unreachable.detail.length + 15);
  },
);
test.each(LANGUAGES)(
  'technical words of the exchange with the store are no part of its sentence: %s',
  (_, language) => {
    // Whatever was the cause: it stands small behind.
    expect(language.words(storeWords).note.trouble).toMatch(/^[^:]+$/);
  },
);
