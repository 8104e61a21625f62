// Sheets of codes, read back from the page as a scanner would.
import { expect, test } from 'vitest';
import { codeSheetPdf } from '#electron/printing/code-sheet.ts';
import { coreWords } from '#renderer/core/messages/en.ts';
import { commandCards } from '#renderer/features/devices/screen/command-cards.ts';
import { COMMANDS, commandCode } from '#shared/barcode/index.ts';
import type { SheetCard } from '#shared/shipping/index.ts';
import { barsOf } from '#tests/kit/code-128.ts';
import { inLanguage } from '#tests/kit/every-language.ts';
import { pdfPages } from '#tests/kit/pdf-pages.ts';
import { barcodesOn } from '#tests/kit/read-picture.ts';

const withBars = (cards: readonly Omit<SheetCard, 'bars'>[]): readonly SheetCard[] =>
  cards.map((card) => ({ ...card, bars: barsOf(card.code) }));

async function codesOn(cards: readonly Omit<SheetCard, 'bars'>[]) {
  const pages = await pdfPages(await codeSheetPdf({ title: 'Commands', cards: withBars(cards) }, new Map()));
  const found = await Promise.all(pages.map(barcodesOn));
  return { pages: pages.length, codes: found.flat() };
}

test.each(['en', 'de', 'es', 'fr'])('every command stands on the sheet once, and can be read: %s', async (language) => {
  const cards = commandCards((await inLanguage(language)).words(coreWords));
  expect(cards.every(({ word }) => word.length > 0)).toBe(true);
  expect(new Set(cards.map(({ word }) => word)).size).toBe(COMMANDS.length);
  const { pages, codes } = await codesOn(cards);
  expect(pages).toBe(6);
  expect(codes.map(({ text }) => text).sort()).toEqual(COMMANDS.map(commandCode).sort());
  expect(new Set(codes.map(({ aimId }) => aimId))).toEqual(new Set([']C0']));
});
test('a badge with a long code is made finer rather than running into the next one', async () => {
  const badges = ['BADGE1001', 'A'.repeat(30), 'badge-with/lower 9'].map((code) => ({
    ...{ code, word: 'Zoë' },
    icon: 'badge' as const,
  }));
  const { codes } = await codesOn(badges);
  expect(codes.map(({ text }) => text).sort()).toEqual(badges.map(({ code }) => code).sort());
});
