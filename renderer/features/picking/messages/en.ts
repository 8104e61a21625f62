/** The words of picking. */
export const pickingWords = {
  scanList: { headline: 'Choose a list', action: 'Scan an order of it, or touch it' },
  scanPlace: { headline: 'Go to {location}', action: 'Scan the code of the place' },
  scanUnits: { headline: 'Scan what you take', action: 'Each unit, or a whole pack' },
  scanTote: { headline: 'Put it into {tote}', action: 'Scan that tote, or its order' },
  nothing: 'No list waits',
  nothingHint: 'Have the next list made: it has the orders that must leave first, in the order in which you walk.',
  nextList: 'Next list',
  waiting: 'Lists',
  goOn: 'Begun here',
  isOpen: 'Somebody is picking it',
  listOf:
    '{orders, plural, one {# order} other {# orders}} · {places, plural, one {# place} other {# places}} · {units, plural, one {# unit} other {# units}}',
  take: 'to take',
  lot: 'lot {lot}',
  into: 'into',
  trolley: 'Totes',
  progress: '{picked, number} of {units, plural, one {# unit} other {# units}}',
  missing: '{units, plural, one {# is missing} other {# are missing}}',
  print: 'Print',
  printed: 'Printed',
  keptAs: 'Kept as a file',
  notPrinted: 'It could not be printed',
  onPaper: '{units, number} × {title} → {tote}',
  number: 'Number',
  short: 'Not there',
  leave: 'Leave',
  numberTitle: 'How many units?',
  numberHint: 'The scan made last stands for so many',
  say: {
    'walk-begun': {
      headline: 'List {list}',
      detail: '{orders, plural, one {# order} other {# orders}}, {units, plural, one {# unit} other {# units}}',
      action: 'Go to the place and scan its code',
    },
    'walk-at': { headline: '{title}', detail: '{location}', action: 'Take {units, number} and scan' },
    'unit-picked': {
      headline: '{title}',
      detail: '{tote, select, none {} other {Into {tote}}}',
      action:
        '{left, plural, =0 {{tote, select, none {Go on} other {Scan the tote, or its order}}} one {# more from here} other {# more from here}}',
    },
    'tote-filled': {
      headline: 'In {tote}',
      action: '{next, select, none {Nothing more} other {Next: {next}}}',
    },
    'pick-short': {
      headline: '{title} is not there',
      detail: '{location}: {units, plural, one {# unit is missing} other {# units are missing}}',
      action: 'A person is told. Go on with the next place',
    },
    'walk-over': {
      headline: '{short, plural, =0 {All is picked} other {Picked, but # missing}}',
      detail: '{units, plural, one {# unit} other {# units}}',
      action: '{orders, plural, one {Bring the order to a bench} other {Bring the orders to the benches}}',
    },
    'pick-undone': { headline: 'Taken back', action: 'Put it where it was, and scan on' },
    'walk-left': {
      headline: 'The list waits here',
      detail: '{units, plural, =0 {Nothing is picked yet} one {# unit is picked} other {# units are picked}}',
      action: 'Come back to go on',
    },
    'walk-resumed': {
      headline: 'Go on',
      detail: '{units, plural, =0 {Nothing is picked yet} one {# unit is picked} other {# units are picked}}',
      action: 'Scan the next place',
    },
    'pick-stopped': {
      headline: 'Stop: {order} is not to be packed',
      detail:
        '{units, plural, =0 {Nothing is picked for it} one {# unit is picked for it} other {# units are picked for it}}',
      action: '{units, plural, =0 {Scan on} other {Put its tote aside for a supervisor, then scan on}}',
    },
    'leave-walk': {
      headline: 'You are picking a list',
      detail: 'Scanned: {wanted}',
      action: 'Finish or leave it first',
    },
    'no-more-picks': {
      headline: 'No order can be picked now',
      detail:
        '{waiting, plural, =0 {} one {# order lacks something or is more than one walk} other {# orders lack something or are more than one walk}}',
      action: 'Look again later',
    },
    'no-list-made': {
      headline: 'The store makes no list now',
      action: 'Go on with a list that is here, or try again in a minute',
    },
    'pick-refused': {
      NoPick: { headline: 'Choose a list first', action: 'Scan an order of it, or touch it' },
      PickIsOpen: { headline: 'You are picking a list', action: 'Finish or leave it first' },
      NothingToPick: { headline: 'Nothing is left to be picked', action: 'Choose another list' },
      PickPlaceFirst: { headline: 'Scan the place first', detail: '{location}', action: 'Go there and scan its code' },
      PickPlaceOpen: { headline: 'You are at {location}', action: 'Scan what you take' },
      WrongPickPlace: { headline: 'Not this place', detail: '{scanned}', action: 'Go to {location}' },
      ToteFirst: { headline: 'Put it into {tote} first', action: 'Scan that tote, or its order' },
      WrongTote: { headline: 'Not this tote', detail: '{scanned}', action: 'It belongs into {tote}' },
      NothingForTote: { headline: 'You hold nothing for a tote', action: 'Scan the next place' },
      NotPickedHere: {
        headline: 'Not this one',
        detail: '{title}',
        action:
          '{location, select, none {No order of this list needs it: put it back} other {It is taken at {location}}}',
      },
      PickedEnough: { headline: 'You have enough of it', detail: '{title}', action: 'Put it back' },
      TooManyPicked: {
        headline: 'Too many',
        detail: '{title}',
        action: 'Take {most, number} and put the rest back',
      },
      OtherLotPicked: {
        headline: 'Another lot',
        detail: '{title}',
        action: 'Take lot {lot}. If it is not there, say Not there',
      },
      PickSerialMissing: {
        headline: 'The serial number is missing',
        detail: '{title}',
        action: 'Scan the code that has the serial number',
      },
      SerialPicked: { headline: 'You have this unit', detail: 'Serial number {serial}', action: 'Scan the next unit' },
      NothingPicked: { headline: 'There is nothing to take back', action: 'Scan on' },
    },
  },
} as const;
