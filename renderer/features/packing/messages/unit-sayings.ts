import type { Sentence } from '#renderer/core/messages/catalogue.ts';
import type { Language } from '#renderer/core/messages/language.ts';
import type { Names } from '#renderer/core/say/names.ts';
import { dayIn } from '#renderer/core/words/moments.ts';
import type { PackingRefusal } from '#shared/packing/index.ts';
import { packingWords } from './en.ts';

/** What is refused of a unit because of its lot, its date or its number. */
export type UnitRefusal = Extract<PackingRefusal, { type: keyof (typeof packingWords)['unit']['refused'] }>;

export const isUnitRefusal = (refusal: PackingRefusal): refusal is UnitRefusal =>
  Object.hasOwn(packingWords.unit.refused, refusal.type);

/** Such a refusal in words. */
export function unitRefusalIn(language: Language, names: Names, refusal: UnitRefusal): Sentence {
  const { refused } = language.words(packingWords).unit;
  const item = names.title(refusal.sku);
  switch (refusal.type) {
    case 'SerialsOneByOne':
      return refused.SerialsOneByOne({ item, units: refusal.units });
    case 'SerialNotInFormat':
      return refused.SerialNotInFormat({ item, serial: refusal.serial, format: refusal.format });
    case 'ShelfLifeTooShort': {
      const { days, least } = refusal;
      return refused.ShelfLifeTooShort({ item, day: dayIn(language.locale, refusal.expiry), days, least });
    }
    case 'LotInQuarantine':
      return refused.LotInQuarantine({ item, lot: refusal.lot, place: refusal.place });
    case 'WrongLot':
      return refused.WrongLot({ item, lot: refusal.lot, wanted: refusal.wanted.join(', ') });
    case 'LotNotInStock':
      return refused.LotNotInStock({ item, lot: refusal.lot });
    case 'SerialInOtherOrder':
      return refused.SerialInOtherOrder({ item, serial: refusal.serial, order: refusal.orderCode });
    default:
      return refused[refusal.type]({ item });
  }
}
