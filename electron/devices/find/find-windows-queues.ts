import type { FoundDevice } from '#shared/bridge/index.ts';
import type { DeviceSettings } from '#shared/devices/index.ts';
import type { Devices } from '../devices.ts';

/** The printers that Windows knows, as they can be set up. */
export async function findWindowsQueues(
  { windowsQueues }: Pick<Devices, 'windowsQueues'>,
  { printers }: DeviceSettings,
): Promise<readonly FoundDevice[]> {
  return (await windowsQueues()).map((queue) => ({
    kind: 'windows-queue',
    name: queue,
    address: queue,
    queue,
    known: printers
      .filter((printer) => printer.type === 'spooler' && printer.queue === queue)
      .map(({ id, name }) => name ?? id),
  }));
}
