import type { Tones } from '#renderer/core/say/answer.ts';

/** What is said of photos. */
type PhotoSay =
  /** `code`: what a person knows by that it is of. */
  | { readonly type: 'photo-kept'; readonly code: string }
  /** The store did not take one that was kept here. */
  | { readonly type: 'photo-lost' };

declare module '#renderer/core/say/answer.ts' {
  interface Says {
    readonly photos: PhotoSay;
  }
}

export const PHOTO_TONES: Tones<PhotoSay> = { 'photo-kept': 'info', 'photo-lost': 'attention' };
