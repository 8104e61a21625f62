import type { Sentence } from '#renderer/core/messages/catalogue.ts';
import { coreWords } from '#renderer/core/messages/en.ts';
import type { Language } from '#renderer/core/messages/language.ts';
import type { Says } from '#renderer/core/say/answer.ts';
import type { Names } from '#renderer/core/say/names.ts';
import type { Sayings } from '#renderer/core/say/sayings.tsx';
import { ageOf } from '#renderer/core/words/due.ts';
import { momentIn } from '#renderer/core/words/moments.ts';
import { minorUnitDigits } from '#shared/domain/index.ts';
import type { PackingRefusal } from '#shared/packing/index.ts';
import type { Belongs } from '../state/says.ts';
import { packingWords } from './en.ts';
import { isUnitRefusal, type UnitRefusal, unitRefusalIn } from './unit-sayings.ts';

/** What is said while an order is packed. */
export function packingSayings(language: Language, names: Names): Sayings<Says['packing']> {
  const { say, unit, notes, substitute } = language.words(packingWords);
  const { holdReason } = language.words(coreWords);
  return {
    ...say,
    'unit-accepted': ({ sku, opened, packed, needed }) => ({
      ...say['unit-accepted']({ item: names.title(sku), opened, left: needed - packed }),
      count: `${packed} / ${needed}`,
    }),
    'parcel-complete': (told) => ({ ...say['parcel-complete'](told), count: `${told.units} / ${told.units}` }),
    'parcel-unproven': ({ orderCode, skus, why }) =>
      say['parcel-unproven']({ orderCode, why, items: skus.map(names.title).join(', ') }),
    weighed: ({ grams, expectedGrams, toleranceGrams }) =>
      say.weighed({
        ...{ grams, known: expectedGrams !== null, expected: expectedGrams ?? 0 },
        tolerance: Math.round(toleranceGrams ?? 0),
      }),
    'weight-off': ({ likely, ...told }) =>
      say['weight-off']({
        ...told,
        ...{ likely: likely ? names.title(likely.sku) : null, units: likely?.units ?? 0 },
      }),
    'gain-more': ({ grams, sku }) => say['gain-more']({ grams, item: sku && names.title(sku) }),
    'gain-less': ({ grams, sku }) => say['gain-less']({ grams, item: sku && names.title(sku) }),
    'gain-not-in': ({ sku }) => say['gain-not-in']({ item: names.title(sku) }),
    'order-held': ({ orderCode, reason }) => say['order-held']({ orderCode, reason: holdReason[reason] }),
    'act-undone': ({ orderCode, packed, needed }) =>
      say['act-undone']({ orderCode, packed, needed, left: needed - packed }),
    'note-asks': ({ sku, note, orderCode, more, packed, needed }) => ({
      ...notes.say['note-asks']({ note, orderCode, more, item: sku === null ? null : names.title(sku) }),
      ...(needed > 0 && { count: `${packed} / ${needed}` }),
    }),
    'note-confirmed': ({ note, left }) => notes.say['note-confirmed']({ note, left }),
    'substitute-asks': ({ sku, ordered, by, difference }) => {
      const price = difference && (difference.minor === 0 ? substitute.same : moreIn(language.locale, difference));
      return substitute.say({ item: names.title(sku), ordered: names.title(ordered), by, price });
    },
    'unit-asks': ({ sku, lacks }) => unit.say['unit-asks']({ item: names.title(sku), lacks }),
    'unit-not-that': ({ lacks, raw }) => unit.say['unit-not-that']({ lacks, raw }),
    undone: ({ sku, packed, needed }) => ({
      ...say.undone({ item: names.title(sku), packed, needed }),
      count: `${packed} / ${needed}`,
    }),
    'no-order-needs': ({ sku }) => say['no-order-needs']({ item: names.title(sku) }),
    'label-made': ({ code, sku }) => say['label-made']({ code, item: names.title(sku) }),
    'label-not-made': ({ sku }) => say['label-not-made']({ item: names.title(sku) }),
    'code-taught': ({ code, sku }) => say['code-taught']({ code, item: names.title(sku) }),
    'units-short': ({ sku, ...told }) => say['units-short']({ item: names.title(sku), ...told }),
    'stale-first': ({ orderCode, ageMs }) => say['stale-first']({ orderCode, age: ageOf(language.code, ageMs) }),
    'unit-moved': ({ sku, from, to }) => say['unit-moved']({ item: names.title(sku), from, to }),
    'order-packed': ({ orderCode, by, person, at }) =>
      say['order-packed']({
        orderCode,
        about: [by, person, at > 0 ? momentIn(language.locale, at) : ''].filter(Boolean).join(', '),
      }),
    refused: ({ refusal, belongs }) => {
      if (isUnitRefusal(refusal)) return unitRefusalIn(language, names, refusal);
      const sentence = refusalIn(language, names, refusal, belongs);
      if (refusal.type !== 'OverQuantity') return sentence;
      return { ...sentence, count: `+${refusal.packed + refusal.scanned - refusal.needed}` };
    },
  };
}

