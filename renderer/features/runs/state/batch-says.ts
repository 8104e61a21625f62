import type { Tones } from '#renderer/core/say/answer.ts';

/** What a batch says. Orders are what people know them by. */
export type BatchSay =
  /** An order has this slot from now on. */
  | { readonly type: 'batch-slot'; readonly slot: number; readonly orderCode: string; readonly units: number }
  /** The unit in the hand goes there; so many of it still go there. */
  | { readonly type: 'batch-light'; readonly slot: number; readonly sku: string; readonly left: number }
  | {
      readonly type: 'batch-placed';
      readonly slot: number;
      readonly sku: string;
      readonly packed: number;
      readonly needed: number;
    }
  /** All is in: the parcel is closed and its label is coming. */
  | { readonly type: 'batch-complete'; readonly slot: number; readonly orderCode: string }
  | { readonly type: 'batch-place-first'; readonly slot: number; readonly sku: string }
  | { readonly type: 'batch-wrong-slot'; readonly scanned: number; readonly slot: number; readonly sku: string }
  /** No slot wants it. `other`: an order elsewhere that does; null: none. */
  | {
      readonly type: 'batch-not-wanted';
      readonly sku: string;
      readonly other: string | null;
      readonly tote: string | null;
    }
  /** The code stands for more than any slot wants. */
  | { readonly type: 'batch-too-many'; readonly sku: string; readonly units: number }
  | { readonly type: 'batch-full' }
  | { readonly type: 'batch-empty-slot'; readonly slot: number }
  | { readonly type: 'batch-has'; readonly slot: number; readonly orderCode: string }
  /** Another bench has it, or it is packed. */
  | { readonly type: 'batch-not-here'; readonly orderCode: string }
  /** It was cancelled, is held, or another bench has it now. */
  | { readonly type: 'batch-stopped'; readonly slot: number; readonly orderCode: string }
  /** The unit that was in the hand is in no slot. */
  | { readonly type: 'batch-taken-back'; readonly sku: string }
  | { readonly type: 'batch-undone'; readonly slot: number; readonly sku: string };

declare module '#renderer/core/say/answer.ts' {
  interface Says {
    readonly batch: BatchSay;
  }
}

export const BATCH_TONES: Tones<BatchSay> = {
  'batch-slot': 'info',
  'batch-light': 'ok',
  'batch-placed': 'ok',
  'batch-complete': 'complete',
  'batch-place-first': 'attention',
  'batch-wrong-slot': 'wrong',
  'batch-not-wanted': 'wrong',
  'batch-too-many': 'too-many',
  'batch-full': 'attention',
  'batch-empty-slot': 'info',
  'batch-has': 'info',
  'batch-not-here': 'attention',
  'batch-stopped': 'attention',
  'batch-taken-back': 'info',
  'batch-undone': 'info',
};
