import { ok } from '#shared/prelude/index.ts';
import { keepConnected, type Search } from '../keep-connected.ts';
import { createListeners } from '../listeners.ts';
import type { SerialLine, SerialPorts } from '../serial-port.ts';
import type { RawReading, Scanner, ScannerReading } from './scanner.ts';
import { createFrameReader, type FrameSettings, IDLE_END_MS } from './serial-frames.ts';

export interface SerialScannerSettings extends SerialLine, FrameSettings {
  readonly id: string;
}

/** A scanner on a serial port: RS-232, a virtual COM port over USB, or Bluetooth SPP. */
export function createSerialScanner(
  settings: SerialScannerSettings,
  { serial, ...search }: Search & { readonly serial: SerialPorts },
): Scanner {
  const readings = createListeners<ScannerReading>();
  const raws = createListeners<RawReading>();
  const tell = (codes: readonly ScannerReading[]): void => {
    for (const code of codes) readings.tell(code);
  };
  const kept = keepConnected(async (lost) => {
    // One for each connection: what was begun before an unplug is not gone on with.
    const frames = createFrameReader(settings);
    let pause: NodeJS.Timeout | undefined;
    const opened = await serial.open(settings, {
      onBytes: (bytes) => {
        clearTimeout(pause);
        const codes = frames.take(bytes, performance.now());
        raws.tell({ bytes, outcome: codes.length > 0 ? 'scan' : 'more' });
        tell(codes);
        pause = setTimeout(() => tell(frames.idle()), IDLE_END_MS);
      },
      onLost: (trouble) => {
        clearTimeout(pause);
        lost(trouble);
      },
    });
    if (!opened.ok) return opened;
    return ok({
      close: async () => {
        clearTimeout(pause);
        await opened.value.close();
      },
    });
  }, search);
  return {
    id: settings.id,
    name: `scanner on ${settings.path}`,
    onReading: readings.add,
    onRaw: raws.add,
    trouble: kept.trouble,
    onHealth: kept.onHealth,
    close: async () => {
      readings.clear();
      raws.clear();
      await kept.close();
    },
  };
}
