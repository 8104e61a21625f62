// Photos by the camera of the bench: of a parcel, where a rule asks for one and by the code for it. By scanner alone.
import type { Page } from '@playwright/test';
import { databaseName } from '#tests/kit/database-name.ts';
import { axe } from './axe.ts';
import { expectRoom } from './boxes.ts';
import { barcodeOf, codesOf, orderByCode } from './demo-data.ts';
import { withPolicies } from './policies.ts';
import { expect, expectSent, type StationUnderTest, shot, test } from './station.ts';

const CAMERA = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

test.use({ started: ['--demo'] });

const dialog = (page: Page) => page.getByRole('dialog');
const stage = (page: Page, shows: string) => page.locator(`[data-shows="${shows}"]`);

/** How many photos this page has that the store does not. */
const waiting = async (page: Page): Promise<number> =>
  page.evaluate(
    async (name) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
      });
      const count = await new Promise<number>((resolve) => {
        const request = database.transaction('photos').objectStore('photos').count();
        request.onsuccess = () => resolve(request.result);
      });
      database.close();
      return count;
    },
    await databaseName(page),
  );

/** Takes the picture and keeps it. */
async function takeIt({ page, scan }: StationUnderTest): Promise<void> {
  await expect(stage(page, 'live')).toBeVisible();
  await scan('PBCMDOK');
  await expect(stage(page, 'picture')).toBeVisible();
  await scan('PBCMDOK');
  await expect(stage(page, 'picture')).toHaveCount(0);
}

async function packAll({ scan }: StationUnderTest, order: string): Promise<void> {
  await scan(order);
  for (const code of codesOf(order)) await scan(code);
}

