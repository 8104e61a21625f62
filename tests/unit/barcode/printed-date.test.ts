import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBarcode, readPrintedDate } from '#shared/barcode/index.ts';

const read = (text: string) => readPrintedDate(text, 2026);

test.each([
  ['2027-03-31', '2027-03-31'],
  ['20270331', '2027-03-31'],
  ['31.03.2027', '2027-03-31'],
  ['1.3.27', '2027-03-01'],
  ['270331', '2027-03-31'],
  ['270300', '2027-03-31'],
  ['2027-02', '2027-02-28'],
  ['02.2028', '2028-02-29'],
  ['2/2028', '2028-02-29'],
  [' 2027-03-31 ', '2027-03-31'],
])('%s is %s', (text, date) => expect(read(text)).toBe(date));

test.each(['', 'LOT-7', '2027-02-31', '20270231', '31.02.2027', '270231', '03/04/2027', '2027-13', '9999-12-31', '12'])(
  '%j is no date that anybody can be sure of',
  (text) => expect(read(text)).toBeUndefined(),
);

test('a day that is written in any of the ways is that day', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1980-01-01'), max: new Date('2070-01-01'), noInvalidDate: true }), (day) => {
      const iso = day.toISOString().slice(0, 10);
      const [y = '', m = '', d = ''] = iso.split('-');
      for (const text of [iso, `${y}${m}${d}`, `${d}.${m}.${y}`, `${y.slice(2)}${m}${d}`]) expect(read(text)).toBe(iso);
    }),
  );
});

test('a code with the lot, the date or the number alone says so, and means no item', () => {
  const parts = (text: string) => readBarcode(text, null, 2026).parts;
  expect(parts(']C110LOT-7')).toEqual({ lot: 'LOT-7', expiry: null, serial: null });
  expect(parts('(17)270331(10)LOT-7')).toEqual({ lot: 'LOT-7', expiry: '2027-03-31', serial: null });
  expect(parts(']d221SN-1')).toEqual({ lot: null, expiry: null, serial: 'SN-1' });
  expect(parts('(01)04006381333931(10)LOT-7')).toBeUndefined();
  expect(parts('(3103)000500')).toBeUndefined();
  expect(parts('LOT-7')).toBeUndefined();
  expect(readBarcode('(17)270231', null, 2026).problem).toMatchObject({ type: 'gs1-syntax', why: 'bad-date' });
});
