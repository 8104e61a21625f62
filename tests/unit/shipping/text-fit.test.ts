import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRightToLeft } from '#shared/shipping/index.ts';
import { fitLines, needsDrawing, widthInHeights } from '#shared/shipping/text-fit.ts';
import { viewLabel } from '#tests/kit/label-view.ts';

const room = { widthDots: 400, heightDots: 200, largestDots: 60, smallestDots: 16 };
const fitted = (lines: readonly string[], place = room) => fitLines(lines, place)?.lines.map(({ text }) => text);

test('short lines take the largest size', () => {
  expect(fitLines(['Ana', 'Wien'], room)).toEqual({
    sizeDots: 60,
    stepDots: 72,
    lines: [
      { text: 'Ana', of: 0 },
      { text: 'Wien', of: 1 },
    ],
  });
});
test('a line that is a little too long is set smaller and stays whole', () => {
  const [line] = fitLines(['Calle de Alcalá 145'], room)?.lines ?? [];
  expect(line).toEqual({ text: 'Calle de Alcalá 145', of: 0 });
  expect(fitLines(['Calle de Alcalá 145'], room)?.sizeDots).toBeLessThan(60);
});
test('a line that is much too long is wrapped between words', () => {
  expect(fitted(['Calle de Alcalá 145, tercero izquierda, segunda puerta'])).toEqual([
    'Calle de Alcalá 145,',
    'tercero izquierda,',
    'segunda puerta',
  ]);
});
test('a word that is wider than the place even at the smallest size is broken, and nothing of it lost', () => {
  const word = 'Donaudampfschifffahrtsgesellschaft'.repeat(3);
  expect(
    fitted([`Die ${word} AG`])
      ?.join('')
      .replaceAll(' ', ''),
  ).toBe(`Die${word}AG`);
});
test('where words have no spaces, a line is broken between words, and never between a letter and its marks', () => {
  const line = 'แขวงคลองเตยเหนือกรุงเทพมหานครที่นี่ฝั่งซ้ายของถนนสุขุมวิทหมู่บ้านใหญ่';
  const lines = fitted([line]) ?? [];
  expect(lines.join('')).toBe(line);
  expect(lines.length).toBeGreaterThan(1);
  const ends = new Set([...new Intl.Segmenter('th', { granularity: 'word' }).segment(line)].map(({ index }) => index));
  expect(lines.slice(1).every((_, at) => ends.has(lines.slice(0, at + 1).join('').length))).toBe(true);
  const marks = fitted(['Z\u0317\u0329\u034e'.repeat(80)], { ...room, heightDots: 300 }) ?? [];
  expect(marks.filter((part) => /^\p{M}/u.test(part))).toEqual([]);
});
test('the parts of a line from right to left all run from right to left', () => {
  const parts = fitted(['بناية Alpha Tower North 7 قرب محطة المترو الكبيرة والمطار الدولي']) ?? [];
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.map(isRightToLeft)).not.toContain(false);
  expect(['', '12', 'Alpha مبنى', '(مبنى)', '7 בניין Alpha', '\u200fA'].map(isRightToLeft)).toEqual([
    false,
    false,
    false,
    true,
    true,
    true,
  ]);
});
test('what does not fit at all is refused', () => {
  expect(
    fitLines(
      Array.from({ length: 20 }, () => 'line'),
      room,
    ),
  ).toBeUndefined();
  expect(fitLines(['W'.repeat(1_000)], room)).toBeUndefined();
});
test('no lines fit anywhere', () => expect(fitted([])).toEqual([]));

test.each([
  ['Grüße, 3º ½ ÿ', false],
  ['Calle Mayor 45, 3º B', false],
  ['Ødegård & Søn', false],
  ['Łódź', true],
  ['Ελλάδα', true],
  ['Київ', true],
  ['שלום', true],
  ['محمد', true],
  ['สวัสดี', true],
  ['東京', true],
  ['5 €', true],
  ['two\nlines', true],
  ['\u007f', true],
])('%j needs drawing: %s', (text, needed) => expect(needsDrawing(text)).toBe(needed));

