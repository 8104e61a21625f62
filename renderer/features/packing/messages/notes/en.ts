/** Notes and checks that a packer has to confirm. Part of the words of packing. */
export const noteWords = {
  title: 'To confirm',
  hint: 'Do it, then touch it or scan its code',
  say: {
    'note-asks': {
      headline: '{note}',
      detail:
        '{item, select, none {Order {orderCode}} other {{item}}}{more, plural, =0 {} one { · # more} other { · # more}}',
      action: 'Do it, then confirm it: scan OK',
    },
    'note-confirmed': {
      headline: 'Confirmed',
      detail: '{note}',
      action: '{left, plural, =0 {The parcel is closed} other {Scan the next item}}',
    },
  },
  refused: {
    headline: '{notes, plural, one {# note is not confirmed} other {# notes are not confirmed}}',
    action: 'Read each and confirm it, then close the parcel',
  },
} as const;
