import { encode } from 'fast-png';
import { expect, test } from 'vitest';
import { customsPdf, customsTexts } from '#electron/papers/customs-pdf.ts';
import { amountText, type CustomsPaper, layOutPaper, paperLanguage, paperWords } from '#shared/customs/index.ts';
import { drawnKey } from '#shared/shipping/index.ts';
import { pdfPages, pdfTexts } from '#tests/kit/pdf-pages.ts';

import { savedFor } from './saved-for.ts';

const line = (sku: string, description = 'Ceramic mug') => ({
  ...{ sku, description, units: 2, netGrams: 600, valueMinor: 1_800, hsCode: '691200', originCountry: 'DE' },
});
const aPaper = (change: Partial<CustomsPaper> = {}): CustomsPaper => ({
  ...{ kind: 'cn22', reason: 'small', orderCode: 'A-1', number: '395212340000000018', invoice: '', category: 'sale' },
  sender: ['Tassen GmbH', 'Werkstr. 5', '53111 Bonn', 'GERMANY'],
  ...{ senderCountry: 'DE', receiver: ['Anna Roth', 'Seestr. 14', '6300 Zug', 'SWITZERLAND'], receiverCountry: 'CH' },
  ...{ phone: '+41 41 000 00 00', eori: 'DE1234567', vat: 'DE123456789', taxId: '', ioss: '', incoterm: '' },
  ...{
    undelivered: 'return',
    lines: [line('MUG'), line('CUP', 'Porcelain cup')],
    units: 4,
    netGrams: 1_200,
    grams: 1_410,
  },
  ...{ valueMinor: 3_600, shippingChargeMinor: 490, currency: 'EUR', statements: [], gaps: [] },
  ...{ signer: 'Ada Roth', date: '2026-12-01' },
  ...change,
});

test('a CN 22 says in English and French what is in the parcel, with its totals, its signer and its date', async () => {
  const pdf = await customsPdf(aPaper(), new Map());
  await savedFor('cn22', pdf);
  const [text = '', ...more] = await pdfTexts(pdf);
  expect(more).toEqual([]);
  for (const part of [
    'CN 22',
    'Customs declaration',
    'Déclaration en douane',
    "Peut être ouvert d'office",
    'Ceramic mug',
  ])
    expect(text).toContain(part);
  for (const part of [
    '691200',
    '0.600 kg',
    '18.00',
    '1.200 kg',
    '36.00 EUR',
    '1.410 kg',
    'Ada Roth',
    '2026-12-01',
    'Tassen GmbH',
  ])
    expect(text).toContain(part);
});

test('a CN 23 has what customs ask of the sender and the receiver, in the destination’s language', async () => {
  const pdf = await customsPdf(
    aPaper({
      ...{ kind: 'cn23', reason: 'valuable', receiverCountry: 'BR', taxId: '529.982.247-25', incoterm: 'DAP' },
      ...{ undelivered: 'abandon', statements: ['NOEEI 30.37(a)'], category: 'gift' },
    }),
    new Map(),
  );
  await savedFor('cn23', pdf);
  const [text = ''] = await pdfTexts(pdf);
  for (const part of [
    'CN 23',
    'Declaração aduaneira',
    'Déclaration en douane',
    '529.982.247-25',
    'EORI DE1234567',
    'NOEEI 30.37(a)',
    'DAP',
  ])
    expect(text).toContain(part);
  expect(text).toContain('Treat as abandoned / Tratar como abandonado');
});

test('an invoice has its number; one for a country whose language is not here is English alone', async () => {
  const pdf = await customsPdf(
    aPaper({
      kind: 'invoice',
      reason: 'courier',
      invoice: 'R-17',
      receiverCountry: 'US',
      lines: [line('MUG'), { ...line('BARE', ''), netGrams: null, valueMinor: null, hsCode: '' }],
      netGrams: null,
      valueMinor: null,
    }),
    new Map(),
  );
  await savedFor('invoice', pdf);
  const [text = ''] = await pdfTexts(pdf);
  expect(text).toContain('Commercial invoice');
  expect(text).toContain('R-17 · A-1');
  expect(text).toContain('BARE');
  expect(text).not.toContain('Facture');
  const german = await pdfTexts(await customsPdf(aPaper({ kind: 'invoice', receiverCountry: 'DE' }), new Map()));
  expect(german[0]).toContain('Handelsrechnung');
});

