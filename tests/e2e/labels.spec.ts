// The labels that wait, that are unclear and that came out, on a station with two network printers.
import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type IppPrinterServer, startIppPrinterServer } from '#tests/kit/ipp-printer-server.ts';
import { startZplPrinterServer, type ZplPrinterServer } from '#tests/kit/zpl-printer-server.ts';
import { codesOf } from './demo-data.ts';
import { expect, type StationUnderTest, test } from './station.ts';

const config = path.join(mkdtempSync(path.join(os.tmpdir(), 'packbench-config-')), 'station.json');
test.use({ started: ['--demo', '--config', config] });

const printers: ZplPrinterServer[] = [];
const [one, two] = [() => printers[0] as ZplPrinterServer, () => printers[1] as ZplPrinterServer];

test.beforeEach(async () => {
  printers.push(await startZplPrinterServer(), await startZplPrinterServer());
  const tcp = (id: string, { port }: ZplPrinterServer) => ({ id, type: 'tcp', host: '127.0.0.1', port });
  const devices = { printers: [tcp('p1', one()), tcp('p2', two())], roles: { shippingLabel: 'p1' } };
  writeFileSync(config, JSON.stringify({ devices }));
});
test.afterEach(async () => {
  for (const printer of printers.splice(0)) await printer.close();
});

async function pack({ scan, page }: StationUnderTest, order: string): Promise<void> {
  await scan(order);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(order);
  for (const code of codesOf(order)) await scan(code);
}
const labels = ({ page }: StationUnderTest) => page.getByRole('main', { name: 'Labels' });
/** The banner that is on top: the labels screen has one of its own. */
const said = ({ page }: StationUnderTest) => page.getByTestId('banner').last();
const waiting = ({ page }: StationUnderTest) => page.getByRole('banner').getByRole('button', { name: /^Labels \d/ });
async function jobs({ page }: StationUnderTest): Promise<readonly { sscc: string; state: string; version: number }[]> {
  const reply = await page.evaluate(() => window.station.invoke('label/jobs', {}));
  return (reply as { value: { jobs: { sscc: string; state: string; version: number }[] } }).value.jobs;
}

