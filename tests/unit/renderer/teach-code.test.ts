// A code that nobody knows: what may be taught, and by whose yes.
import { expect, test } from 'vitest';
import { createDirectory } from '#renderer/core/session/directory.ts';
import type { Allowed, Overrides } from '#renderer/core/session/overrides.ts';
import type { OpenOrder } from '#renderer/features/packing/state/packing-view.ts';
import { createTeachCode, teachable } from '#renderer/features/packing/state/teach-code.ts';
import { createItemIndex } from '#renderer/replica/item-index.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import { createStationView } from '#renderer/station/features.ts';
import type { Item } from '#shared/domain/index.ts';
import type { StationEvent } from '#shared/log/index.ts';

const CODE = '4006381333931';
const scan = (sku: string) => ({ fills: [{ need: `${sku}-1`, units: 1 }], sku, units: 1 });
const need = (sku: string) => ({ key: `${sku}-1`, lineId: sku, sku, units: 1, kitSku: null });
const open = {
  order: { id: 'Wish:1', code: '1' },
  items: new Map(['MUG', 'CUP', 'PAN'].map((sku) => [sku, { sku }])),
  packing: {
    needs: [need('MUG'), need('CUP'), need('PAN'), need('UNKNOWN')],
    parcels: [{ number: 1, scans: [scan('MUG')] }],
  },
} as unknown as OpenOrder;

const item = (sku: string, code: string) =>
  ({ sku, title: sku, image: null, barcodes: [{ code, units: 1 }] }) as unknown as Item;

function bench(raw = CODE) {
  const store = createStationView();
  const answer = {
    id: 'a',
    at: Date.UTC(2026, 10, 30),
    tone: 'wrong',
    say: { type: 'unknown-code', raw },
    sku: null,
  } as const;
  store.setState({ open, answer });
  const asked: [Parameters<Overrides['ask']>[0], (allowed: Allowed) => Promise<void>][] = [];
  const told: unknown[] = [];
  const events: StationEvent[] = [];
  const teaching = createTeachCode({
    store,
    teller: {
      tell: async (say, said = []) => {
        told.push(say);
        events.push(...said);
        store.setState({ answer: { ...answer, say } });
      },
    },
    overrides: { ask: (about, act) => void asked.push([about, act]) },
  });
  return { store, teaching, asked, told, events };
}

test('the items of the order are offered, those that are still needed first, and what this station has no record of not', () => {
  const { store } = bench();
  expect(teachable(store.getState())).toEqual({ code: CODE, skus: ['CUP', 'PAN', 'MUG'] });
});
test('what no item can have, and an order that another station has, is not offered', () => {
  expect(teachable(bench('(00)340123450000000017').store.getState())).toBeNull();
  const { store } = bench();
  store.setState({ foreign: { orderId: 'Wish:1', by: 'Bench 2' } });
  expect(teachable(store.getState())).toBeNull();
  store.setState({ foreign: null, answer: null });
  expect(teachable(store.getState())).toBeNull();
});
test('a supervisor’s yes to that very code teaches it, and nothing else does', async () => {
  const { teaching, asked, events, told } = bench();
  expect(teaching.choose(4)).toBe(false);
  expect(teaching.choose(1)).toBe(true);
  expect(asked[0]?.[0]).toEqual({
    ...{ kind: 'teach-code', about: { kind: 'code', id: CODE }, parcel: null },
    ...{ orderCode: '1', sku: 'CUP', reason: 'code-new' },
  });
  expect(events).toEqual([]);
  await asked[0]?.[1]({ grantId: 'g', reason: 'code-new' });
  expect(events).toEqual([{ type: 'CodeTaught', v: 1, code: CODE, sku: 'CUP', units: 1 }]);
  expect(told).toEqual([{ type: 'code-taught', code: CODE, sku: 'CUP' }]);
  expect(teaching.undo()).toBe(true);
  expect(events.at(-1)).toEqual({ type: 'CodeForgotten', v: 1, code: CODE });
  expect(teaching.undo()).toBe(false);
});
test('what was taught here is known at once, and the store’s own word comes before it', () => {
  const items = createItemIndex();
  const reference = { items: () => items } as unknown as Reference;
  const taught = new Map([
    [CODE, { code: CODE, sku: 'CUP', units: 1, isForgotten: false }],
    ['HOUSE-7', { code: 'HOUSE-7', sku: 'PAN', units: 6, isForgotten: false }],
    ['HOUSE-9', { code: 'HOUSE-9', sku: 'PAN', units: 1, isForgotten: true }],
  ]);
  const directory = createDirectory(reference, taught, new Map());
  expect(directory.itemsByGtin(`0${CODE}` as never)).toEqual([{ sku: 'CUP', units: 1 }]);
  expect(directory.itemsByCode('HOUSE-7')).toEqual([{ sku: 'PAN', units: 6 }]);
  expect(directory.itemsByCode('HOUSE-8')).toEqual([]);
  expect(directory.itemsByCode('HOUSE-9')).toEqual([]);
  items.put(item('PAN', 'HOUSE-9'), 1);
  expect(directory.itemsByCode('HOUSE-9')).toEqual([]);
  items.put(item('CAN', 'HOUSE-9'), 1);
  expect(directory.itemsByCode('HOUSE-9')).toEqual([{ sku: 'CAN', units: 1 }]);
  items.put(item('MUG', CODE), 1);
  expect(directory.itemsByGtin(`0${CODE}` as never)).toEqual([{ sku: 'MUG', units: 1 }]);
});
