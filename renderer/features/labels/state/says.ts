import type { LabelTrouble } from '#renderer/core/labelling.ts';
import type { Tones } from '#renderer/core/say/answer.ts';
import type { CustomsPaper } from '#shared/customs/index.ts';

/** What the labels say. */
type LabelSay =
  | { readonly type: 'label-printed'; readonly orderCode: string; readonly again: boolean }
  /** Printed for a parcel that is not on the bench. */
  | { readonly type: 'label-aside'; readonly orderCode: string }
  | { readonly type: 'labels-printed'; readonly count: number; readonly left: number }
  | { readonly type: 'label-settled'; readonly orderCode: string; readonly cameOut: boolean }
  | { readonly type: 'carrier-printed'; readonly orderCode: string }
  | { readonly type: 'label-failed'; readonly trouble: LabelTrouble; readonly detail: string }
  /** The printer is well again, and the label waits for a word. */
  | { readonly type: 'printer-ready'; readonly orderCode: string }
  /** A customs paper was made. `isPrinted`: the office printer took it; else `hasPrinter` tells whether there is one. `missing`: what stands not on it, in the names of columns. */
  | {
      readonly type: 'customs-paper';
      readonly orderCode: string;
      readonly kind: CustomsPaper['kind'];
      readonly isPrinted: boolean;
      readonly hasPrinter: boolean;
      readonly file: string;
      readonly missing: string;
      /** Its parcel’s label is still to be scanned. */
      readonly toScan: boolean;
    }
  | { readonly type: 'no-customs-paper'; readonly orderCode: string; readonly why: NoPaper; readonly detail: string }
  /** The label is in the hand, and its printer has not reported yet. */
  | { readonly type: 'label-coming' };

/** Why there is no customs paper: `behind`, the store has not heard of the parcel's closing or label yet · `notDrawn`, a letter has no font here. */
export type NoPaper = 'none' | 'noSender' | 'notClosed' | 'behind' | 'store' | 'notDrawn' | 'fault';

declare module '#renderer/core/say/answer.ts' {
  interface Says {
    readonly labels: LabelSay;
  }
}

/** Troubles of a label that are no fault of a device: a person looks, and decides. */
const FOR_A_PERSON: ReadonlySet<LabelTrouble> = new Set<LabelTrouble>([
  'needs-supervisor',
  'packed-elsewhere',
  'store-unsure',
  'carrier-waits',
  'carrier-refused',
  'order-changed',
  'order-stopped',
]);

export const LABEL_TONES: Tones<LabelSay> = {
  'label-printed': 'info',
  'label-aside': 'info',
  'labels-printed': 'info',
  'label-settled': 'info',
  'carrier-printed': 'info',
  'label-failed': ({ trouble }) => (FOR_A_PERSON.has(trouble) ? 'attention' : 'fault'),
  'printer-ready': 'attention',
  'label-coming': 'attention',
  'customs-paper': ({ isPrinted, missing }) => (isPrinted && missing === '' ? 'info' : 'attention'),
  'no-customs-paper': ({ why }) => (why === 'none' ? 'info' : 'attention'),
};
