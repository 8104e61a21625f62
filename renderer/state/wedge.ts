/** How keys become scans. Times in milliseconds. */
export interface WedgeOptions {
  /** Outside a text field a code may come this slowly, key by key. */
  readonly idleMs: number;
  /** Inside a text field only keys this close together are a scanner's. */
  readonly burstMs: number;
  readonly minLength: number;
  readonly onScan: (text: string) => void;
}

/** One key press. The time comes from the event itself, not from when the handler ran. */
export type WedgeKey = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing' | 'timeStamp' | 'preventDefault'
> & {
  /** True while a text field or a list has the focus. */
  readonly editable: boolean;
};

const GROUP_SEPARATOR = '\u001d';

/**
 * Catches a keyboard-wedge scanner at the document, wherever the focus is. A code ends with Enter or Tab, which is
 * swallowed: it must not press the focused button. Control + ] is how wedges send the GS1 separator.
 */
export function createWedge({ idleMs, burstMs, minLength, onScan }: WedgeOptions): (key: WedgeKey) => void {
  let text = '';
  let last = Number.NEGATIVE_INFINITY;
  let slowest = 0;

  function reset(): void {
    text = '';
    slowest = 0;
  }

  return (key) => {
    if (key.isComposing || key.altKey || key.metaKey) return;
    const character = key.ctrlKey ? (key.key === ']' ? GROUP_SEPARATOR : undefined) : key.key;
    const ends = character === 'Enter' || character === 'Tab';
    if (character === undefined || (!ends && character.length !== 1)) return;
    const gap = key.timeStamp - last;
    const limit = key.editable ? burstMs : idleMs;
    last = key.timeStamp;
    if (ends) {
      const scanned = text;
      const scanner = text.length >= minLength && Math.max(slowest, gap) <= limit;
      reset();
      if (!scanner) return;
      key.preventDefault();
      onScan(scanned);
      return;
    }
    if (gap > limit) reset();
    else slowest = Math.max(slowest, gap);
    text += character;
    // A space would press the focused button in the middle of a code.
    if (character === ' ' && !key.editable && text.length > 1) key.preventDefault();
  };
}

export const isEditable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
