import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { FindScanned, LabelTrouble, PrintLabel } from '#renderer/core/labelling.ts';
import type { Imported } from '#renderer/core/outcomes.ts';
import { drawTexts } from '#renderer/ui/draw-text.ts';

declare module '#renderer/core/station-app.ts' {
  interface StationApp {
    /** Makes the packing slip of an order as a PDF; gives the file's path. */
    readonly packingSlip: (orderId: string) => Promise<Imported<string>>;
  }
}

/** Has labels printed by the trusted side; texts that the printer cannot set are drawn here first. */
export function createPrintLabel(bridge: Bridge): PrintLabel {
  return async ({ nothingCameOut, printerIsOff, printerId, reason, person, grantId, ...request }) => {
    const on = {
      ...(printerId === undefined ? {} : { printerId }),
      ...(grantId === undefined ? {} : { grantId }),
    };
    const prepared = await bridge.call('label/prepare', { ...request, ...on });
    if (!prepared.ok) return { type: 'failed', trouble: 'fault', detail: prepared.failure.message };
    if (prepared.value.type === 'failed') return prepared.value;
    const drawn = await drawTexts(prepared.value.texts);
    const missing = drawn.find(({ complete }) => !complete);
    // A box instead of a letter is no address.
    if (missing) return { type: 'failed', trouble: 'text-not-drawn', detail: missing.text };
    const printed = await bridge.call('label/print', {
      ...request,
      ...on,
      nothingCameOut,
      ...(printerIsOff ? { printerIsOff } : {}),
      person,
      ...(reason === null ? {} : { reason }),
      drawn: [...drawn],
    });
    if (!printed.ok)
      return { type: 'failed', trouble: lostCall(printed.failure.type), detail: printed.failure.message };
    return printed.value;
  };
}

/** Asks the trusted side whether a scanned label is the one whose printing was cut off. */
export function createFindScanned(bridge: Bridge): FindScanned {
  return async (request) => {
    const found = await bridge.call('label/scanned', request);
    return found.ok && found.value.type === 'printed' ? found.value : null;
  };
}

/** What a Code 128 holds, and a slip has room for. */
const IN_CODE_128 = /^[\x20-\x7e]{1,24}$/;

/** Makes packing slips. */
export function createPackingSlip(bridge: Bridge): (orderId: string) => Promise<Imported<string>> {
  return async (orderId) => {
    const prepared = await bridge.call('slip/prepare', { orderId });
    if (!prepared.ok) return { type: 'fault', detail: prepared.failure.message };
    if (prepared.value.type === 'failed') return { type: 'fault', detail: prepared.value.detail };
    const { code, texts } = prepared.value;
    const { barsOf } = await import('#renderer/ui/draw-barcode.ts');
    // A code in other letters is read by eye.
    const bars = IN_CODE_128.test(code) ? [...(await barsOf(code))] : [];
    const made = await bridge.call('slip/make', { orderId, bars, drawn: [...(await drawTexts(texts))] });
    if (!made.ok) return { type: 'fault', detail: made.failure.message };
    if (made.value.type === 'failed') return { type: 'fault', detail: made.value.detail };
    const { file, printing, detail } = made.value;
    return printing === 'sent' || printing === 'no-printer'
      ? { type: 'ok', value: file }
      : { type: 'fault', detail: `${detail || printing} (${file})` };
  };
}

/** A call whose answer was lost may have printed; one that was turned away did not. */
const lostCall = (type: string): LabelTrouble => (type === 'host-gone' ? 'interrupted' : 'fault');