/** An amount that something costs more, or less, with its sign. */
const moreIn = (locale: string, { minor, currency }: { readonly minor: number; readonly currency: string }): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency, signDisplay: 'exceptZero' }).format(
    minor / 10 ** minorUnitDigits(currency),
  );

/** A refusal in words. */
function refusalIn(
  language: Language,
  names: Names,
  refusal: Exclude<PackingRefusal, UnitRefusal>,
  belongs: Belongs | null,
): Sentence {
  const { refused, change, notes, substitute } = language.words(packingWords);
  switch (refusal.type) {
    case 'OrderOnHold': {
      const { holdReason } = language.words(coreWords);
      return refused.OrderOnHold({ reason: holdReason[refusal.reason], detail: refusal.detail });
    }
    case 'OrderClosed':
      return refused.OrderClosed({ status: refusal.status });
    case 'OrderChanged': {
      const changes = refusal.changes.map(({ sku, now, before }) => change({ item: names.title(sku), now, before }));
      return refused.OrderChanged({ changes: changes.join(' · ') });
    }
    case 'ItemNotOnOrder':
      return refused.ItemNotOnOrder({
        item: names.title(refusal.sku),
        order: belongs?.orderCode ?? null,
        tote: belongs?.tote ?? null,
      });
    case 'OverQuantity': {
      const { sku, packed, needed, scanned } = refusal;
      const room = needed - packed;
      return refused.OverQuantity({ item: names.title(sku), full: room <= 0, needed, scanned, room });
    }
    case 'UnitExpired':
      return refused.UnitExpired({ item: names.title(refusal.sku), expiry: refusal.expiry });
    case 'SerialAlreadyPacked':
      return refused.SerialAlreadyPacked({ item: names.title(refusal.sku), serial: refusal.serial });
    case 'QuantityNotAllowed':
      return refused.QuantityNotAllowed({ item: names.title(refusal.sku) });
    case 'QuantityNotMore':
      return refused.QuantityNotMore({ units: refusal.units });
    case 'SubstituteNotAllowed':
      return substitute.refused({ item: names.title(refusal.sku), ordered: names.title(refusal.ordered) });
    case 'NotesUnconfirmed':
      return notes.refused({ notes: refusal.notes });
    case 'UnitsMissing':
      return refused.UnitsMissing({ missing: refusal.missing });
    case 'ParcelEmpty':
      return refused.ParcelEmpty({ parcel: refusal.parcel });
    case 'NotInParcelBefore':
      return refused.NotInParcelBefore({ parcel: refusal.parcel, item: names.title(refusal.sku) });
    case 'ScanOneFirst':
      return refused.ScanOneFirst({ item: names.title(refusal.sku) });
    case 'NotInOtherParcel':
      return refused.NotInOtherParcel({ item: names.title(refusal.sku) });
    case 'ParcelNotWeighed':
      return refused.ParcelNotWeighed({ parcel: refusal.parcel });
    case 'WeightOff':
      return refused.WeightOff({ parcel: refusal.parcel, verdict: refusal.verdict });
    case 'WrongLabel':
      return refused.WrongLabel({ scanned: refusal.scanned, ending: refusal.expected.slice(-4) });
    default:
      return refused[refusal.type];
  }
}
