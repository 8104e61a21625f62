import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { PrinterFaultButton, ScaleFaultButton, ScannerFaultButton } from '#shared/bridge/index.ts';

/** One printed label on the virtual bench: its picture is drawn from the very ZPL that was sent. */
export interface PrintedLabel {
  readonly jobId: string;
  readonly at: number;
  readonly sscc: string;
  readonly orderCode: string;
  /** A data URL of a PNG; empty while it is being drawn. */
  readonly picture: string;
}

/** The virtual devices as their panel shows them. */
export interface VirtualBenchState {
  readonly scanner: { readonly fault: ScannerFaultButton };
  readonly printer: { readonly fault: PrinterFaultButton };
  readonly scale: { readonly grams: number; readonly fault: ScaleFaultButton };
  readonly labels: readonly PrintedLabel[];
}

export interface VirtualBench {
  readonly state: () => Promise<VirtualBenchState>;
  readonly onChanged: (listener: () => void) => () => void;
  readonly scan: (text: string) => void;
  readonly burst: (texts: readonly string[]) => void;
  readonly setPrinterFault: (fault: VirtualBenchState['printer']['fault']) => void;
  readonly setWeight: (grams: number) => void;
  readonly setScaleFault: (fault: VirtualBenchState['scale']['fault']) => void;
  readonly setScannerFault: (fault: ScannerFaultButton) => void;
}

declare module '#renderer/core/station-app.ts' {
  interface StationApp {
    readonly virtual: VirtualBench;
  }
}

const NOTHING: VirtualBenchState = {
  scanner: { fault: 'none' },
  printer: { fault: 'none' },
  scale: { grams: 0, fault: 'none' },
  labels: [],
};

/** The virtual scanner, printer and scale, driven from their panel. */
export function createVirtualBench(bridge: Bridge): VirtualBench {
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
