import type { Bridge } from '#renderer/bridge/bridge.ts';
import { drawTexts } from '#renderer/ui/draw-text.ts';
import type { OutOf } from '#shared/bridge/index.ts';
import { type SheetIcon, sheetTexts } from '#shared/shipping/index.ts';

declare module '#renderer/core/station-app.ts' {
  interface StationApp {
    /** Makes a sheet of codes as a PDF. */
    readonly makeSheet: (order: SheetOrder) => Promise<MadeSheet>;
  }
}

/** What is to be on a sheet: a word and a picture for each code. */
export interface SheetOrder {
  readonly kind: 'commands' | 'badges' | 'picks';
  /** What its file is called; as its kind, where this is left out. */
  readonly name?: string;
  readonly language: string;
  readonly title: string;
  readonly cards: readonly { readonly code: string; readonly word: string; readonly icon: SheetIcon }[];
}
export type MadeSheet = OutOf<'sheet/make'> | { readonly type: 'fault'; readonly detail: string };

/** Has sheets of codes made; texts in other scripts are drawn here first. */
export function createCodeSheets(bridge: Bridge): (order: SheetOrder) => Promise<MadeSheet> {
  return async ({ cards, ...order }) => {
    const { barsOf } = await import('#renderer/ui/draw-barcode.ts');
    const withBars = await Promise.all(cards.map(async (card) => ({ ...card, bars: [...(await barsOf(card.code))] })));
    const drawn = await drawTexts(sheetTexts({ title: order.title, cards: withBars }));
    const made = await bridge.call('sheet/make', {
      ...order,
      cards: withBars,
      drawn: drawn.map(({ complete: _complete, ...text }) => text),
    });
    return made.ok ? made.value : { type: 'fault', detail: made.failure.message };
  };
}
