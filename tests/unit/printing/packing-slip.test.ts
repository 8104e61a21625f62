// A packing slip, read back from its PDF: who sends it, where it goes as the label says it, and the order's code to be scanned.
import { expect, test } from 'vitest';
import { packingSlipPdf, slipParts } from '#electron/printing/packing-slip.ts';
import type { Order } from '#shared/domain/index.ts';
import { needsOf, type PackingState } from '#shared/packing/index.ts';
import { anOrder } from '#tests/fixtures/orders.ts';
import { barsOf } from '#tests/kit/code-128.ts';
import { pdfPages, pdfTexts } from '#tests/kit/pdf-pages.ts';
import { barcodesOn } from '#tests/kit/read-picture.ts';

const order = {
  ...{ id: 'Wish:A-1001', code: 'A-1001', note: '' },
  address: {
    ...{ name: 'Rui Alves', company: '', street1: 'Rua do Ouro 1', street2: '', city: 'Lisboa', region: '' },
    ...{ postcode: '1100-063', country: 'PT', phone: '' },
  },
} as unknown as Order;
const lines = [{ sku: 'MUG', title: 'Mug', quantity: 2 }];
const sender = ['Shop', 'Street 1', '10115 Berlin'];

test('sender, address and country stand on it, and the code of the order is read by a scanner', async () => {
  const pdf = await packingSlipPdf({ order, lines, sender, bars: barsOf('A-1001') }, new Map());
  const [page] = await pdfPages(pdf);
  const [text = ''] = await pdfTexts(pdf);
  if (!page) throw new Error('no page');
  expect((await barcodesOn(page)).map(({ text: code }) => code)).toEqual(['A-1001']);
  for (const part of ['Shop · Street 1 · 10115 Berlin', 'Order A-1001', 'Rui Alves', 'PORTUGAL', '2 ×', 'Mug'])
    expect(text).toContain(part);
});
test('a long code is made finer rather than cut, and one in other letters has no bars', async () => {
  const code = 'ORDER-2026-11-29-000012345'.slice(0, 24);
  const read = async (bars: readonly number[]) => {
    const [page] = await pdfPages(await packingSlipPdf({ order, lines, sender, bars }, new Map()));
    return page ? (await barcodesOn(page)).map(({ text }) => text) : [];
  };
  expect(await read(barsOf(code))).toEqual([code]);
  expect(await read([])).toEqual([]);
});

test('what went instead of units of a line stands under it, and those units no more', () => {
  const twoLines = anOrder();
  const scan = (sku: string, units: number, insteadOf?: string) => ({
    ...{ scanId: sku, sku, units, fills: [{ need: '1', units }], lot: null, expiry: null, serial: null },
    ...(insteadOf === undefined ? {} : { insteadOf }),
  });
  const packedWith = (...scans: readonly ReturnType<typeof scan>[]): PackingState => ({
    ...{ orderId: twoLines.id, orderRev: 1, phase: 'packing', needs: needsOf(twoLines), hold: null },
    parcels: [{ number: 1, scans, closed: false, label: null, voidedLabels: 0 }],
  });
  const tea = { sku: 'TEA', quantity: 1 };
  expect(slipParts(twoLines, null)).toEqual([{ sku: 'MUG', quantity: 2 }, tea]);
  const cup = { sku: 'CUP', quantity: 1, insteadOf: 'MUG' };
  expect(slipParts(twoLines, packedWith(scan('MUG', 1), scan('CUP', 1, 'MUG')))).toEqual([
    ...[{ sku: 'MUG', quantity: 1 }, cup, tea],
  ]);
  expect(slipParts(twoLines, packedWith(scan('CUP', 2, 'MUG')))).toEqual([{ ...cup, quantity: 2 }, tea]);
});
