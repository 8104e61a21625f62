import type { PhotoOutcome, TakePhotos } from '#renderer/core/photos/photo-request.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import type { Order } from '#shared/domain/index.ts';
import { orderSubject } from '#shared/log/index.ts';
import { type PhotoAsked, photoAsked } from '#shared/photos/index.ts';

/** A parcel that is to be closed, once it is photographed where a rule asks for it. */
export interface PhotoFirst {
  /** The rule that asks for a photo of each parcel of the order; null: none. */
  readonly asked: (order: Order) => PhotoAsked;
  /** Shows the camera. `close` closes with what came of it, in one save; undefined: it cannot be closed any more, and the photo is noted by itself. */
  readonly take: (order: Order, parcel: number, close: (photo: PhotoOutcome) => Promise<void> | undefined) => void;
  /** A photo that somebody wants, whatever the rules say. */
  readonly wanted: (order: Order, parcel: number) => void;
}

export function createPhotoFirst({
  photos,
  teller,
  reference,
}: {
  readonly photos: TakePhotos;
  readonly teller: Pick<Teller, 'tell'>;
  readonly reference: Pick<Reference, 'policy'>;
}): PhotoFirst {
  const asked = (order: Order): PhotoAsked =>
    photoAsked(order, {
      from: reference.policy('photo-from', order.channel),
      countries: reference.policy('photo-countries', order.channel),
      channels: reference.policy('photo-channels'),
    });
  const of = (order: Order, parcel: number) => ({
    ...{ about: orderSubject(order.id), parcel, sku: null, lot: null, code: order.code, channel: order.channel },
  });
  return {
    asked,
    take(order, parcel, close) {
      photos.ask({ ...of(order, parcel), asked: asked(order) }, (photo) => {
        const closed = close(photo);
        if (closed) return closed;
        if (photo.type === 'missing') return Promise.resolve();
        return teller.tell({ type: 'photo-kept', code: order.code }, [photo.event], { opId: photo.opId });
      });
    },
    wanted: (order, parcel) => photos.ask({ ...of(order, parcel), asked: null }),
  };
}
