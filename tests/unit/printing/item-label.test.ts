// The label of goods without a barcode as a printer would make it: its code can be read on every paper, and is no parcel's.
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { itemLabel, parseSscc } from '#shared/shipping/index.ts';
import { ownCode } from '#shared/teaching/index.ts';
import { viewLabel } from '#tests/kit/label-view.ts';
import { barcodesOn } from '#tests/kit/read-picture.ts';

const code = ownCode('01931d5e-7c1a-7f00-8abc-0123456789ab');

test.each([
  { dpmm: 8, widthMm: 102, heightMm: 152 },
  { dpmm: 12, widthMm: 102, heightMm: 152 },
  { dpmm: 6, widthMm: 102, heightMm: 152 },
  { dpmm: 8, widthMm: 57, heightMm: 32 },
  { dpmm: 8, widthMm: 40, heightMm: 25 },
] as const)('at $dpmm dots a millimetre on $widthMm × $heightMm mm', async (media) => {
  const { png } = await viewLabel(itemLabel({ code, sku: 'MUG-1', title: 'Tür ^XZ ~JA' }, media), media);
  if (process.env.LABEL_PICTURES)
    writeFileSync(`${process.env.LABEL_PICTURES}/item-${media.dpmm}-${media.widthMm}.png`, png);
  expect(await barcodesOn(png)).toEqual([{ aimId: ']C0', text: code }]);
});
test('a name that the printer cannot write is left to the SKU, and none of them ends the label', () => {
  const media = { dpmm: 8, widthMm: 102, heightMm: 152 } as const;
  const zpl = itemLabel({ code, sku: 'MUG-1', title: 'マグカップ' }, media);
  expect(zpl).toContain('^FDMUG-1^FS');
  expect(zpl).not.toContain('マ');
  expect(itemLabel({ code, sku: 'マ', title: '^XZ~JA' }, media).match(/\^XZ/g)).toHaveLength(1);
  expect(parseSscc(code)).toBeUndefined();
});
