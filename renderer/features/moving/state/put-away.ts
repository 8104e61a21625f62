import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import { compareWalk } from '#shared/counting/index.ts';
import { recordKeyOf } from '#shared/records/index.ts';
import {
  type Carried,
  type Hand,
  type HomePlace,
  type PutAway,
  type PutAwayAsk,
  type PutAwayGoods,
  type PutAways,
  putAway,
} from '#shared/stock/index.ts';

/** Where the goods of a hand are to go, by `goodsKey`. `isOwn`: the store does not answer; it is what this bench knows by itself. */
export interface Suggested {
  readonly handId: string;
  readonly places: ReadonlyMap<string, PutAway>;
  readonly isOwn: boolean;
}

/** By what places are kept: an item and the lot that was read. */
export const goodsKey = ({ sku, lot }: PutAwayGoods): string => JSON.stringify([sku, lot]);

/** The most that is asked for at once; a hand with more different goods puts down the last ones first. */
const MOST = 50;

/**
 * Gives what keeps on the screen where the goods in a hand are to go. The store says it; without it what this bench knows by itself: where pick
 * lists send for an item, and where it was put down here.
 */
export function createPutAway(dependencies: {
  readonly store: StationStore;
  readonly bridge: Pick<Bridge, 'call'>;
  readonly reference: Pick<Reference, 'locations' | 'claims' | 'pickLists'>;
  readonly hands: () => ReadonlyMap<string, Hand>;
}): (hand: Hand | null) => void {
  const { store, bridge, reference, hands } = dependencies;
  /** What was asked last: an answer to what was asked before it comes too late. */
  let last = '';

  const kindOf = ({ from }: Carried) =>
    from.type === 'location' ? (reference.locations().get(from.location)?.kind ?? null) : null;

  function knownHere(goods: readonly PutAwayGoods[]): readonly HomePlace[] {
    const skus = new Set(goods.map(({ sku }) => sku));
    const listed = [...reference.pickLists().values()].flatMap(({ lines }) => lines);
    const put = [...hands().values()].flatMap(({ acts }) =>
      acts.flatMap((act) => {
        if (act.type !== 'put' || act.to.type !== 'location') return [];
        const { location } = act.to;
        return act.goods.map(({ sku, lot }) => ({ sku, lot: lot ?? '', location }));
      }),
    );
    return [...listed, ...put].flatMap(({ sku, lot, location }) => {
      if (!skus.has(sku)) return [];
      const { kind = null, zone = '' } = reference.locations().get(location) ?? {};
      const isHeld = reference.claims().has(recordKeyOf({ kind: 'location', id: location }));
      return [{ sku, lot, location, kind, zone, isHeld, quantity: 1 }];
    });
  }

  function show(handId: string, carried: readonly Carried[], asked: PutAwayAsk, found: PutAways, isOwn: boolean): void {
    const places = new Map<string, PutAway>();
    for (const [at, one] of asked.goods.entries()) {
      const place = found[at];
      const isFromBulk = carried
        .filter((other) => goodsKey(other) === goodsKey(one))
        .every((of) => kindOf(of) === 'bulk');
      // What is taken from bulk is on its way to where it is picked, or to wherever somebody wants it.
      if (place && (!isFromBulk || place.reason === 'pick-low')) places.set(goodsKey(one), place);
    }
    store.setState({ suggested: { handId, places, isOwn } });
  }

  return (hand) => {
    // What is taken from where it is picked goes where somebody wants it.
    const carried = (hand?.goods ?? []).filter((one) => kindOf(one) !== 'pick');
    if (!hand || carried.length === 0) {
      last = '';
      if (store.getState().suggested !== null) store.setState({ suggested: null });
      return;
    }
    const { handId } = hand;
    const goods = [...new Map(carried.map((one) => [goodsKey(one), { sku: one.sku, lot: one.lot }])).values()];
    const from = carried.flatMap((one) => (one.from.type === 'location' ? [one.from.location] : []));
    const asked: PutAwayAsk = { goods: goods.slice(-MOST), from: [...new Set(from)].slice(-MOST) };
    const turn = JSON.stringify([handId, asked]);
    if (turn === last) return;
    last = turn;
    void bridge.call('stock/put-away', asked).then((answer) => {
      if (turn !== last) return;
      if (answer.ok && answer.value.type === 'places') return show(handId, carried, asked, answer.value.places, false);
      // Asked once more with the next scan: the store may be back.
      last = '';
      const known = { places: knownHere(asked.goods), free: [], minimumOf: () => null, walk: compareWalk };
      show(handId, carried, asked, putAway(asked, known), true);
    });
  };
}
