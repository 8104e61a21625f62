// The least that a HID scanner costs: node-hid alone, and a message for each report.
import { devicesAsync, HIDAsync } from 'node-hid';

const [found] = await devicesAsync();
const device = await HIDAsync.open(found?.path ?? '');
device.on('error', () => process.exit(1));
device.on('data', (report: Buffer) => process.send?.(report.toString('latin1')));
process.send?.('ready');
