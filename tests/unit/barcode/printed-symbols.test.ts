import { toBuffer } from 'bwip-js/node';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseElementString } from '#shared/barcode/element-string.ts';
import { checkDigit, readBarcode } from '#shared/barcode/index.ts';
import { barcodesOn } from '#tests/kit/read-picture.ts';

// Two strangers stand between what is printed and what is read here: bwip-js draws (and refuses what GS1 forbids),
// ZXing reads the picture.
const print = async (bcid: string, text: string) =>
  barcodesOn(await toBuffer({ bcid, text, scale: 3, padding: 10, backgroundcolor: 'FFFFFF' }));

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
// Without the percent sign, which these two do not agree about in QR codes.
const characters = (longest: number) =>
  fc.string({ unit: fc.constantFrom(...'ABCXYZabcxyz0189-./_!&+:;<=>?*'), minLength: 1, maxLength: longest });
const withCheckDigit = (body: string) => `${body}${checkDigit(body)}`;
const date = fc
  .tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 28 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(''));

type Element = readonly [ai: string, value: string];
const element = (ai: string, value: fc.Arbitrary<string>): fc.Arbitrary<Element> => value.map((text) => [ai, text]);

const gtinMessage = fc
  .tuple(
    element('01', digits(13).map(withCheckDigit)),
    fc.subarray(
      ['10', '11', '15', '17', '21', '22', '240', '3103', '400', '410', '420', '7003', '7040', '8005', '91'],
      { maxLength: 5 },
    ),
  )
  .chain(([gtin, identifiers]) =>
    fc
      .tuple(
        ...identifiers.map((ai) => {
          if (['11', '15', '17'].includes(ai)) return element(ai, date);
          if (ai === '3103' || ai === '8005') return element(ai, digits(6));
          if (ai === '410') return element(ai, digits(12).map(withCheckDigit));
          if (ai === '7003') return element(ai, fc.constant('2611302359'));
          if (ai === '7040') return element(ai, fc.constant('1AB0'));
          return element(ai, characters(8));
        }),
      )
      .chain((rest) => fc.shuffledSubarray([gtin, ...rest], { minLength: rest.length + 1 })),
  );

test('what is printed as a GS1 symbol is read back, identifier by identifier', async () => {
  await fc.assert(
    fc.asyncProperty(
      gtinMessage,
      fc.constantFrom('gs1datamatrix', 'gs1qrcode', 'gs1-128', 'databarexpandedstacked'),
      async (message, kind) => {
        // GS1-128 and DataBar hold 48 characters and less: a longer message goes into a matrix.
        const length = message.join('').length;
        const bcid = length > 40 && !kind.startsWith('gs1d') ? 'gs1qrcode' : kind;
        const symbols = await print(bcid, message.map(([ai, value]) => `(${ai})${value}`).join(''));
        expect(symbols).toHaveLength(1);
        const [symbol] = symbols;
        const parsed = parseElementString(`${symbol?.text}`);
        expect(parsed.ok && Object.fromEntries(parsed.value)).toEqual(Object.fromEntries(message));

        const values = new Map(message);
        const [first] = readBarcode(`${symbol?.text}`, `${symbol?.aimId}`, 2026).candidates;
        expect(first).toMatchObject({ type: 'gtin', gtin: values.get('01') });
        expect(first?.type === 'gtin' && [first.lot, first.serial]).toEqual([values.get('10'), values.get('21')]);
      },
    ),
    { numRuns: 25, seed: 20261123 },
  );
});

test.each([
  ['ean13', '4006381333931', '04006381333931'],
  ['ean8', '96385074', '00000096385074'],
  ['upca', '036000291452', '00036000291452'],
  ['upce', '04252614', '00042100005264'],
  ['itf14', '15400141288763', '15400141288763'],
  ['databaromni', '(01)04006381333931', '04006381333931'],
  ['gs1dlqrcode', 'https://id.gs1.org/01/04006381333931/10/L1?17=261130', '04006381333931'],
])('%s %s', async (bcid, text, gtin) => {
  const symbols = await print(bcid, text);
  expect(symbols).toHaveLength(1);
  const [symbol] = symbols;
  const reading = readBarcode(`${symbol?.text}`, `${symbol?.aimId}`, 2026);
  expect(reading.candidates[0]).toMatchObject({ type: 'gtin', gtin });
});

test('numbers that bwip-js refuses to print are refused here too', async () => {
  for (const text of ['(01)04006381333932', '(00)340123451234567896', '(01)04006381333931(17)261331']) {
    await expect(print('gs1-128', text)).rejects.toThrow();
    expect(readBarcode(text, null, 2026)).toMatchObject({ problem: expect.anything(), candidates: [{ type: 'code' }] });
  }
});
