import type { Tones } from '#renderer/core/say/answer.ts';
import type { FindReason, HandRefusal, WriteOffReason } from '#shared/stock/index.ts';

/** What moving goods says. */
export type MovingSay =
  | { readonly type: 'take-from'; readonly location: string }
  | { readonly type: 'take-found'; readonly reason: FindReason }
  | { readonly type: 'goods-taken'; readonly sku: string; readonly units: number }
  | { readonly type: 'goods-chosen'; readonly sku: string; readonly units: number }
  /** `left`: units that are still carried. */
  | { readonly type: 'goods-put'; readonly location: string; readonly units: number; readonly left: number }
  | { readonly type: 'goods-written-off'; readonly reason: WriteOffReason; readonly units: number }
  | { readonly type: 'move-undone'; readonly units: number }
  | { readonly type: 'hand-turned'; readonly to: 'take' | 'put' }
  | { readonly type: 'hand-left'; readonly units: number }
  | { readonly type: 'hand-resumed'; readonly units: number }
  /** Something of another activity was scanned while goods are carried. */
  | { readonly type: 'put-down-first'; readonly units: number; readonly wanted: string }
  | { readonly type: 'move-supervisors' }
  | { readonly type: 'move-refused'; readonly refusal: HandRefusal };

declare module '#renderer/core/say/answer.ts' {
  interface Says {
    readonly moving: MovingSay;
  }
}

export const MOVING_TONES: Tones<MovingSay> = {
  'take-from': 'info',
  'take-found': 'info',
  'goods-taken': 'ok',
  'goods-chosen': 'ok',
  'goods-put': ({ left }) => (left === 0 ? 'complete' : 'ok'),
  'goods-written-off': 'complete',
  'move-undone': 'info',
  'hand-turned': 'info',
  'hand-left': 'info',
  'hand-resumed': 'info',
  'put-down-first': 'attention',
  'move-supervisors': 'attention',
  'move-refused': ({ refusal: { type } }) => {
    if (type === 'SerialInHand') return 'too-many';
    return type === 'NotInHand' ? 'wrong' : type === 'PlaceIsOpen' ? 'info' : 'attention';
  },
};
