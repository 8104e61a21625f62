import type { PhotoMissing, PhotoTaken, Subject } from '#shared/log/index.ts';
import type { PhotoAsked } from '#shared/photos/index.ts';

/** What a photo is to be of: of a parcel of an order, or of a line by its item and lot. */
export interface PhotoOf {
  readonly about: Subject;
  readonly parcel: number | null;
  readonly sku: string | null;
  readonly lot: string | null;
  /** What a person knows it by. */
  readonly code: string;
}

/** A photo that somebody is to take now. `asked`: the rule that asks for it; null where a person wants one. */
export interface PhotoRequest extends PhotoOf {
  readonly asked: PhotoAsked;
  /** The channel of the order that it is of; absent where it is of none. */
  readonly channel?: string;
}

/** How it ended: taken, with the operation that its entry is; or not to be had, where the work goes on without. */
export type PhotoOutcome =
  | { readonly type: 'taken'; readonly event: PhotoTaken; readonly opId: string }
  | { readonly type: 'missing'; readonly event: PhotoMissing };

/** Photos, for whoever works on something that one may be taken of. */
export interface TakePhotos {
  /** Shows the camera. `then` records what came of it with what it leads to; without it, the photo is noted by itself. */
  readonly ask: (request: PhotoRequest, then?: (outcome: PhotoOutcome) => Promise<void>) => void;
}
