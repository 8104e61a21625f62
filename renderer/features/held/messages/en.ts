/** The words of an order that waits for a person. */
export const heldWords = {
  title: 'Order {order} is on hold',
  lines: 'Lines',
  sku: 'Item (SKU)',
  quantity: 'Units',
  takeOff: 'Take off',
  value: 'Value',
  shipBy: 'Ship by',
  note: 'Note',
  reallyCancel: 'Yes, cancel it for good',
  putRight: 'Put it right, then release the order',
  asksSupervisor: 'A supervisor allows it here, with badge and PIN.',
  customsNext:
    'Import these items again with what is named: the order then goes on by itself. Or release it, and say it on paper.',
  problem: {
    closed: 'This order is done with already. Nothing was changed.',
    packed: 'This order is packed already. It can only be cancelled.',
    'unknown-order': 'The store does not know this order any more.',
    'not-allowed': 'The store does not know this person as a supervisor.',
  },
  say: {
    'no-held-order': { headline: 'No order on hold is shown', action: 'Scan the order that waits' },
    'still-held': {
      headline: 'It is still on hold',
      detail: '{orderCode, select, none {} other {Order {orderCode}}}',
      action: 'Put right what is marked, or release it as it is',
    },
    'order-cancelled': {
      headline: 'Order cancelled',
      detail: 'Order {orderCode}',
      action: 'Put its goods back into stock',
    },
    'hold-undone': { headline: 'Hold taken back', action: 'Pack on' },
    'order-released': { headline: 'Hold released', detail: 'Order {orderCode}', action: 'Scan the order to pack it' },
  },
} as const;