test('no text of the printer font is wider in print than was reckoned', async () => {
  const latin = Array.from({ length: 0x100 }, (_, code) => String.fromCharCode(code)).filter(
    (character) => !needsDrawing(character) && !'^~_ \u00a0\u00ad\\'.includes(character),
  );
  const lines = [
    ...latin.map((character) => character.repeat(12)),
    ...fc.sample(fc.string({ unit: fc.constantFrom(...latin), minLength: 8, maxLength: 20 }), { numRuns: 60, seed: 4 }),
  ];
  // Far enough apart that the accents of one line are not taken for ink of the line above.
  const step = 64;
  const size = 32;
  const zpl = lines.map((line, at) => `^FO16,${at * step + 16}^A0N,${size},${size}^FD${line}^FS`).join('');
  const mediaOfAll = { dpmm: 8, widthMm: 100, heightMm: (lines.length * step) / 8 };
  const { dots } = await viewLabel(`^XA^CI28^PW800^LL${lines.length * step}${zpl}^XZ`, mediaOfAll);
  for (const [at, line] of lines.entries()) {
    const columns = Array.from({ length: dots.width }, (_, x) => x);
    const rows = Array.from({ length: step }, (_, y) => at * step + y);
    const last = columns.findLastIndex((x) => rows.some((y) => dots.isDark(x, y)));
    // Anything at all, or the measure proves nothing.
    expect(last, line).toBeGreaterThan(16);
    expect(last - 16 + 1, line).toBeLessThanOrEqual(widthInHeights(line) * size);
  }
});

describe('an address in the place that a label has for it', () => {
  const place = { widthDots: 750, heightDots: 352, largestDots: 58, smallestDots: 18 };
  const comfortable = Math.round(58 * 0.6);
  // Sources of the form: mapbox-gl-style-spec#420, mapbox-gl-native#1223, appscreen#46; streets and people are invented.
  test.each([
    [
      'Chinese',
      ['王小明', '浙江省杭州市西湖区文三路四百七十八号华星时代广场甲座十二楼一二零五室前台收', '310013 杭州'],
    ],
    [
      'Japanese',
      [
        '山田花子',
        '東京都千代田区丸の内一丁目九番一号グラントウキョウノースタワー四十二階株式会社見本商事営業部気付',
        '〒100-6742',
      ],
    ],
    [
      'Japanese with numbers',
      ['山田花子', '大阪府大阪市北区梅田3-1-3ノースゲートビルディング28階（受付）ABC123号室', '〒530-0001'],
    ],
    ['Thai', ['สมชาย ใจดี', 'แขวงคลองเตยเหนือเขตวัฒนากรุงเทพมหานครถนนสุขุมวิทหมู่บ้านใหญ่ซอยสิบเอ็ด', '10110']],
    [
      'one long word',
      ['Ana Beispiel', 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzstraße 5', '10115 Berlin'],
    ],
    ['a name without a blank', ['x'.repeat(70), 'Street 1', 'NW1 6XE']],
  ])('%s stays large, and nothing of it is lost', (_, lines) => {
    const found = fitLines(lines, place);
    expect(found?.sizeDots).toBeGreaterThanOrEqual(comfortable);
    for (const [at, line] of lines.entries())
      expect(
        (found?.lines ?? [])
          .filter(({ of }) => of === at)
          .map(({ text }) => text)
          .join('')
          .replaceAll(' ', ''),
      ).toBe(line.replaceAll(' ', ''));
    const starts = (found?.lines ?? []).map(({ text }) => text);
    expect(starts.filter((text) => /^[、。）」ー,.]/u.test(text))).toEqual([]);
  });
  test('numbers and words of other scripts are not broken within such a line', () => {
    const lines =
      fitLines([`${'甲'.repeat(18)}ABC123${'乙'.repeat(20)}3-1-3`], place)?.lines.map(({ text }) => text) ?? [];
    expect(lines.some((text) => text.includes('ABC123'))).toBe(true);
    expect(lines.some((text) => text.includes('3-1-3'))).toBe(true);
  });
  test('a single text, such as the code of an order, is set smaller before it is broken', () =>
    expect(fitLines(['A'.repeat(36)], { ...place, heightDots: 100 })?.lines).toHaveLength(1));
});
