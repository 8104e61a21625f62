import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { unitWords } from './en.ts';

export const de = translationOf<typeof unitWords>()({
  title: { lot: 'Welche Charge ist es?', expiry: 'Bis wann ist es gut?', serial: 'Welche Seriennummer hat es?' },
  hint: {
    lot: 'Die Charge auf der Ware scannen oder hier wählen',
    expiry: 'Das Datum auf der Ware scannen. Zur Not eingeben: Jahr, Monat, Tag, etwa 270331',
    serial: 'Die Nummer auf diesem einen Stück scannen. Zur Not eingeben',
  },
  handling: {
    fragile: 'Zerbrechlich',
    upright: 'Diese Seite oben',
    'no-stack': 'Nicht stapeln',
    alone: 'Eigenes Paket',
    liquid: 'Flüssig: dicht verschließen',
    'limited-quantity': 'Gefahrgut, begrenzte Menge',
    lithium: 'Lithiumbatterien',
  },
  kits: '{whole, number} von {kits, number}',
  allow: 'Stück beiseite legen. Oder eine Aufsicht sieht es an und erlaubt dieses eine',
  until: 'gut bis {day}',
  say: {
    'unit-asks': {
      headline:
        '{lacks, select, lot {Welche Charge ist es?} expiry {Bis wann ist es gut?} other {Welche Seriennummer hat es?}}',
      detail: '{item}',
      action:
        '{lacks, select, lot {Charge scannen oder wählen. Das Stück zählt noch nicht} expiry {Datum scannen. Das Stück zählt noch nicht} other {Nummer scannen. Das Stück zählt noch nicht}}',
    },
    'unit-not-that': {
      headline:
        '{lacks, select, lot {Das ist keine Charge} expiry {Das ist kein Datum} other {Das ist keine Seriennummer}}',
      detail: '{raw}',
      action:
        '{lacks, select, lot {Die Charge auf der Ware scannen} expiry {Noch einmal scannen, oder Jahr, Monat und Tag eingeben} other {Die Nummer auf diesem Stück scannen}}',
    },
  },
  refused: {
    SerialMissing: { headline: 'Die Seriennummer fehlt', detail: '{item}', action: 'Die Nummer auf dem Stück scannen' },
    LotMissing: { headline: 'Die Charge fehlt', detail: '{item}', action: 'Die Charge auf der Ware scannen' },
    ExpiryMissing: { headline: 'Das Datum fehlt', detail: '{item}', action: 'Das Datum auf der Ware scannen' },
    SerialsOneByOne: {
      headline: 'Jedes Stück einzeln scannen',
      detail: '{item}: die Packung enthält {units, number}, jedes mit eigener Nummer',
      action: 'Packung öffnen und die Nummer auf jedem Stück scannen',
    },
    SerialNotInFormat: {
      headline: 'Seriennummer hat eine andere Form',
      detail: '{item}: {serial} ist nicht wie {format}',
      action: 'Die Seriennummer scannen, keinen anderen Code auf dem Stück',
    },
    LotInQuarantine: {
      headline: 'Diese Charge ist gesperrt',
      detail: '{item}: Charge {lot}, auf {place}',
      action: 'Beiseite legen und eine andere Charge nehmen',
    },
    WrongLot: {
      headline: 'Andere Charge als auf der Liste',
      detail: '{item}: Charge {lot}. Verlangt: {wanted}',
      action: 'Ein Stück der verlangten Charge nehmen',
    },
    LotNotInStock: {
      headline: 'Der Bestand hat keine solche Charge',
      detail: '{item}: Charge {lot}',
      action: 'Die Charge auf der Ware prüfen und noch einmal scannen',
    },
    KitByParts: {
      headline: 'Jeden Teil dieses Sets scannen',
      detail: '{item}',
      action: 'Seine Teile weisen sich selbst aus, der Code des Sets kann das nicht',
    },
    KitBegun: {
      headline: 'Dieses Set ist mit seinen Teilen begonnen',
      detail: '{item}',
      action: 'Die übrigen Teile scannen',
    },
    ShelfLifeTooShort: {
      headline: 'Nicht lange genug gut',
      detail: '{item}: bis {day}, {days, plural, one {# Tag} other {# Tage}}. Verlangt sind mindestens {least, number}',
      action: 'Ein Stück nehmen, das länger gut ist',
    },
    SerialInOtherOrder: {
      headline: 'Dieses Stück ist schon in Auftrag {order}',
      detail: '{item}: Seriennummer {serial}',
      action: 'Zurückhalten und ein anderes Stück scannen',
    },
  },
});
