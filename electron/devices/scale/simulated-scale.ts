/** A scale's reading: whole grams, and whether it stands still. */
export interface ScaleReading {
  readonly grams: number;
  readonly stable: boolean;
}

/** A scale, whatever it hangs on. */
export interface Scale {
  readonly id: string;
  readonly name: string;
  readonly read: () => Promise<ScaleReading>;
}

/** A scale made of software: it shows the weight that was put on it. */
export interface SimulatedScale extends Scale {
  readonly setGrams: (grams: number) => void;
  readonly grams: () => number;
}

export function createSimulatedScale(): SimulatedScale {
  let grams = 0;
  return {
    id: 'virtual',
    name: 'virtual scale',
    read: async () => ({ grams, stable: true }),
    setGrams: (next) => {
      grams = Math.round(next);
    },
    grams: () => grams,
  };
}
