import type { DrawnText } from '#shared/bridge/index.ts';
import type { Order } from '#shared/domain/index.ts';
import type { PackingState } from '#shared/packing/index.ts';
import type { Result } from '#shared/prelude/index.ts';
import { drawnKey, type MonoBitmap } from '#shared/shipping/index.ts';
import type { StoreTrouble } from '#shared/sync/index.ts';
import type { OfficePrinter } from '../devices/printer/office-printer.ts';
import { keepPaper, paperName } from '../printing/keep-paper.ts';
import type { LabelService } from '../printing/label-service.ts';
import { packingSlipPdf, type SlipLine, slipParts, slipTexts } from '../printing/packing-slip.ts';
import type { LabelTrouble } from '../printing/verified-parcel.ts';
import type { Handlers } from './serve.ts';

/** Labels and packing slips. */
export function createLabelHandlers(services: {
  readonly labels: LabelService;
  readonly orderOf: (orderId: string) => Promise<Result<Order | null, LabelTrouble>>;
  /** How the order is packed by now; null: nobody began. */
  readonly packingOf: (orderId: string) => Promise<PackingState | null>;
  readonly titlesOf: (skus: readonly string[]) => Promise<Result<Readonly<Record<string, string>>, StoreTrouble>>;
  readonly sender: readonly string[];
  /** The office printer for slips, when there is one. */
  readonly slipPrinter: () => OfficePrinter | undefined;
  /** Keeps a finished slip; gives its path. */
  readonly saveSlip: (name: string, pdf: Buffer) => Promise<string>;
}): Pick<Handlers, 'label/prepare' | 'label/print' | 'label/scanned' | 'slip/prepare' | 'slip/make'> {
  const { labels, orderOf, packingOf, titlesOf, sender, slipPrinter, saveSlip } = services;

  async function slipOf(orderId: string): Promise<{ order: Order; lines: readonly SlipLine[] } | LabelTrouble> {
    const order = await orderOf(orderId);
    if (!order.ok) return order.failure;
    if (!order.value) return { trouble: 'unknown-order', detail: orderId };
    const parts = slipParts(order.value, await packingOf(orderId));
    const titles = await titlesOf([...new Set(parts.map((part) => part.sku))]);
    if (!titles.ok) return { trouble: 'fault', detail: titles.failure.detail };
    const lines = parts.map((part) => ({ ...part, title: titles.value[part.sku] ?? part.sku }));
    return { order: order.value, lines };
  }

  return {
    'label/prepare': async ({ printerId, grantId, ...request }) => {
      const texts = await labels.prepare(request, { printerId, grantId });
      return texts.ok ? { type: 'texts', texts: [...texts.value] } : { type: 'failed', ...texts.failure };
    },
    'label/print': async ({ orderId, parcel, version, drawn, ...asked }) => {
      const word = {
        nothingCameOut: asked.nothingCameOut ?? false,
        printerIsOff: asked.printerIsOff ?? false,
        printerId: asked.printerId,
        reason: asked.reason ?? null,
        person: asked.person ?? '',
        grantId: asked.grantId,
      };
      const printed = await labels.print({ orderId, parcel, version }, bitmapsOf(drawn), word);
      return printed.ok ? { type: 'printed', ...printed.value } : { type: 'failed', ...printed.failure };
    },
    'label/scanned': async ({ sscc, ...request }) => {
      const printed = await labels.scanned(request, sscc);
      return printed ? { type: 'printed', ...printed } : { type: 'not-this-label' };
    },
    'slip/prepare': async ({ orderId }) => {
      const slip = await slipOf(orderId);
      return 'trouble' in slip
        ? { type: 'failed', ...slip }
        : { type: 'texts', code: slip.order.code, texts: [...slipTexts(slip.order, slip.lines)] };
    },
    'slip/make': async ({ orderId, drawn, bars }) => {
      const slip = await slipOf(orderId);
      if ('trouble' in slip) return { type: 'failed', ...slip };
      const pdf = await packingSlipPdf({ ...slip, sender, bars }, bitmapsOf(drawn));
      const name = paperName('packing-slip', slip.order.code);
      return keepPaper({ save: saveSlip, printer: slipPrinter() }, name, pdf);
    },
  };
}

const bitmapsOf = (drawn: readonly DrawnText[]): ReadonlyMap<string, MonoBitmap> =>
  new Map(drawn.map((text) => [drawnKey({ text: text.text, bold: text.bold, heightDots: text.heightDots }), text]));
