import type { SheetOrder } from '#renderer/state/code-sheets.ts';
import type { Words } from '#renderer/ui/words/index.ts';
import { COMMANDS, type Command, commandCode } from '#shared/barcode/index.ts';
import type { SheetIcon } from '#shared/shipping/index.ts';

/** Every command as a card of the sheet, in the words of one language. */
export const commandCards = (words: Words): SheetOrder['cards'] =>
  COMMANDS.map((command) => {
    const [icon, word] = CARDS[command];
    return { code: commandCode(command), icon, word: word(words) };
  });

const CARDS: Readonly<Record<Command, readonly [SheetIcon, (words: Words) => string]>> = {
  ok: ['ok', ({ ui }) => ui.ok],
  cancel: ['cancel', ({ ui }) => ui.cancel],
  undo: ['undo', ({ ui }) => ui.undo],
  next: ['next', ({ ui }) => ui.putAsideForNext],
  'close-parcel': ['close', ({ ui }) => ui.closeParcel],
  'print-again': ['print', ({ ui }) => ui.printAgain],
  suspend: ['aside', ({ ui }) => ui.putAside],
  restart: ['restart', ({ ui }) => ui.restart],
  reopen: ['reopen', ({ ui }) => ui.reopen],
  hold: ['hold', ({ ui }) => ui.hold],
  'hold-short': ['hold', ({ ui, hold }) => `${ui.hold}: ${hold.short}`],
  'hold-damaged': ['hold', ({ ui, hold }) => `${ui.hold}: ${hold.damaged}`],
  'hold-wrong-item': ['hold', ({ ui, hold }) => `${ui.hold}: ${hold['wrong-item-in-tote']}`],
  'hold-address': ['hold', ({ ui, hold }) => `${ui.hold}: ${hold['address-question']}`],
  'hold-other': ['hold', ({ ui, hold }) => `${ui.hold}: ${hold.other}`],
  release: ['reopen', ({ held }) => held.release],
  'cancel-order': ['cancel', ({ held }) => held.cancelOrder],
  'choose-1': ['choose', ({ ui }) => `${ui.whichOne} 1`],
  'choose-2': ['choose', ({ ui }) => `${ui.whichOne} 2`],
  'choose-3': ['choose', ({ ui }) => `${ui.whichOne} 3`],
  'choose-4': ['choose', ({ ui }) => `${ui.whichOne} 4`],
  'take-over': ['take-over', ({ ui }) => ui.takeOver],
  labels: ['print', ({ ui }) => ui.labels],
  help: ['help', ({ ui }) => ui.help],
  'quantity-2': ['quantity', ({ ui }) => `${ui.quantity} 2`],
  'quantity-5': ['quantity', ({ ui }) => `${ui.quantity} 5`],
  'quantity-10': ['quantity', ({ ui }) => `${ui.quantity} 10`],
  'sign-out': ['sign-out', ({ ui }) => ui.signOut],
};
