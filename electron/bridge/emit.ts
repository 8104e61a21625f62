import { type PayloadOf, type PushName, pushes } from '#shared/bridge/index.ts';

/** Says something to every window that listens. */
export type Emit = <Name extends PushName>(push: Name, payload: PayloadOf<Name>) => void;

export interface Pushes {
  readonly emit: Emit;
  readonly listen: (listener: (push: string, payload: unknown) => void) => () => void;
}

/** The trusted side's own voice. A payload that does not fit its schema is a bug and never leaves. */
export function createPushes(): Pushes {
  const listeners = new Set<(push: string, payload: unknown) => void>();
  return {
    emit: (push, payload) => {
      const checked = pushes[push].parse(payload);
      for (const listener of listeners) listener(push, checked);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
