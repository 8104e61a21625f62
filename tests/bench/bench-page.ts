// What benches do with a station's page.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
// What a page has as window.station.
import type {} from '#renderer/bridge/bridge.ts';
import type { Times } from './baseline.ts';

/** The first person of an empty station, an administrator, is made and signed in at its trusted side. */
export async function signInFirst(page: Page): Promise<void> {
  // Files are taken in by whoever may, and the trusted side must know who that is.
  await page.evaluate(async () => {
    const made = (await window.station.invoke('operators/create-first', { name: 'Bench', pin: '1234' })) as {
      value: { operatorId: string };
    };
    const { operatorId } = made.value;
    await window.station.invoke('session/sign-in', { by: 'pin', operatorId, pin: '1234' });
  });
}

/** Takes a file in as the import screen does; resolves to how long it took, in milliseconds. */
export async function importFile(page: Page, name: string, file: string): Promise<number> {
  const text = readFileSync(file, 'utf8');
  const started = Date.now();
  const begun = (await page.evaluate(
    (fileName) => window.station.invoke('import/begin', { name: fileName }),
    name,
  )) as { value: { importId: string } };
  const { importId } = begun.value;
  for (let at = 0; at < text.length; at += 900_000)
    await page.evaluate(([id, part]) => window.station.invoke('import/chunk', { importId: id, text: part }), [
      importId,
      text.slice(at, at + 900_000),
    ] as const);
  await page.evaluate((id) => window.station.invoke('import/apply', { importId: id }), importId);
  return Date.now() - started;
}

/** Scans one after the other: from the call that makes the virtual scanner read, to the answer, to the next painted frame. */
export function scanTimes(page: Page, count: number, pauseMs: number, codes: readonly string[]): Promise<Times> {
  return page.evaluate(
    async ([scans, pause, texts]) => {
      const answered: number[] = [];
      const painted: number[] = [];
      const banner = document.querySelector('[data-testid="banner"]');
      if (!banner?.parentElement) throw new Error('no banner');
      for (let n = 0; n < scans; n++) {
        const changed = new Promise<void>((resolve) => {
          const observer = new MutationObserver(() => {
            observer.disconnect();
            resolve();
          });
          observer.observe(banner, { subtree: true, childList: true, characterData: true, attributes: true });
        });
        let started = 0;
        const stop = window.station.subscribe((push) => {
          if (push === 'scanner/scanned') started = performance.now();
        });
        void window.station.invoke('bench/scan', { texts: [texts[n % texts.length] ?? ''] });
        await changed;
        answered.push(performance.now() - started);
        await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        painted.push(performance.now() - started);
        stop();
        await new Promise((resolve) => setTimeout(resolve, pause + (n % 17)));
      }
      return { answered, painted };
    },
    [count, pauseMs, codes] as const,
  );
}
