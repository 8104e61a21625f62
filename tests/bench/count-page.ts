// A count of 5,000 lines at one bench: a scan to its painted answer beside the same in a new count, and its review while it scrolls and is searched.
import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { importFile, scanTimes, signInFirst } from './bench-page.ts';
import { gtinOf, writeBigWarehouse } from './big-warehouse.ts';
import { launchChromium, startHost } from './host.ts';
import { count, quantile, seconds, spread, timed } from './measure.ts';
import type { Row } from './row.ts';

const LINES = Number(process.env.BENCH_LINES ?? 5_000);
/** Lines of one place; a shelf with more has more places. */
const AT_PLACE = 500;
const SCANS = 120;
const FRAMES = 300;

/** Scans in a long count beside a short one, and how many frames a long review misses. */
export async function benchCountPage(): Promise<readonly Row[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'packbench-count-'));
  const host = startHost(path.join(folder, 'data'));
  const url = await host.url;
  const context = await launchChromium(path.join(folder, 'page'));
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url);
  await page.getByRole('heading', { name: 'Welcome to Packbench' }).waitFor();
  await signInFirst(page);
  const files = writeBigWarehouse(folder, LINES + AT_PLACE, 10);
  const places = Array.from({ length: LINES / AT_PLACE + 2 }, (_, n) => `L-${String(n).padStart(3, '0')}`);
  const locations = path.join(folder, 'locations.csv');
  writeFileSync(locations, `location,zone,kind\n${places.map((place) => `${place},L,pick`).join('\n')}\n`);
  await importFile(page, 'items.csv', files.items);
  await importFile(page, 'locations.csv', locations);
  await page.reload();
  await page.getByRole('button', { name: 'Bench' }).first().click();
  await page.keyboard.type('1234', { delay: 120 });
  await page.keyboard.press('Enter');
  await page.locator('header [aria-haspopup=menu]').waitFor();
  const scan = (texts: readonly string[]) =>
    page.evaluate((codes) => window.station.invoke('bench/scan', { texts: codes }), [...texts]);
  const said = (text: string) => page.getByTestId('banner').getByText(text).first().waitFor({ timeout: 120_000 });
  const codes = Array.from({ length: 50 }, (_, n) => gtinOf(n));

  const rows: Row[] = [];
  await scan([places[0] ?? '']);
  await said(places[0] ?? '');
  const short = await scanTimes(page, SCANS, 15, codes);
  // All lines at one place: the most that a screen is asked for.
  const all = Array.from({ length: LINES }, (_, n) => gtinOf(n));
  const filled = await timed(async () => {
    for (let at = 0; at < all.length; at += 500) await scan(all.slice(at, at + 500));
    await page.waitForFunction(
      (title) => document.querySelector('main')?.textContent?.includes(title) ?? false,
      `Item number ${LINES - 1},`,
      { timeout: 300_000 },
    );
  });
  const long = await scanTimes(page, SCANS, 15, codes);
  rows.push({ what: `a burst of ${count(LINES)} codes counted`, measured: seconds(filled), baseline: '', ratio: '' });
  for (const what of ['answered', 'painted'] as const)
    rows.push({
      what: `scan ${what} in a count of ${count(LINES)} lines`,
      measured: spread(long[what].slice(5)),
      baseline: `of 50 lines: ${spread(short[what].slice(5))}`,
      ratio: (quantile(long[what].slice(5), 0.5) / quantile(short[what].slice(5), 0.5)).toFixed(2),
    });
  await scan(['PBCMDFINISH']);
  await said('is counted');
  await page.locator('header [data-waiting="0"]').waitFor({ timeout: 300_000 });
  await scan(['PBCMDCOUNT']);
  await page.getByRole('button', { name: 'Differences' }).click();
  await page.locator('tr[data-line]').first().waitFor({ timeout: 60_000 });
  const frames = await scrollFrames(page, FRAMES);
  rows.push({
    what: `a frame while a review of ${count(LINES)} lines scrolls`,
    measured: spread(frames.long),
    baseline: `a page that only scrolls: ${spread(frames.idle)}`,
    ratio: `${frames.long.filter((ms) => ms > 25).length} of ${FRAMES} frames late; ${count(await page.locator('tr[data-line]').count())} rows drawn`,
  });
  const found: number[] = [];
  for (const text of ['number 77', 'number 4', 'L-000', 'nothing of this', 'number 9']) {
    await page.getByRole('searchbox').fill(text);
    const started = performance.now();
    await page.waitForFunction(
      (wanted) => {
        const shown = [...document.querySelectorAll('tr[data-line]')].map((row) => row.textContent ?? '');
        return shown.every((row) => row.toLowerCase().includes(wanted.toLowerCase()));
      },
      text,
      { polling: 'raf' },
    );
    found.push(performance.now() - started);
  }
  rows.push({
    what: `its lines searched, from the last key to the rows`,
    measured: spread(found),
    baseline: 'of it 200 ms are waited for the next key',
    ratio: '',
  });
  await context.close();
  await host.stop();
  return rows;
}

/** How long each frame takes while the list goes on by a row's height a frame, beside frames in which nothing moves. */
function scrollFrames(page: Page, frames: number): Promise<{ readonly idle: number[]; readonly long: number[] }> {
  return page.evaluate(async (many) => {
    const scroller = document.querySelector('tr[data-line]')?.closest('section');
    if (!scroller) throw new Error('no list');
    const run = async (step: () => void): Promise<number[]> => {
      const times: number[] = [];
      let before = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      for (let n = 0; n < many; n++) {
        step();
        const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
        times.push(now - before);
        before = now;
      }
      return times;
    };
    const idle = await run(() => undefined);
    const long = await run(() => {
      scroller.scrollTop += 72;
    });
    return { idle, long };
  }, frames);
}
