/** The words of the codes from a scanner’s memory. */
export const storedWords = {
  title: 'Codes from the scanner’s memory',
  text: 'Take what belongs to the open order. Discard the rest.',
  countText: 'Places stand in it: take it as a count, or take and discard single codes.',
  count: 'Take as a count',
  takeCode: 'Take',
  discard: 'Discard',
  discardAll: 'Discard all',
  say: {
    'codes-stored': {
      headline: '{count, plural, one {# stored code} other {# stored codes}}',
      detail: 'From the scanner’s memory',
      action: 'Nothing was packed. Take or discard each code',
    },
  },
} as const;
