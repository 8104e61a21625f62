import type { Language } from '#renderer/core/messages/language.ts';
import type { Says } from '#renderer/core/say/answer.ts';
import type { Names } from '#renderer/core/say/names.ts';
import type { Sayings } from '#renderer/core/say/sayings.tsx';
import { movingWords } from './en.ts';

/** What is said while goods are moved. */
export function movingSayings(language: Language, names: Names): Sayings<Says['moving']> {
  const { say, reason } = language.words(movingWords);
  const plus = (units: number): string => `+${units.toLocaleString(language.locale)}`;
  return {
    ...say,
    'take-found': (said) => say['take-found']({ reason: reason[said.reason] }),
    'goods-taken': ({ sku, units }) => ({
      ...say['goods-taken']({ title: names.title(sku) }),
      count: plus(units),
    }),
    'goods-chosen': ({ sku, units }) => ({
      ...say['goods-chosen']({ title: names.title(sku) }),
      count: units.toLocaleString(language.locale),
    }),
    'goods-written-off': (said) => say['goods-written-off']({ reason: reason[said.reason], units: said.units }),
    'move-refused': ({ refusal }) => {
      const refused = say['move-refused'];
      switch (refusal.type) {
        case 'PlaceIsOpen':
          return refused.PlaceIsOpen({ location: refusal.location });
        case 'NotInHand':
          return refused.NotInHand({ title: names.title(refusal.sku), units: refusal.units });
        case 'SerialInHand':
          return refused.SerialInHand({ serial: refusal.serial });
        case 'SerialMissing':
          return refused.SerialMissing({ title: names.title(refusal.sku) });
        case 'TooManyCarried':
          return refused.TooManyCarried({ most: refusal.most });
        default:
          return refused[refusal.type];
      }
    },
  };
}
