import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

/**
 * A long list of rows of which only those in view are drawn, and which is one Tab stop: Up, Down, Home and End move the focus from
 * row to row, also when nothing or the field above has it. A row is the button in the element `data-index`. `list` names other rows
 * when it changes: the Tab stop is the first of them then.
 *
 * A key may come at any moment between two drawings. Whatever answers it is therefore in place with the rows themselves (layout
 * effects), and the Tab stop follows from the list that it was set for instead of being set back afterwards.
 */
export function useRovingRows({
  scroller,
  count,
  list,
}: {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly count: number;
  readonly list: unknown;
}): {
  readonly rows: Virtualizer<HTMLDivElement, Element>;
  readonly stop: number;
  readonly moveTo: (row: number) => void;
} {
  const [chosen, setChosen] = useState<Chosen>({ list, row: 0, keys: 0 });
  const answeredKeys = useRef(0);
  const current = chosen.list === list ? Math.max(0, Math.min(chosen.row, count - 1)) : 0;
  const rowPx = useRowHeight();
  const rows = useVirtualizer<HTMLDivElement, Element>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 4,
    // The row with the focus stays drawn wherever the list is scrolled to: the focus would be lost with it.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), current])].sort((a, b) => a - b),
  });
  useEffect(() => {
    void rowPx;
    rows.measure();
  }, [rows, rowPx]);
  const focusRow = (row: number): void =>
    scroller.current?.querySelector<HTMLElement>(`[data-index="${row}"] button`)?.focus({ preventScroll: true });
  const before = useRef({ list, hadFocus: false });
  useLayoutEffect(() => {
    const isAsked = chosen.keys !== answeredKeys.current;
    answeredKeys.current = chosen.keys;
    // The row with the focus went with the list before: whoever was in it goes on in this one.
    const isLost = before.current.list !== list && before.current.hadFocus && document.activeElement === document.body;
    if ((isAsked || isLost) && count > 0) focusRow(current);
    before.current = { list, hadFocus: document.activeElement?.closest('[data-index]') != null };
  });
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { activeElement } = document;
      const inList = activeElement !== null && scroller.current?.contains(activeElement);
      const fromAbove = activeElement === document.body || activeElement?.getAttribute('type') === 'search';
      const at = activeElement?.closest('[data-index]')?.getAttribute('data-index');
      const from = inList && at ? Number(at) : null;
      const next = nextRow(event.key, from, count, current);
      if (next === null || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      if (!inList && !(fromAbove && event.key.startsWith('Arrow'))) return;
      event.preventDefault();
      rows.scrollToIndex(next);
      setChosen(({ keys }) => ({ list, row: next, keys: keys + 1 }));
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [rows, scroller, count, current, list]);
  return {
    rows,
    stop: current,
    moveTo: (row) => setChosen(({ keys }) => ({ list, row, keys })),
  };
}

/** The row that was chosen last, and of which list; `keys` counts the keys that chose one: the focus goes where a key leads. */
interface Chosen {
  readonly list: unknown;
  readonly row: number;
  readonly keys: number;
}

/** The row that a key leads to; from outside the list an arrow leads to its Tab stop. */
function nextRow(key: string, from: number | null, count: number, stop: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return from === null ? stop : Math.min(count - 1, from + 1);
    case 'ArrowUp':
      return from === null ? stop : Math.max(0, from - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** How high a row is with the gap below it, in px: lower in a low or zoomed window, as the style sheet says. */
function useRowHeight(): number {
  const [px, setPx] = useState(rowHeight);
  useEffect(() => {
    const onResize = () => setPx(rowHeight());
    window.addEventListener('resize', onResize);
    return () => window.removeEventListener('resize', onResize);
  }, []);
  return px;
}

/** The style sheet says it in units of the root's letters, which grow with the screen. */
function rowHeight(): number {
  const root = getComputedStyle(document.documentElement);
  const value = root.getPropertyValue('--queue-row');
  return Number.parseFloat(value) * (value.trim().endsWith('rem') ? Number.parseFloat(root.fontSize) : 1);
}
