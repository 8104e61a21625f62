// One place at two benches: whoever comes second reads who is counting there, and takes it over by scanning.
import { type StoreProcess, startStoreProcess } from '#tests/kit/store-process.ts';
import { expectRoom } from './boxes.ts';
import { barcodeOf } from './demo-data.ts';
import { expect, expectSent, shot, test } from './station.ts';
import { openSecondBench } from './two-benches.ts';

let backend: StoreProcess;

test.beforeEach(async () => {
  backend = await startStoreProcess();
});
test.afterEach(() => backend.kill());

test('a place that another bench counts says so, is taken over by a scan, and the other is stopped', async ({
  station,
}) => {
  test.setTimeout(180_000);
  const { page, scan, banner } = station;
  const other = await openSecondBench(backend, station);
  const said = other.page.getByTestId('banner');
  await other.scan('BADGE2001');
  await other.scan('A-01-1');
  await other.scan(barcodeOf('MUG-BLU'));
  await expect(said).toContainText('+1');
  await expectSent(other.page);

  await scan('BADGE9001');
  await scan('A-01-1');
  await expect(banner()).toContainText('Sam Taylor is counting A-01-1', { timeout: 20_000 });
  await expectRoom(page, 'count-elsewhere');
  await shot(page, 'count-elsewhere');
  await scan('PBCMDTAKEOVER');
  await expect(banner()).toContainText('Place A-01-1 is yours');
  await scan(barcodeOf('MUG-BLU'));
  await expect(banner()).toContainText('+1');

  await expect(said).toContainText('Robin Admin took A-01-1 over', { timeout: 30_000 });
  await other.scan(barcodeOf('MUG-BLU'));
  await other.scan('PBCMDSUSPEND');
  await expect(said).toContainText('is left to the other station');
  await scan('PBCMDFINISH');
  await expect(banner()).toContainText('Place A-01-1 is counted');
  await expectSent(page);
  await expectSent(other.page);
  const { output } = await backend.command('verify');
  expect(output).toContain('every chain is whole');
  await other.stop('SIGTERM');
});
