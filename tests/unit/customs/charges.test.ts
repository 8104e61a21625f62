import { expect, test } from 'vitest';
import { commonHsCode, exportFiling, lowValueDuty, paperKindOf, usDeMinimis } from '#shared/customs/index.ts';

const toFrance = {
  from: { country: 'CN', postcode: '100000' },
  to: { country: 'FR', postcode: '75001' },
  on: '2026-12-01',
  goodsMinor: 60_00,
  currency: 'EUR',
  hsCodes: ['610910', '61091000', '640411'],
};

test('two T-shirts and shoes to France: two codes, 6.00 of duty and 1.20 of VAT on it, 7.20 in all', () => {
  const duty = lowValueDuty(toFrance);
  expect(duty).toEqual({ type: 'due', codes: 2, dutyMinor: 600, vatOnDutyMinor: 120 });
  expect(commonHsCode('6109100010')).toBe('610910');
});

test.each([
  ['the day before it begins', { on: '2026-06-30' }],
  ['the day that it ends', { on: '2028-07-01' }],
  ['of more than 150', { goodsMinor: 150_01 }],
  ['within the union', { from: { country: 'DE', postcode: '10115' } }],
  ['into Switzerland', { to: { country: 'CH', postcode: '8001' } }],
])('no such duty %s', (_, change) => {
  expect(lowValueDuty({ ...toFrance, ...change })).toEqual({ type: 'not' });
});

test('it begins and ends on its days, up to 150 and no more', () => {
  for (const change of [{ on: '2026-07-01' }, { on: '2028-06-30' }, { goodsMinor: 150_00 }])
    expect(lowValueDuty({ ...toFrance, ...change })).toMatchObject({ type: 'due', dutyMinor: 600 });
});

test('amounts in another currency are not compared', () => {
  expect(lowValueDuty({ ...toFrance, currency: 'USD' })).toEqual({ type: 'other-currency' });
});

test('in Northern Ireland the VAT is that of the United Kingdom', () => {
  const duty = lowValueDuty({ ...toFrance, to: { country: 'GB', postcode: 'BT1 1AA' } });
  expect(duty).toMatchObject({ type: 'due', vatOnDutyMinor: 120 });
});

test('nothing enters the United States free of duty any more', () => {
  expect(usDeMinimis('2025-08-28')).toBe(800_00);
  expect(usDeMinimis('2025-08-29')).toBeNull();
  expect(usDeMinimis('2010-01-01')).toBeNull();
});

test('an export out of the United States is filed over 2,500 for one code', () => {
  const line = (hsCode: string, valueMinor: number) => ({ hsCode, valueMinor });
  expect(exportFiling('DE', [line('8517130000', 2_500_00)], 'USD')).toEqual({
    ...{ type: 'exempt', citation: 'NOEEI 30.37(a)' },
  });
  expect(exportFiling('DE', [line('8517130000', 2_500_01)], 'USD')).toEqual({ type: 'file', codes: ['8517130000'] });
  expect(exportFiling('DE', [line('8517130000', 1_500_00), line('8517130000', 1_500_00)], 'USD').type).toBe('file');
  expect(exportFiling('DE', [line('8517130000', 1_500_00), line('6109100000', 1_500_00)], 'USD').type).toBe('exempt');
  expect(exportFiling('CA', [line('8517130000', 9_000_00)], 'EUR')).toEqual({
    type: 'exempt',
    citation: 'NOEEI 30.36',
  });
  expect(exportFiling('DE', [line('8517130000', 1)], 'EUR')).toEqual({ type: 'other-currency' });
});

const small = { byCourier: false, grams: 2_000, valueMinor: 350_00, currency: 'EUR' };
test.each([
  [{}, 'cn22', 'small'],
  [{ grams: 2_001 }, 'cn23', 'heavy'],
  [{ valueMinor: 350_01 }, 'cn23', 'valuable'],
  [{ currency: 'GBP', valueMinor: 270_00 }, 'cn22', 'small'],
  [{ currency: 'GBP', valueMinor: 270_01 }, 'cn23', 'valuable'],
  [{ currency: 'USD', valueMinor: 400_00 }, 'cn22', 'small'],
  [{ currency: 'PLN', valueMinor: 1 }, 'cn23', 'unknown-value'],
  [{ currency: 'toString', valueMinor: 1 }, 'cn23', 'unknown-value'],
  [{ currency: null }, 'cn23', 'unknown-value'],
  [{ valueMinor: null }, 'cn23', 'unknown-value'],
  [{ grams: null }, 'cn23', 'unknown-weight'],
  [{ byCourier: true, grams: 100 }, 'invoice', 'courier'],
] as const)('of %o the paper is a %s (%s)', (change, kind, reason) => {
  expect(paperKindOf({ ...small, ...change })).toEqual({ kind, reason });
});