test('a printer that is down holds up nobody: its labels wait, and are printed by one touch when it is back', async ({
  demo,
}) => {
  const { page, scan } = demo;
  await one().setFault('offline');
  await pack(demo, '10402');
  await expect(said(demo)).toContainText('The printer does not answer');
  await expect(said(demo)).toContainText('Packed, not labelled');
  await expect(said(demo)).toContainText('Or scan the next order');
  await expect(waiting(demo)).toHaveText('Labels 1');
  // An item of the next order begins it at once.
  await pack(demo, '10403');
  await expect(waiting(demo)).toHaveText('Labels 2');
  await one().setFault('none');
  await scan('PBCMDLABELS');
  const dialog = labels(demo);
  await expect(dialog.getByRole('radio', { name: 'Waiting 2' })).toBeChecked();
  await expect(dialog.getByRole('list', { name: 'Waiting' }).getByRole('listitem')).toHaveCount(2);
  await expect(dialog).toContainText('The printer does not answer');
  // Nothing goes out by itself.
  expect(one().printed).toEqual([]);
  await dialog.getByRole('button', { name: 'Print all that wait' }).click();
  await expect(said(demo)).toContainText('Labels printed: 2');
  expect(one().printed).toHaveLength(2);
  await expect(dialog).toContainText('No label waits');
  await expect(waiting(demo)).toBeHidden();
  await dialog.getByRole('radio', { name: /^Printed/ }).click();
  await expect(dialog.getByRole('img', { name: 'Label' })).toBeVisible();
  // The one that was put aside is finished like any other.
  await dialog.getByRole('button', { name: /10402/ }).click();
  await dialog.getByRole('button', { name: 'Open the order' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('10402');
  const sscc = /\(00\) (\d{18})/.exec(one().printed.find((zpl) => zpl.includes('10402')) ?? '')?.[1] ?? '';
  await scan(`]C100${sscc}`);
  await expect(said(demo)).toContainText('Order done');
});

test('an unclear label goes to another printer only after a person said so, and that the old one is off', async ({
  demo,
}) => {
  const { scan } = demo;
  await one().setFault('runs-out');
  await pack(demo, '10402');
  await expect(said(demo)).toContainText('Printing was cut off', { timeout: 20_000 });
  await one().setFault('offline');
  await scan('PBCMDLABELS');
  const dialog = labels(demo);
  await expect(dialog.getByRole('radio', { name: 'Unclear 1' })).toBeChecked();
  await expect(dialog).toContainText('May have come out');
  await dialog.getByRole('button', { name: 'Nothing came out' }).click();
  await expect(dialog).toContainText('Is it switched off?');
  expect((await jobs(demo)).map(({ state }) => state)).toEqual(['unclear']);
  await dialog.getByRole('button', { name: 'The printer is off' }).click();
  await expect(dialog.getByRole('radio', { name: 'Waiting 1' })).toBeChecked();
  await dialog.getByRole('radio', { name: `127.0.0.1:${two().port}` }).click();
  await dialog.getByRole('button', { name: 'Print now' }).click();
  await expect(said(demo)).toContainText('Scan the label');
  expect([one().printed.length, two().printed.length]).toEqual([0, 1]);
});

test('the scan of an unclear label settles it, whatever order is open', async ({ demo }) => {
  const { scan } = demo;
  await one().setFault('runs-out');
  await pack(demo, '10402');
  await expect(said(demo)).toContainText('Printing was cut off', { timeout: 20_000 });
  // Somebody loads labels: what waited in the printer comes out.
  await one().setFault('none');
  await scan('10403');
  await expect(said(demo)).toContainText('Order 10403');
  await scan('PBCMDLABELS');
  await expect(labels(demo).getByRole('radio', { name: 'Unclear 1' })).toBeChecked();
  const [{ sscc = '' } = {}] = await jobs(demo);
  await scan(`]C100${sscc}`);
  await expect(said(demo)).toContainText('The label came out');
  expect((await jobs(demo)).map(({ state }) => state)).toEqual(['printed']);
  await expect(waiting(demo)).toBeHidden();
});

/** The question for a supervisor, by what it asks now. */
test('where the printer has no labels, its label goes to another printer by one touch', async ({ demo }) => {
  const { page } = demo;
  await one().setFault('paper-out');
  await pack(demo, '10402');
  await expect(said(demo)).toContainText('The printer has no labels');
  await page.getByRole('button', { name: `Use 127.0.0.1:${two().port}` }).click();
  await expect(page.getByText('The label ends in')).toBeVisible();
  expect(two().printed).toHaveLength(1);
  expect(one().printed).toEqual([]);
});

const question = ({ page }: StationUnderTest, asks: string) => page.getByRole('dialog', { name: asks });
const typePin = async ({ page }: StationUnderTest, pin: string) => {
  await page.keyboard.type(pin, { delay: 120 });
  await page.keyboard.press('Enter');
};

test('a label is printed once more when a supervisor allows it by badge and PIN; it says so, and the first one is void', async ({
  demo,
}) => {
  const { page, scan } = demo;
  await pack(demo, '10402');
  await expect(said(demo)).toContainText('Scan the label');
  await page.keyboard.press('F4');
  const dialog = labels(demo);
  await dialog.getByRole('radio', { name: 'Printed 1' }).click();
  await dialog.getByRole('button', { name: 'Print once more' }).click();
  await question(demo, 'Why once more?').getByRole('button', { name: 'Damaged' }).click();
  // A packer's badge allows nothing and signs nobody in or out.
  await scan('BADGE1002');
  await expect(question(demo, 'Who allows it?').getByRole('alert')).toHaveText('Ben Fischer is no supervisor');
  await scan('BADGE2001');
  const pin = question(demo, 'Enter the supervisor’s PIN');
  await expect(pin).toContainText('Sam Taylor');
  await typePin(demo, '0000');
  await expect(pin.getByRole('alert')).toHaveText('Wrong PIN. 4 tries are left');
  expect(one().printed).toHaveLength(1);
  await typePin(demo, '1234');
  await expect.poll(() => one().printed.length).toBe(2);
  expect(one().printed.map((zpl) => /REPRINT \d/.exec(zpl)?.[0])).toEqual([undefined, 'REPRINT 1']);
  await expect(dialog).toContainText('Label 2 of this parcel');
  await expect(dialog.getByRole('list').last()).toContainText('Damaged, Ana Pereira, approved by Sam Taylor');
  await dialog.getByRole('list', { name: 'Printed' }).getByRole('button').last().click();
  await expect(dialog).toContainText('Void: another label took its place');
  await expect(page.getByRole('banner').first()).toContainText('Ana Pereira');
  await page.keyboard.press('Escape');
  const [{ sscc = '' } = {}] = await jobs(demo);
  await scan(`]C100${sscc}`);
  await expect(said(demo)).toContainText('Order done');
});

test('the question for a supervisor is answered by scans and keys alone, and left by Escape without anything done', async ({
  demo,
}) => {
  const { page, scan } = demo;
  await pack(demo, '10402');
  await expect(said(demo)).toContainText('Scan the label');
  await page.keyboard.press('F7');
  await expect(question(demo, 'Why once more?')).toContainText('Order 10402 · Parcel 1');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await scan('PBCMDPRINTAGAIN');
  await scan('PBCMDCANCEL');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('F7');
  // A code that nobody knows is no answer, and is said here.
  await scan('BADGE0000');
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('Unknown code');
  // A badge first is as good.
  await scan('BADGE9001');
  await scan('PBCMDCHOOSE2');
  await expect(question(demo, 'Enter the supervisor’s PIN')).toContainText('Lost');
  // Another supervisor after all.
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: 'Sam Taylor' }).click();
  for (const digit of '1234') await page.getByRole('dialog').getByRole('button', { name: digit, exact: true }).click();
  expect(one().printed).toHaveLength(1);
  await page.getByRole('dialog').getByRole('button', { name: 'Enter' }).click();
  await expect.poll(() => one().printed.length).toBe(2);
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(said(demo)).toContainText('Scan the label');
  await expect(page.getByRole('banner')).toContainText('Ana Pereira');
  // It was for one label: the next one asks again. An item is no answer, and means what it means.
  await page.keyboard.press('F7');
  await expect(question(demo, 'Why once more?')).toBeVisible();
  await scan(codesOf('10402')[0] ?? '');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(said(demo)).toContainText('The parcel is closed');
  expect(one().printed).toHaveLength(2);
});

