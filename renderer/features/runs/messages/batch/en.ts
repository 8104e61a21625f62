/** The words of sorting units to several orders. */
export const batchWords = {
  scanOrders: {
    headline: 'Scan the orders',
    action: 'Each order, its tote, or the list that they were picked by gets a slot',
  },
  scanUnits: { headline: 'Scan an item', action: 'The slot where it goes lights up' },
  slots: 'Slots',
  slot: 'Slot {slot, number}',
  free: 'free',
  stopped: 'Stop',
  here: 'here',
  hint: 'Something is missing? Scan the slot: its order goes to the bench',
  progress: '{packed, number} of {units, plural, one {# unit} other {# units}}',
  leave: 'Leave',
  say: {
    'batch-slot': {
      headline: 'Slot {slot, number}: order {orderCode}',
      detail: '{units, plural, one {# unit} other {# units}}',
      action: 'Scan the next order, or an item',
    },
    'batch-light': {
      headline: 'Into slot {slot, number}',
      detail: '{title}',
      action: 'Put it in and scan the slot, or touch it',
    },
    'batch-placed': { headline: 'In slot {slot, number}', detail: '{title}', action: 'Scan the next item' },
    'batch-complete': {
      headline: 'Slot {slot, number} is complete',
      detail: 'Order {orderCode}',
      action: 'Take it out: its label is coming',
    },
    'batch-place-first': {
      headline: 'First into slot {slot, number}',
      detail: '{title}',
      action: 'Scan the slot, or touch it. Undo if it goes nowhere',
    },
    'batch-wrong-slot': {
      headline: 'Not slot {scanned, number}',
      detail: '{title}',
      action: 'It goes into slot {slot, number}',
    },
    'batch-not-wanted': {
      headline: 'No slot needs this',
      detail: '{title}',
      action:
        '{other, select, none {Put it back on its shelf} other {Order {other} needs it{tote, select, none {} other {: tote {tote}}}}}',
    },
    'batch-too-many': {
      headline: 'Too many at once',
      detail: '{title}: this code stands for {units, number}',
      action: 'Open the pack and scan single units',
    },
    'batch-full': { headline: 'All slots are taken', action: 'Complete one, or scan a slot to take its order out' },
    'batch-empty-slot': { headline: 'Slot {slot, number} is free', action: 'Scan an order for it, or an item' },
    'batch-has': { headline: 'It has slot {slot, number}', detail: 'Order {orderCode}', action: 'Scan an item' },
    'batch-not-here': {
      headline: 'Order {orderCode} gets no slot',
      action: 'It is packed, or another bench has it. Scan the next one',
    },
    'batch-stopped': {
      headline: 'Stop: slot {slot, number}',
      detail: 'Order {orderCode} must not leave now',
      action: 'Take its goods out, then scan the slot',
    },
    'batch-taken-back': { headline: 'It is in no slot', detail: '{title}', action: 'Scan on' },
    'batch-undone': {
      headline: 'Taken back from slot {slot, number}',
      detail: '{title}',
      action: 'Take it out of the slot, and scan on',
    },
  },
} as const;
