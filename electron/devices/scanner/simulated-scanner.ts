import type { DeviceTrouble } from '../device-trouble.ts';
import { createListeners } from '../listeners.ts';
import type { RawReading, Scanner, ScannerReading } from './scanner.ts';

/** A scanner made of software: it reads what it is told to, and its cable can be pulled. */
export interface SimulatedScanner extends Scanner {
  readonly read: (text: string, symbology?: string | null) => void;
  /** Reads many codes as fast as it can: what a scanner does that comes back into range. */
  readonly burst: (texts: readonly string[]) => void;
  readonly unplug: () => void;
  readonly plug: () => void;
}

const UNPLUGGED: DeviceTrouble = { type: 'absent', detail: 'The virtual scanner is unplugged.' };

/** Makes a virtual scanner. Like a real one it trims nothing and knows nothing of what the text means. */
export function createSimulatedScanner(): SimulatedScanner {
  const readings = createListeners<ScannerReading>();
  const raws = createListeners<RawReading>();
  const health = createListeners<DeviceTrouble | null>();
  let trouble: DeviceTrouble | null = null;
  let open = true;
  const become = (next: DeviceTrouble | null): void => {
    if (next === trouble) return;
    trouble = next;
    health.tell(next);
  };
  const read = (text: string, symbology: string | null = null): void => {
    if (!open || trouble !== null) return;
    raws.tell({ bytes: Buffer.from(text, 'utf8'), outcome: 'scan' });
    readings.tell({ text, symbology });
  };
  return {
    id: 'virtual',
    name: 'virtual scanner',
    onReading: readings.add,
    onRaw: raws.add,
    trouble: () => trouble,
    onHealth: health.add,
    read,
    burst: (texts) => {
      for (const text of texts) read(text);
    },
    unplug: () => become(UNPLUGGED),
    plug: () => become(null),
    close: async () => {
      open = false;
      readings.clear();
      raws.clear();
      health.clear();
    },
  };
}
