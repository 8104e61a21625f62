import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { StationApp, VirtualBenchState } from '#renderer/core/station-app.ts';

const NOTHING: VirtualBenchState = {
  scanner: { fault: 'none' },
  printer: { fault: 'none' },
  scale: { grams: 0, fault: 'none' },
  labels: [],
};

/** The virtual scanner, printer and scale, driven from their panel. */
export function createVirtualBench(bridge: Bridge): StationApp['virtual'] {
  return {
    async state() {
      const state = await bridge.call('bench/state', {});
      return state.ok && state.value.type === 'virtual' ? state.value : NOTHING;
    },
    onChanged: (listener) => bridge.on('bench/changed', listener),
    scan: (text) => void bridge.call('bench/scan', { texts: [text] }),
    burst: (texts) => void bridge.call('bench/scan', { texts: [...texts] }),
    setPrinterFault: (fault) => void bridge.call('bench/printer', { fault }),
    setWeight: (grams) => void bridge.call('bench/scale', { grams }),
    setScaleFault: (fault) => void bridge.call('bench/scale-fault', { fault }),
    setScannerFault: (fault) => void bridge.call('bench/scanner', { fault }),
  };
}
