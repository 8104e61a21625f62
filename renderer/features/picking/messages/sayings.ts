import type { Language } from '#renderer/core/messages/language.ts';
import type { Says } from '#renderer/core/say/answer.ts';
import type { Names } from '#renderer/core/say/names.ts';
import type { Sayings } from '#renderer/core/say/sayings.tsx';
import { pickingWords } from './en.ts';

/** What is said while goods are picked. */
export function pickingSayings(language: Language, { title }: Names): Sayings<Says['picking']> {
  const { say } = language.words(pickingWords);
  const refused = say['pick-refused'];
  return {
    ...say,
    'walk-at': ({ sku, ...said }) => say['walk-at']({ ...said, title: title(sku) }),
    'unit-picked': ({ sku, units, left, tote }) => ({
      ...say['unit-picked']({ title: title(sku), left, tote: tote ?? 'none' }),
      count: units.toLocaleString(language.locale),
    }),
    'tote-filled': ({ tote, next }) => say['tote-filled']({ tote, next: next ?? 'none' }),
    'pick-short': ({ sku, ...said }) => say['pick-short']({ ...said, title: title(sku) }),
    'pick-refused': ({ refusal }) => {
      switch (refusal.type) {
        case 'PickPlaceFirst':
          return refused.PickPlaceFirst(refusal);
        case 'PickPlaceOpen':
          return refused.PickPlaceOpen(refusal);
        case 'WrongPickPlace':
          return refused.WrongPickPlace(refusal);
        case 'ToteFirst':
          return refused.ToteFirst(refusal);
        case 'WrongTote':
          return refused.WrongTote(refusal);
        case 'NotPickedHere':
          return refused.NotPickedHere({ title: title(refusal.sku), location: refusal.location ?? 'none' });
        case 'PickedEnough':
          return refused.PickedEnough({ title: title(refusal.sku) });
        case 'TooManyPicked':
          return refused.TooManyPicked({ title: title(refusal.sku), most: refusal.most });
        case 'OtherLotPicked':
          return refused.OtherLotPicked({ title: title(refusal.sku), lot: refusal.lot });
        case 'PickSerialMissing':
          return refused.PickSerialMissing({ title: title(refusal.sku) });
        case 'SerialPicked':
          return refused.SerialPicked({ serial: refusal.serial });
        default:
          return refused[refusal.type];
      }
    },
  };
}
