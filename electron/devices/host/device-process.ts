// The process of the drivers: native code reads scanners and scales here, and its crash takes no packing station with it.
import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import { createDeviceAccess } from '../access.ts';
import { createDrivers, type Drivers } from '../drivers.ts';
import { keepNothing, openScanKeeper } from '../scan-keeper.ts';
import { type News, Order } from './messages.ts';
import { openParentLink } from './parent-link.ts';

type Heard = z.output<typeof Order>;
type Start = Extract<Heard, { type: 'start' }>;
type Change = Extract<Heard, { type: 'change' }>;
type Ask = Extract<Heard, { type: 'ask' }>;

function run(): void {
  const link = openParentLink();
  const tell = (news: News): void => link.send(news);
  let drivers: Drivers | undefined;
  let changing = Promise.resolve();

  const heard = new WeakSet<object>();

  /** Tells how each of the devices is, and from now on each change of it. */
  function tellHealth(of: Drivers): void {
    for (const [role, devices] of [['scanner', of.scanners] as const, ['scale', of.scales] as const])
      for (const device of devices) {
        const health = (): void => {
          // What was asked for by the settings of before is no news any more.
          if (drivers && ![...drivers.scanners, ...drivers.scales].some((other) => other === device)) return;
          tell({ type: 'health', role, id: device.id, name: device.name, trouble: device.trouble() });
        };
        if (!heard.has(device)) device.onHealth(health);
        heard.add(device);
        health();
      }
    for (const scale of of.scales) {
      if (heard.has(scale.onReading)) continue;
      heard.add(scale.onReading);
      scale.onReading(({ grams, stable }) => tell({ type: 'reading', scaleId: scale.id, grams, stable }));
    }
  }
  function start({ scanners, scales, keptScans, deviceNodes, watch }: Start): Drivers {
    const opened = openScanKeeper(keptScans, Date.now());
    if (!opened.ok) console.error(`packbench: scans cannot be kept in ${keptScans}: ${opened.failure}`);
    const { keeper, untaken } = opened.ok ? opened.value : { keeper: keepNothing, untaken: [] };
    const access = createDeviceAccess(deviceNodes);
    const started = createDrivers({ scanners, scales, access, keeper, newId, clock: { now: Date.now } });
    // First what the process before this one read: scans keep their order.
    for (const scan of untaken) tell({ type: 'scan', scan });
    started.onScan((scan) => tell({ type: 'scan', scan }));
    started.onRaw((raw) => tell({ type: 'raw', ...raw }));
    started.watch(watch);
    tellHealth(started);
    return started;
  }
  async function answer({ question, scaleId, verb, timeoutMs }: Ask): Promise<void> {
    const scale = drivers?.scales.find(({ id }) => id === scaleId);
    const outcome = await scale?.[verb](timeoutMs);
    if (!outcome) return;
    tell({
      type: 'answer',
      question,
      outcome: outcome.ok
        ? { type: 'done', grams: outcome.value ?? 0 }
        : { type: 'failed', trouble: outcome.failure.type, detail: outcome.failure.detail },
    });
  }
  async function change({ scanners, scales }: Change): Promise<void> {
    await drivers?.change(scanners, scales);
    if (drivers) tellHealth(drivers);
  }
  async function find(question: number): Promise<void> {
    const found = await drivers?.find();
    if (!found) return;
    const { hid, serial, troubles } = found;
    tell({ type: 'found', question, found: { hid: [...hid], serial: [...serial], troubles: [...troubles] } });
  }
  async function stop(): Promise<void> {
    // Every device is let go of before the end: node-hid crashes on those that are still open.
    await changing;
    await drivers?.close();
    process.exit(0);
  }

  // Pressed in a terminal, they reach every process: the one that started this one says when to end.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
  link.onMessage((message) => {
    const order = Order.parse(message);
    switch (order.type) {
      case 'start':
        drivers ??= start(order);
        break;
      case 'change':
        // One change after the other, and none before the start is through.
        changing = changing.then(() => change(order));
        break;
      case 'watch':
        drivers?.watch(order.on);
        break;
      case 'find':
        void find(order.question);
        break;
      case 'take':
        drivers?.take(order.ids);
        break;
      case 'ask':
        void answer(order);
        break;
      case 'ping':
        tell({ type: 'pong' });
        break;
      case 'stop':
        void stop();
        break;
    }
  });
}

run();