test('many lines go on another page with the heads again; all are there', async () => {
  const lines = Array.from({ length: 40 }, (_, at) => line(`SKU${at}`, `Mug number ${at}`));
  for (const kind of ['cn22', 'cn23', 'invoice'] as const) {
    const pdf = await customsPdf(aPaper({ kind, lines, valueMinor: 72_000, units: 80 }), new Map());
    await savedFor(`${kind}-long`, pdf);
    const texts = await pdfTexts(pdf);
    expect(texts.length).toBeGreaterThan(1);
    for (const { description } of lines) expect(texts.join('\n')).toContain(description);
    expect(texts.join('\n')).toContain('720.00 EUR');
  }
});

test('what the fonts of a PDF lack is drawn by the page; without it, its letters lose their marks', async () => {
  const toPoland = aPaper({ kind: 'cn23', receiverCountry: 'PL', receiver: ['Łukasz Żak', 'Łódź', 'POLAND'] });
  const texts = customsTexts(toPoland);
  expect(texts.map(({ text }) => text)).toContain('Łukasz Żak');
  expect(texts.map(({ text }) => text)).toContain('Wartość');
  const png = Buffer.from(encode({ width: 40, height: 10, channels: 1, data: new Uint8Array(400) }));
  const drawn = new Map(texts.map((text) => [drawnKey(text), { png, widthDots: 40, heightDots: 10 }]));
  expect((await pdfTexts(await customsPdf(toPoland, drawn)))[0]).not.toContain('Lukasz');
  const bare = await customsPdf(toPoland, new Map());
  await savedFor('cn23-pl', bare);
  expect((await pdfTexts(bare))[0]).toContain('Lukasz Zak');
  const arabic = await pdfTexts(await customsPdf(aPaper({ receiverCountry: 'AE' }), new Map()));
  expect(arabic[0]).toContain('?');
});

test('the second language is the destination’s, else French on the posts’ forms', () => {
  expect(paperLanguage('CH', 'cn22')).toBe('fr');
  expect(paperLanguage('JP', 'cn23')).toBe('fr');
  expect(paperLanguage('JP', 'invoice')).toBeNull();
  expect(paperLanguage('AE', 'cn22')).toBe('ar');
  expect(paperLanguage('PL', 'invoice')).toBe('pl');
  expect(paperWords('it').declaration).toBe('Dichiarazione doganale');
});

test('amounts have the digits of their currency, and none stands without one', () => {
  expect(amountText(1_250, 'EUR')).toBe('12.50');
  expect(amountText(1_250, 'JPY')).toBe('1250');
  const texts = layOutPaper(
    aPaper({ currency: null, shippingChargeMinor: null, grams: null, phone: '', eori: '', vat: '' }),
  ).pages.flat();
  expect(texts.some((element) => element.type === 'text' && element.text.includes('18.00'))).toBe(false);
});

test('nothing stands beyond the edges of its page', () => {
  for (const kind of ['cn22', 'cn23', 'invoice'] as const) {
    const { width, height, pages } = layOutPaper(
      aPaper({ kind, lines: Array.from({ length: 25 }, () => line('MUG')) }),
    );
    for (const element of pages.flat()) {
      expect(element.x).toBeGreaterThanOrEqual(0);
      expect(element.x + element.width).toBeLessThanOrEqual(width);
      expect(element.y + ('height' in element ? element.height : element.size)).toBeLessThanOrEqual(height);
    }
  }
});

test('each page can be printed', async () => {
  expect(await pdfPages(await customsPdf(aPaper(), new Map()), 1)).toHaveLength(1);
});

test('an invoice of few facts has no room for what it lacks', () => {
  const bare = {
    sender: ['A'],
    receiver: ['B'],
    eori: '',
    vat: '',
    phone: '',
    orderCode: '',
    grams: null,
    shippingChargeMinor: null,
  };
  const texts = layOutPaper(aPaper({ kind: 'invoice', receiverCountry: 'US', ...bare, lines: [], units: 0 }))
    .pages.flat()
    .flatMap((element) => (element.type === 'text' ? [element.text] : []));
  expect(texts).not.toContain('Gross weight');
  expect(texts).not.toContain('Number');
  expect(texts).toContain('Return to sender');
});
