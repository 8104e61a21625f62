import type { Tones } from '#renderer/core/say/answer.ts';
import type { HoldReason } from '#shared/domain/index.ts';

/** What is said of orders that wait for a person. */
type HeldSay =
  | { readonly type: 'order-released'; readonly orderCode: string }
  | { readonly type: 'hold-undone' }
  /** No order that is on hold is shown. */
  | { readonly type: 'no-held-order' }
  | { readonly type: 'order-cancelled'; readonly orderCode: string }
  /** Something is wrong with it still, after it was put right. */
  | { readonly type: 'still-held'; readonly orderCode: string; readonly reason: HoldReason; readonly detail: string };

declare module '#renderer/core/say/answer.ts' {
  interface Says {
    readonly held: HeldSay;
  }
}

export const HELD_TONES: Tones<HeldSay> = {
  'order-released': 'info',
  'hold-undone': 'info',
  'no-held-order': 'attention',
  'order-cancelled': 'info',
  'still-held': 'attention',
};
