// The test label as a printer would make it: it can be read, says that it is none, and stays on its paper.
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseSscc, testCode, testLabel } from '#shared/shipping/index.ts';
import { viewLabel } from '#tests/kit/label-view.ts';
import { barcodesOn } from '#tests/kit/read-picture.ts';

const ABOUT = { id: 'printer-mf0abc', name: 'Tür ^XZ ~JA printer', language: 'zpl', at: '2026-11-26 09:40' };

test.each([
  { dpmm: 8, widthMm: 102, heightMm: 152 },
  { dpmm: 12, widthMm: 102, heightMm: 152 },
  { dpmm: 6, widthMm: 102, heightMm: 152 },
  { dpmm: 8, widthMm: 57, heightMm: 60 },
] as const)('at $dpmm dots a millimetre on $widthMm × $heightMm mm its code can be read', async (media) => {
  const zpl = testLabel(ABOUT, media);
  const { png, dots } = await viewLabel(zpl, media);
  if (process.env.LABEL_PICTURES)
    writeFileSync(`${process.env.LABEL_PICTURES}/test-${media.dpmm}-${media.widthMm}.png`, png);
  expect(await barcodesOn(png)).toEqual([{ aimId: ']C0', text: testCode(ABOUT.id) }]);
  // The frame is at the very edge, on all four sides.
  const [right, bottom] = [media.widthMm * media.dpmm - 1, media.heightMm * media.dpmm - 1];
  for (const [x, y] of [
    [0, 5],
    [right, 5],
    [5, 0],
    [5, bottom],
  ] as const)
    expect(dots.isDark(x, y), `${x},${y}`).toBe(true);
});
test('it is one label, whatever the printer is called, and its code is no parcel’s', () => {
  const zpl = testLabel(ABOUT, { dpmm: 8, widthMm: 102, heightMm: 152 });
  expect(zpl.match(/\^XZ/g)).toHaveLength(1);
  expect(zpl).not.toContain('~');
  expect(zpl).toContain('This is no shipping label.');
  expect(parseSscc(testCode(ABOUT.id))).toBeUndefined();
});
