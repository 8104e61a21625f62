import type { DeviceTrouble } from '../device-trouble.ts';
import { createListeners } from '../listeners.ts';
import type { Scale } from './scale.ts';
import { type ScaleSignal, weightSignal } from './scale-signal.ts';
import { createWeighing } from './weighing.ts';

/**
 * What the fault buttons of the virtual scale can break. `moving`: it never comes to rest. `silent`: it says nothing any more.
 * `drifted`: it shows some weight of nothing, until it is set to zero; repaired, it starts anew.
 */
export type ScaleFault = 'none' | 'moving' | 'drifted' | 'overloaded' | 'silent' | 'unplugged';

/** A scale made of software: it shows the weight that was put on it. */
export interface SimulatedScale extends Scale {
  readonly setGrams: (grams: number) => void;
  /** What lies on it. */
  readonly grams: () => number;
  readonly setFault: (fault: ScaleFault) => void;
  readonly fault: () => ScaleFault;
}

const UNPLUGGED: DeviceTrouble = { type: 'absent', detail: 'The virtual scale is unplugged.' };
const SILENT: DeviceTrouble = { type: 'silent', detail: 'The virtual scale says nothing. Is it switched on?' };
/** As often as a real one. */
const EVERY_MS = 100;
/** After so many readings that did not come, as after two seconds of a real one. */
const MISSED = 20;
const DRIFT_GRAMS = 30;

export function createSimulatedScale(): SimulatedScale {
  const health = createListeners<DeviceTrouble | null>();
  let grams = 0;
  let fault: ScaleFault = 'none';
  let missed = 0;
  const trouble = (): DeviceTrouble | null =>
    fault === 'unplugged' ? UNPLUGGED : fault === 'silent' && missed >= MISSED ? SILENT : null;
  const weighing = createWeighing(trouble);
  const signal = (): ScaleSignal =>
    fault === 'overloaded'
      ? { type: 'refused', why: 'over' }
      : weightSignal(grams + (fault === 'drifted' ? DRIFT_GRAMS : 0), 'g', 0, fault !== 'moving');
  function change(how: () => void): void {
    const before = trouble();
    how();
    const now = trouble();
    if (before === now) return;
    if (now) weighing.lose(now);
    health.tell(now);
  }
  // It does not keep the process alive: nobody waits for a reading.
  const timer = setInterval(() => {
    if (fault === 'silent') change(() => missed++);
    else if (fault !== 'unplugged') weighing.take(signal());
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
    setFault: (next) =>
      change(() => {
        // Else the zero that mended the drift would show as less than nothing.
        if (fault === 'drifted' && next !== 'drifted') weighing.startOver();
        fault = next;
        missed = 0;
      }),
    fault: () => fault,
    close: async () => {
      clearInterval(timer);
      weighing.close();
      health.clear();
    },
  };
}
