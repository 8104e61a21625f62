import { expect, test } from 'vitest';
import { readBarcode } from '#shared/barcode/index.ts';
import { codeOfGtin, evolveTaught, OWN_CODE, ownCode, teachableCode, teachingEvents } from '#shared/teaching/index.ts';

const teachable = (raw: string, aimId: string | null = null) => teachableCode(readBarcode(raw, aimId, 2026));

test.each([
  ['4006381333931', '4006381333931', 'an EAN'],
  ['012345678905', '0012345678905', 'a UPC, by its thirteen digits'],
  ['14006381333938', '14006381333938', 'the GTIN of a pack'],
  ['(01)04006381333931(10)L1', '4006381333931', 'what carries a lot is taught without it'],
  ['X-REGAL-7', 'X-REGAL-7', 'a house code'],
  ['Ä 12', 'Ä 12', 'letters beyond ASCII'],
])('%s is taught as %s: %s', (raw, code) => expect(teachable(raw)).toBe(code));

test('parcels, commands, long texts, control characters and numbers without check digit are not taught', () => {
  for (const raw of ['(00)340123450000000017', 'PBCMDOK', 'x'.repeat(81), '', 'a\u0007b', '400638133393'])
    expect(teachable(raw), raw).toBeUndefined();
  expect(teachable('[)>\u001e06\u001dP123\u001dQ5\u001e\u0004')).toBeUndefined();
});
test('a GTIN is named by thirteen digits where it has no more', () => {
  expect(codeOfGtin('04006381333931' as never)).toBe('4006381333931');
  expect(codeOfGtin('14006381333938' as never)).toBe('14006381333938');
});
test('the newest word counts, and a code that is forgotten means nothing', () => {
  const taught = teachingEvents.CodeTaught.parse({ type: 'CodeTaught', v: 1, code: 'X', sku: 'MUG', units: 1 });
  const state = evolveTaught(null, taught);
  expect(state).toEqual({ code: 'X', sku: 'MUG', units: 1, isForgotten: false });
  expect(evolveTaught(state, { ...taught, sku: 'CUP', units: 6 })).toMatchObject({ sku: 'CUP', units: 6 });
  const gone = evolveTaught(state, { type: 'CodeForgotten', v: 1, code: 'X' });
  expect(gone).toEqual({ code: 'X', sku: 'MUG', units: 1, isForgotten: true });
  expect(evolveTaught(gone, taught)).toEqual(state);
  expect(evolveTaught(null, { type: 'CodeForgotten', v: 1, code: 'X' })).toBeNull();
});

test('a code that is made here is its own for each id, and one that an item may have', () => {
  const codes = Array.from({ length: 2_000 }, () => ownCode(crypto.randomUUID()));
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.every((code) => OWN_CODE.test(code))).toBe(true);
  expect(ownCode('00000000-0000-7000-0000-000000000007')).toBe('PBI0000000007');
  const [code = ''] = codes;
  expect(teachableCode(readBarcode(code, null, 2026))).toBe(code);
});
