import { expect, type Page } from '@playwright/test';

/**
 * Looks at what is on the screen as boxes, in the dialog on top where one is open. Nothing lies over anything else, no button cuts its
 * words, nothing is wider than the window, and everything that can be touched comes into view whole, by scrolling at most.
 */
export async function expectRoom(page: Page, screen: string): Promise<void> {
  const faults = await page.evaluate(() => {
    const dialogs = document.querySelectorAll('dialog[open]');
    const root: Element = dialogs.item(dialogs.length - 1) ?? document.body;
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}"`;
    const clips = (element: Element) => getComputedStyle(element).overflow !== 'visible';
    /** What is seen of an element: its box less what those around it cut off. */
    const seen = (element: Element) => {
      let { left, right, top, bottom } = element.getBoundingClientRect();
      for (let around = element.parentElement; around; around = around.parentElement) {
        if (!clips(around)) continue;
        const edge = around.getBoundingClientRect();
        left = Math.max(left, edge.left);
        right = Math.min(right, edge.right);
        top = Math.max(top, edge.top);
        bottom = Math.min(bottom, edge.bottom);
      }
      return { left, right, top, bottom };
    };
    const isDrawn = (element: Element) => {
      const { left, right, top, bottom } = seen(element);
      return element.checkVisibility({ visibilityProperty: true }) && right - left > 2 && bottom - top > 2;
    };
    const found: string[] = [];
    // A button without words lies over its whole row on purpose.
    const cover = (element: Element) => element.tagName === 'BUTTON' && element.textContent === '';
    const boxes = [
      ...root.querySelectorAll(
        'button, input, select, h1, h2, h3, p, legend, figcaption, label, img, svg, [data-size], [data-testid=total], [data-testid=banner]',
      ),
    ].filter((element) => !cover(element) && isDrawn(element));
    for (const [at, one] of boxes.entries())
      for (const other of boxes.slice(at + 1)) {
        if (one.contains(other) || other.contains(one)) continue;
        const [a, b] = [seen(one), seen(other)];
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        // Lines of text may touch: letters do not fill their boxes.
        if (across > 3 && down > 3) found.push(`${name(one)} lies over ${name(other)} by ${across} × ${down}`);
      }
    const touched = [...root.querySelectorAll<HTMLElement>('button, input, select')].filter((element) =>
      element.checkVisibility({ visibilityProperty: true }),
    );
    for (const button of touched) {
      if (button.scrollWidth > button.clientWidth + 2 || button.scrollHeight > button.clientHeight + 2)
        if (button.tagName === 'BUTTON' && !cover(button))
          found.push(
            `${name(button)} cuts its words: ${button.scrollWidth} × ${button.scrollHeight} in ${button.clientWidth} × ${button.clientHeight}`,
          );
      button.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const { left, right, top, bottom } = button.getBoundingClientRect();
      if (left < -1 || right > innerWidth + 1 || top < -1 || bottom > innerHeight + 1)
        found.push(`${name(button)} does not come into view: ${left} ${right} ${top} ${bottom}`);
      else if (!button.matches(':disabled')) {
        const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        if (!hit || !(button.contains(hit) || hit.contains(button))) found.push(`${name(button)} lies below something`);
      }
    }
    for (const element of root.querySelectorAll('*'))
      if (element.scrollTop > 0 && clips(element)) element.scrollTop = 0;
    if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls sideways');
    return found;
  });
  expect(faults, screen).toEqual([]);
}

/** How many of the elements are seen whole. */
export const seenWhole = (page: Page, selector: string): Promise<number> =>
  page.locator(selector).evaluateAll(
    (elements) =>
      elements.filter((element) => {
        const box = element.getBoundingClientRect();
        let [top, bottom] = [0, innerHeight];
        for (let around = element.parentElement; around; around = around.parentElement) {
          if (getComputedStyle(around).overflow === 'visible') continue;
          const edge = around.getBoundingClientRect();
          top = Math.max(top, edge.top);
          bottom = Math.min(bottom, edge.bottom);
        }
        return box.top >= top - 1 && box.bottom <= bottom + 1;
      }).length,
  );
