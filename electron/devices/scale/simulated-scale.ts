import type { DeviceTrouble } from '../device-trouble.ts';
import { createListeners } from '../listeners.ts';
import type { Scale } from './scale.ts';
import { type ScaleSignal, weightSignal } from './scale-signal.ts';
import { createWeighing } from './weighing.ts';

/** What the fault buttons of the virtual scale can break. `moving`: it never comes to rest. */
export type ScaleFault = 'none' | 'moving' | 'overloaded' | 'unplugged';

/** A scale made of software: it shows the weight that was put on it. */
export interface SimulatedScale extends Scale {
  readonly setGrams: (grams: number) => void;
  /** What lies on it. */
  readonly grams: () => number;
  readonly setFault: (fault: ScaleFault) => void;
  readonly fault: () => ScaleFault;
}

const UNPLUGGED: DeviceTrouble = { type: 'absent', detail: 'The virtual scale is unplugged.' };
/** As often as a real one. */
const EVERY_MS = 100;

export function createSimulatedScale(): SimulatedScale {
  const health = createListeners<DeviceTrouble | null>();
  let grams = 0;
  let fault: ScaleFault = 'none';
  const trouble = (): DeviceTrouble | null => (fault === 'unplugged' ? UNPLUGGED : null);
  const weighing = createWeighing(trouble);
  const signal = (): ScaleSignal =>
    fault === 'overloaded' ? { type: 'refused', why: 'over' } : weightSignal(grams, 'g', 0, fault !== 'moving');
  // It does not keep the process alive: nobody waits for a reading.
  const timer = setInterval(() => {
    if (fault !== 'unplugged') weighing.take(signal());
  }, EVERY_MS).unref();
  return {
    id: 'virtual',
    name: 'virtual scale',
    trouble,
    onHealth: health.add,
    onReading: weighing.onReading,
    weigh: weighing.weigh,
    zero: weighing.zero,
    tare: weighing.tare,
    setGrams: (next) => {
      grams = Math.round(next);
    },
    grams: () => grams,
    setFault: (next) => {
      const before = trouble();
      fault = next;
      if (before === trouble()) return;
      if (next === 'unplugged') weighing.lose(UNPLUGGED);
      health.tell(trouble());
    },
    fault: () => fault,
    close: async () => {
      clearInterval(timer);
      weighing.close();
      health.clear();
    },
  };
}
