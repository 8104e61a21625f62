import { GS } from '#shared/barcode/index.ts';

/** What a key press says, as far as the wedge looks at it. The time comes from the event itself. */
export type PressedKey = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey' | 'repeat' | 'timeStamp'
>;

/** A key that begins or ends a code: a function key, Enter, Tab, or Control and a letter. */
export interface FrameKey {
  readonly code: string;
  readonly ctrl: boolean;
}

/** Reads the name of a key as it stands in `station.json`: `F13`, `Enter`, `Tab`, `Ctrl+B`. Undefined for anything else. */
export function frameKey(name: string): FrameKey | undefined {
  const letter = /^Ctrl\+([A-Z])$/.exec(name)?.[1];
  if (letter) return { code: `Key${letter}`, ctrl: true };
  return /^(?:Enter|Tab|F\d{1,2})$/.test(name) ? { code: name, ctrl: false } : undefined;
}

export const isFrameKey = (frame: FrameKey, { code, ctrlKey, altKey, metaKey }: PressedKey): boolean =>
  (code === frame.code || (code === 'NumpadEnter' && frame.code === 'Enter')) &&
  ctrlKey === frame.ctrl &&
  !altKey &&
  !metaKey;

/** Whether a key ends a code. Scanners send CR and LF for Enter also as Control + M and Control + J. */
export const endsWith = (end: FrameKey, key: PressedKey): boolean =>
  isFrameKey(end, key) ||
  (end.code === 'Enter' &&
    (isFrameKey({ code: 'KeyJ', ctrl: true }, key) || isFrameKey({ code: 'KeyM', ctrl: true }, key)));

export const isFunctionKey = ({ code }: PressedKey): boolean => /^F\d/.test(code);

/** A key that changes others and writes nothing by itself. */
export const isModifier = ({ code, key }: PressedKey): boolean =>
  /^(?:Shift|Control|Alt|Meta|CapsLock|NumLock)/.test(code || key);

/** What a key writes: by its place on a US keyboard, which is how scanners type, and by this computer's own layout. */
export interface KeyText {
  readonly us: string;
  /** Undefined where the computer's layout makes nothing of the key alone: dead keys, and codes typed with Alt. */
  readonly typed: string | undefined;
}

/**
 * The characters of a key: from its place, so that neither the computer's layout nor Caps Lock nor Num Lock changes
 * them. Control and a key is a control character (Control + ] is how wedges send the GS1 separator); with AltGr, or Option on
 * macOS, it is what the computer's layout makes of it. Undefined for a key that writes nothing, or that nobody can know.
 */
export function textOf(key: PressedKey): KeyText | undefined {
  const typed = [...key.key].length === 1 ? key.key : undefined;
  if (key.metaKey) return undefined;
  const place = onUsKeyboard(key.code, key.shiftKey);
  if (key.altKey)
    // Alt alone is a menu's key, which writes what its key does without it.
    return typed === undefined || typed.toLowerCase() === place?.toLowerCase() ? undefined : { us: typed, typed };
  if (key.ctrlKey) return controlOf(key);
  const us = place ?? typed;
  return us === undefined ? undefined : { us, typed };
}

/** The characters that scanners send as Control and a key, by the key's place; ] also by what it writes. */
function controlOf({ code, key }: PressedKey): KeyText | undefined {
  const control = CONTROLS[code] ?? (key === ']' ? GS : undefined);
  return control === undefined ? undefined : { us: control, typed: control };
}

/** EOT, FS, GS, RS and US: the control characters that stand in codes. */
const CONTROLS: Readonly<Record<string, string>> = {
  KeyD: '\u0004',
  Backslash: '\u001c',
  BracketRight: GS,
  Digit6: '\u001e',
  Minus: '\u001f',
};

/** The character of a code typed with Alt on the number pad, such as Alt+029. Undefined beyond what is the same everywhere. */
export function altText(digits: string): string | undefined {
  const value = Number(digits);
  // Above 127 it depends on the code page of the computer, but for the upper half of Latin-1 with a leading zero.
  const known = value === 29 || (value >= 32 && value < 127) || (digits.startsWith('0') && value >= 160 && value < 256);
  return known ? String.fromCharCode(value) : undefined;
}

function onUsKeyboard(code: string, shift: boolean): string | undefined {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter) return shift ? letter : letter.toLowerCase();
  const onPad = /^Numpad(\d)$/.exec(code)?.[1];
  if (onPad) return onPad;
  return US_KEYS[code]?.[shift ? 1 : 0];
}

const US_KEYS: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  Digit1: ['1', '!'],
  Digit2: ['2', '@'],
  Digit3: ['3', '#'],
  Digit4: ['4', '$'],
  Digit5: ['5', '%'],
  Digit6: ['6', '^'],
  Digit7: ['7', '&'],
  Digit8: ['8', '*'],
  Digit9: ['9', '('],
  Digit0: ['0', ')'],
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Backslash: ['\\', '|'],
  Semicolon: [';', ':'],
  Quote: ["'", '"'],
  Backquote: ['`', '~'],
  Comma: [',', '<'],
  Period: ['.', '>'],
  Slash: ['/', '?'],
  Space: [' ', ' '],
  NumpadAdd: ['+', '+'],
  NumpadSubtract: ['-', '-'],
  NumpadMultiply: ['*', '*'],
  NumpadDivide: ['/', '/'],
  NumpadDecimal: ['.', '.'],
};
