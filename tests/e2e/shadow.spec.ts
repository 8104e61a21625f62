// A channel whose rules are tried: by scanner alone, nothing is stopped, and a supervisor finds what would have been.
import { axe } from './axe.ts';
import { expectRoom } from './boxes.ts';
import { codesOf } from './demo-data.ts';
import { withPolicies } from './policies.ts';
import { expect, expectSent, shot, test } from './station.ts';

test.use({ started: ['--demo'] });

/** Three mugs of 412 g. */
const MUGS = '10429';

test('in shadow a parcel that is off its weight is closed without a yes, and the table says what would have stopped it', async ({
  demo,
}) => {
  const { page, banner, scan } = demo;
  await withPolicies(demo, { 'weight-check': 'stop', gate: 'shadow' });
  await page.evaluate(() => window.station.invoke('bench/scale', { grams: 3 * 412 + 168 + 10 + 90 }));
  await scan(MUGS);
  await expect(page.getByTestId('shadow')).toContainText('are tried');
  await expectRoom(page, 'shadow');
  await shot(page, 'shadow');
  for (const code of codesOf(MUGS)) await scan(code);
  await expect(banner()).toContainText('Which carton is it in?');
  await scan('CTN-M1');
  await expect(banner()).toContainText('Too heavy by 90 g');
  await shot(page, 'shadow-weight');
  expect((await axe(page).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await scan('PBCMDCLOSEPARCEL');
  await expect(page.getByRole('main')).toContainText('The label ends in');
  await expectSent(page);
  await scan('BADGE9001');
  await expect(page.getByRole('button', { name: /^Robin/ })).toBeVisible();
  const told = await page.evaluate(() => window.station.invoke('stock/table', { table: 'shadow', days: 90, after: 0 }));
  expect(JSON.stringify(told)).toContain('over-weight');
});