test('a label is printed once more by the scanner alone: another reason, a supervisor’s badge and the digits of the PIN', async ({
  demo,
}) => {
  const { page, scan } = demo;
  await pack(demo, '10402');
  await expect(said(demo)).toContainText('Scan the label');
  await scan('PBCMDPRINTAGAIN');
  await expect(question(demo, 'Why once more?')).toBeVisible();
  // No digit is asked for yet: it is said, and the question stays.
  await scan('PBCMD1');
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('No number is asked for');
  await scan('PBCMDCHOOSE5');
  await expect(page.getByPlaceholder('What happened? It may stay empty')).toBeVisible();
  await scan('PBCMDOK');
  await expect(question(demo, 'Who allows it?')).toContainText('Another reason');
  await scan('BADGE2001');
  const pin = question(demo, 'Enter the supervisor’s PIN').getByLabel('Sam Taylor');
  await scan('PBCMD1');
  await scan('PBCMD2');
  await scan('PBCMD9');
  await expect(pin).toHaveValue('129');
  await scan('PBCMDUNDO');
  await expect(pin).toHaveValue('12');
  await scan('PBCMD3');
  await scan('PBCMD4');
  expect(one().printed).toHaveLength(1);
  await scan('PBCMDOK');
  await expect.poll(() => one().printed.length).toBe(2);
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(said(demo)).toContainText('Scan the label');
  await expect(page.getByRole('banner')).toContainText('Ana Pereira');
});

test('five wrong PINs lock it until a time that is said; a page cannot print a further label past the question', async ({
  demo,
}) => {
  const { page, scan } = demo;
  await pack(demo, '10402');
  await expect(said(demo)).toContainText('Scan the label');
  await page.keyboard.press('F7');
  await scan('BADGE2001');
  await scan('PBCMDCHOOSE1');
  const pin = question(demo, 'Enter the supervisor’s PIN');
  for (const left of ['4 tries are', '3 tries are', '2 tries are', 'One try is']) {
    await typePin(demo, '0000');
    await expect(pin.getByRole('alert')).toContainText(`${left} left`);
  }
  await typePin(demo, '0000');
  await expect(pin.getByRole('alert')).toContainText(/Wait until \d/);
  await typePin(demo, '1234');
  await expect(pin.getByRole('alert')).toContainText(/Wait until \d/);
  const [{ orderId = '' } = {}] = (await jobs(demo)) as unknown as { orderId: string }[];
  const forged = await page.evaluate(
    (id) =>
      window.station.invoke('label/print', {
        ...{ orderId: id, parcel: 1, version: 2, drawn: [], reason: 'damaged', grantId: 'made up' },
      }),
    orderId,
  );
  expect(forged).toMatchObject({ value: { type: 'failed', trouble: 'needs-supervisor' } });
  expect(one().printed).toHaveLength(1);
});

