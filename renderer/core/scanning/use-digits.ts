import { useRef, useState } from 'react';
import { DIGITS } from '#shared/barcode/index.ts';
import { type CommandActs, useCommands } from './use-commands.ts';

/** A number that is being entered, by keys, touch or codes. */
export interface Digits {
  readonly text: string;
  /** Takes what stands in a field: its digits, as many as there is room for. */
  readonly set: (text: string) => void;
  readonly add: (digit: string) => void;
  readonly clear: () => void;
  /** What is entered now, also where two codes came before the screen was drawn; it stays. */
  readonly read: () => string;
}

/**
 * Up to `most` digits. While `shown`, the codes of digits type them, that of Undo takes the last one off, OK enters and Cancel goes
 * back.
 */
export function useDigits({
  most,
  shown = true,
  onEnter,
  onBack,
}: {
  readonly most: number;
  readonly shown?: boolean;
  readonly onEnter: () => void;
  readonly onBack: () => void;
}): Digits {
  const [text, setText] = useState('');
  const now = useRef('');
  const set = (next: string): void => {
    now.current = next.replace(/\D/g, '').slice(0, most);
    setText(now.current);
  };
  const add = (digit: string): void => set(now.current + digit);
  useCommands(
    {
      ...(Object.fromEntries(DIGITS.map((digit) => [digit, () => add(digit)])) satisfies CommandActs),
      ok: onEnter,
      cancel: onBack,
      undo: () => set(now.current.slice(0, -1)),
    },
    shown,
  );
  return { text, set, add, clear: () => set(''), read: () => now.current };
}
