/** The words of the labels screen. */
export const labelWords = {
  tabs: { waiting: 'Waiting', unclear: 'Unclear', recent: 'Printed' },
  none: { waiting: 'No label waits', unclear: 'No label is unclear', recent: 'No label was printed yet' },
  printAll: 'Print all that wait',
  print: 'Print now',
  printer: 'Printer',
  cameOut: 'It came out',
  nothingCameOut: 'Nothing came out',
  lookFirst: 'Look at the printer. Scan the label, or say what you see.',
  printerIsOff: 'The printer is off',
  isItOff: 'The printer that had the label does not answer. Is it switched off?',
  attach: 'Carrier’s file',
  attachHint: 'PDF, PNG or ZPL, up to 4 MB',
  history: 'What happened',
  state: {
    queued: 'Not sent yet',
    sending: 'Being sent',
    sent: 'Sent, not scanned yet',
    printed: 'Came out',
    failed: 'Did not come out',
    unclear: 'May have come out',
  },
  by: { sending: '', printer: 'says the printer', scan: 'scanned', operator: 'says' },
  kind: { shipping: 'Label', carrier: 'Carrier’s label' },
  openOrder: 'Open the order',
  asked: 'Asked for',
  programEnded: 'The program ended meanwhile',
  notCounted: 'Its counter has not moved',
  atBench: 'Asked for at the bench',
  voided: 'Void',
  replaced: 'Void: another label took its place',
  reprint: 'Label {number, number} of this parcel',
  approvedBy: 'approved by {name}',
  say: {
    'label-printed': {
      headline: 'Scan the label',
      detail: 'Order {orderCode}',
      action: 'Stick the label on, then scan it',
    },
    'printer-ready': {
      headline: 'The printer is ready again',
      detail: 'Order {orderCode}: the label waits',
      action: 'Print the label',
    },
    'label-coming': { headline: 'The printer has not reported yet', action: 'Scan the label again in a moment' },
    'label-aside': {
      headline: 'Label printed',
      detail: 'Order {orderCode}',
      action: 'Stick it on. Then open the order and scan it',
    },
    'labels-printed': {
      headline: 'Labels printed: {count, number}',
      detail: '{left, plural, =0 {} other {Still waiting: {left, number}}}',
      action: 'Stick each on its own parcel',
    },
    'label-settled': {
      headline: '{cameOut, select, yes {The label came out} other {The label did not come out}}',
      detail: 'Order {orderCode}',
      action:
        '{cameOut, select, yes {Stick it on. Then open the order and scan it} other {It waits in the list. Print it when you like}}',
    },
    'carrier-printed': {
      headline: 'Carrier’s label printed',
      detail: 'Order {orderCode}',
      action: 'Stick it on the parcel',
    },
    'customs-paper': {
      headline:
        '{isPrinted, select, yes {{kind, select, cn22 {CN 22} cn23 {CN 23} other {Customs invoice}} printed} other {{kind, select, cn22 {CN 22} cn23 {CN 23} other {Customs invoice}} saved, not printed}}',
      detail:
        'Order {orderCode}{isPrinted, select, yes {} other { · {file}}}{missing, select, none {} other { · It lacks {missing}}}',
      action:
        '{isPrinted, select, yes {{toScan, select, yes {Put it with the parcel, then scan the label} other {Put it with the parcel}}} other {{hasPrinter, select, yes {The office printer did not take it. Look at it, then ask again in Help} other {No office printer is set up. Print the file, and put it with the parcel}}}}',
    },
    'no-customs-paper': {
      headline: '{why, select, none {No customs paper is needed} other {No customs paper yet}}',
      detail:
        'Order {orderCode}: {why, select, none {it crosses no border} noSender {nobody said who sends abroad} notClosed {no parcel is closed} behind {the store has not heard of this parcel yet} store {the store does not answer} notDrawn {no font for {detail}} other {{detail}}}',
      action:
        '{why, select, none {Go on} noSender {Go on. Tell your supervisor} notClosed {Close the parcel first} notDrawn {Go on. Tell your supervisor} store {Go on. Ask for it in Help once the store answers} other {Go on. Ask for it in Help in a moment}}',
    },
  },
} as const;
