import { batchWords } from './batch/en.ts';

/** The words of a run of single units. */
export const runWords = {
  batch: batchWords,
  scanFirst: { headline: 'Scan an item', action: 'Its most urgent order gets it, and its label is printed' },
  nothing: 'No order wants a single unit now',
  nothingHint: 'Orders of one unit come here by themselves. All others are packed one by one.',
  wanted: 'Wanted',
  orders: '{count, plural, one {# order} other {# orders}}',
  labelEndsIn: 'The label ends in',
  coming: 'The label is being printed',
  failed: 'No label came out. Print it again',
  done: 'The label is on it',
  waiting: 'Labels to be scanned',
  moreWaiting: '{count, plural, one {and # more} other {and # more}}',
  left: '{count, plural, =0 {It was the last of these} one {# more of these} other {# more of these}}',
  all: '{count, plural, one {# order in the run} other {# orders in the run}}',
  packed: '{count, number} packed',
  leave: 'Leave',
  say: {
    'run-packed': { headline: 'Order {orderCode}', detail: '{title}', action: 'Pack it. Its label is coming' },
    'run-label': {
      headline: 'Put the label on: {ends}',
      detail: 'Order {orderCode}',
      action: '{mayWait, select, yes {Scan the label, or the next unit} other {Scan the label}}',
    },
    'run-labelled': {
      headline: 'Order {orderCode} is done',
      action:
        '{left, plural, =0 {Scan the next item} one {# label is still to be scanned} other {# labels are still to be scanned}}',
    },
    'run-nothing': {
      headline: 'No order wants this alone',
      detail: '{title}',
      action:
        '{other, select, none {No order needs it. Put it back on its shelf} other {Order {other} needs it with other items{tote, select, none {} other {: tote {tote}}}}}',
    },
    'run-one-unit': {
      headline: 'Each order wants one',
      detail: '{title}: this code stands for {units, number}',
      action: 'Open the pack and scan a single unit',
    },
    'run-labels-first': {
      headline: '{labels, plural, one {Scan the label first} other {Scan the labels first}}',
      detail: '{labels, plural, one {# parcel with {title}} other {# parcels with {title}}}',
      action: 'Other goods come after: no label may end up on the wrong parcel',
    },
  },
} as const;
