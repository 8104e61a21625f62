import type { PolicyTexts } from './policy-texts.ts';

/** The words of the merchant’s policies. */
export const policyWords = {
  title: 'Policies',
  everywhere: 'They hold at every bench, and nothing is changed before it is saved',
  changed: '{count, plural, one {# change is not saved} other {# changes are not saved}}',
  save: 'Save',
  saved: 'Saved. Every bench hears of it at once',
  notSaved: 'Not everything was saved',
  badValue: 'This value is not possible',
  otherwise: 'Nobody set it',
  setBy: 'Set by {name} on {day}',
  setByProgram: 'Set by a program or a command on {day}',
  again: 'Back to “{value}”',
  more: 'More',
  less: 'Less',
  limits: '{min, number} to {max, number}',
  ofChannel: 'Orders of {channel}',
  addChannel: 'Another value for one channel',
  whichChannel: 'For which channel?',
  otherChannel: 'Name of another channel',
  thisChannel: 'This channel',
  noChannel: 'None',
  notSavedYet: 'Not saved yet',
  likeOthers: 'Like all others: “{value}”',
  version: 'Version {version, number}',
  history: 'What was changed',
  noHistory: 'Nothing was changed yet',
  earlier: 'Earlier changes',
  fromTo: 'From “{from}” to “{to}”',
  sameAsOthers: 'Like all others',
  changedBy: 'Version {version, number} · {who}, {when}',
  previewStopped: '{stopped, number} of the last {of, number} orders would have been stopped or asked about',
  previewNoneOf: 'None of the last {of, number} orders would have been stopped',
  previewUnknown: 'Of {unknown, number} more orders the log does not tell',
  previewNone: 'What this would have stopped the log cannot tell',
  previewEmpty: 'No order was packed yet that could tell',
  policy: {
    'count-by-touch': {
      name: 'A unit whose code cannot be read',
      meaning: 'Who may count it by touching it.',
      on: 'The packer alone',
      off: 'With a supervisor',
    },
    'due-days': {
      name: 'When an order is due',
      meaning: 'How long after it was placed, where whoever sent it does not say.',
      amount: '{count, plural, one {# day} other {# days}}',
    },
    picking: {
      name: 'How goods come to the benches',
      meaning: 'Whether they are picked by lists, and how one knows when they left their place.',
      options: { bench: 'Without lists', paper: 'By printed lists', scan: 'By scanner' },
    },
    'picked-orders': {
      name: 'Orders in one walk',
      meaning: 'How many orders one list has, each with its own tote.',
      amount: '{count, plural, one {# order} other {# orders}}',
    },
    'received-over': {
      name: 'More than was ordered',
      meaning: 'How much of a line may come beyond it without a person.',
      amount: '{count, number} %',
    },
    'count-approval': {
      name: 'Who decides a counted difference',
      meaning: 'What is posted without a person.',
      options: { rule: 'Within the tolerance nobody', person: 'A supervisor each', none: 'Nobody' },
    },
    'count-recount': {
      name: 'A difference beyond the tolerance',
      meaning: 'What happens before it is decided.',
      on: 'Count it again',
      off: 'Decide at once',
    },
    'count-two-people': {
      name: 'Two people for a difference',
      meaning: 'Whether somebody counts again, or decides, what they counted themselves.',
      on: 'Always another person',
      off: 'The same may',
    },
    'packers-count': {
      name: 'Counting by packers',
      meaning: 'Who counts the places that stand on a list, and counts again.',
      on: 'Packers too',
      off: 'Supervisors only',
    },
    'count-shows-expected': {
      name: 'The book while counting',
      meaning: 'Whether whoever counts a place sees what should be there; never when it is counted again.',
      on: 'Shown',
      off: 'Counted without knowing',
    },
    'count-after-short': {
      name: 'Count after a short',
      meaning: 'What follows where a bench lacks what the book has.',
      on: 'Its places are counted',
      off: 'Nothing by itself',
    },
    'count-recount-hours': {
      name: 'When a recount is due',
      meaning: 'How long after the difference was found.',
      amount: '{count, plural, one {# hour} other {# hours}}',
    },
    'count-tolerance-units-a': {
      name: 'Units that may differ, item of class A',
      meaning: 'Within them a difference needs no person.',
      amount: '{count, plural, one {# unit} other {# units}}',
    },
    'count-tolerance-units-b': {
      name: 'Units that may differ, item of class B',
      meaning: 'Within them a difference needs no person.',
      amount: '{count, plural, one {# unit} other {# units}}',
    },
    'count-tolerance-units-c': {
      name: 'Units that may differ, item of any other class',
      meaning: 'Within them a difference needs no person.',
      amount: '{count, plural, one {# unit} other {# units}}',
    },
    'count-tolerance-percent-a': {
      name: 'Share that may differ, item of class A',
      meaning: 'Per cent of what the book has there.',
      amount: '{count, number} %',
    },
    'count-tolerance-percent-b': {
      name: 'Share that may differ, item of class B',
      meaning: 'Per cent of what the book has there.',
      amount: '{count, number} %',
    },
    'count-tolerance-percent-c': {
      name: 'Share that may differ, item of any other class',
      meaning: 'Per cent of what the book has there.',
      amount: '{count, number} %',
    },
    'count-tolerance-line': {
      name: 'Money that may differ at one item',
      meaning: 'In cents, or the smallest unit of its currency.',
      amount: '{count, number} in cents',
    },
    'count-tolerance-place': {
      name: 'Money that may differ at one place',
      meaning: 'All its items together, in cents or the smallest unit of the currency.',
      amount: '{count, number} in cents',
    },
    'count-days-a': {
      name: 'How often a place with an item of class A is counted',
      meaning: 'At the latest after this time.',
      amount: '{count, plural, one {# day} other {# days}}',
    },
    'count-days-b': {
      name: 'How often a place with an item of class B is counted',
      meaning: 'At the latest after this time.',
      amount: '{count, plural, one {# day} other {# days}}',
    },
    'count-days-c': {
      name: 'How often a place with an item of class C is counted',
      meaning: 'At the latest after this time.',
      amount: '{count, plural, one {# day} other {# days}}',
    },
    'count-days-d': {
      name: 'How often a place of any other kind is counted',
      meaning: 'At the latest after this time.',
      amount: '{count, plural, one {# day} other {# days}}',
    },
    'counts-a-day': {
      name: 'Places to count each day',
      meaning: 'How many that are due come on each day’s list by themselves; 0 for none.',
      amount: '{count, plural, one {# place} other {# places}}',
    },
    'photo-from': {
      name: 'Photo by the value of the order',
      meaning:
        'From this value on each parcel is photographed before it is closed, in cents or the smallest unit of its currency; 0 for never.',
      amount: '{count, number} in cents',
    },
    'photo-countries': {
      name: 'Photo by country',
      meaning: 'Parcels to these countries are photographed before they are closed: two letters each, such as US CA.',
      none: 'To no country',
    },
    'photo-channels': {
      name: 'Photo by channel',
      meaning: 'Parcels of these channels are photographed before they are closed, such as wish.',
      none: 'Of no channel',
    },
    'photo-missing': {
      name: 'A photo that cannot be taken',
      meaning: 'What follows where a photo is asked for and the camera gives none.',
      options: { note: 'Close without, and note it', supervisor: 'A supervisor must allow it' },
    },
    'photo-days': {
      name: 'How long photos are kept',
      meaning: 'Those of counts and deliveries; those of parcels go with the personal data of their order.',
      amount: '{count, plural, one {# day} other {# days}}',
    },
    'shelf-days': {
      name: 'How long goods must be good for',
      meaning: 'Days for units with a date, by channel, such as wish:30. An item may ask for more.',
      none: 'As each item says',
    },
    'short-life': {
      name: 'A unit that is good for too few days',
      meaning: 'Whether it may be packed at all.',
      options: { refuse: 'Never', supervisor: 'With a supervisor' },
    },
    'unknown-lot': {
      name: 'A lot that the stock does not know',
      meaning: 'What follows where it keeps lots of the item, and another is scanned.',
      options: { take: 'Take it', supervisor: 'With a supervisor', refuse: 'Never' },
    },
    'expired-lot': {
      name: 'A unit that has expired',
      meaning: 'Whether it may be packed at all.',
      options: { refuse: 'Never', supervisor: 'With a supervisor' },
    },
    'carrier-choice': {
      name: 'The service of a parcel',
      meaning: 'Whether it is said which service takes a parcel, by your price lists.',
      options: { off: 'Not said', suggest: 'Said at the bench', on: 'Settled before the parcel is closed' },
    },
    'carrier-tracked': {
      name: 'Tracked services only',
      meaning: 'Whether parcels go by services without tracking.',
      on: 'Tracked only',
      off: 'Any service',
    },
    'carrier-signature-from': {
      name: 'Signature by the value of the order',
      meaning:
        'From this value on only services with a signature are taken, in cents or the smallest unit of its currency; 0 for never.',
      amount: '{count, number} in cents',
    },
    'carrier-insured-from': {
      name: 'Insurance by the value of the order',
      meaning:
        'From this value on only services that insure all of it are taken, in cents or the smallest unit of its currency; 0 for never.',
      amount: '{count, number} in cents',
    },
    'carrier-days': {
      name: 'Days until an order has to arrive',
      meaning: 'From the day it was placed. Slower services are not taken.',
      amount: '{count, plural, =0 {No date} one {# day} other {# days}}',
    },
    'carriers-accepted': {
      name: 'Carriers that are accepted',
      meaning: 'By their names in your services, with spaces between them.',
      none: 'All',
    },
    'carrier-preferred': {
      name: 'Services that come first',
      meaning: 'Services or carriers before cheaper ones, the first most.',
      none: 'The price decides',
    },
    'carrier-home': {
      name: 'Where parcels leave',
      meaning: 'The country, for its holidays, and the currency that counts, such as GB GBP.',
      none: 'Not said',
    },
    'carrier-holidays': {
      name: 'Days on which carriers rest',
      meaning: 'Beside the calendar, such as GB:2029-01-01; with - before it they work.',
      none: 'As in the calendar',
    },
    'weight-check': {
      name: 'The weight of a parcel',
      meaning: 'Whether each is weighed before it is closed, and what follows where it is off.',
      options: { off: 'Not weighed', warn: 'Weighed and said', stop: 'Stops, a supervisor allows it' },
    },
    'weight-gain': {
      name: 'Each unit on the scale',
      meaning: 'Parcels are packed on the scale: what was scanned and not put in, or put in without a scan, is said.',
      on: 'Watched',
      off: 'Not watched',
    },
    'weight-most-off': {
      name: 'How far a weight may be off',
      meaning: 'At the most, however much goods and packaging vary.',
      amount: '{count, number} g',
    },
    'weight-filler': {
      name: 'Filler and papers',
      meaning: 'What they weigh in a parcel as a rule; all packaging where no cartons are known.',
      amount: '{count, number} g',
    },
    'weight-filler-spread': {
      name: 'How much that differs',
      meaning: 'From parcel to parcel, as a rule (its standard deviation).',
      amount: '{count, number} g',
    },
    'stale-minutes': {
      name: 'Old knowledge of an order',
      meaning:
        'Where the store was not heard for longer, a supervisor must let each order leave: it may have been cancelled or changed since.',
      amount: '{count, plural, =0 {However old} one {# minute} other {# minutes}}',
    },
    'short-ship': {
      name: 'Orders with units that are short',
      meaning: 'Who lets the rest of an order go where units of it are missing or damaged.',
      options: { packer: 'A packer', supervisor: 'A supervisor', nobody: 'Nobody: it is held until it is whole' },
    },
    'short-supervisor-from': {
      name: 'Short orders of this value',
      meaning:
        'From this value on a supervisor lets an order go without units that are short, in cents or the smallest unit of its currency; 0 where the value does not matter.',
      amount: '{count, number} in cents',
    },
    'short-whole-channels': {
      name: 'Channels whose orders leave whole',
      meaning: 'Orders of these channels wait until all their units are there, such as wish.',
      none: 'Of no channel',
    },
    substitutes: {
      name: 'Substitutes',
      meaning: 'Whether one item may go instead of another where the order does not say.',
      options: {
        'as-listed': 'As the list says: always by a packer, ask by a supervisor',
        supervisor: 'Each takes a supervisor',
        nobody: 'None goes',
      },
    },
    'stock-slow-days': {
      name: 'Slow stock',
      meaning: 'What is on hand and lasts longer than this, at the pace at which it leaves.',
      amount: '{count, plural, one {# day} other {# days}}',
    },
    'stock-dead-days': {
      name: 'Dead stock',
      meaning: 'What stood there for so long and nothing of it left.',
      amount: '{count, plural, one {# day} other {# days}}',
    },
    'confirm-close': {
      name: 'A parcel in which all units are',
      meaning: 'Whether it closes by itself, or waits for the packer’s OK.',
      on: 'Waits for OK',
      off: 'As each bench is set up',
    },
    customs: {
      name: 'Customs data',
      meaning:
        'Of orders that cross a border. Where something is missing, or a description says nothing of the goods, the order is held by its items’ names until they are imported with it.',
      options: { off: 'Nobody looks at them', warn: 'Said at the import', hold: 'The order waits' },
    },
    gate: {
      name: 'Rules on trial',
      meaning:
        'Shadow: what the rules of weight, shelf life, lots, photos and old knowledge would have stopped is recorded, and goes on. Nothing else is let through.',
      options: { on: 'They hold', shadow: 'Shadow: recorded only' },
    },
    'batch-confirm': {
      name: 'Units that are sorted to orders',
      meaning: 'When a unit counts as put into its slot.',
      on: 'Once the slot is scanned or touched',
      off: 'With its own scan',
    },
    'run-labels': {
      name: 'Labels in a run of single units',
      meaning: 'When they are scanned back onto their parcels.',
      options: { each: 'Each at once', item: 'Before another item', later: 'Whenever' },
    },
  } satisfies PolicyTexts,
} as const;