test.describe('with a camera', () => {
  test.use({ flags: CAMERA });

  test('a rule asks for a photo: the parcel is closed with it, by scanner alone, and a supervisor sees it', async ({
    demo,
  }) => {
    const { page, scan, banner } = demo;
    await withPolicies(demo, { 'photo-from': 1 });
    await packAll(demo, '10402');
    await expect(dialog(page)).toContainText('Photo of order 10402, parcel 1');
    await expect(stage(page, 'live')).toBeVisible();
    await expect(dialog(page).getByRole('button', { name: /^Take photo/ })).toBeEnabled();
    await shot(page, 'photo-live');
    // Left, the parcel is open still, and the bar says how to go on.
    await scan('PBCMDCANCEL');
    await expect(dialog(page)).toHaveCount(0);
    await expect(banner()).toContainText('All units are in: take a photo');
    await shot(page, 'photo-first');
    await page.keyboard.press('F8');
    await expect(stage(page, 'live')).toBeVisible();
    await scan('PBCMDOK');
    await expect(stage(page, 'picture')).toBeVisible();
    await shot(page, 'photo-taken');
    await scan('PBCMDCANCEL');
    await expect(stage(page, 'live')).toBeVisible();
    await page.keyboard.press('F8');
    await expect(stage(page, 'picture')).toBeVisible();
    const { violations } = await axe(page).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await scan('PBCMDOK');
    await expect(banner()).toContainText('Scan the label', { timeout: 20_000 });
    await expectSent(page);
    await expect.poll(() => waiting(page)).toBe(0);
    const label = page.locator('figure[data-sscc]').first();
    await scan(`]C100${await label.getAttribute('data-sscc')}`);
    await expect(banner()).toContainText('Order done');
    await scan('BADGE2001');
    await expect(page.getByRole('button', { name: /^Sam/ })).toBeVisible();
    await scan('PBCMDPACK');
    await page.getByRole('searchbox').fill('10402');
    await page.getByRole('button', { name: /Ask the store/ }).click();
    const photos = page.getByRole('region', { name: 'Photos' });
    await expect(photos.getByRole('img')).toBeVisible();
    await shot(page, 'photo-found');
    await photos.getByRole('button').click();
    await expect(dialog(page).getByRole('img')).toBeVisible();
    await shot(page, 'photo-large');
  });

  test('PBCMDPHOTO takes one of the parcel on the bench, and a scan that is no answer closes it and counts', async ({
    demo,
  }) => {
    const { page, scan, banner } = demo;
    await scan('PBCMDPHOTO');
    await expect(banner()).toContainText('No order is open');
    await scan('10402');
    await scan('PBCMDPHOTO');
    await expect(stage(page, 'live')).toBeVisible();
    await scan('PBCMDPHOTO');
    await expect(stage(page, 'picture')).toBeVisible();
    await scan('PBCMDOK');
    await expect(banner()).toContainText('The photo is kept');
    await scan('PBCMDPHOTO');
    await expect(stage(page, 'live')).toBeVisible();
    await scan(codesOf('10402')[0] ?? '');
    await expect(dialog(page)).toHaveCount(0);
    await expect(page.getByTestId('total')).toContainText('1 of 3');
  });

  test('a shelf is photographed while it is counted, and a supervisor sees it in the review, and takes another', async ({
    demo,
  }) => {
    const { page, scan, banner } = demo;
    await scan('BADGE2001');
    await expect(page.getByRole('button', { name: /^Sam/ })).toBeVisible();
    await scan('A-01-1');
    await scan(barcodeOf('MUG-BLU'));
    await expect(page.getByRole('button', { name: 'Take photo' })).toBeVisible();
    await expectRoom(page, 'count-photo');
    await shot(page, 'photo-count');
    await scan('PBCMDPHOTO');
    await expect(dialog(page)).toContainText('Photo of place A-01-1');
    await takeIt(demo);
    await expect(banner()).toContainText('The photo is kept');
    await scan('PBCMDFINISH');
    await expect(banner()).toContainText('Place A-01-1 is counted');
    await expectSent(page);
    await scan('BADGE9001');
    await expect(page.getByRole('button', { name: /^Robin/ })).toBeVisible();
    await scan('PBCMDCOUNT');
    await page.getByRole('button', { name: 'Differences' }).click();
    const row = page.locator('tr[data-line]').filter({ hasText: 'Mug, blue' });
    await expect(row.getByRole('button', { name: /^Photos/ })).toContainText('1');
    await expectRoom(page, 'review-photo');
    await shot(page, 'photo-review');
    await row.getByRole('button', { name: /^Photos/ }).click();
    await expect(dialog(page).getByRole('img')).toBeVisible();
    await shot(page, 'photo-review-open');
    await dialog(page).getByRole('button', { name: 'Take photo' }).click();
    await takeIt(demo);
    await expect(row.getByRole('button', { name: /^Photos/ })).toContainText('2');
  });

  test('damaged goods that come in are photographed, and a supervisor sees it at the delivery', async ({ demo }) => {
    const { page, scan, banner } = demo;
    await scan('PBCMDRECEIVE');
    await scan('DEL-2001');
    await scan(barcodeOf('MUG-BLU'));
    await scan('PBCMDDAMAGED');
    await expect(banner()).toContainText('put it at Q-1');
    await expect(page.getByRole('button', { name: /^Photos/ })).toHaveCount(0);
    await scan('PBCMDPHOTO');
    await expect(dialog(page)).toContainText('Photo of delivery DEL-2001');
    await takeIt(demo);
    await expect(banner()).toContainText('The photo is kept');
    await expectRoom(page, 'receive-photo');
    await expectSent(page);
    await scan('BADGE2001');
    await page.getByRole('button', { name: /^Photos/ }).click();
    await expect(dialog(page).getByRole('button', { name: /Mug, blue/ })).toBeVisible();
    await expect(dialog(page).getByRole('img')).toBeVisible();
    await shot(page, 'photo-delivery');
  });

  test('a picture in the dark and a camera that is pulled out are said at once, with what to do', async ({ demo }) => {
    const { page, scan } = demo;
    await scan('10402');
    // The camera's own picture is black, then the camera is gone: what a lens cover and a loose plug do.
    await page.evaluate(() => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
      const drawing = canvas.getContext('2d');
      let light = '#000000';
      const draw = () => {
        if (!drawing) return;
        drawing.fillStyle = light;
        drawing.fillRect(0, 0, 640, 480);
        requestAnimationFrame(draw);
      };
      draw();
      const stream = canvas.captureStream();
      navigator.mediaDevices.getUserMedia = async () => stream;
      addEventListener('keydown', ({ key }) => {
        if (key === 'F11') light = '#777777';
        if (key === 'F12') for (const track of stream.getTracks()) track.dispatchEvent(new Event('ended'));
      });
    });
    await scan('PBCMDPHOTO');
    await expect(stage(page, 'live')).toBeVisible();
    await scan('PBCMDOK');
    await expect(dialog(page)).toContainText('The picture is too dark');
    await shot(page, 'photo-dark');
    await scan('PBCMDOK');
    await expect(stage(page, 'live')).toBeVisible();
    await page.keyboard.press('F11');
    await expect(async () => {
      await scan('PBCMDOK');
      // Longer than a picture takes on a busy machine: the next OK would keep it.
      await expect(stage(page, 'picture')).toBeVisible({ timeout: 5_000 });
    }).toPass();
    await scan('PBCMDCANCEL');
    await expect(stage(page, 'live')).toBeVisible();
    await page.keyboard.press('F12');
    await expect(dialog(page)).toContainText('The camera is gone');
  });

  for (const [name, size] of [
    ['1024', { width: 1_024, height: 768 }],
    ['800', { width: 800, height: 1_280 }],
  ] as const)
    test.describe(`at ${name}`, () => {
      test.use({ size });
      test('all of the dialog is in view, in Arabic too', async ({ demo }) => {
        const { page, scan } = demo;
        await scan('BADGE1004');
        await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
        await scan('10402');
        await scan('PBCMDPHOTO');
        await expect(stage(page, 'live')).toBeVisible();
        await scan('PBCMDOK');
        await expect(stage(page, 'picture')).toBeVisible();
        await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'));
        await shot(page, `photo-ar-${name}`);
        const { violations } = await axe(page).analyze();
        expect(violations.map(({ id }) => id)).toEqual([]);
        for (const button of await dialog(page).getByRole('button').all())
          await expect(button).toBeInViewport({ ratio: 1 });
      });
    });

  test('what a killed station had kept comes to the store, once', async ({ demo }) => {
    const { scan, banner } = demo;
    const take = async () => {
      await scan('PBCMDPHOTO');
      await expect(stage(demo.page, 'live')).toBeVisible();
      await scan('PBCMDOK');
      await expect(stage(demo.page, 'picture')).toBeVisible();
      await demo.page.keyboard.press('F8');
    };
    const back = async () => {
      await demo.killAndRestart();
      await expect(banner()).toBeVisible({ timeout: 20_000 });
      await expect.poll(() => waiting(demo.page), { timeout: 20_000 }).toBe(0);
    };
    /** Each photo that the store knows of, by its file. */
    const stored = async (): Promise<readonly string[]> => {
      const about = { kind: 'order', id: orderByCode('10402').id };
      const answer = await demo.page.evaluate((of) => window.station.invoke('photos/of', { about: of }), about);
      const { value } = answer as { value: { photos: { hash: string; isHere: boolean }[] } };
      return value.photos.map(({ hash, isHere }) => `${hash.slice(0, 8)} ${isHere ? 'is here' : 'is not here'}`);
    };
    const away = async () => (await stored()).filter((photo) => photo.endsWith('not here'));
    const supervise = async () => {
      await scan('BADGE2001');
      await expect(demo.page.getByRole('button', { name: /^Sam/ })).toBeVisible();
    };
    await scan('10402');
    // Killed while it is kept: it is there as a whole, or was never taken.
    await take();
    await back();
    await supervise();
    // Its entry is told first, and then the photo comes.
    await expect.poll(away).toEqual([]);
    const before = await stored();
    await take();
    await expect(banner()).toContainText('The photo is kept');
    await back();
    // A photo that is refused is said to be lost; nothing is said of one that came.
    const said = await banner().innerText();
    await supervise();
    await expect.poll(away, `before: ${before.join(', ')}; the bench said: ${said}`).toEqual([]);
    expect(await stored()).toHaveLength(before.length + 1);
  });
});

