// A report is read back from its PDF: its texts, its code, and as many pages as it takes.
import { expect, test } from 'vitest';
import { reportPdf } from '#electron/printing/report-pdf.ts';
import { type Report, reportTexts } from '#shared/shipping/index.ts';
import { barsOf } from '#tests/kit/code-128.ts';
import { pdfPages, pdfTexts } from '#tests/kit/pdf-pages.ts';
import { barcodesOn } from '#tests/kit/read-picture.ts';

const row = (number: number) => ({
  left: `1 Dec, 10:${number}`,
  text: `Step ${number}`,
  small: number % 2 ? 'MUG' : '',
});
const report = (rows: number, more: Partial<Report> = {}): Report => ({
  ...{
    title: 'Parcel 003401234500000020',
    about: 'Order 10402',
    bars: barsOf('00340123450000000208'),
    note: 'The file proves it',
  },
  sections: [
    { heading: 'In the parcel', rows: [{ left: '2 units', text: 'Blue mug', small: 'MUG' }] },
    { heading: 'What happened', rows: Array.from({ length: rows }, (_, at) => row(at)) },
  ],
  ...more,
});

test('a report says all of its rows, with its code, on as many pages as it takes, and its note on each', async () => {
  const pdf = await reportPdf(report(120), new Map());
  const texts = await pdfTexts(pdf);
  expect(texts.length).toBeGreaterThan(2);
  const steps = [...texts.join('\n').matchAll(/Step (\d+)/g)].map(([, number]) => Number(number));
  expect(steps).toEqual(Array.from({ length: 120 }, (_, at) => at));
  for (const text of texts) expect(text).toContain('The file proves it');
  const [first] = await pdfPages(pdf);
  expect(first && (await barcodesOn(first)).map(({ text }) => text)).toEqual(['00340123450000000208']);
});

test('texts of other scripts are asked for once, and one page of a short report is enough', async () => {
  const arabic = report(1, { note: 'ملاحظة', about: 'ملاحظة', bars: [] });
  expect(reportTexts(arabic).map(({ text, heightDots }) => [text, heightDots])).toEqual([
    ['ملاحظة', reportTexts(arabic)[0]?.heightDots],
    ['ملاحظة', reportTexts(arabic)[1]?.heightDots],
  ]);
  expect(reportTexts(report(2))).toEqual([]);
  expect(await pdfTexts(await reportPdf(arabic, new Map()))).toHaveLength(1);
});
