import type { Tones } from '#renderer/core/say/answer.ts';
import type { Fit, ReceivingRefusal } from '#shared/receiving/index.ts';

/** What receiving says. */
export type ReceivingSay =
  /** `open`: units that are still to come. */
  | { readonly type: 'receipt-begun'; readonly delivery: string; readonly location: string; readonly open: number }
  | { readonly type: 'receipt-begun-blind'; readonly location: string }
  | {
      readonly type: 'goods-received';
      readonly sku: string;
      readonly lot: string;
      readonly units: number;
      readonly fit: Fit;
      /** Of the item's lot, and of the whole delivery. */
      readonly received: number;
      readonly ordered: number;
      readonly open: number;
    }
  | { readonly type: 'goods-damaged'; readonly sku: string; readonly units: number; readonly location: string }
  | { readonly type: 'receive-undone'; readonly sku: string; readonly units: number }
  | { readonly type: 'receipt-left'; readonly units: number }
  | { readonly type: 'receipt-resumed'; readonly units: number }
  | { readonly type: 'receipt-finished'; readonly units: number; readonly open: number }
  | { readonly type: 'receive-lot'; readonly sku: string }
  | { readonly type: 'receive-expiry'; readonly sku: string }
  | { readonly type: 'receive-no-date'; readonly typed: string }
  /** Several places receive: which one is it? */
  | { readonly type: 'receive-where'; readonly delivery: string }
  | { readonly type: 'no-receiving-place' }
  /** Something else was scanned while goods are received. */
  | { readonly type: 'finish-receipt'; readonly wanted: string }
  | { readonly type: 'receive-refused'; readonly refusal: ReceivingRefusal };

declare module '#renderer/core/say/answer.ts' {
  interface Says {
    readonly receiving: ReceivingSay;
  }
}

export const RECEIVING_TONES: Tones<ReceivingSay> = {
  'receipt-begun': 'info',
  'receipt-begun-blind': 'info',
  'goods-received': ({ fit, open }) => {
    if (fit === 'over') return 'too-many';
    if (fit === 'unordered' || fit === 'other-lot') return 'attention';
    return fit === 'ordered' && open === 0 ? 'complete' : 'ok';
  },
  'goods-damaged': 'attention',
  'receive-undone': 'info',
  'receipt-left': 'info',
  'receipt-resumed': 'info',
  'receipt-finished': ({ open }) => (open === 0 ? 'complete' : 'ok'),
  'receive-lot': 'attention',
  'receive-expiry': 'attention',
  'receive-no-date': 'wrong',
  'receive-where': 'attention',
  'no-receiving-place': 'attention',
  'finish-receipt': 'attention',
  'receive-refused': ({ refusal: { type } }) => {
    if (type === 'SerialReceived') return 'too-many';
    if (type === 'Expired' || type === 'OlderThanStock') return 'wrong';
    return type === 'ReceiptIsOpen' ? 'info' : 'attention';
  },
};
