/** What a printed command barcode can ask for. */
export const COMMANDS = [
  'ok',
  'cancel',
  'undo',
  'next',
  'close-parcel',
  'new-parcel',
  'same-again',
  'move-unit',
  'photo',
  'weigh',
  'print-again',
  'suspend',
  'restart',
  'reopen',
  'hold',
  'hold-short',
  'hold-damaged',
  'hold-wrong-item',
  'hold-address',
  'hold-other',
  'release',
  'cancel-order',
  'exceptions',
  'activities',
  'choose-1',
  'choose-2',
  'choose-3',
  'choose-4',
  'choose-5',
  'choose-6',
  'choose-7',
  'choose-8',
  'choose-9',
  'take-over',
  'labels',
  'pack',
  'count',
  'empty',
  'finish',
  'stock',
  'move',
  'adjust',
  'receive',
  'hand-over',
  'pick',
  'short',
  'service',
  'packing-order',
  'damaged',
  'insights',
  'rates',
  'run',
  'batch',
  'slot-1',
  'slot-2',
  'slot-3',
  'slot-4',
  'slot-5',
  'slot-6',
  'slot-7',
  'slot-8',
  'slot-9',
  'slot-10',
  'slot-11',
  'slot-12',
  'help',
  'quantity',
  'quantity-2',
  'quantity-5',
  'quantity-10',
  'sign-out',
  '0',
  '1',
  '2',
  '3',
  '4',
  '5',
  '6',
  '7',
  '8',
  '9',
] as const;
/** A command, by the name that the code uses for it. */
export type Command = (typeof COMMANDS)[number];

/** What every command code begins with; no product, order or badge code may. */
export const COMMAND_PREFIX = 'PBCMD';

/** The text of a command's barcode: capitals and digits only, which no keyboard layout and no Caps Lock can change. */
export const commandCode = (command: Command): string => COMMAND_PREFIX + command.replaceAll('-', '').toUpperCase();

const byCode: ReadonlyMap<string, Command> = new Map(COMMANDS.map((command) => [commandCode(command), command]));

/** Reads a command code in either case; undefined for every other text. */
export const parseCommand = (text: string): Command | undefined => byCode.get(text.toUpperCase());

/** The answers to a question by their places on the screen, the first one first. */
export const CHOICES: readonly Command[] = COMMANDS.filter((command) => command.startsWith('choose-'));

/** The slots of a batch, the first one first. */
export const SLOTS: readonly Command[] = COMMANDS.filter((command) => command.startsWith('slot-'));

/** The digits of a PIN or a quantity, as commands. */
export const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const satisfies readonly Command[];

/** Whether a command is a digit of a PIN or a quantity. */
export const isDigit = (command: Command): command is (typeof DIGITS)[number] => /^\d$/.test(command);
