import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { StationStore } from './station-store.ts';

/** Follows the page's line to its station: nothing on the screen may look well while nobody answers. */
export function followHost(bridge: Bridge, store: StationStore): void {
  bridge.on('station/lost', () => store.setState({ line: 'gone' }));
  bridge.on('station/shut', () => store.setState({ line: 'shut' }));
  bridge.on('station/reconnected', () => store.setState({ line: 'there' }));
}
