// Where goods in a hand go: as the store says, else as this bench knows by itself; what is taken from where it is picked is told nothing.
import { expect, test } from 'vitest';
import type { Bridge } from '#renderer/bridge/bridge.ts';
import { createPutAway, goodsKey } from '#renderer/features/moving/state/put-away.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import { createStationView } from '#renderer/station/features.ts';
import type { Claim, PickList } from '#shared/records/index.ts';
import { evolveHand, type Hand, type HandEvent, type PutAwayAsk, type PutAways } from '#shared/stock/index.ts';

type Answer = {
  readonly ok: true;
  readonly value: { readonly type: 'places'; readonly places: PutAways } | { readonly type: 'fault' };
};

function bench() {
  const store = createStationView();
  const asked: PutAwayAsk[] = [];
  const waiting: ((answer: Answer) => void)[] = [];
  const hands = new Map<string, Hand>();
  const claims = new Map<string, Claim>();
  const kinds = { 'A-1': 'pick', 'B-1': 'bulk', 'B-2': 'bulk', 'IN-1': 'receiving' } as const;
  const suggest = createPutAway({
    store,
    bridge: {
      call: (_: string, ask: PutAwayAsk) => {
        asked.push(ask);
        return new Promise((resolve) => waiting.push(resolve as (answer: Answer) => void));
      },
    } as unknown as Bridge,
    reference: {
      locations: () =>
        new Map(Object.entries(kinds).map(([code, kind]) => [code, { code, kind, zone: code[0] ?? '' }])),
      claims: () => claims,
      pickLists: () => new Map([['P', { lines: [{ sku: 'TEA', lot: '', location: 'A-1' }] } as unknown as PickList]]),
    } as Pick<Reference, 'locations' | 'claims' | 'pickLists'>,
    hands: () => hands,
  });
  const shown = () => {
    const { suggested } = store.getState();
    return suggested && [...suggested.places.values()].map(({ location }) => location + (suggested.isOwn ? '?' : ''));
  };
  const say = async (at: number, value: Answer['value']) => {
    waiting[at]?.({ ok: true, value });
    await new Promise((resolve) => setImmediate(resolve));
    return shown();
  };
  const to = (location: string, reason: 'free' | 'pick-low' | 'same-item' = 'same-item') => ({
    type: 'places' as const,
    places: [{ location, reason }],
  });
  return { store, asked, hands, claims, suggest, say, shown, to };
}

const taken = (from: string, ...skus: readonly string[]): Hand => {
  const scan = { v: 1, handId: 'h', by: 'scan', units: 1, lot: null, expiry: null, serial: null, raw: '' } as const;
  const events: readonly HandEvent[] = [
    { type: 'TakeBegun', v: 1, handId: 'h', location: from },
    ...skus.map((sku, at) => ({ type: 'UnitsTaken', ...scan, scanId: `${from}${at}`, sku, location: from }) as const),
  ];
  return events.reduce((hand: Hand | null, event) => evolveHand(hand, event), null) as Hand;
};

test('the store is asked once for the same goods, and an answer to what was asked before comes too late', async () => {
  const { store, asked, suggest, say, shown, to } = bench();
  suggest(taken('IN-1', 'MUG'));
  suggest(taken('IN-1', 'MUG', 'MUG'));
  expect(asked).toEqual([{ goods: [{ sku: 'MUG', lot: null }], from: ['IN-1'] }]);
  suggest(taken('IN-1', 'MUG', 'TEA'));
  expect(await say(0, to('B-1'))).toBeNull();
  expect(await say(1, { type: 'places', places: [null, { location: 'A-1', reason: 'free' }] })).toEqual(['A-1']);
  expect(store.getState().suggested?.places.get(goodsKey({ sku: 'TEA', lot: null }))?.location).toBe('A-1');
  suggest(null);
  expect(shown()).toBeNull();
});
test('goods of a shelf where they are picked are told nothing, those of bulk only where they are picked', async () => {
  const { asked, suggest, say, to } = bench();
  suggest(taken('A-1', 'MUG'));
  expect(asked).toEqual([]);
  suggest(taken('B-1', 'MUG'));
  expect(await say(0, to('B-2'))).toEqual([]);
  suggest(taken('B-2', 'MUG'));
  expect(await say(1, to('A-1', 'pick-low'))).toEqual(['A-1']);
});
test('without the store it is where a list sends for it, or where it was put down here; not where somebody counts', async () => {
  const { hands, claims, suggest, say } = bench();
  const put = { type: 'UnitsPutDown', v: 1, handId: 'h', scanId: 'p', location: 'B-1' } as const;
  hands.set('h', evolveHand(taken('IN-1', 'MUG'), put) as Hand);
  const both = taken('IN-1', 'MUG', 'TEA');
  suggest(both);
  expect(await say(0, { type: 'fault' })).toEqual(['B-1?', 'A-1?']);
  claims.set(JSON.stringify(['location', 'B-1']), {} as Claim);
  // Asked again with the next change: the store may be back.
  suggest({ ...both });
  expect(await say(1, { type: 'fault' })).toEqual(['A-1?']);
});
