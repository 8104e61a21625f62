import type { Say, Tones } from '#renderer/core/say/answer.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import type { InTurn } from '#renderer/core/scanning/turns.ts';
import type { Overrides } from '#renderer/core/session/overrides.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import { orderSubject } from '#shared/log/index.ts';
import {
  type PackingRefusal,
  type PackingState,
  priceDifference,
  type Replaceable,
  replaceableBy,
  substituteBy,
} from '#shared/packing/index.ts';
import type { LaidOrder } from './bench-order.ts';
import type { ItemScan } from './unit-question.ts';

/** What is said of an item that goes instead of another. `difference`: what it costs more, in minor units; null: not known. */
export interface SubstituteSay {
  readonly type: 'substitute-asks';
  readonly sku: string;
  readonly ordered: string;
  readonly by: 'packer' | 'supervisor';
  readonly difference: { readonly minor: number; readonly currency: string } | null;
}
export const SUBSTITUTE_TONES: Tones<SubstituteSay> = { 'substitute-asks': 'attention' };

/** Asks whether a unit that no line is of goes instead of one that was ordered. */
export interface Substitutes {
  /** Items of the order that this one may go instead of, as its list and the merchant's rules say. */
  readonly replacedBy: (laid: LaidOrder, sku: string) => readonly string[];
  /**
   * After a refusal: asks whether the unit goes instead of another; `asked`, or the unit as it goes in, where that was said of the same two items
   * already. A refusal: nothing goes instead here. Undefined: it is no substitute.
   */
  readonly meet: (
    refusal: PackingRefusal,
    scan: ItemScan,
    laid: LaidOrder,
    packing: PackingState | null,
  ) => 'asked' | ItemScan | PackingRefusal | undefined;
  /** Yes: the unit goes in, once a supervisor has allowed it where one must. False where nothing is asked. */
  readonly accept: (pack: (scan: ItemScan) => Promise<void>) => boolean;
  /** The unit stays out. False where nothing was asked. */
  readonly leave: () => boolean;
}

export function createSubstitutes({
  store,
  reference,
  teller,
  overrides,
  inTurn,
}: {
  readonly store: StationStore;
  readonly reference: Pick<Reference, 'policy'>;
  readonly teller: Pick<Teller, 'tell'>;
  readonly overrides: Pick<Overrides, 'ask'>;
  readonly inTurn: InTurn;
}): Substitutes {
  const byOf = ({ order }: LaidOrder, { allowed }: Pick<Replaceable, 'allowed'>) =>
    substituteBy(order, allowed, reference.policy('substitutes', order.channel));

  function leave(): boolean {
    if (store.getState().substituteAsks === null) return false;
    store.setState({ substituteAsks: null });
    return true;
  }

  return {
    replacedBy: (laid, sku) =>
      [...laid.items.values()].flatMap((item) => {
        const listed = item.substitutes?.find((one) => one.sku === sku);
        return listed && byOf(laid, listed) !== 'nobody' ? [item.sku] : [];
      }),
    meet(refusal, scan, laid, packing) {
      const isOther = refusal.type === 'ItemNotOnOrder' || refusal.type === 'OverQuantity';
      if (!isOther || scan.insteadOf !== undefined || !packing) return undefined;
      const found = replaceableBy(packing, scan, laid.items);
      const first = found.find((one) => byOf(laid, one) !== 'nobody') ?? found[0];
      if (!first) return undefined;
      const { sku: ordered } = first;
      const by = byOf(laid, first);
      if (by === 'nobody') return { type: 'SubstituteNotAllowed', sku: scan.sku, ordered };
      const isSaid = packing.parcels.some(({ scans }) =>
        scans.some((one) => one.sku === scan.sku && one.insteadOf === ordered),
      );
      if (by === 'packer' && isSaid) return { ...scan, insteadOf: ordered };
      const { items, order } = laid;
      const difference = priceDifference(order, { sku: ordered, item: items.get(ordered) }, items.get(scan.sku));
      const say: Say = { type: 'substitute-asks', sku: scan.sku, ordered, by, difference };
      const change = { substituteAsks: { scan, ordered, by } };
      void teller.tell(say, [], { sku: scan.sku, change });
      return 'asked';
    },
    accept(pack) {
      const { substituteAsks: asks, open } = store.getState();
      if (!asks || !open) return false;
      leave();
      const { scan, ordered, by } = asks;
      const goes = { ...scan, insteadOf: ordered };
      if (by === 'packer') {
        void inTurn(() => pack(goes));
        return true;
      }
      const { id, code: orderCode } = open.order;
      const about = { kind: 'substitute', about: orderSubject(id), parcel: null, orderCode, sku: scan.sku } as const;
      overrides.ask({ ...about, reason: 'substitute-agreed' }, () =>
        inTurn(async () => {
          if (store.getState().open?.order.id === id) await pack(goes);
        }),
      );
      return true;
    },
    leave,
  };
}
