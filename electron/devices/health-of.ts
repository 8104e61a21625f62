// How devices are, as every window is told.
import type { DeviceHealth } from '#shared/bridge/index.ts';
import type { DeviceSettings } from '#shared/devices/index.ts';
import type { DeviceTrouble, Health } from './device-trouble.ts';
import type { LabelPrinter } from './printer/label-printer.ts';

/** A scanner or a scale. `name`: what the people at the bench call it. */
export function healthOf(
  role: 'scanner' | 'scale',
  device: Health & { readonly id: string; readonly name: string },
  name: string | undefined,
): DeviceHealth {
  const trouble = device.trouble();
  return {
    role,
    id: device.id,
    name: name ?? device.name,
    state: stateOf(trouble),
    trouble: trouble?.type ?? null,
    reason: trouble?.detail ?? '',
    ...(trouble?.fix !== undefined && { fix: trouble.fix }),
  };
}

/** Scanners that type: nothing can be known of them. Where none is set up, any that types is heard. */
export function keyboardHealth(scanners: DeviceSettings['scanners']): readonly DeviceHealth[] {
  const typing = scanners.filter(({ type }) => type === 'wedge');
  const heard = scanners.length === 0 ? [{ id: 'keyboard', name: undefined }] : typing;
  return heard.map(({ id, name = 'keyboard scanner' }) => ({
    ...({ role: 'scanner', state: 'ready' } as const),
    ...{ id, name, trouble: null, reason: '' },
  }));
}

/** Asks a printer how it is. Undefined: there is none. */
export async function printerHealth(printer: LabelPrinter | undefined): Promise<DeviceHealth> {
  const trouble = printer ? await printer.status() : null;
  // Only a device node can be closed to this user.
  const closed = /^\/dev\/.*\b(?:EACCES|EPERM)\b/.test(trouble?.detail ?? '');
  return {
    role: 'printer',
    id: printer?.id ?? '',
    name: printer?.name ?? '',
    state: !printer ? 'absent' : trouble ? (trouble.type === 'offline' ? 'absent' : 'fault') : 'ready',
    trouble: closed ? 'permission' : (trouble?.type ?? null),
    reason: trouble?.detail ?? '',
    ...(closed && { fix: 'sudo usermod -aG lp $USER' }),
  };
}

const NOT_THERE: ReadonlySet<DeviceTrouble['type']> = new Set<DeviceTrouble['type']>([
  'absent',
  'silent',
  'says-nothing',
]);

const stateOf = (trouble: DeviceTrouble | null): DeviceHealth['state'] =>
  trouble === null ? 'ready' : NOT_THERE.has(trouble.type) ? 'absent' : 'fault';
