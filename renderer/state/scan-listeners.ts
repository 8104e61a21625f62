import type { StationApp } from './station-app.ts';

/** Screens that hear scans, and those that take them for a field of theirs. */
export interface ScanListeners extends Pick<StationApp, 'onScan' | 'takeScans'> {
  /** Tells whoever listens; true when somebody took the scan, and nothing else is to be done with it. */
  readonly tell: (text: string, deviceId: 'devices' | 'keyboard') => boolean;
}

export function createScanListeners(): ScanListeners {
  const hears = new Set<(text: string, deviceId: 'devices' | 'keyboard') => void>();
  const takers = new Set<(text: string) => void>();
  return {
    onScan: (listener) => {
      hears.add(listener);
      return () => void hears.delete(listener);
    },
    takeScans: (taker) => {
      takers.add(taker);
      return () => void takers.delete(taker);
    },
    tell(text, deviceId) {
      for (const hear of hears) hear(text, deviceId);
      for (const take of takers) take(text);
      return takers.size > 0;
    },
  };
}
