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
type Ask = Extract<Heard, { type: 'ask' }>;

function run(): void {
  const link = openParentLink();
  const tell = (news: News): void => link.send(news);
  let drivers: Drivers | undefined;

  function start({ scanners, scales, keptScans, deviceNodes }: Start): Drivers {
    const opened = openScanKeeper(keptScans, Date.now());
    if (!opened.ok) console.error(`packbench: scans cannot be kept in ${keptScans}: ${opened.failure}`);
    const { keeper, untaken } = opened.ok ? opened.value : { keeper: keepNothing, untaken: [] };
    const access = createDeviceAccess(deviceNodes);
    const started = createDrivers({ scanners, scales, access, keeper, newId, clock: { now: Date.now } });
    // First what the process before this one read: scans keep their order.
    for (const scan of untaken) tell({ type: 'scan', scan });
    started.onScan((scan) => tell({ type: 'scan', scan }));
    for (const [role, devices] of [['scanner', started.scanners] as const, ['scale', started.scales] as const])
      for (const device of devices) {
        const health = (): void =>
          tell({ type: 'health', role, id: device.id, name: device.name, trouble: device.trouble() });
        device.onHealth(health);
        health();
      }
    for (const scale of started.scales)
      scale.onReading(({ grams, stable }) => tell({ type: 'reading', scaleId: scale.id, grams, stable }));
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
  async function stop(): Promise<void> {
    // Every device is let go of before the end: node-hid crashes on those that are still open.
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
