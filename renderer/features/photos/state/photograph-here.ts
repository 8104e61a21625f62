import type { PhotoOf, TakePhotos } from '#renderer/core/photos/photo-request.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import type { StationStore, StationView } from '#renderer/core/station-store.ts';

/** Takes a photo of what is worked on, where that is no order: of the place that is counted, or of goods that came. */
export const createPhotographHere =
  ({
    store,
    photos,
    teller,
  }: {
    readonly store: StationStore;
    readonly photos: TakePhotos;
    readonly teller: Pick<Teller, 'tell'>;
  }) =>
  (): void => {
    const of = photoOf(store.getState());
    if (of) photos.ask({ ...of, asked: null });
    else void teller.tell({ type: 'command-not-here' });
  };

/** The line of what was scanned last, where something was. */
function photoOf({ count, countForeign, receipt }: StationView): PhotoOf | null {
  if (count && !countForeign) {
    const last = count.scans.at(-1);
    const about = { kind: 'count', id: count.countId };
    return { about, parcel: null, sku: last?.sku ?? null, lot: last?.lot ?? null, code: count.location };
  }
  if (!receipt) return null;
  const last = receipt.scans.at(-1);
  const { delivery, receiptId, location } = receipt;
  // Of a delivery: whoever else receives it, or looks at it, sees it too.
  const about = delivery === null ? { kind: 'receipt', id: receiptId } : { kind: 'delivery', id: delivery };
  return { about, parcel: null, sku: last?.sku ?? null, lot: last?.lot ?? null, code: delivery ?? location };
}
