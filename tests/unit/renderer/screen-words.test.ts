// Words that a screen or a sheet says, in every language: what they count, and that they say what happens.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { toneOf } from '#renderer/core/say/answer.ts';
import { pinProblem } from '#renderer/core/session/pin-problem.ts';
import { WORDS, type Words } from '#renderer/core/words/index.ts';
import { commandCards } from '#renderer/features/devices/screen/command-cards.ts';
import { TONES } from '#renderer/station/tones.ts';
import { commandCode } from '#shared/barcode/index.ts';

const LANGUAGES = Object.values(WORDS).map((words): [string, Words] => [words.language, words]);
const names = { title: (sku: string) => sku };
const tooMany = (words: Words, needed: number) =>
  words.refusal.OverQuantity({ type: 'OverQuantity', sku: 'MUG', packed: needed, needed, scanned: 1 }, names, null)
    .detail;

test('one unit is one, in every sentence that counts', () => {
  expect(tooMany(WORDS.en, 1)).toBe('MUG: the one unit is in');
  expect(tooMany(WORDS.en, 2)).toBe('MUG: all 2 are in');
  expect(tooMany(WORDS.de, 1)).toBe('MUG: das eine Stück ist drin');
  expect(WORDS.en.confirm.reopen('10401', 1).text).toMatch(/^Its one unit is in/);
  expect(WORDS.en.confirm.restart('10401', 1).text).toMatch(/^1 unit that is in/);
  expect(WORDS.de.confirm.reopen('10401', 1).text).toMatch(/^1 Stück ist drin/);
  expect(WORDS.es.confirm.reopen('10401', 1).text).toMatch(/^Ya está dentro 1 unidad/);
  expect(WORDS.en.quantityMost(1)).toMatch(/^Only 1 fits/);
});

test.each(LANGUAGES)('what is full says so otherwise of one unit than of several: %s', (_, words) => {
  expect(tooMany(words, 1).replace('1', '2')).not.toBe(tooMany(words, 2));
  expect(tooMany(words, 2)).toContain('2');
});

test.each(LANGUAGES)('the code that goes on to the next order says that it puts this one aside: %s', (_, words) => {
  const next = commandCards(words).find(({ code }) => code === commandCode('next'));
  expect(next?.word.startsWith(words.ui.putAside)).toBe(true);
});

test.each(LANGUAGES)('a wrong PIN is called wrong, with the tries that are left: %s', (_, words) => {
  const said = [1, 4].map((triesLeft) => pinProblem(words, { type: 'wrong-pin', triesLeft }));
  expect(said[0]).not.toBe(said[1]);
  expect(said[1]).toContain('4');
  expect('wrongPin' in words.override, 'a second sentence for the same thing').toBe(false);
});

test('a unit that must come out again is no tick', () => {
  expect(toneOf(TONES, { type: 'undone', sku: 'MUG', packed: 0, needed: 1 })).toBe('info');
});

test('the store has one name in German, and nobody is spoken to as a clerk would', () => {
  const german = readFileSync(path.join(import.meta.dirname, '../../../renderer/core/words/de.ts'), 'utf8');
  expect(
    german.match(
      /\b(?:[Dd]er|[Dd]en|[Dd]em|[Dd]es) Speichers?\b(?! des Scanners)|store: 'Speicher'|Nehmen Sie|Wer ist da/g,
    ),
  ).toBe(null);
});
test.each(LANGUAGES)(
  'versions too far apart: which one to update, that packing goes on and all is sent then: %s',
  (_, words) => {
    const station = words.store['update-station'];
    const store = words.store['update-store'];
    expect(station.action).toBe(words.store['newer-schema'].action);
    expect(store.action).not.toBe(station.action);
    expect(store.headline).not.toBe(station.headline);
    expect(station.detail).toBe(store.detail);
    // More than that packing goes on: what becomes of it.
    expect(store.detail.startsWith(words.store.unreachable.detail)).toBe(true);
    expect(store.detail.length).toBeGreaterThan(words.store.unreachable.detail.length + 15);
  },
);
test.each(LANGUAGES)('technical words of the exchange with the store are no part of its sentence: %s', (_, words) => {
  // Whatever was the cause: it stands small behind.
  expect(words.note.trouble(0)).toMatch(/^[^:]+$/);
});
