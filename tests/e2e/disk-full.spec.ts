// The page's own database has no room left, at one step after the other: packing stops with words, nothing is said as saved that
// is not, and when there is room again it goes on with every scan counted once.
import { codesOf } from './demo-data.ts';
import { expect, test } from './station.ts';

test.use({ started: ['--demo'] });

/**
 * Room beyond what is taken, in bytes. Below zero the next commit fails for certain; above, one of those after it may, for the
 * browser says only about how much it has taken.
 */
const ROOM = [-100_000, 0, 500, 4_000, 16_000];

test('no room for the page’s database: packing stops with words, and goes on with nothing lost', async ({ demo }) => {
  test.setTimeout(180_000);
  const { scan } = demo;
  const { origin } = new URL(demo.url());
  const total = () => demo.page.getByTestId('total');
  const alarm = () => demo.page.getByText(/cannot save|disk is full/).first();

  await scan('10402');
  const [first = '', second = ''] = codesOf('10402');
  await scan(first);
  await expect(total()).toContainText('1 of');
  for (const room of ROOM) {
    const devtools = await demo.context().newCDPSession(demo.page);
    const taken = await demo.page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: Math.max(0, taken + room) });
    // One unit in and out again, until the room is used up: each is a commit.
    let turn = 0;
    for (; turn < 60 && !(await alarm().isVisible()); turn++) {
      await scan(turn % 2 === 0 ? second : 'PBCMDUNDO');
      await demo.page.waitForTimeout(60);
    }
    const isStopped = await alarm().isVisible();
    await devtools.send('Storage.overrideQuotaForOrigin', { origin });
    expect(isStopped || room >= 0, `${room} bytes of room stop it`).toBe(true);
    if (isStopped) await demo.page.getByRole('button', { name: 'Try again' }).click();
    await expect(alarm()).toBeHidden();
    const units = `${1 + (turn % 2)} of 3 units packed`;
    await expect(total(), `${room} bytes of room, ${turn} scans`).toHaveText(units);
    await demo.killAndRestart();
    await expect(total(), `${room} bytes of room, started again`).toHaveText(units, { timeout: 20_000 });
    if (turn % 2 === 1) await scan('PBCMDUNDO');
    await expect(total()).toHaveText('1 of 3 units packed');
  }
});
