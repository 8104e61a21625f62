import type { Result } from '#shared/prelude/index.ts';
import type { DeviceTrouble, Health } from '../device-trouble.ts';

/**
 * What a scale shows at one moment: net, that is without what was set to zero and tared here, in whole grams, below zero
 * when something was taken away. `stable`: the scale itself says that it stands still. `atMs` runs evenly (monotonic).
 */
export interface ScaleReading {
  readonly grams: number;
  readonly stable: boolean;
  readonly atMs: number;
}

/**
 * Why there is no weight. `unsettled`: it moved, or its readings did not agree, until the time was over. `stale`: nothing
 * came from it lately. `refused`: it says itself that it cannot weigh, such as over its limit. `unusable`: see the detail.
 */
export interface WeighTrouble {
  readonly type: 'unsettled' | 'stale' | 'refused' | 'unusable';
  /** A sentence for people. */
  readonly detail: string;
}

/** A scale, whatever it hangs on. It finds its device by itself, now and after each time it was gone. */
export interface Scale extends Health {
  readonly id: string;
  /** What people call it: the product's own name once it is known. */
  readonly name: string;
  /** Hears every reading, stable or not, for a display; gives the way to stop hearing. */
  readonly onReading: (listener: (reading: ScaleReading) => void) => () => void;
  /** A weight to count on, in whole grams: readings that are stable, fresh and agree. Waits at most `timeoutMs` for it. */
  readonly weigh: (timeoutMs: number) => Promise<Result<number, WeighTrouble>>;
  /** Takes what lies there now for an empty scale: for a pan that drifted. Refused for more than a little. Settled weights only. */
  readonly zero: (timeoutMs: number) => Promise<Result<void, WeighTrouble>>;
  /** Takes what lies there now for the packaging: later weights are without it. Tared empty, it is gone. */
  readonly tare: (timeoutMs: number) => Promise<Result<void, WeighTrouble>>;
  /** Lets go of the device; afterwards nothing is heard and nothing is weighed. Calling it again does no harm. */
  readonly close: () => Promise<void>;
}

/** Words for a scale that cannot be used. */
export const unusable = ({ detail }: DeviceTrouble): WeighTrouble => ({ type: 'unusable', detail });
