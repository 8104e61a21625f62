import type { Spoken } from '#renderer/core/messages/catalogue.ts';
import type { coreWords } from '#renderer/core/messages/en.ts';
import type { SheetOrder } from '#renderer/features/devices/state/code-sheets.ts';
import { COMMANDS, type Command, commandCode, type DIGITS, isDigit } from '#shared/barcode/index.ts';
import type { SheetIcon } from '#shared/shipping/index.ts';

type Words = Spoken<typeof coreWords>;

/** Every command as a card of the sheet, in the words of one language. */
export const commandCards = (words: Words): SheetOrder['cards'] =>
  COMMANDS.map((command) => {
    const [icon, word] = isDigit(command) ? digitCard(command) : CARDS[command];
    return { code: commandCode(command), icon, word: word(words) };
  });

type Card = readonly [SheetIcon, (words: Words) => string];

const digitCard = (digit: string): Card => ['quantity', (words) => `${words.digit} ${digit}`];

const choiceCard = (place: number): Card => ['choose', (words) => `${words.whichOne} ${place}`];

const slotCard = (slot: number): Card => ['choose', (words) => `${words.slot} ${slot}`];

const CARDS: Readonly<Record<Exclude<Command, (typeof DIGITS)[number]>, Card>> = {
  ok: ['ok', ({ ok }) => ok],
  cancel: ['cancel', ({ cancel }) => cancel],
  undo: ['undo', ({ undo }) => undo],
  next: ['next', ({ putAsideForNext }) => putAsideForNext],
  'close-parcel': ['close', ({ closeParcel }) => closeParcel],
  'new-parcel': ['new-parcel', ({ newParcel }) => newParcel],
  'same-again': ['same-again', ({ sameAgain }) => sameAgain],
  'move-unit': ['move-unit', ({ moveUnit }) => moveUnit],
  photo: ['photo', ({ takePhoto }) => takePhoto],
  weigh: ['weigh', ({ weigh }) => weigh],
  service: ['service', ({ otherService }) => otherService],
  'packing-order': ['new-parcel', ({ packingOrder }) => packingOrder],
  'print-again': ['print', ({ printAgain }) => printAgain],
  suspend: ['aside', ({ putAside }) => putAside],
  restart: ['restart', ({ restart }) => restart],
  reopen: ['reopen', ({ reopen }) => reopen],
  hold: ['hold', ({ hold }) => hold],
  'hold-short': ['hold', (words) => `${words.hold}: ${words.holdReason.short}`],
  'hold-damaged': ['hold', (words) => `${words.hold}: ${words.holdReason.damaged}`],
  'hold-wrong-item': ['hold', (words) => `${words.hold}: ${words.holdReason['wrong-item-in-tote']}`],
  'hold-address': ['hold', (words) => `${words.hold}: ${words.holdReason['address-question']}`],
  'hold-other': ['hold', (words) => `${words.hold}: ${words.holdReason.other}`],
  release: ['reopen', ({ release }) => release],
  'cancel-order': ['cancel', ({ cancelOrder }) => cancelOrder],
  'choose-1': choiceCard(1),
  'choose-2': choiceCard(2),
  'choose-3': choiceCard(3),
  'choose-4': choiceCard(4),
  'choose-5': choiceCard(5),
  'choose-6': choiceCard(6),
  'choose-7': choiceCard(7),
  'choose-8': choiceCard(8),
  'choose-9': choiceCard(9),
  'take-over': ['take-over', ({ takeOver }) => takeOver],
  labels: ['print', ({ labels }) => labels],
  pack: ['next', (words) => words.activity.pack],
  count: ['quantity', (words) => words.activity.count],
  empty: ['aside', ({ emptyPlace }) => emptyPlace],
  finish: ['ok', ({ finishPlace }) => finishPlace],
  stock: ['quantity', (words) => words.activity.stock],
  move: ['next', (words) => words.activity.move],
  adjust: ['quantity', ({ adjustStock }) => adjustStock],
  receive: ['next', (words) => words.activity.receive],
  'hand-over': ['next', (words) => words.activity['hand-over']],
  pick: ['next', (words) => words.activity.pick],
  short: ['hold', ({ notThere }) => notThere],
  damaged: ['hold', ({ markDamaged }) => markDamaged],
  insights: ['quantity', (words) => words.activity.insights],
  rates: ['quantity', (words) => words.activity.rates],
  run: ['next', (words) => words.activity.run],
  batch: ['next', (words) => words.activity.batch],
  'slot-1': slotCard(1),
  'slot-2': slotCard(2),
  'slot-3': slotCard(3),
  'slot-4': slotCard(4),
  'slot-5': slotCard(5),
  'slot-6': slotCard(6),
  'slot-7': slotCard(7),
  'slot-8': slotCard(8),
  'slot-9': slotCard(9),
  'slot-10': slotCard(10),
  'slot-11': slotCard(11),
  'slot-12': slotCard(12),
  exceptions: ['help', (words) => words.activity.exceptions],
  activities: ['choose', ({ chooseActivity }) => chooseActivity],
  help: ['help', ({ help }) => help],
  quantity: ['quantity', ({ quantity }) => quantity],
  'quantity-2': ['quantity', (words) => `${words.quantity} 2`],
  'quantity-5': ['quantity', (words) => `${words.quantity} 5`],
  'quantity-10': ['quantity', (words) => `${words.quantity} 10`],
  'sign-out': ['sign-out', ({ signOut }) => signOut],
};
