import type { Meaning } from '#shared/barcode/index.ts';
import { assertNever } from '#shared/prelude/index.ts';
import { coreWords } from '../messages/en.ts';
import type { Language } from '../messages/language.ts';
import type { Names } from '../say/names.ts';

/** What a code means, in a few words. */
export function meaningInWords(
  meaning: Meaning,
  language: Language,
  names: Names,
  order: (id: string) => { readonly code: string; readonly channel: string } | undefined,
): string {
  const words = language.words(coreWords).meaning;
  switch (meaning.type) {
    case 'item':
      return [
        names.title(meaning.sku),
        ...(meaning.units > 1 ? [words.packOf({ units: meaning.units })] : []),
        ...[meaning.lot, meaning.expiry, meaning.serial].filter((said) => said !== null),
      ].join(' · ');
    case 'order':
    case 'tote': {
      const entry = order(meaning.orderId);
      return `${words.order({ code: entry?.code ?? meaning.orderId })} · ${entry?.channel ?? ''}`;
    }
    case 'operator':
      return words.operator;
    case 'location':
      return words.location({ location: meaning.location });
    case 'delivery':
      return words.delivery({ delivery: meaning.delivery });
    case 'carton':
      return words.carton({ carton: meaning.carton });
    case 'count-sheet':
      return words.countSheet({ sheet: `${meaning.plan}-${meaning.page}` });
    case 'manifest':
      return words.manifest({ code: meaning.code });
    case 'parcel':
      return words.label({ sscc: meaning.sscc });
    case 'command':
      return words.command({ command: meaning.command });
    default:
      return assertNever(meaning);
  }
}
