import type { Wedge, WedgeKey, WedgeOptions } from '#renderer/core/scanning/wedge.ts';
import type { KeyEvent } from './key-streams.ts';

/** A page as small as it gets: one field or one button that has the focus, and what the keys did to it. */
export interface TypingPage {
  readonly play: (events: readonly KeyEvent[]) => void;
  readonly field: () => string;
  /** How often the button was pressed, or the field's form sent off. */
  readonly pressed: () => number;
  readonly scans: readonly string[];
  readonly missed: readonly string[];
  /** Nothing is typed for a while. */
  readonly rest: () => void;
  readonly readings: readonly (readonly [text: string, typed: string | undefined])[];
}

/** Puts a wedge before the page, as the station does. */
export function typingPage(
  wedgeOf: (hooks: Pick<WedgeOptions, 'keep' | 'onScan' | 'onMissed'>) => Wedge,
  focus: 'field' | 'button',
  holds = '',
): TypingPage {
  const field = { value: holds };
  const readings: (readonly [string, string | undefined])[] = [];
  const scans: string[] = [];
  const missed: string[] = [];
  let presses = 0;
  let spaceDown = false;
  const wedge = wedgeOf({
    keep: () => {
      const { value } = field;
      return () => {
        field.value = value;
      };
    },
    onScan: (text, typed) => {
      scans.push(text);
      readings.push([text, typed]);
    },
    onMissed: (why) => missed.push(why),
  });

  function arrive(event: KeyEvent): void {
    if (focus === 'field') {
      const writes = event.altKey === event.ctrlKey && [...event.key].length === 1;
      if (writes) field.value += event.key;
      if (event.key === 'Backspace') field.value = field.value.slice(0, -1);
      if (event.key === 'Enter') presses++;
    } else if (event.key === 'Enter') presses++;
    else if (event.key === ' ') spaceDown = true;
  }

  return {
    play(events) {
      for (const event of events) {
        if (event.type === 'up') {
          wedge.up(event);
          if (event.key === ' ' && spaceDown) presses++;
          if (event.key === ' ') spaceDown = false;
          continue;
        }
        let kept = false;
        const key: WedgeKey = {
          ...event,
          field: focus === 'field' ? field : null,
          swallow: () => {
            kept = true;
          },
        };
        wedge.down(key);
        if (!kept) arrive(event);
      }
    },
    field: () => field.value,
    pressed: () => presses,
    scans,
    missed,
    rest: () => wedge.rest(),
    readings,
  };
}
