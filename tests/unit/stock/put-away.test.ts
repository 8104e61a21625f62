// Where goods go that came in: the rule by examples, and random warehouses in which nothing goes where it must not.
import { expect, test } from 'vitest';
import { compareWalk } from '#shared/counting/index.ts';
import type { Location } from '#shared/domain/index.ts';
import { type HomePlace, type PutAwayGoods, putAway } from '#shared/stock/index.ts';

const home = (location: string, quantity: number, more: Partial<HomePlace> = {}): HomePlace => ({
  ...{ sku: 'MUG', location, lot: '', quantity, zone: location[0] ?? '', isHeld: false },
  ...{ kind: location.startsWith('A') ? 'pick' : 'bulk', ...more },
});
const free = (...codes: readonly string[]): readonly Location[] =>
  codes.map((code) => ({
    ...{ code, zone: code[0] ?? '' },
    kind: code.startsWith('A')
      ? 'pick'
      : code.startsWith('Q')
        ? 'quarantine'
        : code.startsWith('I')
          ? 'receiving'
          : 'bulk',
  }));
const goes = (
  places: readonly HomePlace[],
  {
    lot = null,
    at = [],
    minimum = null,
  }: { lot?: string | null; at?: readonly Location[]; minimum?: number | null } = {},
) => {
  const shelves = { places, free: at, minimumOf: () => minimum, walk: compareWalk };
  const [place] = putAway({ goods: [{ sku: 'MUG', lot }], from: ['IN-1'] }, shelves);
  return place ? `${place.location} ${place.reason}` : null;
};

test.each<[string, readonly HomePlace[], Parameters<typeof goes>[1], string | null]>([
  ['where the item stands', [home('B-1', 5)], {}, 'B-1 same-item'],
  [
    'where its lot stands',
    [home('B-1', 5, { lot: 'L1' }), home('B-2', 1, { lot: 'L2' })],
    { lot: 'L2' },
    'B-2 same-lot',
  ],
  ['an empty lot is no lot', [home('B-1', 5, { lot: 'L1' })], { lot: '' }, 'B-1 same-item'],
  ['the fullest of several', [home('B-1', 5), home('B-2', 9), home('B-3', 9)], {}, 'B-2 same-item'],
  ['where it is picked, while few are left there', [home('A-1', 3), home('B-1', 99)], { minimum: 4 }, 'A-1 pick-low'],
  ['to bulk, once enough are', [home('A-1', 4), home('B-1', 99)], { minimum: 4 }, 'B-1 same-item'],
  ['where it is picked, where it stands there alone', [home('A-1', 4)], { minimum: 4 }, 'A-1 same-item'],
  ['without a minimum, one is enough', [home('A-1', 1), home('B-1', 9)], {}, 'B-1 same-item'],
  ['all places where it is picked count', [home('A-1', 2), home('A-2', 2)], { minimum: 4 }, 'A-1 same-item'],
  ['where it was picked, if none is left anywhere', [home('A-1', 0)], { at: free('B-1') }, 'A-1 pick-low'],
  [
    'where its lot stands, before an empty pick place',
    [home('A-1', 0), home('B-1', 2, { lot: 'L' })],
    { lot: 'L' },
    'B-1 same-lot',
  ],
  ['below zero is no stock', [home('B-1', -2)], { at: free('B-2') }, 'B-2 free'],
  ['free of its zone, the nearest', [home('B-5', 0)], { at: free('B-1', 'B-4', 'B-7', 'C-5') }, 'B-4 free'],
  ['as one walks, and not by letters', [home('B-10', 0)], { at: free('B-1', 'B-9') }, 'B-9 free'],
  [
    'free of another zone, where its own is full',
    [home('A-1', 9, { lot: 'L1' })],
    { lot: 'L2', at: free('C-1', 'B-9') },
    'B-9 free',
  ],
  ['where it can be picked, if it stands nowhere', [], { at: free('B-1', 'A-9') }, 'A-9 free'],
  ['to bulk, if nothing else is free', [], { at: free('B-2', 'B-1') }, 'B-1 free'],
  ['another lot, where nothing is free', [home('A-1', 9, { lot: 'L1' })], { lot: 'L2' }, 'A-1 same-item'],
  ['nowhere', [], {}, null],
  [
    'not into quarantine, not where it is received',
    [home('Q-1', 9, { kind: 'quarantine' }), home('IN-2', 9, { kind: 'receiving' })],
    { at: free('Q-2', 'IN-3') },
    null,
  ],
  ['not where somebody counts', [home('B-1', 9, { isHeld: true }), home('B-2', 1)], {}, 'B-2 same-item'],
  ['not back', [home('IN-1', 9, { kind: null }), home('B-2', 1)], { at: free('IN-1') }, 'B-2 same-item'],
  ['not where another item stands alone', [home('B-1', 9, { sku: 'TEA' })], {}, null],
])('goods go %s', (_, places, more, to) => {
  expect(goes(places, more)).toBe(to);
});

test('two items do not get the same free place', () => {
  const goods = ['MUG', 'TEA', 'JAR'].map((sku) => ({ sku, lot: null }));
  const shelves = { places: [], free: free('A-1', 'A-2'), minimumOf: () => null, walk: compareWalk };
  expect(putAway({ goods, from: [] }, shelves).map((place) => place?.location)).toEqual(['A-1', 'A-2', undefined]);
});

test('in random warehouses nothing goes where it must not, and something goes wherever there is room', () => {
  let seed = 7;
  const below = (most: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % most;
  };
  for (let run = 0; run < 2_000; run++) {
    const kinds = ['pick', 'bulk', 'quarantine', 'receiving', null] as const;
    const places = Array.from(
      { length: below(6) },
      (): HomePlace => ({
        ...{ sku: 'MUG', location: `P-${below(9)}`, lot: ['', 'L1', 'L2'][below(3)] ?? '', quantity: below(7) - 2 },
        ...{ kind: kinds[below(5)] ?? null, zone: ['A', 'B'][below(2)] ?? '', isHeld: below(4) === 0 },
      }),
    );
    const open = Array.from(
      { length: below(4) },
      (_, at): Location => ({
        ...{ code: `F-${at}`, zone: ['A', 'B'][below(2)] ?? '', kind: kinds[below(4)] ?? 'pick' },
      }),
    );
    const goods: PutAwayGoods[] = [{ sku: 'MUG', lot: [null, '', 'L1'][below(3)] ?? null }];
    const from = [`P-${below(9)}`];
    const [to] = putAway({ goods, from }, { places, free: open, minimumOf: () => below(5), walk: compareWalk });
    const mayGo = (one: HomePlace) =>
      !one.isHeld && one.kind !== 'quarantine' && one.kind !== 'receiving' && !from.includes(one.location);
    const here = places.filter((one) => one.location === to?.location);
    if (to?.reason === 'free') expect(['pick', 'bulk']).toContain(open.find(({ code }) => code === to.location)?.kind);
    else if (to) expect(here.some(mayGo)).toBe(true);
    else {
      expect(open.filter(({ kind }) => kind === 'pick' || kind === 'bulk')).toEqual([]);
      expect(places.filter((one) => mayGo(one) && one.quantity > 0)).toEqual([]);
    }
    if (to?.reason === 'same-lot') expect(here.some((one) => one.lot === goods[0]?.lot && one.quantity > 0)).toBe(true);
  }
});
