// A scanner that types, at a real browser.
import type { Page } from '@playwright/test';
import { typedByScanner } from '#tests/kit/key-streams.ts';

const KEYBOARD = { layout: 'us', capsLock: false, numLock: true } as const;

/**
 * Types a code as a scanner does, 4 ms a key, a moment after whatever was typed before. The times are said to the browser,
 * so that a busy machine does not make the scanner slow.
 */
export async function typeAsScanner(page: Page, text: string, prefix?: string): Promise<void> {
  const events = typedByScanner(text, { keyboard: KEYBOARD, gapMs: () => 4, ...(prefix && { prefix }) });
  const session = await page.context().newCDPSession(page);
  const start = Date.now() + 200;
  await Promise.all(
    events.map(({ type, key, code, ctrlKey, shiftKey, timeStamp }) => {
      const writes = key === 'Enter' ? '\r' : [...key].length === 1 ? key : undefined;
      return session.send('Input.dispatchKeyEvent', {
        type: type === 'up' ? 'keyUp' : writes ? 'keyDown' : 'rawKeyDown',
        key,
        code,
        modifiers: (ctrlKey ? 2 : 0) + (shiftKey ? 8 : 0),
        timestamp: (start + timeStamp) / 1_000,
        windowsVirtualKeyCode: key === 'Enter' ? 13 : key.toUpperCase().charCodeAt(0),
        ...(type === 'down' && writes && { text: writes }),
      });
    }),
  );
  await session.detach();
  // What comes next must not come before it.
  await page.waitForTimeout(Math.max(0, start + (events.at(-1)?.timeStamp ?? 0) + 200 - Date.now()));
}
