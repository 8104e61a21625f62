/** The words of the codes from a scanner’s memory. */
export const storedWords = {
  title: 'Codes from the scanner’s memory',
  text: 'Take what belongs to the open order. Discard the rest.',
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
