/** The words of moving goods. */
export const movingWords = {
  scanFrom: { headline: 'Scan where you take from', action: 'Then the goods, then where they go' },
  scanGoods: { headline: 'Scan what you take', action: 'Each unit, or a whole pack' },
  scanTo: { headline: 'Scan more, or where it goes', action: 'All that you carry is put down there' },
  scanPart: { headline: 'Scan where it goes', action: 'Or first the goods that stay there' },
  nothing: 'You carry nothing',
  nothingHint:
    'Scan the code of a location and take goods from it. They are on no shelf until you scan where you put them.',
  goOn: 'Still carried',
  from: 'from {places}',
  goesTo: 'Goes to',
  asKnownHere: 'By what this bench knows: the store does not answer',
  goalReason: {
    'same-lot': 'This lot stands there',
    'same-item': 'The item stands there',
    'pick-low': 'It is picked there, and few are left',
    free: 'Nothing stands there',
  },
  unitsCarried: '{count, plural, one {unit carried} other {units carried}}',
  allCarried: '{units, plural, one {# unit} other {# units}} of {items, plural, one {# item} other {# items}}',
  chosen: '{units, plural, one {# unit goes} other {# units go}} to the next place',
  number: 'Number',
  takeMore: 'Take more',
  putParts: 'Put down in parts',
  adjust: 'Adjust',
  leave: 'Leave',
  numberTitle: 'How many units?',
  numberHint: 'The scan made last stands for so many',
  whyGone: 'Why are they not put down?',
  whyThere: 'Why are there goods?',
  reason: {
    damaged: 'Damaged',
    found: 'Found',
    lost: 'Lost',
    expired: 'Expired',
    'wrong-place': 'Wrong place',
    other: 'Other reason',
    scrapped: 'Thrown away',
  },
  say: {
    'take-from': { headline: 'From {location}', action: 'Scan what you take' },
    'take-found': { headline: '{reason}', action: 'Scan the goods, then where they go' },
    'goods-taken': { headline: '{title}', action: 'Scan more, or where it goes' },
    'goods-chosen': { headline: '{title}', action: 'Scan where it goes' },
    'goods-put': {
      headline: 'Put down at {location}',
      detail: '{units, plural, one {# unit} other {# units}}',
      action:
        '{left, plural, =0 {Scan where you take from next} one {# unit is still carried} other {# units are still carried}}',
    },
    'goods-written-off': {
      headline: '{reason}',
      detail: '{units, plural, one {# unit is} other {# units are}} on hand no more',
      action: 'Scan where you take from next',
    },
    'move-undone': {
      headline: 'Taken back',
      detail: '{units, plural, =0 {You carry nothing} one {# unit is carried} other {# units are carried}}',
      action: 'Scan on',
    },
    'hand-turned': {
      headline: '{to, select, take {Take more} other {Put down in parts}}',
      action:
        '{to, select, take {Scan where you take from} other {Scan what stays at the next place, then that place}}',
    },
    'hand-left': {
      headline:
        '{units, plural, =0 {Nothing is carried} one {# unit is still carried} other {# units are still carried}}',
      action: 'Come back to put it down',
    },
    'hand-resumed': {
      headline: '{units, plural, one {# unit is carried} other {# units are carried}}',
      action: 'Scan where it goes, or take more',
    },
    'put-down-first': {
      headline: '{units, plural, one {# unit is still carried} other {# units are still carried}}',
      detail: 'Scanned: {wanted}',
      action: 'Put it down or leave it first',
    },
    'move-supervisors': { headline: 'This is for a supervisor', action: 'Ask a supervisor to sign in' },
    'move-refused': {
      NoPlaceOpen: { headline: 'Scan a place first', action: 'The one where you take the goods' },
      NothingInHand: { headline: 'You carry nothing', action: 'Scan what you take' },
      PlaceIsOpen: {
        headline: 'You take from {location}',
        action: 'Scan what you take, or another place to put it down',
      },
      NotInHand: {
        headline: 'You do not carry so many',
        detail: '{title}: {units, plural, one {# unit is} other {# units are}} carried',
        action: 'Scan what you carry',
      },
      SerialInHand: { headline: 'You carry this unit', detail: 'Serial number {serial}', action: 'Scan the next unit' },
      SerialMissing: {
        headline: 'The serial number is missing',
        detail: '{title}',
        action: 'Scan the code that has the serial number',
      },
      NothingToUndo: { headline: 'There is nothing to take back', action: 'Scan where you take from' },
      TooManyCarried: {
        headline: 'Too many for one scan',
        detail: '{most, number} at the most',
        action: 'Enter a smaller number',
      },
    },
  },
} as const;
