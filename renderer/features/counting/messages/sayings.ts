import type { Language } from '#renderer/core/messages/language.ts';
import type { Says } from '#renderer/core/say/answer.ts';
import type { Names } from '#renderer/core/say/names.ts';
import type { Sayings } from '#renderer/core/say/sayings.tsx';
import { timeIn } from '#renderer/core/words/time-in.ts';
import { countingWords } from './en.ts';

/** What is said while a place is counted. */
export function countingSayings(language: Language, names: Names): Sayings<Says['counting']> {
  const { say } = language.words(countingWords);
  return {
    ...say,
    'units-counted': ({ sku, units }) => ({
      ...say['units-counted']({ title: names.title(sku) }),
      count: `+${units.toLocaleString(language.locale)}`,
    }),
    'count-undone': ({ sku }) =>
      say['count-undone']({ title: sku === null ? language.words(countingWords).unknownCode : names.title(sku) }),
    'out-said': ({ said, sku, units, orderCode }) =>
      say['out-said']({ said, title: names.title(sku), units, order: orderCode }),
    'place-elsewhere': ({ location, who, since }) =>
      say['place-elsewhere']({
        location,
        who: who || 'none',
        since: since === null ? 'none' : timeIn(language.locale, since),
      }),
    'place-lost': ({ location, who }) => say['place-lost']({ location, who: who || 'none' }),
    'place-taken-over': ({ location, who }) => say['place-taken-over']({ location, who: who || 'none' }),
    'place-not-yours': ({ location, who }) => say['place-not-yours']({ location, who: who || 'none' }),
    'number-first': ({ sku }) =>
      say['number-first']({ title: sku === null ? language.words(countingWords).unknownCode : names.title(sku) }),
    'count-refused': ({ refusal }) => {
      const refused = say['count-refused'];
      switch (refusal.type) {
        case 'SerialCounted':
          return refused.SerialCounted({ serial: refusal.serial });
        case 'SerialNotRead':
          return refused.SerialNotRead({ title: names.title(refusal.sku) });
        case 'CountedByYou':
          return refused.CountedByYou({ location: refusal.location });
        case 'NotInRecount':
          return refused.NotInRecount({ title: names.title(refusal.sku) });
        case 'NotEmpty':
          return refused.NotEmpty({ units: refusal.units });
        case 'TooManyAtOnce':
          return refused.TooManyAtOnce({ most: refusal.most });
        default:
          return refused[refusal.type];
      }
    },
  };
}
