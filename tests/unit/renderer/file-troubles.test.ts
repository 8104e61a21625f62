import { expect, test } from 'vitest';
import { documentZpl } from '#electron/printing/label-content.ts';
import { fileTrouble } from '#renderer/core/say/file-trouble.ts';
import { everyLanguage, inLanguage } from '#tests/kit/every-language.ts';

const TARGET = { language: 'zpl', dpmm: 8, media: { widthMm: 102, heightMm: 152 } } as const;
const no = () => Promise.reject(new Error('no PDF'));

test.each([
  '^XA^FDA^FS',
  '^XA^FDA^FS^PQ5^XZ',
  '^XA^FDA^FS~JA^XZ',
  '^XA^PW1218^FDA^FS^XZ',
  '^XA^FO1000,1^FDA^FS^XZ',
  '^XA^GFB,1,1,1,^^FS^XZ',
  '~DGR:A.GRF,1,1,FF^XA^XGR:A.GRF,2,2^FS^XZ',
  '^XA^FD\u0000^FS^XZ',
])('why %j is no label is said in every language', async (zpl) => {
  const refused = await documentZpl({ type: 'zpl', data: Buffer.from(zpl) }, TARGET, no);
  const said = refused.ok ? '' : refused.failure;
  expect(fileTrouble(await inLanguage('en'), said)).toBe(said);
  const words = (await everyLanguage()).map(([, language]) => fileTrouble(language, said));
  expect(new Set(words).size).toBe(words.length);
  for (const figure of said.match(/\d+/g) ?? []) for (const word of words) expect(word).toContain(figure);
});
test('what is not known is shown as it was said', async () =>
  expect(fileTrouble(await inLanguage('de'), 'odd')).toBe('odd'));
