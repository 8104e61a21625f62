import type { Meaning } from '#shared/barcode/index.ts';
import { assertNever } from '#shared/prelude/index.ts';
import type { Names, Words } from './index.ts';

/** What a code means, in a few words. */
export function meaningInWords(
  meaning: Meaning,
  words: Words,
  names: Names,
  order: (id: string) => { readonly code: string; readonly channel: string } | undefined,
): string {
  switch (meaning.type) {
    case 'item':
      return [
        names.title(meaning.sku),
        ...(meaning.units > 1 ? [`${words.ui.packOf} ${meaning.units}`] : []),
        ...[meaning.lot, meaning.expiry, meaning.serial].filter((said) => said !== null),
      ].join(' · ');
    case 'order':
    case 'tote': {
      const entry = order(meaning.orderId);
      return `${words.ui.orderWord} ${entry?.code ?? meaning.orderId} · ${entry?.channel ?? ''}`;
    }
    case 'operator':
      return words.ui.operatorWord;
    case 'location':
      return `${words.ui.locationWord} ${meaning.location}`;
    case 'parcel':
      return `${words.ui.labelWord} ${meaning.sscc}`;
    case 'command':
      return `${words.ui.commandWord} ${meaning.command}`;
    default:
      return assertNever(meaning);
  }
}
