import type { DrawnText } from '#shared/bridge/index.ts';
import { type CustomsPlace, isDeclared } from '#shared/customs/index.ts';
import type { Order } from '#shared/domain/index.ts';
import type { Clock, Result } from '#shared/prelude/index.ts';
import { drawnKey } from '#shared/shipping/index.ts';
import type { OfficePrinter } from '../devices/printer/office-printer.ts';
import { customsPdf, customsTexts } from '../papers/customs-pdf.ts';
import { keepPaper, paperName } from '../printing/keep-paper.ts';
import { monoPng } from '../printing/mono-png.ts';
import type { LabelTrouble } from '../printing/verified-parcel.ts';
import type { StoreCalls } from '../store-link/store-calls.ts';
import type { Handlers } from './serve.ts';

/** Customs papers at the bench: what stands on them the store says, the page draws what the fonts of a PDF lack. */
export function createCustomsHandlers(services: {
  readonly store: StoreCalls;
  readonly orderOf: (orderId: string) => Promise<Result<Order | null, LabelTrouble>>;
  /** Where parcels leave, as the station's own settings have it. */
  readonly home: CustomsPlace | undefined;
  readonly officePrinter: () => OfficePrinter | undefined;
  /** Keeps a finished paper; gives its path. */
  readonly save: (name: string, pdf: Buffer) => Promise<string>;
  readonly clock: Clock;
}): Pick<Handlers, 'customs/prepare' | 'customs/make'> {
  const { store, orderOf, home, officePrinter, save, clock } = services;

  async function paperOf(orderId: string, parcel: number) {
    const answer = await store.call('customsPaper', orderId, parcel);
    if (answer.ok) return answer.value;
    const order = await orderOf(orderId);
    const on = new Date(clock.now()).toISOString().slice(0, 10);
    const isAbroad =
      home !== undefined && order.ok && order.value !== null && isDeclared(order.value, { from: home, on });
    return { type: 'no-store', detail: answer.failure.detail, isAbroad } as const;
  }

  return {
    'customs/prepare': async ({ orderId, parcel }) => {
      const answer = await paperOf(orderId, parcel);
      if (answer.type !== 'paper') return answer;
      return { type: 'texts', number: answer.paper.number, texts: customsTexts(answer.paper) };
    },
    'customs/make': async ({ orderId, parcel, drawn }) => {
      const answer = await paperOf(orderId, parcel);
      if (answer.type !== 'paper') return answer;
      const { paper } = answer;
      const pictures = new Map(drawn.map((text) => [drawnKey(text), pictureOf(text)]));
      // What the page drew was another paper's: something changed in between.
      const missing = customsTexts(paper).find((text) => !pictures.has(drawnKey(text)));
      if (missing) return { type: 'failed', trouble: 'text-not-drawn', detail: missing.text };
      const pdf = await customsPdf(paper, pictures);
      const name = paperName(`customs-${paper.kind}`, `${paper.number}-${parcel}`);
      const made = await keepPaper({ save, printer: officePrinter() }, name, pdf);
      return made.type === 'failed' ? made : { ...made, kind: paper.kind, gaps: paper.gaps };
    },
  };
}

const pictureOf = (text: DrawnText) => ({
  png: monoPng(text),
  widthDots: text.widthDots,
  heightDots: text.heightDots,
});
