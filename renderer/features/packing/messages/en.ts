import { cartonWords } from './cartons/en.ts';
import { noteWords } from './notes/en.ts';
import { substituteWords } from './substitutes/en.ts';
import { unitWords } from './units/en.ts';

/** The words of packing an order: its screen, its answers and its refusals. */
export const packingWords = {
  paper: {
    openLid: 'Open the lid',
    newRoll: 'Put in a new roll of labels',
    closeLid: 'Close it until it clicks',
    stillWorks: 'What still works',
    saved: 'Order {order} is packed: {units, plural, one {its unit is} other {all # units are}} saved',
    goesOn: 'Packing goes on, the label waits',
    nothingPrints: 'Nothing prints by itself',
  },
  okAside: 'OK, it is aside',
  packOrder: 'Pack {order}',
  linesLeft: '{count, plural, one {# line left} other {# lines left}}',
  needed: 'Needed: {count, number} more',
  shadow: 'Shadow: the rules of {channel} are tried, and what they would stop is recorded',
  scanNext: 'Scan the next item',
  scanLabel: 'Scan the label',
  printing: 'Label is printing',
  unitsPacked: 'units',
  stillSaving: 'Still saving',
  kit: 'Kit',
  note: 'Note',
  checklist: 'Check each unit',
  scanned: 'You scanned',
  stillNeeded: 'Still needed',
  noSerial: 'No serial number was scanned',
  labelEndsIn: 'The label ends in',
  holdTitle: 'Why does this order wait?',
  holdDetail: 'What did you find?',
  quantityTitle: 'How many units did you put in?',
  quantityHint: 'The number counts the unit you just scanned',
  quantityMost: '{most, plural, one {Only # fits} other {Only # fit}}. Enter a smaller number',
  parcels: {
    title: 'Parcels',
    parcel: 'Parcel {parcel, number}',
    units: '{count, plural, one {# unit} other {# units}}',
    open: 'open',
    wait: 'no label yet',
    again: 'weigh it again',
    scan: 'scan its label',
    done: 'label is on',
  },
  carton: cartonWords,
  service: {
    card: '{service} · {price}',
    cardDay: '{service} · {price} · {day}',
    unsure: 'about',
    which: 'Which service takes this parcel?',
    why: 'Why {service}?',
    none: 'No service takes this parcel. Look at what is in the way below.',
    notTaken: 'Services that do not take it',
    wish: 'The order asks for “{service}”, which is no service here.',
    rules: {
      only: 'The only service that is left',
      wish: 'The customer asked for it',
      preference: 'You prefer it',
      cost: 'The cheapest that is left',
      days: 'As cheap as another, and sooner',
      name: 'As good as another',
    },
    inCarton: 'In carton {carton}.',
    otherCarton: 'In {carton} it costs {amount} more.',
    helps: 'One thing alone is in the way of {service}: {reason}.',
    reasons: {
      customer: 'The customer wants it',
      'carrier-away': 'The other carrier does not come',
      faster: 'It has to arrive sooner',
      goods: 'The goods need it',
      other: 'Something else',
    },
  },
  weight: {
    fits: 'fits, {percent, number} % full',
    before: 'as before, {times, plural, one {once} other {# times}}',
    again: 'Weigh again',
    asIs: 'Close it as it is',
    ask: 'A supervisor allows it',
    empty: '{grams, number} g empty',
    without: 'Without a carton',
  },
  teach: {
    title: 'Is it one of these? A supervisor can say so once, and the code is known from then on',
  },
  unit: unitWords,
  notes: noteWords,
  substitute: substituteWords,
  short: {
    which: 'Which item is short?',
    why: 'Why is it short?',
    fate: 'What becomes of the order?',
    missing: '{count, plural, one {# unit is short} other {# units are short}}',
    others: '{count, plural, one {Order {order} needs it too} other {# other orders need it, first {order}}}',
    supervisor: 'A supervisor must allow it',
    whys: {
      missing: 'It is not at its place',
      damaged: 'It is damaged',
      'wrong-stock': 'Something else stands at its place',
    },
    fates: {
      'back-order': 'Ship the rest, these follow later',
      cancel: 'Ship the rest, cancel these',
      hold: 'Hold the order until it is whole',
    },
  },
  touch: {
    label: 'Print a label for it',
    text: 'Look at the picture and the name. It is noted that you counted it by hand.',
    mustScan: 'This item proves itself by its code. Enter the code by hand, or a supervisor allows this one unit',
    ask: 'Ask a supervisor',
  },
  confirm: {
    restart: {
      title: 'Start order {order} again?',
      text: '{units, plural, one {# unit that is in will count no more} other {# units that are in will count no more}}. Take everything out and scan it anew.',
      yes: 'Yes, start again',
    },
    reopen: {
      title: 'Open {parcel, select, none {the parcel} other {parcel {parcel}}} of order {order}?',
      text: '{units, plural, one {Its one unit is in} other {All # units are in}}. Its label becomes void; the next one needs a supervisor.',
      yes: 'Yes, open it',
    },
  },
  say: {
    'unit-accepted': {
      headline: '{item}',
      detail: '{opened, select, none {} other {Order {opened} is open}}',
      action: '{left, plural, =0 {Scan the next item} other {Scan the next unit}}',
    },
    'confirm-close': {
      headline: 'All units are in',
      detail: 'Order {orderCode}',
      action: 'Scan OK to close the parcel',
    },
    'stale-first': {
      headline: 'All units are in, but the store was not heard for {age}',
      detail: 'Order {orderCode} may have been cancelled or changed since',
      action: 'Scan OK: a supervisor lets it leave. Or wait for the store',
    },
    'photo-first': {
      headline: 'All units are in: take a photo',
      detail:
        'Order {orderCode}: {why, select, value {it is worth it} country {its country asks for it} other {its channel asks for it}}',
      action: 'Then the parcel is closed',
    },
    'parcel-complete': {
      headline: 'Parcel complete',
      detail: '{units, plural, one {# unit in order {orderCode}} other {# units in order {orderCode}}}',
      action: 'Take the label',
    },
    'parcel-unproven': {
      headline: 'Parcel closed',
      detail:
        'Order {orderCode}: {why, select, carton {its carton is not known, so its weight says nothing} unknown {what {items} weighs is not known, so its weight says nothing} other {weight cannot prove the count of {items}}}',
      action: 'Take the label',
    },
    'gain-more': {
      headline: '{grams, number} g more than was scanned',
      detail:
        '{item, select, none {Something was put in without a scan} other {Perhaps {item} was put in without a scan}}',
      action: 'Scan it, or take it out. If it is packaging, OK',
    },
    'gain-less': {
      headline: '{grams, number} g less than was scanned',
      detail: '{item, select, none {Something was taken out} other {Perhaps {item} was taken out}}',
      action: 'Put it back. If it is right, OK',
    },
    'gain-not-in': { headline: 'Scanned, and not in the parcel', detail: '{item}', action: 'Put it in, or undo' },
    'weigh-again': {
      headline: 'Parcel {parcel, number} is lighter than before',
      detail: 'Something was taken out of it after it was weighed',
      action: 'Put it on the scale, then OK',
    },
    'service-now': {
      headline: 'All units are in',
      detail: 'Order {orderCode}',
      action: 'The parcel is closed',
    },
    'service-first': {
      headline: 'Choose the service',
      detail: 'The rules leave none for order {orderCode}',
      action: 'Choose one, with the reason',
    },
    'service-chosen': {
      headline: '{service}',
      detail: '{carrier}',
    },
    'no-packing-order': {
      headline: 'How to pack it is not known',
      detail: 'Its items have no sizes, or no carton was found',
      action: 'Pack it as you see it',
    },
    'no-services': {
      headline: 'There is no service to choose',
      detail: 'No price list is known, or none is asked of this channel',
    },
    'same-again': {
      headline: 'Parcel {parcel, number} is like the one before',
      detail: '{left, plural, one {1 unit of the order is left} other {# units of the order are left}}',
    },
    'weigh-now': {
      headline: 'All units are in',
      detail: 'Order {orderCode}',
      action: 'The parcel is weighed, then closed',
    },
    'carton-first': {
      headline: 'Which carton is it in?',
      detail: 'Order {orderCode}: all units are in',
      action: 'Scan the carton, or touch it',
    },
    'weigh-first': {
      headline: 'Put the parcel on the scale',
      detail: 'Order {orderCode}',
      action: 'It is weighed by itself, then closed',
    },
    'carton-chosen': {
      headline: 'Carton {carton}',
      detail: '{tareGrams, number} g empty',
      action: 'Scan the next item',
    },
    weighed: {
      headline: '{grams, number} g',
      detail:
        '{known, select, yes {Expected: {expected, number} g, {tolerance, number} g more or less} other {What it should weigh is not known}}',
    },
    'weight-off': {
      headline:
        '{verdict, select, too_light {Too light by {byGrams, number} g} other {Too heavy by {byGrams, number} g}}',
      detail:
        '{grams, number} g instead of {expectedGrams, number} g{likely, select, none {} other {. About {units, number} × {likely} {verdict, select, too_light {too few} other {too many}}}}',
      action: 'Count the units of order {orderCode} again, then weigh again',
    },
    'not-weighed': {
      headline: 'There is no weight',
      detail:
        'Order {orderCode}: {trouble, select, unsettled {the scale does not come to rest} stale {the scale says nothing} refused {the scale cannot weigh this} empty {nothing lies on the scale} below_zero {the scale shows less than nothing} other {there is no scale that works}}',
      action:
        '{trouble, select, unsettled {Hands off, then weigh again} empty {Put the parcel on it, then weigh again} below_zero {Empty it and set it to zero, then weigh again} refused {Look what lies on it, then weigh again} other {Look at the scale, then weigh again}}',
    },
    'weight-allowed': { headline: 'Allowed as it is', detail: 'Order {orderCode}' },
    'label-made': { headline: 'Its label is printed', detail: '{item} · {code}', action: 'Stick it on, then scan it' },
    'label-not-made': {
      headline: 'The label did not come out',
      detail: '{item}',
      action: 'See to the printer, then touch the line again',
    },
    'code-taught': {
      headline: 'The code is known now',
      detail: '{item} · {code}',
      action: 'Scan the unit again. Undo takes it back',
    },
    'code-forgotten': { headline: 'The code means nothing again', detail: '{code}', action: 'Scan the next item' },
    'scan-first': { headline: 'Scan a unit first', action: 'The number stands for the unit that was scanned last' },
    'order-finished': { headline: 'Order done', detail: 'Order {orderCode}', action: 'Scan the next order or item' },
    'parcel-begun': {
      headline: 'Parcel {parcel, number}',
      detail: 'Order {orderCode}: {left, plural, one {# unit is left} other {# units are left}}',
      action: 'Put the label on the full parcel, then scan the next item',
    },
    'parcel-labelled': {
      headline: 'The label is on parcel {parcel, number}',
      detail: 'Order {orderCode}',
      action: '{left, plural, =0 {Scan the label of the next parcel} other {Scan the next item}}',
    },
    'move-which': { headline: 'Which unit goes into parcel {to, number}?', action: 'Scan it. Undo to leave it' },
    'move-nowhere': { headline: 'There is no other parcel', action: 'Scan Next parcel to begin one' },
    'unit-moved': {
      headline: '{item}',
      detail: 'From parcel {from, number} into parcel {to, number}',
      action: 'Scan the next item',
    },
    'order-opened': {
      headline: 'Order {orderCode}',
      detail: '{units, plural, one {# unit} other {# units}}',
      action: 'Scan the first item',
    },
    'order-resumed': {
      headline: 'Order {orderCode}',
      detail: '{needed, plural, one {{packed, number} of # unit is in} other {{packed, number} of # units are in}}',
      action: 'Scan the next item',
    },
    'order-already-open': { headline: 'Order {orderCode} is open', action: 'Scan the next item' },
    'order-suspended': {
      headline: 'Put aside',
      detail: 'Order {orderCode} keeps its counts',
      action: 'Scan the next order or item',
    },
    'order-held': { headline: 'On hold', detail: 'Order {orderCode}: {reason}', action: 'Scan the next order or item' },
    'order-restarted': {
      headline: 'Start again',
      detail: 'Order {orderCode} is empty',
      action: 'Take everything out, then scan the first item',
    },
    'parcel-reopened': {
      headline: 'Parcel open again',
      detail: 'Order {orderCode}: the old label is void',
      action: 'Destroy the old label',
    },
    'undo-closed': {
      headline: 'The parcel is closed',
      detail: 'Order {orderCode}: all units are in',
      action: 'Scan the label. To take a unit out: Help, Open parcel',
    },
    'act-undone': {
      headline: 'As it was before',
      detail:
        'Order {orderCode}: {needed, plural, one {{packed, number} of # unit is in} other {{packed, number} of # units are in}}',
      action: '{left, plural, =0 {Scan the label} other {Scan the next unit}}',
    },
    'units-short': {
      headline: '{units, plural, one {# unit is short} other {# units are short}}',
      detail: '{item}: {fate, select, cancel {cancelled} other {follows in an order of its own}}',
      action: '{left, plural, =0 {Close the parcel: scan OK} other {Scan the next item}}',
    },
    undone: {
      headline: 'Taken back',
      detail: '{item}: {packed, number} of {needed, number}',
      action: 'Take the unit out of the parcel',
    },
    'other-order-open': {
      headline: 'Order {orderCode} is still open',
      detail: 'You scanned order {wanted}',
      action: 'Finish it or put it aside first',
    },
    'no-order-needs': { headline: 'No order needs this item', detail: '{item}', action: 'Put it back into stock' },
    'order-elsewhere': {
      headline: 'Another station packs this order',
      detail: 'Order {orderCode}{person, select, none {} other {, {person}}}{by, select, none {} other {, {by}}}',
      action: 'Take another order, or take this one over',
    },
    'order-packed': {
      headline: 'Order {orderCode} is packed already',
      detail: '{about}',
      action: 'Do not pack it again. Scan the next order',
    },
    'packed-twice': {
      headline: 'Order {orderCode} was packed at another station too',
      detail: '{by}',
      action: 'Keep this parcel back, and call a supervisor',
    },
    'changed-too-late': {
      headline: '{what, select, address {Order {orderCode} has a new address} other {Order {orderCode} was changed}}',
      detail: 'It came after the parcel was finished',
      action: 'Keep the parcel back, and call a supervisor',
    },
    'taken-over': {
      headline: 'Taken over',
      detail: 'Order {orderCode}{from, select, none {} other {, from {from}}}',
      action: 'Pack it from the beginning: empty the parcel first',
    },
    'take-over-failed': {
      headline: 'It cannot be taken over now',
      detail: 'The store does not answer',
      action: 'Try again, or take another order',
    },
    'no-open-order': { headline: 'No order is open', action: 'Scan an order, a tote or an item' },
    'order-unreadable': {
      headline: 'This station cannot read the order',
      detail: 'Order {orderCode}',
      action: 'Pack it at another station, or have this one updated',
    },
    'label-of-other': {
      headline: 'This label is not of an open order',
      detail: '{sscc}',
      action: 'Scan the order of this parcel',
    },
  },
  refused: {
    OrderNotOpen: { headline: 'No order is open', action: 'Scan an order, a tote or an item' },
    OrderOnHold: {
      headline: 'This order is on hold',
      detail: '{reason}{detail, select, none {} other {: {detail}}}',
      action: 'Give it to a supervisor',
    },
    OrderClosed: {
      headline:
        '{status, select, cancelled {This order was cancelled} refunded {This order was refunded} other {This order has left already}}',
      action: 'Stop. Put the goods back into stock',
    },
    OrderAlreadyFinished: { headline: 'This order is done', action: 'Scan the next order' },
    OrderHasNothingToPack: { headline: 'This order has nothing to pack', action: 'Give it to a supervisor' },
    OrderChanged: {
      headline: 'The order changed',
      detail: '{changes}',
      action: 'Take everything out, and start again with the new lines',
    },
    AddressChanged: {
      headline: 'The address changed',
      detail: 'The label on the parcel has the old one',
      action: 'Print again, and destroy the old label',
    },
    ItemNotOnOrder: {
      headline: 'Wrong item',
      detail: '{item}',
      action:
        '{order, select, none {Put it back into stock} other {Put it aside: {tote, select, none {it belongs to order {order}} other {it belongs to order {order}, tote {tote}}}}}',
    },
    OverQuantity: {
      headline: 'Too many',
      detail:
        '{item}: {full, select, yes {{needed, plural, one {the one unit is in} other {all # are in}}} other {the pack holds {scanned, number}, {room, plural, one {only # more fits} other {only # more fit}}}}',
      action: '{full, select, yes {Put this unit back} other {Open the pack and scan single units}}',
    },
    UnitExpired: { headline: 'Expired', detail: '{item}: {expiry}', action: 'Put it aside and take a fresh one' },
    SerialAlreadyPacked: {
      headline: 'This unit is in already',
      detail: '{item}: serial {serial}',
      action: 'Scan another unit',
    },
    ParcelAlreadyClosed: {
      headline: 'The parcel is closed',
      detail: 'All units are in',
      action: 'Put this unit back, then scan the label',
    },
    QuantityNotAllowed: { headline: 'Scan each unit', detail: '{item}', action: 'This item takes no typed quantity' },
    QuantityNotMore: {
      headline: 'Choose a higher number',
      detail: 'The last scan counts {units, number}',
      action: 'Use undo to take units out',
    },
    NothingToUndo: { headline: 'Nothing to take back', action: 'Scan an item' },
    UnitsMissing: {
      headline: 'Units are missing',
      detail: '{missing, plural, one {# unit still to scan} other {# units still to scan}}',
      action: 'Scan them, or hold the order',
    },
    NothingShort: {
      headline: 'Nothing is missing here',
      detail: 'All units of this line are in, or short already',
      action: 'Scan the next item',
    },
    ShortNotAllowed: {
      headline: 'This order leaves whole or not at all',
      action: 'Put it on hold until the units are there',
    },
    AllShort: { headline: 'Nothing would be left to ship', action: 'Put the order on hold' },
    ParcelNotClosed: { headline: 'The parcel is not complete', action: 'Scan all units first' },
    ParcelNotWeighed: {
      headline: 'Parcel {parcel, number} was not weighed',
      action: 'Put it on the scale and scan Weigh',
    },
    WeightOff: {
      headline:
        '{verdict, select, too_light {Parcel {parcel, number} is too light} other {Parcel {parcel, number} is too heavy}}',
      action: 'Count it again and scan Weigh, or call a supervisor',
    },
    NothingLeftToPack: { headline: 'All units are in', action: 'Close the parcel; a further one would be empty' },
    ParcelEmpty: { headline: 'Parcel {parcel, number} is empty', action: 'Put a unit into it first' },
    NoParcelBefore: { headline: 'There is no parcel before this one', action: 'Scan what goes in' },
    NotInParcelBefore: {
      headline: 'Parcel {parcel, number} does not hold this item',
      detail: '{item}',
      action: 'Scan the rest yourself, or undo',
    },
    ScanOneFirst: { headline: 'Scan one of this item first', detail: '{item}', action: 'Then: same again' },
    NotInOtherParcel: {
      headline: 'No other parcel has this item',
      detail: '{item}',
      action: 'Scan a unit that lies in another parcel',
    },
    LabelOutdated: { headline: 'This label is out of date', action: 'Print the label again' },
    NoLabelYet: { headline: 'There is no label yet', action: 'Print the label first' },
    WrongLabel: {
      headline: 'Wrong label',
      detail: 'You scanned {scanned}',
      action: 'Find the label that ends in {ending}',
    },
  },
  change: '{item}: {now, number} instead of {before, number}',
  queue: {
    scanToOpen: 'Scan an order, a tote or an item',
    search: 'Search',
    searchHint: 'Order, name, city, item',
    allStates: 'All',
    allChannels: 'All channels',
    noOrders: 'No orders here. Import some, or wait for the store',
    noMatch: 'No order matches',
    emptyTab: 'No order stands here now',
    loadingOrders: 'Loading orders',
    state: 'State',
    title: 'Orders',
    states: {
      ready: 'Ready',
      open: 'Open here',
      aside: 'Put aside',
      'to-label': 'Label missing',
      'on-hold': 'On hold',
      elsewhere: 'Other station',
      packed: 'Packed',
      closed: 'Closed',
    },
    lookup: {
      ask: 'Ask the store for “{code}”',
      asking: 'Asking the store …',
      none: 'The store does not know “{code}”',
      life: 'Parcel {number, number}: its whole life',
      labels: 'Labels',
    },
  },
  otherPrinter: 'Use {printer}',
} as const;
