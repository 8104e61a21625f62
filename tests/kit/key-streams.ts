// Keys as people and as scanners press them, with nothing of the product.
import { type Keyboard, keyFor, keyOf } from './key-layouts.ts';

/** One key going down or up, as the browser tells it. */
export interface KeyEvent {
  readonly type: 'down' | 'up';
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly repeat: boolean;
  readonly timeStamp: number;
}

/** One press: `gapMs` after the press before, held for `holdMs`. */
export interface Press {
  readonly code: string;
  readonly shift?: boolean;
  readonly ctrl?: boolean;
  readonly altGr?: boolean;
  readonly gapMs: number;
  readonly holdMs: number;
  /** Held until it repeats, this often. */
  readonly repeats?: number;
}

/** Presses as events in the order of time. Keys may overlap, as they do under a hand. */
export function pressed(presses: readonly Press[], keyboard: Keyboard, startMs = 0): readonly KeyEvent[] {
  let at = startMs;
  const events: KeyEvent[] = [];
  for (const { code, shift = false, ctrl = false, altGr = false, gapMs, holdMs, repeats = 0 } of presses) {
    at += gapMs;
    const base = {
      key: keyOf(code, shift, altGr, keyboard),
      code,
      shiftKey: shift,
      ctrlKey: ctrl || altGr,
      altKey: altGr,
      metaKey: false,
    };
    events.push({ ...base, type: 'down', repeat: false, timeStamp: at });
    for (let again = 1; again <= repeats; again++)
      events.push({ ...base, type: 'down', repeat: true, timeStamp: at + 250 + again * 33 });
    events.push({
      ...base,
      type: 'up',
      repeat: false,
      timeStamp: at + holdMs + (repeats > 0 ? 250 + repeats * 33 : 0),
    });
  }
  return events.sort((a, b) => a.timeStamp - b.timeStamp);
}

/** How a scanner types. */
export interface ScannerStyle {
  readonly keyboard: Keyboard;
  /** Digits on the number pad. */
  readonly pad?: boolean;
  /** Every character as Alt and its number. */
  readonly alt?: boolean;
  readonly prefix?: string;
  readonly suffix?: string;
  /** The pause before the key with this number. */
  readonly gapMs: (at: number) => number;
}

/** A code as a scanner types it: US keys, each let go before the next one goes down, separator as Control + ]. */
export function typedByScanner(text: string, style: ScannerStyle, startMs = 0): readonly KeyEvent[] {
  const events: KeyEvent[] = [];
  let at = startMs;
  let count = 0;
  const down = { shiftKey: false, ctrlKey: false, altKey: false };
  function event(type: 'down' | 'up', code: string): void {
    const key = keyOf(code, down.shiftKey, false, style.keyboard);
    events.push({ type, key, code, ...down, metaKey: false, repeat: false, timeStamp: at });
  }
  function press(code: string, inside?: () => void): void {
    at += style.gapMs(count++);
    const modifier = ({ ShiftLeft: 'shiftKey', ControlLeft: 'ctrlKey', AltLeft: 'altKey' } as const)[code];
    if (modifier) down[modifier] = true;
    event('down', code);
    inside?.();
    if (modifier) down[modifier] = false;
    at += 0.5;
    event('up', code);
  }
  function frame(name: string): void {
    const letter = /^Ctrl\+(.)$/.exec(name)?.[1];
    if (letter) press('ControlLeft', () => press(`Key${letter}`));
    else press(name);
  }
  if (style.prefix) frame(style.prefix);
  for (const character of text) {
    const known = keyFor(character, 'us');
    if (style.alt)
      press('AltLeft', () => {
        for (const digit of `0${character.charCodeAt(0)}`) press(`Numpad${digit}`);
      });
    else if (character === '\u001d') press('ControlLeft', () => press('BracketRight'));
    else if (style.pad && /\d/.test(character)) press(`Numpad${character}`);
    else if (known?.layer === 1) press('ShiftLeft', () => press(known.code));
    else if (known) press(known.code);
    else throw new Error(`No scanner types ${JSON.stringify(character)} by its key.`);
  }
  frame(style.suffix ?? 'Enter');
  return events;
}
