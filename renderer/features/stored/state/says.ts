import type { Tones } from '#renderer/core/say/answer.ts';

/** What is said of codes from a scanner's memory. */
type StoredSay = { readonly type: 'codes-stored'; readonly count: number };

declare module '#renderer/core/say/answer.ts' {
  interface Says {
    readonly stored: StoredSay;
  }
}

export const STORED_TONES: Tones<StoredSay> = {
  'codes-stored': 'attention',
};