test('the last label of an order that is done can be had once more, and is scanned on again', async ({ demo }) => {
  const { page, scan } = demo;
  await pack(demo, '10402');
  await expect(said(demo)).toContainText('Scan the label');
  const ssccOf = async () => (await jobs(demo))[0]?.sscc ?? '';
  await scan(`]C100${await ssccOf()}`);
  await expect(said(demo)).toContainText('Order done');
  await expect(page.getByRole('main').getByRole('button', { name: 'Labels' })).toBeVisible();
  await scan('BADGE2001');
  await expect(said(demo)).toContainText('Hello Sam Taylor');
  await page.keyboard.press('F7');
  await page.getByRole('button', { name: 'Printer fault' }).click();
  // Who is signed in as a supervisor need not choose themselves.
  await expect(question(demo, 'Enter the supervisor’s PIN')).toContainText('Sam Taylor');
  await one().setFault('paper-out');
  await typePin(demo, '1234');
  await expect(said(demo)).toContainText('The printer has no labels');
  await one().setFault('none');
  // It was allowed and did not come out: nobody is asked twice for it.
  await page.keyboard.press('F7');
  await expect(said(demo)).toContainText('Label printed');
  expect(one().printed.map((zpl) => /REPRINT \d/.exec(zpl)?.[0])).toEqual([undefined, 'REPRINT 1']);
  await scan('10402');
  await scan(`]C100${await ssccOf()}`);
  await expect(said(demo)).toContainText('Order done');
});

test('a label that did not come out is printed at once; after the parcel was opened again it is a further one', async ({
  demo,
}) => {
  const { page, scan } = demo;
  await one().setFault('paper-out');
  await pack(demo, '10402');
  await expect(said(demo)).toContainText('The printer has no labels');
  await one().setFault('none');
  await page.keyboard.press('F7');
  await expect(said(demo)).toContainText('Scan the label');
  await scan('PBCMDREOPEN');
  await scan('PBCMDOK');
  await expect(said(demo)).toContainText('Parcel open again');
  await scan('PBCMDCLOSEPARCEL');
  // Why is known.
  await expect(question(demo, 'Who allows it?')).toContainText('The earlier label is void');
  await page.keyboard.press('Escape');
  await expect(said(demo)).toContainText('One more label needs a supervisor');
  await expect(waiting(demo)).toHaveText('Labels 1');
  await page.keyboard.press('F7');
  await page.getByRole('button', { name: 'Damaged' }).click();
  await page.getByRole('button', { name: 'Sam Taylor' }).click();
  await typePin(demo, '1234');
  await expect(said(demo)).toContainText('Scan the label');
  expect(one().printed).toHaveLength(2);
});

test('a carrier’s file is printed for a packed parcel, and a file that is no label is refused with words', async ({
  demo,
}) => {
  const { page } = demo;
  await one().setFault('offline');
  await pack(demo, '10402');
  await expect(waiting(demo)).toHaveText('Labels 1');
  await one().setFault('none');
  await page.keyboard.press('F4');
  const dialog = labels(demo);
  const choose = async (name: string, text: string) =>
    dialog
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text, 'latin1') });
  await choose('label.zpl', '^XA^FO20,20^FDA^FS^PQ2^XZ');
  await expect(said(demo)).toContainText('This file is no label for this printer');
  await choose('letter.txt', 'Dear customer');
  await expect(said(demo)).toContainText('This file is no label for this printer');
  await choose('label.zpl', '^XA^FO20,20^A0N,40,40^FDCARRIER^FS^XZ');
  await expect(said(demo)).toContainText('Carrier’s label printed');
  expect(one().printed.map((zpl) => zpl.trim())).toEqual(['^XA^FO20,20^A0N,40,40^FDCARRIER^FS^XZ']);
});

test.describe('behind a spooler', () => {
  const spoolers: IppPrinterServer[] = [];
  test.beforeEach(async () => {
    const spooler = await startIppPrinterServer();
    spoolers.push(spooler);
    writeFileSync(config, JSON.stringify({ devices: { printers: [{ id: 'p1', type: 'ipp', uri: spooler.uri }] } }));
  });
  test.afterEach(() => spoolers.pop()?.close());

  test('a label counts as sent until it is scanned; one that did not come out is printed by a word', async ({
    demo,
  }) => {
    const { page, scan } = demo;
    const [spooler] = spoolers;
    await pack(demo, '10402');
    await expect(said(demo)).toContainText('Scan the label');
    await page.keyboard.press('F4');
    const dialog = labels(demo);
    await dialog.getByRole('radio', { name: 'Printed 1' }).click();
    await expect(dialog).toContainText('Sent, not scanned yet');
    await dialog.getByRole('button', { name: 'Nothing came out' }).click();
    await dialog.getByRole('radio', { name: 'Waiting 1' }).click();
    await dialog.getByRole('button', { name: 'Print now' }).click();
    await expect.poll(() => spooler?.printed.length).toBe(2);
    // The first one never came out, so this is no reprint.
    expect(spooler?.printed.join()).not.toContain('REPRINT');
    await page.keyboard.press('Escape');
    const [{ sscc = '' } = {}] = await jobs(demo);
    await scan(`]C100${sscc}`);
    await expect(said(demo)).toContainText('Order done');
    await expect.poll(async () => (await jobs(demo)).map(({ state }) => state)).toEqual(['printed', 'failed']);
  });
});
