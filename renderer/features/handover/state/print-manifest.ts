import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { Language } from '#renderer/core/messages/language.ts';
import { drawTexts } from '#renderer/ui/draw-text.ts';
import { manifestBarcode } from '#shared/barcode/index.ts';
import type { LoadedParcel } from '#shared/handover/index.ts';
import { type PaperPage, paperTexts } from '#shared/shipping/index.ts';
import { handoverWords } from '../messages/en.ts';
import type { PrintManifest } from './handover.ts';

/** Parcels of a page: what is under each other's heads and lines of `count-sheet.ts`, which draws them. */
const A_PAGE = 17;

/** Prints a manifest: each parcel with its number as a code and a box, the manifest's own code, and lines for driver, time and vehicle. */
export function createPrintManifest({
  bridge,
  language,
  codeOf,
}: {
  readonly bridge: Bridge;
  /** What is spoken at the door now. */
  readonly language: () => Language;
  /** The code of an order as people know it. */
  readonly codeOf: (orderId: string) => string;
}): PrintManifest {
  return async ({ code, carrier, day, parcels, signature }) => {
    const spoken = language();
    const { paper, noCarrier } = spoken.words(handoverWords);
    const { barsOf } = await import('#renderer/ui/draw-barcode.ts');
    const count = parcels.length;
    const pages = Math.ceil(count / A_PAGE);
    const lineOf = async ({ sscc, tracking, orderId, parcel, pallet }: LoadedParcel) => {
      const number = tracking ?? sscc;
      const stands = pallet === null ? '' : ` · ${paper.onPallet({ tail: pallet.slice(-4) })}`;
      return {
        text: `${number} · ${codeOf(orderId)} · ${parcel}${stands}`.slice(0, 300),
        bars: [...(await barsOf(number))],
      };
    };
    const laidOut: PaperPage[] = [];
    for (let page = 1; page <= pages; page++) {
      const lines = await Promise.all(parcels.slice((page - 1) * A_PAGE, page * A_PAGE).map(lineOf));
      laidOut.push({
        ...{
          title: paper.title({ code, carrier: carrier || noCarrier }),
          code,
          bars: [...(await barsOf(manifestBarcode(code)))],
        },
        places: [{ location: paper.sub({ day, count, page, pages }), bars: [], lines }],
      });
    }
    const { driver, time, plate, parcels: total, number, order } = paper;
    // A name that was typed stands where it would be written.
    const fields: [string, string, string] = [signature?.name || driver, time, plate];
    const words = { fields, item: number, units: order, nothing: `${total}: ${count}`, note: code };
    const drawn = await drawTexts(paperTexts(laidOut, words));
    const made = await bridge.call('sheet/manifest', {
      ...{ name: code, language: spoken.code, title: code, words },
      ...(signature && { signature: signature.strokes.map((stroke) => [...stroke]) }),
      pages: laidOut.map(({ places, bars, ...page }) => ({
        ...{ ...page, bars: [...bars] },
        places: places.map((place) => ({
          ...{ ...place, bars: [...place.bars] },
          lines: place.lines.map((line) => line && { ...line, bars: [...line.bars] }),
        })),
      })),
      drawn: drawn.map(({ complete: _complete, ...text }) => text),
    });
    if (!made.ok || made.value.type !== 'made') return 'notPrinted';
    return made.value.printing === 'sent' ? 'printed' : made.value.printing === 'no-printer' ? 'keptAs' : 'notPrinted';
  };
}
