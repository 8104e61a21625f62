import type { Scanner, ScannerReading } from './scanner.ts';

/** A scanner made of software: it reads what it is told to. */
export interface SimulatedScanner extends Scanner {
  readonly read: (text: string) => void;
}

/** Makes a virtual scanner. Like a real one it trims nothing and knows nothing of what the text means. */
export function createSimulatedScanner(): SimulatedScanner {
  const listeners = new Set<(reading: ScannerReading) => void>();
  return {
    id: 'virtual',
    name: 'virtual scanner',
    onReading: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    read: (text) => {
      for (const listener of listeners) listener({ text, symbology: null });
    },
    close: async () => listeners.clear(),
  };
}
