// What the keys of a computer write, by its layout: how a scanner's US keys come out wrong elsewhere.

/** What the operating system has set: the layout, and the two locks. */
export interface Keyboard {
  readonly layout: keyof typeof LAYOUTS;
  readonly capsLock: boolean;
  readonly numLock: boolean;
}

type Layer = readonly [plain: string, shifted: string, altGr?: string];

const US: Readonly<Record<string, Layer>> = {
  ...Object.fromEntries(
    [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => [`Key${letter.toUpperCase()}`, [letter, letter.toUpperCase()]]),
  ),
  ...Object.fromEntries([...')!@#$%^&*('].map((sign, digit) => [`Digit${digit}`, [`${digit}`, sign]])),
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
};
const digits = (plain: string, shifted: string): Record<string, Layer> =>
  Object.fromEntries([...plain].map((sign, at) => [`Digit${(at + 1) % 10}`, [sign, [...shifted][at] ?? '']]));

// The keys that differ from the US layout; `Dead` waits for the next letter.
export const LAYOUTS = {
  us: US,
  de: {
    ...US,
    ...digits('1234567890', '!"§$%&/()='),
    KeyY: ['z', 'Z'],
    KeyZ: ['y', 'Y'],
    KeyQ: ['q', 'Q', '@'],
    Minus: ['ß', '?', '\\'],
    Equal: ['Dead', 'Dead'],
    BracketLeft: ['ü', 'Ü'],
    BracketRight: ['+', '*', '~'],
    Backslash: ['#', "'"],
    Semicolon: ['ö', 'Ö'],
    Quote: ['ä', 'Ä'],
    Backquote: ['Dead', '°'],
    Comma: [',', ';'],
    Period: ['.', ':'],
    Slash: ['-', '_'],
  },
  fr: {
    ...US,
    ...digits('&é"\'(-è_çà', '1234567890'),
    KeyA: ['q', 'Q'],
    KeyQ: ['a', 'A'],
    KeyW: ['z', 'Z'],
    KeyZ: ['w', 'W'],
    KeyM: [',', '?'],
    Minus: [')', '°'],
    BracketLeft: ['Dead', 'Dead'],
    BracketRight: ['$', '£'],
    Semicolon: ['m', 'M'],
    Quote: ['ù', '%'],
    Backquote: ['²', '~'],
    Comma: [';', '.'],
    Period: [':', '/'],
    Slash: ['!', '§'],
  },
  es: {
    ...US,
    ...digits('1234567890', '!"·$%&/()='),
    Minus: ["'", '?'],
    Equal: ['¡', '¿'],
    BracketLeft: ['Dead', 'Dead'],
    BracketRight: ['+', '*'],
    Semicolon: ['ñ', 'Ñ'],
    Quote: ['Dead', 'Dead'],
    Backquote: ['º', 'ª', '\\'],
    Slash: ['-', '_'],
  },
  pl: { ...US, KeyA: ['a', 'A', 'ą'], KeyL: ['l', 'L', 'ł'], Backquote: ['`', 'Dead'] },
  ru: {
    ...US,
    ...Object.fromEntries(
      [...'фисвуапршолдьтщзйкыегмцчня'].map((letter, at) => [
        `Key${String.fromCharCode(65 + at)}`,
        [letter, letter.toUpperCase()],
      ]),
    ),
    Period: ['ю', 'Ю'],
    Slash: ['.', ','],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Layer>>>>;

const WITHOUT_NUM_LOCK: Readonly<Record<string, string>> = {
  Numpad0: 'Insert',
  Numpad1: 'End',
  Numpad2: 'ArrowDown',
  Numpad3: 'PageDown',
  Numpad4: 'ArrowLeft',
  Numpad5: 'Clear',
  Numpad6: 'ArrowRight',
  Numpad7: 'Home',
  Numpad8: 'ArrowUp',
  Numpad9: 'PageUp',
};

/** The `key` of an event, as a browser fills it in. */
export function keyOf(code: string, shift: boolean, altGr: boolean, keyboard: Keyboard): string {
  const pad = /^Numpad(\d)$/.exec(code)?.[1];
  if (pad) return keyboard.numLock ? pad : (WITHOUT_NUM_LOCK[code] ?? code);
  const layer: Layer | undefined = (LAYOUTS[keyboard.layout] as Readonly<Record<string, Layer>>)[code];
  if (!layer) return code.replace(/(?:Left|Right)$/, '');
  const [plain, shifted, third] = layer;
  if (altGr) return third ?? plain;
  const letter = plain.toUpperCase() === shifted && plain !== shifted;
  return shift !== (keyboard.capsLock && letter) ? shifted : plain;
}

/** Which key writes a character on a layout; undefined when none does by itself. */
export function keyFor(
  character: string,
  layout: keyof typeof LAYOUTS,
): { readonly code: string; readonly layer: number } | undefined {
  for (const [code, layers] of Object.entries<Layer>(LAYOUTS[layout])) {
    const layer = layers.indexOf(character);
    if (layer >= 0) return { code, layer };
  }
  return undefined;
}
