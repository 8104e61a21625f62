import type { Tones } from '#renderer/core/say/answer.ts';
import type { PickRefusal } from '#shared/picking/index.ts';

/** What picking says. Places, orders and totes are what people know them by. */
export type PickingSay =
  | { readonly type: 'walk-begun'; readonly list: string; readonly orders: number; readonly units: number }
  | { readonly type: 'walk-at'; readonly location: string; readonly sku: string; readonly units: number }
  /** `left`: units of its line that are still to be taken · `tote`: where they belong; null: there is one tote. */
  | {
      readonly type: 'unit-picked';
      readonly sku: string;
      readonly units: number;
      readonly left: number;
      readonly tote: string | null;
    }
  /** `next`: the place that comes then; null: it was the last one. */
  | { readonly type: 'tote-filled'; readonly tote: string; readonly next: string | null }
  | { readonly type: 'pick-short'; readonly sku: string; readonly units: number; readonly location: string }
  | { readonly type: 'walk-over'; readonly units: number; readonly short: number; readonly orders: number }
  | { readonly type: 'pick-undone'; readonly sku: string }
  | { readonly type: 'walk-left'; readonly units: number }
  | { readonly type: 'walk-resumed'; readonly units: number }
  /** An order of the list was cancelled or is held; `units` of it were picked. */
  | { readonly type: 'pick-stopped'; readonly order: string; readonly units: number }
  /** Something of another activity was scanned while a list is walked. */
  | { readonly type: 'leave-walk'; readonly wanted: string }
  | { readonly type: 'no-more-picks'; readonly waiting: number }
  /** The store does not answer: lists are made there. */
  | { readonly type: 'no-list-made' }
  | { readonly type: 'pick-refused'; readonly refusal: Named };

/** A refusal with orders and totes in words. */
export type Named = Exclude<PickRefusal, { type: 'ToteFirst' | 'WrongTote' }> | ToteRefusal;
type ToteRefusal =
  | { readonly type: 'ToteFirst'; readonly tote: string }
  | { readonly type: 'WrongTote'; readonly scanned: string; readonly tote: string };

declare module '#renderer/core/say/answer.ts' {
  interface Says {
    readonly picking: PickingSay;
  }
}

export const PICKING_TONES: Tones<PickingSay> = {
  'walk-begun': 'info',
  'walk-at': 'ok',
  'unit-picked': 'ok',
  'tote-filled': 'ok',
  'pick-short': 'attention',
  'walk-over': ({ short }) => (short === 0 ? 'complete' : 'attention'),
  'pick-undone': 'info',
  'walk-left': 'info',
  'walk-resumed': 'info',
  'pick-stopped': 'attention',
  'leave-walk': 'attention',
  'no-more-picks': 'info',
  'no-list-made': 'attention',
  'pick-refused': ({ refusal: { type } }) => {
    if (type === 'WrongPickPlace' || type === 'WrongTote' || type === 'NotPickedHere' || type === 'OtherLotPicked')
      return 'wrong';
    if (type === 'TooManyPicked' || type === 'PickedEnough' || type === 'SerialPicked') return 'too-many';
    return type === 'PickPlaceOpen' ? 'info' : 'attention';
  },
};
