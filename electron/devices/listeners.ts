/** Those who want to hear of something, in the order in which they asked. */
export interface Listeners<Heard> {
  /** Adds one; gives the way to stop hearing. */
  readonly add: (listener: (heard: Heard) => void) => () => void;
  readonly tell: (heard: Heard) => void;
  readonly clear: () => void;
}

export function createListeners<Heard>(): Listeners<Heard> {
  const listeners = new Set<{ readonly hear: (heard: Heard) => void }>();
  return {
    add: (hear) => {
      // Wrapped, so that the same function may be added twice.
      const entry = { hear };
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
    tell: (heard) => {
      for (const { hear } of [...listeners]) hear(heard);
    },
    clear: () => listeners.clear(),
  };
}
