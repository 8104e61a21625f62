import type { Tones } from '#renderer/core/say/answer.ts';

/** What a run says. Orders are what people know them by. */
export type RunSay =
  /** The most urgent order got the unit. `left`: orders that want one more of it. */
  | { readonly type: 'run-packed'; readonly sku: string; readonly orderCode: string; readonly left: number }
  /** Its label came out. `ends`: the digits that its number ends in · `mayWait`: a unit that is like its own may come before it is scanned. */
  | { readonly type: 'run-label'; readonly orderCode: string; readonly ends: string; readonly mayWait: boolean }
  /** A label was scanned back; so many are still to be. */
  | { readonly type: 'run-labelled'; readonly orderCode: string; readonly left: number }
  /** No order wants this unit alone. `other`: one that wants it with others; null: none does. */
  | { readonly type: 'run-nothing'; readonly sku: string; readonly other: string | null; readonly tote: string | null }
  /** Its code stands for several. */
  | { readonly type: 'run-one-unit'; readonly sku: string; readonly units: number }
  /** Parcels of another item wait for their labels to be scanned. */
  | { readonly type: 'run-labels-first'; readonly sku: string; readonly labels: number };

declare module '#renderer/core/say/answer.ts' {
  interface Says {
    readonly runs: RunSay;
  }
}

export const RUN_TONES: Tones<RunSay> = {
  'run-packed': 'complete',
  'run-label': 'info',
  'run-labelled': 'ok',
  'run-nothing': 'attention',
  'run-one-unit': 'attention',
  'run-labels-first': 'attention',
};
