// A code that nobody knows, on goods that are in the order: a supervisor teaches it on the spot, by scanner alone.
import { codesOf } from './demo-data.ts';
import { expect, expectSent, shot, test } from './station.ts';

test.use({ started: ['--demo'] });

const NEW_CODE = '9780306406157';

test('an unknown code is taught by a supervisor’s badge and PIN, counts from then on, and is known after a restart', async ({
  demo,
}) => {
  const { scan, banner } = demo;
  const [first = '', second = '', third = ''] = codesOf('10402');
  await scan('10402');
  await scan(NEW_CODE);
  await expect(banner()).toContainText('Unknown code');
  await expect(demo.page.getByRole('group', { name: /^Is it one of these/ })).toContainText('Ball, blue');
  await shot(demo.page, 'teach-choices');
  await scan('PBCMDCHOOSE1');
  await expect(demo.page.getByRole('dialog')).toContainText('Teach the code');
  await shot(demo.page, 'teach-who');
  await scan('BADGE2001');
  for (const digit of '1234') await scan(`PBCMD${digit}`);
  await scan('PBCMDOK');
  await expect(banner()).toContainText('The code is known now');
  await shot(demo.page, 'teach-taught');

  // A mistake is taken back, and taught again.
  await scan('PBCMDUNDO');
  await expect(banner()).toContainText('The code means nothing again');
  await scan(NEW_CODE);
  await expect(banner()).toContainText('Unknown code');
  await scan('PBCMDCHOOSE1');
  await scan('BADGE2001');
  for (const digit of '1234') await scan(`PBCMD${digit}`);
  await scan('PBCMDOK');
  await expect(banner()).toContainText('The code is known now');
  await scan(NEW_CODE);
  await expect(banner()).toContainText('1 / 1');
  await expectSent(demo.page);

  await demo.killAndRestart();
  await expect(banner()).toBeVisible({ timeout: 20_000 });
  await scan('BADGE1001');
  await expect(demo.page.getByTestId('total')).toContainText('1 of 3', { timeout: 20_000 });
  await scan(NEW_CODE);
  await expect(banner()).toContainText('Too many');
  await scan('PBCMDOK');
  for (const code of [first, second, third].slice(1)) await scan(code);
  await expect(banner()).toContainText('Scan the label', { timeout: 20_000 });
});

test('goods without a barcode get a label with a code that is made here, and are scanned by it', async ({ demo }) => {
  const { page, scan, banner } = demo;
  await scan('10441');
  await page
    .getByRole('button', { name: /Mug, blue/ })
    .first()
    .click();
  await shot(page, 'label-item-touch');
  await page.getByRole('button', { name: 'Print a label for it' }).click();
  await expect(page.getByRole('dialog')).toContainText('Teach the code');
  await scan('BADGE2001');
  for (const digit of '1234') await scan(`PBCMD${digit}`);
  await scan('PBCMDOK');
  await expect(banner()).toContainText('Its label is printed');
  await shot(page, 'label-item');
  const code = /PBI\d{10}/.exec((await banner().textContent()) ?? '')?.[0] ?? '';
  await scan(code);
  await expect(banner()).toContainText('1 / 4');
  await expectSent(page);
});
