import type { Words } from '#renderer/core/words/index.ts';
import type { SheetOrder } from '#renderer/features/devices/state/code-sheets.ts';
import { COMMANDS, type Command, commandCode, type DIGITS, isDigit } from '#shared/barcode/index.ts';
import type { SheetIcon } from '#shared/shipping/index.ts';

/** Every command as a card of the sheet, in the words of one language. */
export const commandCards = (words: Words): SheetOrder['cards'] =>
  COMMANDS.map((command) => {
    const [icon, word] = isDigit(command) ? digitCard(command) : CARDS[command];
    return { code: commandCode(command), icon, word: word(words) };
  });

type Card = readonly [SheetIcon, (words: Words) => string];

const digitCard = (digit: string): Card => ['quantity', ({ ui }) => `${ui.digit} ${digit}`];

const choiceCard = (place: number): Card => ['choose', ({ ui }) => `${ui.whichOne} ${place}`];

const CARDS: Readonly<Record<Exclude<Command, (typeof DIGITS)[number]>, Card>> = {
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
  'choose-1': choiceCard(1),
  'choose-2': choiceCard(2),
  'choose-3': choiceCard(3),
  'choose-4': choiceCard(4),
  'choose-5': choiceCard(5),
  'choose-6': choiceCard(6),
  'choose-7': choiceCard(7),
  'choose-8': choiceCard(8),
  'choose-9': choiceCard(9),
  'take-over': ['take-over', ({ ui }) => ui.takeOver],
  labels: ['print', ({ ui }) => ui.labels],
  pack: ['next', ({ shell }) => shell.activity.pack],
  exceptions: ['help', ({ shell }) => shell.activity.exceptions],
  activities: ['choose', ({ shell }) => shell.chooseActivity],
  help: ['help', ({ ui }) => ui.help],
  quantity: ['quantity', ({ ui }) => ui.quantity],
  'quantity-2': ['quantity', ({ ui }) => `${ui.quantity} 2`],
  'quantity-5': ['quantity', ({ ui }) => `${ui.quantity} 5`],
  'quantity-10': ['quantity', ({ ui }) => `${ui.quantity} 10`],
  'sign-out': ['sign-out', ({ ui }) => ui.signOut],
};
