/** The words of the help. */
export const helpWords = {
  title: 'Help',
  text: 'Scan one of these codes, or touch its button.',
  scanner:
    'A scanner is not heard, or not whole? Its manual has codes to scan: “Enter suffix” (CR), “US keyboard”, or best “USB HID POS”.',
  digits: 'Digits for a PIN or a quantity',
  enterCodeHint: 'Type the number that is printed under the bars. For a label its last 4 digits are enough.',
  packingSlip: 'Packing slip',
  slipSaved: 'Packing slip saved',
  customsPaper: 'Customs paper',
  customs:
    'A parcel that crosses a border gets its customs paper after its label. It can be asked for again here while its order is open.',
} as const;
