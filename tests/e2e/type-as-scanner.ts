// A scanner that types, at a real browser.
import type { CDPSession, Page } from '@playwright/test';
import { typedByScanner } from '#tests/kit/key-streams.ts';

const KEYBOARD = { layout: 'us', capsLock: false, numLock: true } as const;

/** By its character a dot would be Delete and a bracket an arrow. */
const virtualKeyOf = (key: string): number => (/^[a-z\d]$/i.test(key) ? key.toUpperCase().charCodeAt(0) : 0);

/** A pause that ends one code and begins the next, in any field. */
const PAUSE_MS = 100;

const sessions = new WeakMap<Page, Promise<CDPSession>>();
function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

/**
 * Types a code as a scanner does, 4 ms a key, a moment after whatever was typed before. The times are said to the browser,
 * so that a busy machine does not make the scanner slow.
 */
export async function typeAsScanner(page: Page, text: string, prefix?: string): Promise<void> {
  const events = typedByScanner(text, { keyboard: KEYBOARD, gapMs: () => 4, ...(prefix && { prefix }) });
  const session = await sessionOf(page);
  const start = Date.now() + PAUSE_MS;
  await Promise.all(
    events.map(({ type, key, code, ctrlKey, shiftKey, timeStamp }) => {
      const writes = key === 'Enter' ? '\r' : [...key].length === 1 ? key : undefined;
      return session.send('Input.dispatchKeyEvent', {
        type: type === 'up' ? 'keyUp' : writes ? 'keyDown' : 'rawKeyDown',
        key,
        code,
        modifiers: (ctrlKey ? 2 : 0) + (shiftKey ? 8 : 0),
        timestamp: (start + timeStamp) / 1_000,
        windowsVirtualKeyCode: key === 'Enter' ? 13 : virtualKeyOf(key),
        ...(type === 'down' && writes && { text: writes }),
      });
    }),
  );
  // What comes next must not come before it.
  await page.waitForTimeout(Math.max(0, start + (events.at(-1)?.timeStamp ?? 0) + PAUSE_MS - Date.now()));
}
