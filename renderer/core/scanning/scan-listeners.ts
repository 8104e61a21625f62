import type { Command } from '#shared/barcode/index.ts';
import type { StationApp } from '../station-app.ts';

/** Screens that hear scans, and those that take them for a field of theirs. */
export interface ScanListeners extends Pick<StationApp, 'onScan' | 'takeScans' | 'takeCommands'> {
  /** Tells whoever listens; true when somebody took the scan, and nothing else is to be done with it. */
  readonly tell: (text: string, deviceId: 'devices' | 'keyboard') => boolean;
  /** Asks whatever stands on the screen, the last that came up first; true when it took the command for its answer. */
  readonly answers: (command: Command) => boolean;
}

export function createScanListeners(): ScanListeners {
  const hears = new Set<(text: string, deviceId: 'devices' | 'keyboard') => void>();
  const takers = new Set<(text: string) => void>();
  const asking = new Set<(command: Command) => boolean>();
  return {
    onScan: (listener) => {
      hears.add(listener);
      return () => void hears.delete(listener);
    },
    takeScans: (taker) => {
      takers.add(taker);
      return () => void takers.delete(taker);
    },
    takeCommands: (taker) => {
      asking.add(taker);
      return () => void asking.delete(taker);
    },
    answers: (command) => [...asking].reverse().some((takes) => takes(command)),
    tell(text, deviceId) {
      for (const hear of hears) hear(text, deviceId);
      for (const take of takers) take(text);
      return takers.size > 0;
    },
  };
}
