import type { Language } from '#renderer/core/messages/language.ts';
import type { Says } from '#renderer/core/say/answer.ts';
import type { Names } from '#renderer/core/say/names.ts';
import type { Sayings } from '#renderer/core/say/sayings.tsx';
import { receivingWords } from './en.ts';

/** What is said while goods are received. */
export function receivingSayings(language: Language, names: Names): Sayings<Says['receiving']> {
  const { say } = language.words(receivingWords);
  const day = (iso: string): string =>
    new Intl.DateTimeFormat(language.locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(iso));
  return {
    ...say,
    'goods-received': ({ sku, lot, units, fit, received, ordered, open }) => {
      const said = say['goods-received'];
      const title = names.title(sku);
      const count = `+${units.toLocaleString(language.locale)}`;
      switch (fit) {
        case 'ordered':
          if (open === 0) return { ...said.complete({ title }), count };
          return { ...said.ordered({ title, received, ordered }), count };
        case 'over':
          return said.over({ title, received, ordered });
        case 'other-lot':
          return said['other-lot']({ title, lot });
        case 'unordered':
          return said.unordered({ title });
        case 'blind':
          return { ...said.blind({ title }), count };
      }
    },
    'goods-damaged': ({ sku, units, location }) => say['goods-damaged']({ title: names.title(sku), units, location }),
    'receive-undone': ({ sku, units }) => say['receive-undone']({ title: names.title(sku), units }),
    'receive-lot': ({ sku }) => say['receive-lot']({ title: names.title(sku) }),
    'receive-expiry': ({ sku }) => say['receive-expiry']({ title: names.title(sku) }),
    'receive-refused': ({ refusal }) => {
      const refused = say['receive-refused'];
      switch (refusal.type) {
        case 'ReceiptIsOpen':
          return refused.ReceiptIsOpen({ location: refusal.location });
        case 'SerialMissing':
        case 'LotMissing':
        case 'ExpiryMissing':
          return refused[refusal.type]({ title: names.title(refusal.sku) });
        case 'SerialReceived':
          return refused.SerialReceived({ serial: refusal.serial });
        case 'Expired':
          return refused.Expired({ title: names.title(refusal.sku), expiry: day(refusal.expiry) });
        case 'OlderThanStock': {
          const { sku, expiry, newest } = refusal;
          return refused.OlderThanStock({ title: names.title(sku), expiry: day(expiry), newest: day(newest) });
        }
        case 'TooManyReceived':
          return refused.TooManyReceived({ most: refusal.most });
        default:
          return refused[refusal.type];
      }
    },
  };
}
