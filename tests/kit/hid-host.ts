// Runs one HID driver over the real node-hid, as a process of its own: a library can only be preloaded at its start.
import { createNodeHid } from '#electron/devices/hid.ts';
import { watchHotplug } from '#electron/devices/hotplug.ts';
import { createHidScale } from '#electron/devices/scale/hid-scale.ts';
import { createHidPosScanner } from '#electron/devices/scanner/hid-pos-scanner.ts';
import type { Asked } from './hid-driver.ts';

const tell = (event: string, value: unknown): void => void process.send?.({ event, value });
const hotplug = watchHotplug(process.env.FAKEHID_DIR);
const access = { hid: createNodeHid(), onArrival: hotplug.onArrival };
const settings = JSON.parse(process.argv[3] ?? '');

function start() {
  if (process.argv[2] === 'scale') {
    const scale = createHidScale(settings, access);
    scale.onReading((reading) => tell('reading', reading));
    return { ...scale, scale };
  }
  const scanner = createHidPosScanner(settings, access);
  scanner.onReading((reading) => tell('reading', reading));
  return { ...scanner, scale: undefined };
}
const device = start();
device.onHealth((trouble) => tell('health', trouble));

process.on('message', async (asked: Asked) => {
  if (asked.verb !== 'close') {
    tell('answer', { id: asked.id, outcome: await device.scale?.[asked.verb](asked.timeoutMs) });
    return;
  }
  await device.close();
  hotplug.close();
  process.disconnect();
});
