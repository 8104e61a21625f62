// The README's pictures. With UPDATE_PICTURES=1 they are taken anew; without, the walk is only checked.
import path from 'node:path';
import { codesOf, strangerTo } from './demo-data.ts';
import { expect, test } from './station.ts';

const folder = path.resolve(import.meta.dirname, '../../docs/images');

test.use({ started: ['--demo'] });

test('the screens that the README shows are as it describes them', async ({ demo }, info) => {
  const { page, scan, banner } = demo;
  const picture = async (name: string) => {
    // Where nothing shows that the mouse is over it.
    await page.mouse.move(560, 32);
    await page.screenshot({
      path: process.env.UPDATE_PICTURES ? path.join(folder, `${name}.png`) : info.outputPath(`${name}.png`),
    });
  };
  await page.evaluate(() => document.fonts.ready);
  await picture('queue');
  await scan('10402');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('10402');
  const codes = codesOf('10402');
  for (const code of codes.slice(0, -1)) await scan(code);
  await expect(page.getByTestId('total')).toContainText(`${codes.length - 1} of ${codes.length}`);
  await picture('pack');
  await scan(strangerTo('10402'));
  await expect(page.getByRole('alert')).toContainText('Wrong item');
  await picture('wrong');
  await scan(codes.at(-1) ?? '');
  // How long this stands is up to the printer.
  await expect(banner()).toContainText(/Parcel complete|Scan the label/);
  const label = page.locator('figure[data-sscc]');
  await expect(label).toBeInViewport({ ratio: 0.9 });
  await label.getByRole('img').click();
  await label.scrollIntoViewIfNeeded();
  await expect(label).toBeInViewport({ ratio: 0.9 });
  await picture('label');
});
