// Keys in a long list, in a real Chromium: a key that comes just when other rows were drawn leads into those.
import { useLayoutEffect, useRef } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useRovingRows } from '#renderer/ui/use-roving-rows.ts';

const LONG = ['10401', '10402', '10403', '10404'];
const FOUND = ['10403'];

/** A list of orders below a field for searching. `onDrawn` runs when the rows stand in the page, before anything else does. */
function List({
  orders,
  onDrawn,
}: {
  readonly orders: readonly string[];
  readonly onDrawn?: (() => void) | undefined;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, stop, moveTo } = useRovingRows({ scroller, count: orders.length, list: orders });
  useLayoutEffect(() => onDrawn?.(), [onDrawn]);
  return (
    <>
      <input type="search" />
      <div ref={scroller} style={{ height: 400, overflow: 'auto' }}>
        <ul style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index }) => (
            <li key={orders[index]} data-index={index}>
              <button
                type="button"
                data-order={orders[index]}
                tabIndex={index === stop ? 0 : -1}
                onFocus={() => moveTo(index)}
              >
                {orders[index]}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  document.documentElement.style.setProperty('--queue-row', '64px');
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
});
afterEach(() => {
  root.unmount();
  place.remove();
});

const press = (key: string): void => {
  (document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );
};
const focused = (): string | undefined => (document.activeElement as HTMLElement | null)?.dataset.order;
const tabStops = (): (string | undefined)[] =>
  [...place.querySelectorAll<HTMLElement>('[tabindex="0"]')].map(({ dataset }) => dataset.order);

/** The list with its second row as the Tab stop, and the focus in the field above. */
async function secondRowThenSearch(): Promise<void> {
  root.render(<List orders={LONG} />);
  await vi.waitFor(() => expect(tabStops()).toEqual(['10401']));
  press('ArrowDown');
  await vi.waitFor(() => expect(focused()).toBe('10401'));
  press('ArrowDown');
  await vi.waitFor(() => expect(focused()).toBe('10402'));
  expect(tabStops()).toEqual(['10402']);
  place.querySelector('input')?.focus();
}

test('a key at the moment when other rows were drawn leads to their first one', async () => {
  await secondRowThenSearch();
  root.render(<List orders={FOUND} onDrawn={() => press('ArrowDown')} />);
  await vi.waitFor(() => expect(focused()).toBe('10403'));
  expect(tabStops()).toEqual(['10403']);
});

test('a key just before other rows are drawn leads to their first one too', async () => {
  await secondRowThenSearch();
  press('ArrowDown');
  root.render(<List orders={FOUND} />);
  await vi.waitFor(() => expect(focused()).toBe('10403'));
  press('ArrowUp');
  await vi.waitFor(() => expect(focused()).toBe('10403'));
});

test('the field that is typed into keeps the focus when other rows are drawn', async () => {
  await secondRowThenSearch();
  root.render(<List orders={FOUND} />);
  await vi.waitFor(() => expect(tabStops()).toEqual(['10403']));
  expect(document.activeElement?.tagName).toBe('INPUT');
});
