import type { Teller } from '#renderer/core/say/teller.ts';
import type { Overrides } from '#renderer/core/session/overrides.ts';
import type { StationStore, StationView } from '#renderer/core/station-store.ts';
import { CHOICES, readBarcode } from '#shared/barcode/index.ts';
import { type Need, packedByNeed, unitsToPack } from '#shared/packing/index.ts';
import { teachableCode } from '#shared/teaching/index.ts';

/** A code that nobody knows, scanned while an order is packed, and the items of the order that it may be of. */
interface Teachable {
  readonly code: string;
  /** SKUs in their places on the screen: those that are still needed first. */
  readonly skus: readonly string[];
}

/** A supervisor says of which item a code is; from the next scan on it is known, at this bench at once and at the others when they hear of it. */
export interface TeachCode {
  /** Asks a supervisor to allow it. False where no item stands at that place (from 1). */
  readonly choose: (place: number) => boolean;
  /** Takes back what was taught a moment ago. False where nothing was. */
  readonly undo: () => boolean;
}

/** What may be taught now; null where the last answer was no unknown code, or nothing that an item can have. */
export function teachable({
  answer,
  open,
  foreign,
}: Pick<StationView, 'answer' | 'open' | 'foreign'>): Teachable | null {
  if (answer?.say.type !== 'unknown-code' || !open || foreign?.orderId === open.order.id) return null;
  const code = teachableCode(readBarcode(answer.say.raw, null, new Date(answer.at).getFullYear()));
  if (code === undefined) return null;
  const packed = packedByNeed(open.packing);
  const isLeft = (need: Need): boolean => (packed.get(need.key) ?? 0) < unitsToPack(open.packing, need);
  const left = open.packing.needs.toSorted((a, b) => Number(isLeft(b)) - Number(isLeft(a)));
  const skus = [...new Set(left.map(({ sku }) => sku))].filter((sku) => open.items.has(sku));
  return { code, skus: skus.slice(0, CHOICES.length) };
}

export function createTeachCode({
  store,
  teller,
  overrides,
}: {
  readonly store: StationStore;
  readonly teller: Pick<Teller, 'tell'>;
  readonly overrides: Pick<Overrides, 'ask'>;
}): TeachCode {
  return {
    choose(place) {
      const view = store.getState();
      const asked = teachable(view);
      const sku = asked?.skus[place - 1];
      if (!asked || sku === undefined || !view.open) return false;
      const { code } = asked;
      const about = { kind: 'teach-code', about: { kind: 'code', id: code }, parcel: null } as const;
      overrides.ask({ ...about, orderCode: view.open.order.code, sku, reason: 'code-new' }, async () => {
        await teller.tell({ type: 'code-taught', code, sku }, [{ type: 'CodeTaught', v: 1, code, sku, units: 1 }], {
          sku,
        });
      });
      return true;
    },
    undo() {
      const say = store.getState().answer?.say;
      if (say?.type !== 'code-taught') return false;
      const { code } = say;
      void teller.tell({ type: 'code-forgotten', code }, [{ type: 'CodeForgotten', v: 1, code }]);
      return true;
    },
  };
}
