import { createNodeHid } from './hid.ts';
import type { HidPort } from './hid-port.ts';
import { type Hotplug, watchHotplug } from './hotplug.ts';
import { createNodeSerial } from './serial.ts';
import type { SerialPorts } from './serial-port.ts';

/** The ways to devices that this computer has. */
export interface DeviceAccess {
  readonly hid: HidPort;
  readonly serial: SerialPorts;
  readonly hotplug: Hotplug;
}

/** The real ones. Nothing is loaded or opened before somebody needs it, but for the watch on device nodes. */
export const createDeviceAccess = (deviceNodes: string): DeviceAccess => ({
  hid: createNodeHid(),
  serial: createNodeSerial(),
  hotplug: watchHotplug(deviceNodes),
});
