// A station whose disk is full: a real Chromium, host, journal, spool and store on a small disk that fills up at one step after
// another. Both ways in which Chromium keeps IndexedDB are tried: the one that ships, and the one that is being rolled out.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { rm, statfs, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { codesOf, demoOrders } from './demo-data.ts';
import { expect, type StationUnderTest, test } from './station.ts';

const before = process.env.TMPDIR;
let disk = '';
test.use({ started: ['--demo'] });
// A worker that runs both tests comes by here before each: the disk of the first is gone by then.
test.beforeAll(() => {
  disk = mkdtempSync(path.join(os.tmpdir(), 'packbench-small-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=250m', 'tmpfs', disk]).status === 0;
  test.skip(!mounted, 'Only root can mount a small disk.');
  process.env.TMPDIR = disk;
});
test.afterAll(() => {
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  spawnSync('umount', ['-l', disk]);
  rmSync(disk, { recursive: true, force: true });
});

const ballast = () => path.join(disk, 'ballast');
async function fill(): Promise<void> {
  // Until not one byte more goes in: what is written meanwhile takes its share.
  for (let part = 0; part < 8; part++) {
    const { bavail, bsize } = await statfs(disk);
    if (bavail === 0) return;
    await writeFile(`${ballast()}-${part}`, Buffer.alloc(bavail * bsize)).catch(() => undefined);
  }
}
async function makeRoom(): Promise<void> {
  for (let part = 0; part < 8; part++) await rm(`${ballast()}-${part}`, { force: true });
}

const order = demoOrders.find(({ code, status }) => status === 'confirmed' && codesOf(code).length >= 7);
const CODE = order?.code ?? '';
const codes = codesOf(CODE);
const NO_ROOM = /cannot save|disk (?:of the store )?is full|cannot open its data/;
const refusal = ({ page }: StationUnderTest) => page.getByRole('alert').filter({ hasText: NO_ROOM });
/** What the station has of the order, as it says itself. Null while it says nothing of it, as just after a start. */
async function packedOf({ page }: StationUnderTest): Promise<number | null> {
  const text = await page.getByTestId('total').allTextContents();
  const said = new RegExp(`^(\\d+) of ${codes.length} units`).exec(text[0] ?? '');
  return said ? Number(said[1]) : null;
}

/**
 * Whether the unit that was just scanned was refused for want of room, which is said in words. A few bytes may still go into
 * a file's last block. A page that starts again on a full disk says that it cannot open its data, or cannot get any.
 */
async function isRefused(demo: StationUnderTest, at: number): Promise<boolean> {
  async function ending(): Promise<'refused' | 'saved' | 'nothing yet'> {
    if ((await refusal(demo).count()) > 0) return 'refused';
    const isOnTheOrder = (await demo.page.getByTestId('total').count()) > 0;
    if (!isOnTheOrder && (await demo.page.getByText(NO_ROOM).count()) > 0) return 'refused';
    return (await packedOf(demo)) === at + 1 ? 'saved' : 'nothing yet';
  }
  let last = await ending();
  await expect.poll(async () => (last = await ending()), { timeout: 30_000 }).not.toBe('nothing yet');
  return last === 'refused';
}

/**
 * There is room again: the station goes on by itself or at one touch. A unit is scanned again only where the station does
 * not have it: a browser that made its database anew makes the page start again, which hears no keys meanwhile.
 */
async function goOn(demo: StationUnderTest, at: number): Promise<void> {
  await makeRoom();
  const again = demo.page.getByRole('button', { name: 'Try again' });
  const isBack = async () => {
    if ((await again.count()) > 0)
      await again
        .first()
        .click({ timeout: 1_000 })
        .catch(() => undefined);
    return (await refusal(demo).count()) === 0 ? packedOf(demo) : null;
  };
  await expect.poll(isBack, { timeout: 30_000 }).not.toBeNull();
  if ((await packedOf(demo)) === at) await demo.scan(codes[at] ?? '');
  await expect(demo.page.getByTestId('total')).toContainText(`${at + 1} of ${codes.length} units`);
}

/** The disk is full when a unit is scanned: it is not said to be packed, and counts once when there is room again. */
async function scanWithoutRoom(demo: StationUnderTest, at: number): Promise<boolean> {
  await fill();
  await demo.scan(codes[at] ?? '');
  const refused = await isRefused(demo, at);
  if (refused) expect(await packedOf(demo)).not.toBe(at + 1);
  await goOn(demo, at);
  return refused;
}

for (const [how, flags] of [
  ['as it ships', []],
  ['on SQLite', ['--enable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout']],
] as const)
  test.describe(`IndexedDB ${how}`, () => {
    test.use({ flags });
    test('a disk that is full stops packing with words; with room again it goes on, and nothing is lost', async ({
      demo,
    }) => {
      test.setTimeout(180_000);
      const { scan, banner } = demo;
      await scan(CODE);
      await expect(demo.page.getByRole('heading', { level: 1 })).toContainText(CODE);
      let refusals = 0;
      for (let at = 0; at < 4; at++) if (await scanWithoutRoom(demo, at)) refusals++;

      // Killed while nothing can be written: what was said to be packed is there, and what was not may be.
      await fill();
      await scan(codes[4] ?? '');
      const refused = await isRefused(demo, 4);
      if (refused) refusals++;
      expect(refusals).toBeGreaterThan(1);
      await demo.killAndRestart(makeRoom);
      const total = demo.page.getByTestId('total');
      await expect(total).toHaveText(new RegExp(`^${refused ? '[45]' : '5'} of`), { timeout: 20_000 });
      const there = Number.parseInt((await total.textContent()) ?? '', 10);
      for (let at = there; at < codes.length - 1; at++) {
        await scan(codes[at] ?? '');
        await expect(total).toContainText(`${at + 1} of ${codes.length} units`);
      }

      // Full in the moment in which the parcel closes and its label is to be printed.
      await scanWithoutRoom(demo, codes.length - 1);
      const label = demo.page.locator('figure[data-sscc]');
      await expect(label).toHaveCount(1, { timeout: 20_000 });
      await scan(`]C100${await label.getAttribute('data-sscc')}`);
      await expect(banner()).toContainText('Order done');
    });
  });