test.describe('with two cameras', () => {
  test.use({ flags: ['--use-fake-device-for-media-stream=device-count=2', '--use-fake-ui-for-media-stream'] });

  test('the other one is chosen by scan, and stays chosen', async ({ demo }) => {
    const { page, scan } = demo;
    const camera = () =>
      page.evaluate(() => {
        const stream = document.querySelector('video')?.srcObject;
        return stream instanceof MediaStream ? stream.getVideoTracks()[0]?.label : undefined;
      });
    await scan('10402');
    await scan('PBCMDPHOTO');
    await expect(stage(page, 'live')).toBeVisible();
    const first = await camera();
    await expect(dialog(page).getByRole('button', { name: /^Other camera/ })).toBeVisible();
    await shot(page, 'photo-two-cameras');
    await scan('PBCMDCHOOSE2');
    await expect.poll(camera).not.toBe(first);
    const second = await camera();
    await scan('PBCMDCANCEL');
    await page.reload();
    await expect(page.getByTestId('banner')).toContainText('Scan the next item');
    await scan('PBCMDPHOTO');
    await expect(stage(page, 'live')).toBeVisible();
    await expect.poll(camera).toBe(second);
    await scan('PBCMDCHOOSE2');
    await expect.poll(camera).toBe(first);
  });
});

test.describe('without a camera', () => {
  test('says so at once; where the policy lets it, the parcel is closed without, and it is noted', async ({ demo }) => {
    const { page, scan, banner } = demo;
    await withPolicies(demo, { 'photo-channels': 'wish shop', 'photo-from': 1, 'photo-missing': 'note' });
    await packAll(demo, '10402');
    await expect(stage(page, 'trouble')).toBeVisible();
    await expect(dialog(page)).toContainText(/No camera is there|may not be used/);
    await shot(page, 'photo-missing');
    await scan('PBCMDCHOOSE1');
    await expect(banner()).toContainText('Scan the label', { timeout: 20_000 });
  });

  test('by default a supervisor must allow it', async ({ demo }) => {
    const { page, scan, banner } = demo;
    await withPolicies(demo, { 'photo-from': 1 });
    await packAll(demo, '10402');
    await expect(stage(page, 'trouble')).toBeVisible();
    await scan('PBCMDCHOOSE1');
    await expect(dialog(page)).toContainText('Go on without a photo');
    await scan('BADGE2001');
    for (const digit of '1234') await scan(`PBCMD${digit}`);
    await scan('PBCMDOK');
    await expect(banner()).toContainText('Scan the label', { timeout: 20_000 });
  });
});
