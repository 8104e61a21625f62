import { createWedge, IDLE_MS, type WedgeOptions } from './wedge.ts';
import { frameKey } from './wedge-keys.ts';

/** A keyboard scanner as `station.json` describes it: the names of its keys, empty for none. */
export interface WedgeSettings {
  readonly prefix: string;
  readonly suffix: string;
  readonly separator: string;
}

const isField = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Hears keyboard scanners at the document, wherever the focus is. Gives the way to stop. */
export function catchWedge(
  wedges: readonly WedgeSettings[],
  { onScan, onMissed }: Pick<WedgeOptions, 'onScan' | 'onMissed'>,
): () => void {
  const keys = (names: readonly string[]) => names.map(frameKey).filter((key) => key !== undefined);
  const untold = wedges.filter(({ prefix }) => prefix === '');
  const wedge = createWedge({
    frames: wedges.flatMap(({ prefix, suffix }) => {
      const [begin, end] = [frameKey(prefix), frameKey(suffix)];
      return begin && end ? [{ prefix: begin, suffix: end }] : [];
    }),
    ends: keys(wedges.length === 0 ? ['Enter', 'Tab'] : untold.map(({ suffix }) => suffix)),
    separator: keys(wedges.map(({ separator }) => separator))[0],
    keep: (field) => keep(field as HTMLElement),
    onScan,
    ...(onMissed && { onMissed }),
  });
  let resting: ReturnType<typeof setTimeout> | undefined;
  const stop = new AbortController();
  const options = { capture: true, signal: stop.signal };
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener(
    'keydown',
    (event) => {
      // Choosing from a field's suggestions is told as a key that is none.
      if (!(event instanceof KeyboardEvent)) return;
      const { key, code, ctrlKey, shiftKey, altKey, metaKey, repeat, timeStamp } = event;
      wedge.down({
        ...{ key, code, ctrlKey, shiftKey, altKey, metaKey, repeat, timeStamp },
        field: isField(event.target) ? event.target : null,
        swallow: () => swallow(event),
      });
      clearTimeout(resting);
      resting = setTimeout(wedge.rest, IDLE_MS + 50);
    },
    options,
  );
  document.addEventListener('keyup', wedge.up, options);
  // What an input method or a code typed with Alt writes comes without a key that could be kept back.
  document.addEventListener('beforeinput', (event) => wedge.isScanning(event.timeStamp) && swallow(event), options);
  return () => {
    clearTimeout(resting);
    stop.abort();
  };
}

/** Remembers what a field holds, and where the cursor is. The way back tells the page that owns the field, as typing does. */
function keep(field: HTMLElement): () => void {
  if (field instanceof HTMLSelectElement) {
    const { value } = field;
    return () => {
      if (field.value === value) return;
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    };
  }
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return () => undefined;
  const { value, selectionStart, selectionEnd } = field;
  return () => {
    if (field.value === value) return;
    // React's own setter on the element would hide the change from it.
    const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    // Number fields have no cursor to set.
    if (selectionStart !== null) field.setSelectionRange(selectionStart, selectionEnd);
  };
}
