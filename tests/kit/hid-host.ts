// Runs one HID driver over the real node-hid, as a process of its own: a library can only be preloaded at its start.
import { createNodeHid } from '#electron/devices/hid.ts';
import { watchHotplug } from '#electron/devices/hotplug.ts';
import { createHidPosScanner } from '#electron/devices/scanner/hid-pos-scanner.ts';

const tell = (event: string, value: unknown): void => void process.send?.({ event, value });
const hotplug = watchHotplug(process.env.FAKEHID_DIR);
const device = createHidPosScanner(JSON.parse(process.argv[2] ?? ''), {
  hid: createNodeHid(),
  onArrival: hotplug.onArrival,
});
device.onReading((reading) => tell('reading', reading));
device.onHealth((trouble) => tell('health', trouble));
process.on('message', async () => {
  await device.close();
  hotplug.close();
  tell('closed', null);
  process.disconnect();
});
