import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useRef, useState } from 'react';

/** Room for the focus ring above the first row and below the last one, in px. */
const RING = 8;

/**
 * A long list of rows of which only those in view are drawn, and which is one Tab stop: Up, Down, Home and End move the focus from
 * row to row, also when nothing or the field above has it. A row is the button in the element `data-index`. `list` names other rows
 * when it changes: the Tab stop is the first of them then.
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
  const [stop, setStop] = useState(0);
  const wanted = useRef<number | null>(null);
  const current = Math.max(0, Math.min(stop, count - 1));
  const rowPx = useRowHeight();
  const rows = useVirtualizer<HTMLDivElement, Element>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 4,
    paddingStart: RING,
    paddingEnd: RING,
    scrollPaddingStart: RING,
    scrollPaddingEnd: RING,
    // The row with the focus stays drawn wherever the list is scrolled to: the focus would be lost with it.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), current])].sort((a, b) => a - b),
  });
  useEffect(() => {
    void rowPx;
    rows.measure();
  }, [rows, rowPx]);
  useEffect(() => {
    void list;
    setStop(0);
  }, [list]);
  useEffect(() => {
    const row = wanted.current;
    if (row === null || row !== current) return;
    wanted.current = null;
    scroller.current?.querySelector<HTMLElement>(`[data-index="${row}"] button`)?.focus({ preventScroll: true });
  });
  useEffect(() => {
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
      wanted.current = next;
      rows.scrollToIndex(next);
      setStop(next);
      // Where it is the same row, nothing is drawn anew.
      if (next === current) scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"] button`)?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [rows, scroller, count, current]);
  return { rows, stop: current, moveTo: setStop };
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

const rowHeight = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--queue-row'));
