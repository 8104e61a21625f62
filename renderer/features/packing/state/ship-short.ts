import type { Overrides } from '#renderer/core/session/overrides.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import type { Order, ShortFate, ShortReason, ShortWhy } from '#shared/domain/index.ts';
import { orderSubject } from '#shared/log/index.ts';
import {
  type Need,
  type PackingState,
  packedByNeed,
  type ShipShort,
  shipShortBy,
  unitsToPack,
} from '#shared/packing/index.ts';
import type { Desk } from './desk.ts';

declare module '#renderer/core/station-app.ts' {
  interface StationApp {
    readonly shortage: Shortages;
  }
}
/** Units of the order on the bench that are not there. */
export interface Shortages {
  /** Asks what is short; of a line that was touched, why. */
  readonly ask: (need?: string) => void;
  readonly chooseLine: (need: string) => void;
  readonly chooseWhy: (why: ShortWhy) => void;
  /** Ships without them, once whoever must has allowed it; or holds the order. */
  readonly chooseFate: (fate: ShortFate | 'hold') => void;
  /** One step back; from the first one the question goes. */
  readonly back: () => void;
}

/** Why units may be short, in their places on the screen. */
export const SHORT_WHYS: readonly ShortWhy[] = ['missing', 'damaged', 'wrong-stock'];

const REASONS: Readonly<Record<ShortWhy, ShortReason>> = {
  missing: 'units-missing',
  damaged: 'units-damaged',
  'wrong-stock': 'wrong-stock',
};

/** Units of a need that are in no parcel and not short. */
export const unitsLeft = (packing: PackingState, need: Need): number =>
  unitsToPack(packing, need) - (packedByNeed(packing).get(need.key) ?? 0);

/** The lines of which units are still to come. */
export const linesLeft = (packing: PackingState): readonly Need[] =>
  packing.needs.filter((need) => unitsLeft(packing, need) > 0);

/** What may become of the rest of a line, in its places on the screen: an order of which nothing would be left is held. */
export function shortFates(packing: PackingState, need: string, by: ShipShort): readonly (ShortFate | 'hold')[] {
  const isAll = packing.needs.every(
    (one) => (one.key === need ? (packedByNeed(packing).get(one.key) ?? 0) : unitsToPack(packing, one)) === 0,
  );
  return by === 'nobody' || isAll ? ['hold'] : ['back-order', 'cancel', 'hold'];
}

/** Who may let this order go without some of its units. */
export const shipShortHere = (reference: Pick<Reference, 'policy'>, order: Order): ShipShort =>
  shipShortBy(order, {
    by: reference.policy('short-ship', order.channel),
    supervisorFrom: reference.policy('short-supervisor-from', order.channel),
    wholeChannels: reference.policy('short-whole-channels'),
  });

export function createShortages(dependencies: {
  readonly store: StationStore;
  readonly reference: Pick<Reference, 'policy'>;
  readonly overrides: Pick<Overrides, 'ask'>;
  readonly desk: Pick<Desk, 'shipShort' | 'hold'>;
  /** A name for an item, for what is written of a hold. */
  readonly titleOf: (sku: string) => string;
}): Shortages {
  const { store, reference, overrides, desk, titleOf } = dependencies;
  const close = (): void => store.setState({ dialog: null, short: null });

  return {
    ask(key) {
      const { open } = store.getState();
      const lines = open ? linesLeft(open.packing) : [];
      const only = lines.length === 1 ? (lines[0]?.key ?? null) : null;
      // Nothing open, or nothing missing: the rules say so in their own words.
      if (!open || lines.length === 0) return desk.shipShort('', 'missing', 'back-order', true);
      store.setState({ dialog: 'short', short: { need: key ?? only, why: null } });
    },
    chooseLine: (need) => store.setState({ short: { need, why: null } }),
    chooseWhy: (why) => store.setState(({ short }) => ({ short: short && { ...short, why } })),
    chooseFate(fate) {
      const { open, short } = store.getState();
      const need = open?.packing.needs.find(({ key }) => key === short?.need);
      if (!open || !need || !short?.why) return close();
      const { why } = short;
      const { order, packing } = open;
      close();
      if (fate === 'hold') {
        const detail = `${unitsLeft(packing, need)} × ${titleOf(need.sku)}`;
        return desk.hold(why === 'damaged' ? 'damaged' : 'short', detail.slice(0, 200));
      }
      const by = shipShortHere(reference, order);
      if (by !== 'supervisor') return desk.shipShort(need.key, why, fate, by === 'packer');
      const about = { kind: 'ship-short', about: orderSubject(order.id), parcel: null, orderCode: order.code } as const;
      overrides.ask({ ...about, sku: need.sku, reason: REASONS[why] }, async () => {
        if (store.getState().open?.order.id === order.id) desk.shipShort(need.key, why, fate, true);
      });
    },
    back() {
      const { open, short } = store.getState();
      if (short?.why) return store.setState({ short: { ...short, why: null } });
      const many = open !== null && linesLeft(open.packing).length > 1;
      if (short?.need && many) return store.setState({ short: { need: null, why: null } });
      close();
    },
  };
}
