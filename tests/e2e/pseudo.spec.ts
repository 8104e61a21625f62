// Every screen in a language that nobody speaks: a text without marks stands in no catalogue, one that is cut off will be in some language.
import type { Page } from '@playwright/test';
import { MARKS } from '#renderer/station/languages/pseudo.ts';
import { barcodeOf, codesOf, demoItems, demoOrders, strangerTo } from './demo-data.ts';
import { expect, type StationUnderTest, shot, test } from './station.ts';

test.use({ started: ['--demo'] });

const PERSON = 'Qps Supervisor';
const countries = new Intl.DisplayNames('en', { type: 'region' });
/** What is data on these screens, and the same in every language. */
const DATA = [
  ...['Bench 1', 'virtual scanner', 'virtual printer', 'virtual scale', PERSON, 'Packbench'],
  ...['Ana Pereira', 'Ben Fischer', 'Carmen Ruiz', 'Dalia Haddad', 'Sam Taylor', 'Robin Admin'],
  ...['Deutsch', 'Español', 'Français', 'English', 'العربية'],
  ...demoItems.flatMap(({ sku, title, note, checklist }) => [sku, title, note ?? '', ...(checklist ?? [])]),
  ...demoOrders.flatMap(({ code, channel, note, address }) => [code, channel, note ?? '', ...Object.values(address)]),
  ...demoOrders.map(({ address }) => countries.of(address.country) ?? ''),
]
  .map(String)
  .filter((text) => /\p{L}{2}/u.test(text))
  .sort((a, b) => b.length - a.length);
/** What Intl says of times and weights in a language that it does not know, keys, and codes. */
const BY_INTL =
  /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|AM|PM|hr|min|days?|sec|Alt|Esc|F\d+|BADGE\w+|PBCMD\w+)\b/g;

/** Texts that a person reads or hears on the screen and that are in no catalogue. */
async function unmarked(page: Page): Promise<readonly string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = [];
    const seen = (element: Element | null): boolean =>
      element?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) === true;
    const isData = (element: Element | null): boolean => element?.closest('bdi, code, kbd, [lang]:not(html)') !== null;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (seen(node.parentElement) && !isData(node.parentElement)) found.push(node.textContent ?? '');
    for (const element of document.body.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
      if (seen(element) && !isData(element))
        for (const name of ['aria-label', 'title', 'placeholder', 'alt']) found.push(element.getAttribute(name) ?? '');
    return found;
  });
  const [open, close] = MARKS;
  return texts.filter((text) => {
    if (text.includes(open) && text.includes(close)) return false;
    const said = text.replaceAll('\u00a0', ' ').replace(BY_INTL, '');
    return /\p{L}{2}/u.test(DATA.reduce((left, known) => left.replaceAll(known, ''), said));
  });
}

async function check({ page }: StationUnderTest, name: string): Promise<void> {
  await shot(page, `pseudo-${name}`);
  expect(await unmarked(page), `${name}: in no catalogue`).toEqual([]);
}

/** Brings somebody in who speaks the language, by a file as an administrator would. */
async function bringIn({ page, scan, banner }: StationUnderTest): Promise<void> {
  await scan('BADGE9001');
  await expect(banner()).toContainText('Hello Robin Admin');
  await page.getByRole('button', { name: 'Robin Admin' }).click();
  await page.getByRole('menuitem').nth(1).click();
  await page.getByRole('button', { name: 'Import files' }).click();
  await page.getByTestId('import-file').setInputFiles({
    name: 'operators.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`name,badge,role,language\n${PERSON},BADGE7001,supervisor,qps\n`),
  });
  await page.getByRole('button', { name: 'Take 1 row' }).click();
  await expect(page.getByRole('main')).toContainText('Import finished');
  await page.keyboard.press('Escape');
  await scan('PBCMDSIGNOUT');
}

test('every text on the screens of a day is in a catalogue', async ({ station }) => {
  const { page, scan, banner } = station;
  await expect(page.getByRole('button', { name: 'Ana Pereira' }).first()).toBeVisible({ timeout: 20_000 });
  await bringIn(station);
  await scan('BADGE7001');
  await expect(page.locator('html')).toHaveAttribute('lang', 'qps');
  await check(station, 'home');
  await scan('PBCMDPACK');
  await expect(page.locator('[data-order]').first()).toBeVisible();
  await check(station, 'queue');
  await page.keyboard.press('F10');
  await check(station, 'activities');
  await page.keyboard.press('Escape');
  await scan('PBCMDMOVE');
  await check(station, 'move, nothing carried');
  await scan('IN-1');
  await scan(barcodeOf('MUG-BLU'));
  await expect(page.getByTestId('goal')).toBeVisible();
  await check(station, 'move');
  await scan('PBCMDADJUST');
  await expect(page.getByRole('dialog')).toBeVisible();
  await check(station, 'adjust');
  await scan('PBCMDCANCEL');
  await scan('B-01');
  await scan('PBCMDRECEIVE');
  await check(station, 'deliveries');
  await scan('DEL-2001');
  await scan(barcodeOf('MUG-BLU'));
  await expect(page.getByTestId('received')).toBeVisible();
  await check(station, 'receive');
  await scan(barcodeOf('VIT-D3'));
  await expect(page.getByRole('dialog')).toBeVisible();
  await check(station, 'lot');
  await scan('V27');
  await scan('PBCMDFINISH');
  await scan('PBCMDSTOCK');
  await expect(page.getByTestId('shortages')).toBeVisible();
  await check(station, 'what lacks');
  await scan('A-01-1');
  await expect(page.getByTestId('moves')).toBeVisible();
  await check(station, 'stock');
  await scan('PBCMDPACK');
  for (const [code, name] of [
    ['PBCMDHELP', 'help'],
    ['PBCMDLABELS', 'labels'],
  ] as const) {
    await scan(code);
    await expect(page.locator('dialog[open], main[aria-label]').first()).toBeVisible();
    await check(station, name);
    await page.keyboard.press('Escape');
  }
  await page.getByRole('button', { name: PERSON }).click();
  await check(station, 'person');
  await page.getByRole('menuitem').nth(1).click();
  await expect(page.locator('main[aria-label]')).toBeVisible();
  await check(station, 'settings');
  await page.keyboard.press('Escape');
  await scan('10402');
  await scan(codesOf('10402')[0] ?? '');
  await expect(banner()).toContainText('1 / ');
  await check(station, 'pack');
  await scan(barcodeOf(strangerTo('10402')));
  await expect(page.getByRole('alert')).toBeVisible();
  await check(station, 'wrong item');
  await page.keyboard.press('F3');
  await expect(page.getByRole('dialog')).toBeVisible();
  await check(station, 'hold');
  await page.keyboard.press('Escape');
  for (const code of codesOf('10402').slice(1)) await scan(code);
  await expect(page.getByTestId('label-number').or(banner())).toBeVisible();
  await check(station, 'label');
  await scan('PBCMDSIGNOUT');
  await expect(page.getByRole('button', { name: 'Ana Pereira' }).first()).toBeVisible();
  await check(station, 'sign-in');
});

test('a text that is in no catalogue is found', async ({ station }) => {
  const { page } = station;
  await expect(page.getByRole('button', { name: 'Ana Pereira' }).first()).toBeVisible({ timeout: 20_000 });
  // The same screen in English has no marks at all.
  expect((await unmarked(page)).length).toBeGreaterThan(2);
});
