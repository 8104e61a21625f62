// Which service takes a parcel: said with the carton, settled before it is closed, and chosen by a person with a reason. By scanner alone.
import type { Page } from '@playwright/test';
import { axe } from './axe.ts';
import { codesOf } from './demo-data.ts';
import { withPolicies } from './policies.ts';
import { expect, expectSent, shot, test } from './station.ts';

test.use({ started: ['--demo'] });

/** Two mugs and two bottles; one pen. */
const [MIXED, PEN] = ['10430', '10418'];
const ON = { 'carrier-choice': 'on', 'carrier-home': 'DE EUR' };

/** What the services of an order's parcels are, as the store tells it to other programs. */
const served = (page: Page) => page.locator('[data-testid=banner]');

test('the service stands beside the carton, and is settled before the parcel is closed', async ({ demo }) => {
  const { page, banner, scan } = demo;
  await withPolicies(demo, ON);
  await scan(MIXED);
  const service = page.getByRole('button', { name: /€/ });
  await expect(service).toBeVisible();
  await shot(page, 'service-suggested');
  const { violations } = await axe(page).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  for (const code of codesOf(MIXED)) await scan(code);
  await expect(page.getByRole('main')).toContainText('The label ends in');
  await expect(served(page)).toContainText('label', { ignoreCase: true });
  await expectSent(page);
  await expect(banner()).toBeVisible();
});

test('another service is chosen by its code and a reason, and stands on the parcel', async ({ demo }) => {
  const { page, banner, scan } = demo;
  await withPolicies(demo, ON);
  await scan(MIXED);
  await scan('PBCMDSERVICE');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Which service takes this parcel?');
  await shot(page, 'service-choices');
  const { violations } = await axe(page).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await scan('PBCMDCHOOSE2');
  await expect(dialog).toContainText('Why ');
  await shot(page, 'service-reasons');
  await scan('PBCMDUNDO');
  await expect(dialog).toContainText('Which service takes this parcel?');
  await scan('PBCMDCHOOSE2');
  await scan('PBCMDCHOOSE1');
  await expect(dialog).toBeHidden();
  await expect(banner()).toContainText(/Parcelline|Swiftair|Northpost/);
  for (const code of codesOf(MIXED)) await scan(code);
  await expect(page.getByRole('main')).toContainText('The label ends in');
  await expectSent(page);
});

test('where the rules leave none, a person chooses before the parcel is closed', async ({ demo }) => {
  const { page, banner, scan } = demo;
  await withPolicies(demo, { ...ON, 'carriers-accepted': 'Nobody' });
  await scan(PEN);
  await expect(page.getByRole('button', { name: 'Which service takes this parcel?' })).toBeVisible();
  for (const code of codesOf(PEN)) await scan(code);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('the channel does not accept');
  await expect(banner()).toContainText('Choose the service');
  await shot(page, 'service-stuck');
  await scan('PBCMDCHOOSE1');
  await scan('PBCMDCHOOSE5');
  await expect(page.getByRole('main')).toContainText('The label ends in');
});
