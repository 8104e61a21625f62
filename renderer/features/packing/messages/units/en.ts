/** What has to be known of each unit: its lot, its date, its number. Part of the words of packing. */
export const unitWords = {
  title: { lot: 'Which lot is it?', expiry: 'Until when is it good?', serial: 'Which serial number has it?' },
  hint: {
    lot: 'Scan the lot on the goods, or choose one here',
    expiry: 'Scan the date on the goods. As the last way, enter it: year, month, day, such as 270331',
    serial: 'Scan the number on this one unit. As the last way, enter it',
  },
  handling: {
    fragile: 'Fragile',
    upright: 'This side up',
    'no-stack': 'Do not stack',
    alone: 'A parcel of its own',
    liquid: 'Liquid: close it tight',
    'limited-quantity': 'Dangerous goods, limited quantity',
    lithium: 'Lithium batteries',
  },
  kits: '{whole, number} of {kits, number}',
  allow: 'Put this unit aside. Or a supervisor looks at it and allows this one unit',
  until: 'good until {day}',
  say: {
    'unit-asks': {
      headline:
        '{lacks, select, lot {Which lot is it?} expiry {Until when is it good?} other {Which serial number has it?}}',
      detail: '{item}',
      action:
        '{lacks, select, lot {Scan the lot, or choose it. The unit is not in yet} expiry {Scan the date. The unit is not in yet} other {Scan the number. The unit is not in yet}}',
    },
    'unit-not-that': {
      headline: '{lacks, select, lot {This is no lot} expiry {This is no date} other {This is no serial number}}',
      detail: '{raw}',
      action:
        '{lacks, select, lot {Scan the lot on the goods} expiry {Scan it again, or enter year, month and day} other {Scan the number on this unit}}',
    },
  },
  refused: {
    SerialMissing: {
      headline: 'The serial number is missing',
      detail: '{item}',
      action: 'Scan the number on the unit',
    },
    LotMissing: { headline: 'The lot is missing', detail: '{item}', action: 'Scan the lot on the goods' },
    ExpiryMissing: { headline: 'The date is missing', detail: '{item}', action: 'Scan the date on the goods' },
    SerialsOneByOne: {
      headline: 'Scan each unit by itself',
      detail: '{item}: the pack holds {units, number}, each with its own number',
      action: 'Open the pack and scan the number on each unit',
    },
    SerialNotInFormat: {
      headline: 'A serial number of another form',
      detail: '{item}: {serial} is not made like {format}',
      action: 'Scan the serial number, not another code on the unit',
    },
    LotInQuarantine: {
      headline: 'This lot is in quarantine',
      detail: '{item}: lot {lot}, at {place}',
      action: 'Put it aside and take another lot',
    },
    WrongLot: {
      headline: 'Another lot than on the list',
      detail: '{item}: lot {lot}. Asked for: {wanted}',
      action: 'Take one of the lot that is asked for',
    },
    LotNotInStock: {
      headline: 'The stock has no such lot',
      detail: '{item}: lot {lot}',
      action: 'Check the lot on the goods, and scan it again',
    },
    KitByParts: {
      headline: 'Scan each part of this kit',
      detail: '{item}',
      action: 'Its parts have to prove themselves, which the kit’s code cannot',
    },
    KitBegun: {
      headline: 'This kit is begun by its parts',
      detail: '{item}',
      action: 'Scan the rest of its parts',
    },
    ShelfLifeTooShort: {
      headline: 'Not good for long enough',
      detail: '{item}: until {day}, {days, plural, one {# day} other {# days}}. At least {least, number} are asked for',
      action: 'Take one that is good for longer',
    },
    SerialInOtherOrder: {
      headline: 'This unit is in order {order} already',
      detail: '{item}: serial {serial}',
      action: 'Keep it back and scan another unit',
    },
  },
} as const;
