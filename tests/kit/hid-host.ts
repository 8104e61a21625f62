// Runs one HID driver over the real node-hid, as a process of its own: a library can only be preloaded at its start.
import { createNodeHid } from '#electron/devices/hid.ts';
import { watchHotplug } from '#electron/devices/hotplug.ts';
import { createHidScale } from '#electron/devices/scale/hid-scale.ts';
import { createHidPosScanner } from '#electron/devices/scanner/hid-pos-scanner.ts';
import type { Asked } from './hid-driver.ts';

const tell = (event: string, value: unknown): void => void process.send?.({ event, value });
const hotplug = watchHotplug(process.env.FAKEHID_DIR ?? '');
const access = { hid: createNodeHid(), onArrival: hotplug.onArrival };
const settings = JSON.parse(process.argv[3] ?? '');

function start() {
  if (process.argv[2] === 'scale') {
    const scale = createHidScale(settings, access);
    scale.onReading((reading) => tell('reading', reading));
    return { ...scale, scale };
  }
  // A hasty one looks for a scanner that is not there, and so leaves the device alone.
  const scanner = createHidPosScanner(settings, access);
  scanner.onReading((reading) => tell('reading', reading));
  return { ...scanner, scale: undefined };
}

/** Opens and closes the one device there is as hastily as can be; a second opening meanwhile is refused. */
async function hasten(): Promise<void> {
  const records = await access.hid.list();
  const [record] = records.ok ? records.value : [];
  if (!record) return;
  const listener = { onReport: () => undefined, onLost: () => undefined };
  for (let n = 0; n < 25; n++) {
    const [first, second] = await Promise.all([access.hid.open(record, listener), access.hid.open(record, listener)]);
    const closings = [first, second].map(async (opened) => {
      if (!opened.ok) return opened.failure.type;
      await Promise.all([opened.value.close(), opened.value.close()]);
      return 'closed';
    });
    tell('reading', await Promise.all(closings));
  }
}

const device = start();
if (process.argv[2] === 'haste') await hasten();
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
