// A unit whose code cannot be read: who may count it by touch.
import { expect, test } from 'vitest';
import type { Overrides } from '#renderer/core/session/overrides.ts';
import { countByTouch } from '#renderer/features/packing/state/count-by-touch.ts';
import type { OpenOrder } from '#renderer/features/packing/state/packing-view.ts';
import { createStationView } from '#renderer/station/features.ts';
import type { Meaning } from '#shared/barcode/index.ts';
import { askPolicies } from '#shared/records/index.ts';

const SET = { name: 'count-by-touch', channel: 'wish', rev: 1, at: 1, by: null };
const open = {
  order: { id: 'Wish:1', code: '1', channel: 'Wish' },
  items: new Map([
    ['MUG', { sku: 'MUG', tracking: 'none', checklist: [] }],
    ['PHONE', { sku: 'PHONE', tracking: 'serial', checklist: [] }],
    ['KNIFE', { sku: 'KNIFE', tracking: 'none', checklist: ['Handle whole'] }],
  ]),
} as unknown as OpenOrder;

function bench(isAllowed = true) {
  const store = createStationView();
  store.setState({ open });
  const counted: Meaning[] = [];
  const asked: [Parameters<Overrides['ask']>[0], () => Promise<void>][] = [];
  const station = {
    store,
    reference: {
      policy: askPolicies({
        warehouse: () => undefined,
        channel: (key) => (key === 'count-by-touch@wish' ? { ...SET, value: isAllowed } : undefined),
      }),
    },
    overrides: {
      ask: (about: Parameters<Overrides['ask']>[0], act: Parameters<Overrides['ask']>[1]) =>
        void asked.push([about, () => act({ grantId: 'g', reason: '' })]),
    },
    scans: { choose: async (meaning: Meaning) => void counted.push(meaning) },
  };
  return { count: (sku: string) => countByTouch(station, open, sku), counted, asked, store };
}

test('an item that need not prove itself is counted at once', () => {
  const { count, counted, asked } = bench();
  count('MUG');
  expect(counted).toEqual([{ type: 'item', sku: 'MUG', units: 1, lot: null, expiry: null, serial: null }]);
  expect(asked).toEqual([]);
});
test.each(['PHONE', 'KNIFE', 'of which nothing is known'])(
  '%s counts by a supervisor’s yes only, one unit',
  async (sku) => {
    const { count, counted, asked } = bench();
    count(sku);
    expect(counted).toEqual([]);
    expect(asked.map(([about]) => about)).toEqual([
      {
        kind: 'touch-count',
        about: { kind: 'order', id: 'Wish:1' },
        parcel: null,
        orderCode: '1',
        sku,
        reason: 'code-unreadable',
      },
    ]);
    await asked[0]?.[1]();
    expect(counted).toMatchObject([{ sku, units: 1 }]);
  },
);
test('where the merchant’s rules say so, every item takes a supervisor', () => {
  const { count, counted, asked } = bench(false);
  count('MUG');
  expect(counted).toEqual([]);
  expect(asked).toHaveLength(1);
});
test('a yes that comes when the order is not on the bench any more counts nothing', async () => {
  const { count, counted, asked, store } = bench();
  count('PHONE');
  store.setState({ open: null });
  await asked[0]?.[1]();
  expect(counted).toEqual([]);
});
