import type { DeviceTrouble } from '../device-trouble.ts';
import { createListeners } from '../listeners.ts';
import type { RawReading, Scanner, ScannerReading } from './scanner.ts';

/**
 * What the fault buttons of the virtual scanner can break. `double`: it is set up twice, and each reading comes over both
 * channels. `half`: only the first half of a code arrives.
 */
export type ScannerFault = 'none' | 'unplugged' | 'double' | 'half';

/** A scanner made of software: it reads what it is told to, well or badly. */
export interface SimulatedScanner extends Scanner {
  readonly read: (text: string, symbology?: string | null) => void;
  /** Reads many codes as fast as it can: what a scanner does that comes back into range. */
  readonly burst: (texts: readonly string[]) => void;
  readonly setFault: (fault: ScannerFault) => void;
  readonly fault: () => ScannerFault;
  /** Hears the second channel of a scanner that is set up twice. */
  readonly onSecondReading: (listener: (reading: ScannerReading) => void) => () => void;
}

const UNPLUGGED: DeviceTrouble = { type: 'absent', detail: 'The virtual scanner is unplugged.' };

/** Makes a virtual scanner. Like a real one it trims nothing and knows nothing of what the text means. */
export function createSimulatedScanner(): SimulatedScanner {
  const readings = createListeners<ScannerReading>();
  const seconds = createListeners<ScannerReading>();
  const raws = createListeners<RawReading>();
  const health = createListeners<DeviceTrouble | null>();
  let fault: ScannerFault = 'none';
  let open = true;
  const trouble = (): DeviceTrouble | null => (fault === 'unplugged' ? UNPLUGGED : null);
  const read = (code: string, symbology: string | null = null): void => {
    if (!open || fault === 'unplugged') return;
    const text = fault === 'half' ? code.slice(0, Math.ceil(code.length / 2)) : code;
    raws.tell({ bytes: Buffer.from(text, 'utf8'), outcome: 'scan' });
    readings.tell({ text, symbology });
    if (fault === 'double') seconds.tell({ text, symbology });
  };
  return {
    id: 'virtual',
    name: 'virtual scanner',
    onReading: readings.add,
    onSecondReading: seconds.add,
    onRaw: raws.add,
    trouble,
    onHealth: health.add,
    read,
    burst: (texts) => {
      for (const text of texts) read(text);
    },
    setFault: (next) => {
      const before = trouble();
      fault = next;
      if (before !== trouble()) health.tell(trouble());
    },
    fault: () => fault,
    close: async () => {
      open = false;
      readings.clear();
      seconds.clear();
      raws.clear();
      health.clear();
    },
  };
}
