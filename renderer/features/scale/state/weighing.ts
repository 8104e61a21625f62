import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { OutOf } from '#shared/bridge/index.ts';

declare module '#renderer/core/station-app.ts' {
  interface StationApp {
    readonly weighing: Weighing;
  }
}

/** Why the scale was not set, and its own words about it: those are in English. */
export type WeighFailure = Pick<Extract<OutOf<'scale/zero'>, { type: 'failed' }>, 'trouble' | 'detail'>;

/** The scale of this bench. Each gives what stood in the way, or null when it is done. */
export interface Weighing {
  readonly zero: () => Promise<WeighFailure | null>;
  readonly tare: () => Promise<WeighFailure | null>;
}

/** Keeps the weight on the screen up to date, and sets the scale to zero. */
export function createWeighing(bridge: Bridge, store: StationStore): Weighing {
  bridge.on('scale/changed', ({ reading }) => store.setState({ weight: reading }));
  void bridge.call('scale/reading', {}).then((now) => now.ok && store.setState({ weight: now.value.reading }));
  const adjust = async (how: 'scale/zero' | 'scale/tare'): Promise<WeighFailure | null> => {
    const done = await bridge.call(how, {});
    if (!done.ok) return { trouble: 'unusable', detail: done.failure.message };
    return done.value.type === 'done' ? null : done.value;
  };
  return { zero: () => adjust('scale/zero'), tare: () => adjust('scale/tare') };
}
