// Labels: from the closed parcel to the printer, through the station as it is built, against the bare socket; and the
// memory of spool and driver over ten thousand of them.
import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { Station } from '#electron/station/station.ts';
import type { ChannelName, InOf, OutOf } from '#shared/bridge/index.ts';
import type { Order } from '#shared/domain/index.ts';
import { append, emptyHead, headAfter, type StationEvent } from '#shared/log/index.ts';
import { needsOf } from '#shared/packing/index.ts';
import { EMPTY_CURSOR } from '#shared/sync/index.ts';
import { openDemoStation } from '#tests/kit/open-demo-station.ts';
import { digest } from '#tests/kit/open-store.ts';
import { startZplPrinterServer } from '#tests/kit/zpl-printer-server.ts';
import { root } from './host.ts';
import { quantile, type Row } from './row.ts';

const LABELS = 200;
const MANY = 10_000;

/** The station, with the printer that it is to print on; its events are those of a packer who packs each order. */
async function openPacked(port: number, hostVerification: boolean) {
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'packbench-labels-'));
  const configFile = path.join(dataFolder, 'station.json');
  const printers = [{ id: 'p1', type: 'tcp', host: '127.0.0.1', port, hostVerification }];
  writeFileSync(configFile, JSON.stringify({ devices: { printers } }));
  const opened = await openDemoStation(dataFolder);
  if (!opened.ok) throw new Error(opened.failure.sentence);
  const station = opened.value;
  await call(station, 'station/claim', {});
  await call(station, 'journal/open', {});
  const pulled = await call(station, 'store/pull', {
    ...{ protocol: 1, stationId: 's1', incarnation: 'i1', cursor: EMPTY_CURSOR, resume: null, pages: 100 },
  });
  if (pulled.type !== 'reply' || pulled.reply.type !== 'changes') throw new Error('no orders');
  const orders = pulled.reply.pages
    .filter(({ kind }) => kind === 'order')
    .flatMap(({ records }) => JSON.parse(records) as Order[])
    .filter(({ status }) => status === 'confirmed');
  let head = emptyHead('i1');
  /** Packs an order and gives it back when the printer's own font can set its label. */
  async function pack(order: Order): Promise<boolean> {
    const about = { v: 1, orderId: order.id } as const;
    const needs = [...needsOf(order)];
    const events: StationEvent[] = [
      { type: 'OrderOpened', ...about, rev: order.rev, needs },
      ...needs.map(
        (need, at): StationEvent => ({
          ...{
            type: 'UnitScanned',
            ...about,
            parcel: 1,
            by: 'scan',
            raw: '',
            scanId: `${order.id} ${at}`,
            sku: need.sku,
          },
          ...{
            units: need.units,
            fills: [{ need: need.key, units: need.units }],
            lot: null,
            expiry: null,
            serial: null,
          },
        }),
      ),
      { type: 'ParcelClosed', ...about, parcel: 1 },
    ];
    const entries = events.map((event, at) => {
      const entry = append(digest, head, { opId: `${order.id} ${at}`, at: 1, by: 'ana', event });
      head = headAfter(entry);
      return entry;
    });
    await call(station, 'journal/append', { entries });
    const prepared = await call(station, 'label/prepare', { orderId: order.id, parcel: 1, version: 1 });
    return prepared.type === 'texts' && prepared.texts.length === 0;
  }
  return { station, orders, pack };
}

async function call<Name extends ChannelName>(station: Station, name: Name, payload: InOf<Name>): Promise<OutOf<Name>> {
  const reply = await station.serve('window', name, payload);
  if (!reply.ok) throw new Error(`${name}: ${reply.failure.message}`);
  return reply.value as OutOf<Name>;
}

/** The bytes of a label, through a connection of their own, until the printer has them. */
async function raw(port: number, label: string, arrived: () => Promise<number>): Promise<number> {
  const started = performance.now();
  const at = arrived();
  const socket = connect({ host: '127.0.0.1', port, noDelay: true }, () => socket.end(label));
  // What the printer says is thrown away: a line with something unread never closes.
  socket.resume();
  await new Promise((resolve) => socket.on('close', resolve));
  return (await at) - started;
}

export async function benchLabels(): Promise<readonly Row[]> {
  let notice: (at: number) => void = () => undefined;
  const arrived = () =>
    new Promise<number>((resolve) => {
      notice = resolve;
    });
  const server = await startZplPrinterServer({ onLabel: () => notice(performance.now()) });
  const rows: Row[] = [];
  for (const verified of [true, false]) {
    const { station, orders, pack } = await openPacked(server.port, verified);
    const first: number[] = [];
    const whole: number[] = [];
    const bare: number[] = [];
    for (const order of orders) {
      if (first.length >= LABELS) break;
      if (!(await pack(order))) continue;
      const at = arrived();
      const started = performance.now();
      const printed = await call(station, 'label/print', { orderId: order.id, parcel: 1, version: 1, drawn: [] });
      whole.push(performance.now() - started);
      if (printed.type !== 'printed') throw new Error(printed.detail);
      first.push((await at) - started);
      bare.push(await raw(server.port, server.printed.at(-1) ?? '', arrived));
    }
    await station.close();
    const both = (values: readonly number[]) =>
      `p50 ${quantile(values, 0.5).toFixed(1)} ms, p99 ${quantile(values, 0.99).toFixed(1)} ms`;
    const ratio = (values: readonly number[]) => (quantile(values, 0.5) / quantile(bare, 0.5)).toFixed(1);
    const how = verified ? 'reports each label (^HV)' : 'is asked until it is empty';
    rows.push(
      {
        what: `${first.length} labels, closed parcel to first byte, a printer that ${how}`,
        measured: both(first),
        baseline: `the same bytes over a bare socket: ${both(bare)}`,
        ratio: ratio(first),
      },
      {
        what: 'the same, to "printed" in the spool',
        measured: both(whole),
        baseline: 'the same',
        ratio: ratio(whole),
      },
    );
  }
  await server.close();
  return [...rows, await memory()];
}

/** A process of its own prints ten thousand labels through spool and driver, and says how large it is. */
async function memory(): Promise<Row> {
  const server = await startZplPrinterServer();
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'packbench-spool-')), 'spool.db');
  const child = spawn(
    process.execPath,
    ['--expose-gc', path.join(root, 'tests/bench/many-labels.ts'), file, `${server.port}`, `${MANY}`],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let said = '';
  child.stdout.on('data', (data: Buffer) => {
    said += data;
  });
  const started = performance.now();
  await new Promise((resolve) => child.on('close', resolve));
  const seconds = (performance.now() - started) / 1_000;
  await server.close();
  const sizes = said
    .trim()
    .split('\n')
    .map((line) => line.split(' ').map(Number));
  const column = (at: number) => sizes.map((size) => size[at] ?? 0);
  const [first = 0, , last = 0] = column(0);
  return {
    what: `memory over ${MANY.toLocaleString('en')} labels (spool on disk, driver): at 1,000, in the middle, at the end`,
    measured: `${column(0).join(', ')} MB, of it heap ${column(1).join(', ')} MB`,
    baseline: `${server.printed.length.toLocaleString('en')} labels came out in ${seconds.toFixed(0)} s`,
    ratio: (last / first).toFixed(2),
  };
}
