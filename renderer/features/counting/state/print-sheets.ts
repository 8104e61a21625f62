import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import { drawTexts } from '#renderer/ui/draw-text.ts';
import { sheetCode } from '#shared/barcode/index.ts';
import { layOutSheets, type PaperPlace } from '#shared/counting/index.ts';
import type { Item } from '#shared/domain/index.ts';
import type { CountTask } from '#shared/records/index.ts';
import { type PaperPage, type PaperWords, paperTexts } from '#shared/shipping/index.ts';
import { sheetNumber } from './enter-sheet.ts';

declare module '#renderer/core/station-app.ts' {
  interface StationApp {
    readonly printSheets: PrintSheets;
  }
}

/** Prints the places of a plan as sheets that are counted on paper, in walking order; without a printer they are kept as a file. */
export type PrintSheets = (asked: {
  readonly plan: string;
  readonly places: readonly CountTask[];
  readonly language: string;
  readonly words: PaperWords;
  readonly titleOf: (sheet: string, page: number, pages: number) => string;
}) => Promise<'printed' | 'keptAs' | 'notPrinted'>;

interface PrintedItem {
  readonly sku: string;
  readonly lot: string;
}

/** How high the parts of a page are, in points: see `count-sheet.ts`, which draws them. */
const ROOM = { room: 842 - 2 * 36 - 96 - 16, place: 48, line: 34 };
/** What the codes of a sheet can hold; a place with other signs in its name has no code. */
const IN_CODE_128 = /^[\x20-\x7e]{1,60}$/;

export function createPrintSheets(dependencies: {
  readonly bridge: Bridge;
  readonly reference: Pick<Reference, 'policy' | 'itemRecords'>;
}): PrintSheets {
  const { bridge, reference } = dependencies;

  /** What the book has at a place, where whoever counts may see it; null: they count blind. */
  async function itemsAt(location: string): Promise<readonly PrintedItem[] | null> {
    if (!reference.policy('count-shows-expected')) return null;
    const answer = await bridge.call('counts/expected', { location });
    return answer.ok && answer.value.type === 'expected' ? answer.value.places : null;
  }

  return async ({ plan, places, language, words, titleOf }) => {
    const { barsOf } = await import('#renderer/ui/draw-barcode.ts');
    const bars = async (text: string): Promise<number[]> => (IN_CODE_128.test(text) ? [...(await barsOf(text))] : []);
    const withItems: { location: string; items: readonly PrintedItem[] | null }[] = [];
    for (const { location } of places) withItems.push({ location, items: await itemsAt(location) });
    const items = await reference.itemRecords([
      ...new Set(withItems.flatMap(({ items: here }) => (here ?? []).map(({ sku }) => sku))),
    ]);
    const laidOut = layOutSheets(
      // Units with numbers of their own are counted with the scanner.
      withItems.map(({ location, items: here }) => ({
        location,
        items: here?.filter(({ sku }) => items.get(sku)?.tracking !== 'serial') ?? null,
      })),
      ROOM,
    );
    const lineOf = async ({ sku, lot }: PrintedItem) => ({
      text: [items.get(sku)?.title ?? sku, lot].filter(Boolean).join(' · ').slice(0, 300),
      bars: await bars(codeOf(sku, items.get(sku))),
    });
    const placeOf = async ({ location, lines }: PaperPlace<PrintedItem>) => ({
      ...{ location, bars: await bars(location) },
      lines: await Promise.all(lines.map((line) => line && lineOf(line))),
    });
    const pages: PaperPage[] = await Promise.all(
      laidOut.map(async (page, at) => {
        const sheet = { plan, page: at + 1 };
        const number = sheetNumber(sheet);
        return {
          ...{ title: titleOf(number, at + 1, laidOut.length), code: number, bars: await bars(sheetCode(sheet)) },
          places: await Promise.all(page.map(placeOf)),
        };
      }),
    );
    const drawn = await drawTexts(paperTexts(pages, words));
    const asked = { name: plan, language, title: plan, words: { ...words, fields: [...words.fields] as Fields } };
    const made = await bridge.call('sheet/count', {
      ...asked,
      pages: pages.map((page) => ({
        ...page,
        bars: [...page.bars],
        places: page.places.map((place) => ({
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

type Fields = [string, string, string];

/** The code of one unit, as it stands on the item itself; its SKU where it has none. */
const codeOf = (sku: string, item: Item | undefined): string =>
  item?.barcodes.find(({ units, code }) => units === 1 && IN_CODE_128.test(code))?.code ?? sku;
