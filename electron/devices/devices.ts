// Composition root of the devices: the only place that names concrete drivers.
import type { DeviceHealth } from '#shared/bridge/index.ts';
import type { Clock, NewId } from '#shared/prelude/index.ts';
import type { LabelPrinter } from './printer/label-printer.ts';
import type { OfficePrinter } from './printer/office-printer.ts';
import { createSimulatedPrinter, type SimulatedPrinter } from './printer/simulated-printer.ts';
import { createPrinter, createSlipPrinter, type PrinterSettings } from './printers.ts';
import { createSimulatedScale, type SimulatedScale } from './scale/simulated-scale.ts';
import { createSimulatedScanner, type SimulatedScanner } from './scanner/simulated-scanner.ts';

/** The configured devices, as the composition root hands them over. */
export interface DeviceSettings {
  readonly scanners: readonly { readonly id: string; readonly type: string }[];
  readonly printers: readonly PrinterSettings[];
  readonly roles: { readonly shippingLabel?: string | undefined; readonly packingSlip?: string | undefined };
}

/** What devices say by themselves. */
export type DeviceEmit = {
  (
    push: 'scanner/scanned',
    payload: { id: string; text: string; symbology: string | null; deviceId: string; at: number },
  ): void;
  (push: 'device/changed', payload: { devices: DeviceHealth[] }): void;
  (push: 'bench/changed', payload: Record<string, never>): void;
};

export interface Devices {
  readonly mode: 'real' | 'virtual';
  readonly labelPrinter: () => LabelPrinter | undefined;
  /** The office printer for packing slips, when one is set up. */
  readonly slipPrinter: OfficePrinter | undefined;
  /** Any printer that is set up, by its id. */
  readonly printerById: (id: string) => LabelPrinter | undefined;
  readonly health: () => Promise<readonly DeviceHealth[]>;
  /** The virtual bench; undefined when the station drives real devices. */
  readonly virtual:
    | { readonly scanner: SimulatedScanner; readonly printer: SimulatedPrinter; readonly scale: SimulatedScale }
    | undefined;
  /** Tells every window how the devices are. */
  readonly announce: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export function createDevices(options: {
  readonly mode: 'real' | 'virtual';
  readonly settings: DeviceSettings;
  readonly newId: NewId;
  readonly clock: Clock;
  readonly emit: DeviceEmit;
}): Devices {
  const { mode, settings, newId, clock, emit } = options;
  const virtual =
    mode === 'virtual'
      ? {
          scanner: createSimulatedScanner(),
          printer: createSimulatedPrinter(() => emit('bench/changed', {})),
          scale: createSimulatedScale(),
        }
      : undefined;
  virtual?.scanner.onReading(({ text, symbology }) =>
    emit('scanner/scanned', { id: newId(), text, symbology, deviceId: virtual.scanner.id, at: clock.now() }),
  );
  const printers = settings.printers.map((printer) => createPrinter(printer, () => emit('bench/changed', {})));
  const real = printers.find((printer) => printer.id === settings.roles.shippingLabel) ?? printers[0];
  // A printer that is set up is used even beside virtual scanners and scales: that is how a bench is tried out.
  const labelPrinter: LabelPrinter | undefined = real ?? virtual?.printer;

  async function health(): Promise<readonly DeviceHealth[]> {
    const trouble = labelPrinter ? await labelPrinter.status() : null;
    return [
      virtual
        ? { role: 'scanner', name: virtual.scanner.name, state: 'ready', reason: '' }
        : { role: 'scanner', name: 'keyboard scanner', state: 'ready', reason: '' },
      {
        role: 'printer',
        name: labelPrinter?.name ?? '',
        state: !labelPrinter ? 'absent' : trouble ? (trouble.type === 'offline' ? 'absent' : 'fault') : 'ready',
        reason: trouble?.detail ?? '',
      },
      ...(virtual ? [{ role: 'scale', name: virtual.scale.name, state: 'ready', reason: '' } as const] : []),
    ];
  }

  return {
    mode,
    labelPrinter: () => labelPrinter,
    slipPrinter: createSlipPrinter(settings.printers.find(({ id }) => id === settings.roles.packingSlip)),
    printerById: (id) => [...printers, virtual?.printer].find((printer) => printer?.id === id),
    health,
    virtual,
    announce: async () => emit('device/changed', { devices: [...(await health())] }),
    close: async () => virtual?.scanner.close(),
  };
}
