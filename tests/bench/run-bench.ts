// A run of single units: from the end of an item's scan to the first byte of its label at the printer, through the station as it is built, beside
// the same bytes over a bare socket.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { typeAsScanner } from '#tests/e2e/type-as-scanner.ts';
import { startZplPrinterServer } from '#tests/kit/zpl-printer-server.ts';
import { importFile, signInFirst } from './bench-page.ts';
import { gtinOf, writeBigWarehouse } from './big-warehouse.ts';
import { launchChromium, startHost } from './host.ts';
import { quantile, spread } from './measure.ts';
import type { Row } from './row.ts';

const ITEMS = Number(process.env.BENCH_ITEMS ?? 20_000);
const ORDERS = Number(process.env.BENCH_ORDERS ?? 5_000);
const SCANS = 150;
/** The first ones find out what each part of the page is. */
const WARM = 10;
const SKU = 'SINGLE';
const CODE = gtinOf(9_000_001);

/** The page's clock and this one's are of two processes: by how much the page's is ahead, by the quickest of some questions. */
async function aheadOf(page: Page): Promise<number> {
  let best = { took: Number.POSITIVE_INFINITY, ahead: 0 };
  for (let n = 0; n < 50; n++) {
    const asked = now();
    const said = await page.evaluate(() => performance.timeOrigin + performance.now());
    const took = now() - asked;
    if (took < best.took) best = { took, ahead: said - (asked + took / 2) };
  }
  return best.ahead;
}

const now = (): number => performance.timeOrigin + performance.now();

/** The bytes of a label, through a connection of their own, until the printer has them. */
async function bare(port: number, label: string, arrived: Promise<number>): Promise<number> {
  const started = now();
  const socket = connect({ host: '127.0.0.1', port, noDelay: true }, () => socket.end(label));
  socket.resume();
  await new Promise((resolve) => socket.on('close', resolve));
  return (await arrived) - started;
}

export async function benchRun(): Promise<readonly Row[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'packbench-run-'));
  let notice: (at: number) => void = () => undefined;
  const arrived = () =>
    new Promise<number>((resolve) => {
      notice = resolve;
    });
  const printer = await startZplPrinterServer({ onLabel: () => notice(now()) });
  const config = path.join(folder, 'station.json');
  const printers = [{ id: 'p1', type: 'tcp', host: '127.0.0.1', port: printer.port }];
  writeFileSync(config, JSON.stringify({ devices: { printers, roles: { shippingLabel: 'p1' } } }));
  const files = writeBigWarehouse(folder, ITEMS, ORDERS);
  const items = path.join(folder, 'single-items.csv');
  const orders = path.join(folder, 'single-orders.csv');
  writeFileSync(items, `sku,title,barcodes\n${SKU},A single thing,${CODE}\n`);
  writeFileSync(
    orders,
    [
      'order,channel,sku,quantity,unit_price,currency,name,street1,city,postcode,country,service',
      ...Array.from(
        { length: SCANS + 20 },
        (_, n) => `S-${n},Wish,${SKU},1,9.90,EUR,Customer ${n},Main Street ${n},Berlin,10115,DE,Standard`,
      ),
    ].join('\n'),
  );
  const host = startHost(path.join(folder, 'data'), ['--devices', 'real', '--config', config]);
  const context = await launchChromium(path.join(folder, 'profile'));
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(await host.url);
  await page.getByRole('heading', { name: 'Welcome to Packbench' }).waitFor();
  await signInFirst(page);
  for (const [name, file] of Object.entries({ 'items.csv': files.items, 'orders.csv': files.orders }))
    await importFile(page, name, file);
  await importFile(page, 'items.csv', items);
  await importFile(page, 'orders.csv', orders);
  await page.reload();
  await page.getByRole('button', { name: 'Bench' }).first().click();
  await page.keyboard.type('1234', { delay: 80 });
  await page.keyboard.press('Enter');
  await page.locator('header [aria-haspopup=menu]').waitFor();
  await typeAsScanner(page, 'PBCMDRUN');
  await page.locator('[data-activity=run]').waitFor();
  await page.getByTestId('run-total').getByText(/\d/).first().waitFor();
  await page.evaluate(() => {
    document.addEventListener(
      'keydown',
      ({ key }) => {
        if (key === 'Enter') document.body.dataset.scanned = String(performance.timeOrigin + performance.now());
      },
      true,
    );
  });
  const station: number[] = [];
  const socket: number[] = [];
  const ahead = await aheadOf(page);
  for (let n = 0; n < SCANS; n++) {
    const at = arrived();
    await typeAsScanner(page, CODE);
    const first = await at;
    const scanned = await page.evaluate(() => Number(document.body.dataset.scanned));
    const raw = await bare(printer.port, printer.printed.at(-1) ?? '', arrived());
    if (n < WARM) continue;
    station.push(first - (scanned - ahead));
    socket.push(raw);
  }
  await context.close();
  await host.stop();
  await printer.close();
  const more = (share: number): string => (quantile(station, share) - quantile(socket, share)).toFixed(1);
  return [
    {
      what: `single-item run, ${ORDERS.toLocaleString('en')} orders: end of the scan to the label's first byte`,
      measured: spread(station),
      baseline: `the same bytes over a bare socket: ${spread(socket)}`,
      ratio: `p50 + ${more(0.5)} ms, p99 + ${more(0.99)} ms`,
    },
  ];
}
