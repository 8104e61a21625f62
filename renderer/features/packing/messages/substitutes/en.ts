/** One item instead of another. Part of the words of packing. */
export const substituteWords = {
  title: 'Does it go instead?',
  yes: 'Yes, pack it instead',
  ask: 'Yes: a supervisor allows it',
  no: 'No, find {ordered}',
  line: '{count, number} × {item} instead',
  same: 'same price',
  say: {
    headline: 'Instead of {ordered}?',
    detail: '{item}{price, select, none {} other { · {price} each}}',
    action: '{by, select, packer {Yes: scan OK. No: scan Undo} other {Scan OK: a supervisor allows it. No: scan Undo}}',
  },
  refused: {
    headline: 'Nothing else goes instead here',
    detail: '{item} instead of {ordered}',
    action: 'Put it back. Find {ordered}, or say that it is short',
  },
} as const;
