// GS1 messages made, drawn and read by others come back as what they were.
import { toBuffer } from 'bwip-js/node';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDigit, readBarcode } from '#shared/barcode/index.ts';
import { barcodesOn } from '#tests/kit/read-picture.ts';

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const word = fc.string({
  unit: fc.constantFrom(...'ABCDEFGHJKLMNPQRSTUVWXYZ0123456789-'),
  minLength: 1,
  maxLength: 12,
});
const message = fc.record({
  gtin: digits(13).map((body) => `${body}${checkDigit(body)}`),
  expiry: fc.constantFrom('261130', '270228', '300101'),
  lot: word,
  serial: word,
});

test.each(['gs1-128', 'gs1datamatrix', 'gs1qrcode'])(
  '%s: drawn, decoded and resolved to the same values',
  async (symbol) => {
    await fc.assert(
      fc.asyncProperty(message, async ({ gtin, expiry, lot, serial }) => {
        const png = await toBuffer({
          bcid: symbol,
          text: `(01)${gtin}(17)${expiry}(10)${lot}(21)${serial}`,
          scale: 3,
          padding: 10,
          backgroundcolor: 'FFFFFF',
        });
        const [found] = await barcodesOn(png);
        const reading = readBarcode(found?.text ?? '', found?.aimId ?? null, 2026);
        expect(reading.candidates[0]).toEqual({
          type: 'gtin',
          gtin,
          lot,
          serial,
          expiry: `20${expiry.slice(0, 2)}-${expiry.slice(2, 4)}-${expiry.slice(4)}`,
        });
      }),
      { numRuns: 8, seed: 42 },
    );
  },
);
