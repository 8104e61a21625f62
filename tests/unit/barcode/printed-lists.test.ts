// Random lists of GS1 identifiers, drawn by bwip-js, read by ZXing from the picture, split by the product: the same list.
// PRINTED_RUNS=5000 PRINTED_SEED=7 tries more of them; a list that fails is printed with its seed.
import { toBuffer } from 'bwip-js/node';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aiAt } from '#shared/barcode/application-identifiers.ts';
import { parseElementString } from '#shared/barcode/element-string.ts';
import { checkDigit, GS, readBarcode } from '#shared/barcode/index.ts';
import { barcodesOn } from '#tests/kit/read-picture.ts';

const CHECK = {
  numRuns: Number(process.env.PRINTED_RUNS ?? 320),
  seed: Number(process.env.PRINTED_SEED ?? 20_261_123),
};

const digits = (min: number, max = min) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: min, maxLength: max });
// Without the opening bracket, which bwip-js cannot take in a value, and the percent sign: in a GS1 QR code it is the separator's stand-in, and drawer and reader differ about doubling it.
const text = (min: number, max = min) =>
  fc.string({ unit: fc.constantFrom(...'ABCXYZabcxyz0189-./_!"&\')*+,:;<=>?'), minLength: min, maxLength: max });
const checked = (body: string) => `${body}${checkDigit(body)}`;

/** Values that GS1 allows, by identifier; what is not named is made by its format alone. */
const VALUES: Readonly<Record<string, fc.Arbitrary<string>>> = {
  '00': digits(17).map(checked),
  '01': digits(13).map(checked),
  '02': digits(13).map(checked),
};

/** Every identifier there is. The lengths are the product's; a wrong one would not come back as it went out. */
const IDENTIFIERS = Array.from({ length: 10_000 }, (_, number) => `${number}`)
  .flatMap((number) => [number.padStart(2, '0'), number.padStart(3, '0'), number.padStart(4, '0')])
  .filter((ai, at, all) => aiAt(ai)?.ai === ai && all.indexOf(ai) === at);

type Element = readonly [ai: string, value: string];
function elementOf(ai: string): fc.Arbitrary<Element> {
  const format = aiAt(ai);
  if (!format) throw new Error(ai);
  const longest = Math.min(format.length, 20);
  const least = format.fixed ? longest : 1;
  const value = VALUES[ai] ?? (format.numeric ? digits(least, longest) : text(least, longest));
  return value.map((made) => [ai, made]);
}
const COMMON = ['01', '10', '11', '15', '17', '21', '30', '37', '240', '3103', '400', '410', '8005', '91'];
const lists = fc
  .oneof(fc.subarray(COMMON, { minLength: 1, maxLength: 6 }), fc.subarray(IDENTIFIERS, { minLength: 1, maxLength: 4 }))
  .chain((identifiers) => fc.tuple(...identifiers.map(elementOf)))
  .chain((list) => fc.shuffledSubarray([...list], { minLength: list.length }));

const AIM_IDS = { 'gs1-128': ']C1', gs1datamatrix: ']d2', gs1qrcode: ']Q3' } as const;
const LOOK = { scale: 2, padding: 12, backgroundcolor: 'FFFFFF' };
const kinds = fc.constantFrom('gs1-128' as const, 'gs1datamatrix' as const, 'gs1qrcode' as const);

const bracketed = (list: readonly Element[]) => list.map(([ai, value]) => `(${ai})${value}`).join('');

test('a list that is printed is the list that is read, in every symbol', async () => {
  await fc.assert(
    fc.asyncProperty(lists, kinds, async (list, wanted) => {
      // GS1-128 holds 48 characters, and fewer when they are letters.
      const long = list.flat().join('').length + list.length > 40;
      const kind = wanted === 'gs1-128' && long ? 'gs1datamatrix' : wanted;
      // Which identifiers may stand together, and what is in them, is not asked here: any list must come through.
      const any = { dontlint: true };
      const png = await toBuffer({ bcid: kind, text: bracketed(list), ...LOOK, ...any });
      const symbols = await barcodesOn(png);
      expect(symbols.map(({ aimId }) => aimId)).toEqual([AIM_IDS[kind]]);
      const read = `${symbols[0]?.text}`;
      const parsed = parseElementString(read);
      expect(parsed.ok && [...parsed.value]).toEqual(list.map((element) => [...element]));
      // The separators stand where a value of variable length ends before the last one, and nowhere else.
      const separators = list.slice(0, -1).filter(([ai]) => !aiAt(ai)?.fixed).length;
      expect(read.split(GS).length - 1).toBeGreaterThanOrEqual(separators);

      const values = new Map(list);
      const [first] = readBarcode(read, `${symbols[0]?.aimId}`, 2026).candidates;
      if (values.has('00')) expect(first).toEqual({ type: 'sscc', sscc: values.get('00') });
      else if (first?.type === 'gtin')
        expect([first.gtin, first.lot, first.serial]).toEqual([
          values.get('01') ?? values.get('02'),
          values.get('10'),
          values.get('21'),
        ]);
    }),
    CHECK,
  );
}, 300_000);
