import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import type { InTurn } from '#renderer/core/scanning/turns.ts';
import type { Overrides } from '#renderer/core/session/overrides.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { NewId } from '#shared/prelude/index.ts';
import { OWN_CODE, ownCode } from '#shared/teaching/index.ts';

declare module '#renderer/core/station-app.ts' {
  interface StationApp {
    /** Prints a label for an item of the open order whose goods have no barcode, once a supervisor has taught its new code. */
    readonly labelItem: (sku: string) => void;
  }
}

export function createLabelItem({
  store,
  teller,
  overrides,
  bridge,
  inTurn,
  newId,
}: {
  readonly store: StationStore;
  readonly teller: Pick<Teller, 'tell'>;
  readonly overrides: Pick<Overrides, 'ask'>;
  readonly bridge: Pick<Bridge, 'call'>;
  readonly inTurn: InTurn;
  readonly newId: NewId;
}): (sku: string) => void {
  async function print(code: string, sku: string, title: string): Promise<void> {
    const printed = await bridge.call('devices/item-label', { code, sku, title });
    const isOut = printed.ok && printed.value.type === 'printed';
    await inTurn(() => teller.tell(isOut ? { type: 'label-made', code, sku } : { type: 'label-not-made', sku }));
  }
  return (sku) => {
    const { open } = store.getState();
    const item = open?.items.get(sku);
    if (!open || !item) return void teller.tell({ type: 'no-open-order' });
    const known = item.barcodes.find(({ code }) => OWN_CODE.test(code))?.code;
    if (known !== undefined) return void print(known, sku, item.title);
    const code = ownCode(newId());
    const about = { kind: 'teach-code', about: { kind: 'code', id: code }, parcel: null } as const;
    overrides.ask({ ...about, orderCode: open.order.code, sku, reason: 'code-new' }, async () => {
      await teller.tell({ type: 'code-taught', code, sku }, [{ type: 'CodeTaught', v: 1, code, sku, units: 1 }], {
        sku,
      });
      await print(code, sku, item.title);
    });
  };
}
