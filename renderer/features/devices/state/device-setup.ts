import type { Bridge } from '#renderer/bridge/bridge.ts';
import { catchWedge } from '#renderer/core/scanning/catch-wedge.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { DeviceHealth, DeviceLogEntry, FoundDevice, InOf, OutOf, PayloadOf } from '#shared/bridge/index.ts';
import type { DeviceSettings } from '#shared/devices/index.ts';

declare module '#renderer/core/station-app.ts' {
  interface StationApp {
    readonly deviceSetup: DeviceSetup;
  }
}

/** How the devices are set up now. */
export type DeviceSetting = OutOf<'devices/settings'>;
/** Why a change was not made; `detail` is in English. */
export type ChangeTrouble = Exclude<OutOf<'devices/change'>, { type: 'changed' }>;
export type Trial = OutOf<'devices/try-printer'>;
export type TestPrint = OutOf<'devices/test-label'>;
export type TrialWeight = OutOf<'devices/try-scale'>;
export type RawScan = PayloadOf<'devices/raw'>;

/** Who watches what devices send. */
export interface DeviceWatcher {
  /** A scan of any scanner, with the device's id; `keyboard` for one that types. */
  readonly onScan?: (scan: {
    readonly text: string;
    readonly symbology: string | null;
    readonly deviceId: string;
  }) => void;
  readonly onRaw?: (raw: RawScan) => void;
  readonly onWeight?: (weight: PayloadOf<'devices/weight'>) => void;
}

/** Setting devices up, for the screen that does it. */
export interface DeviceSetup {
  readonly setting: () => Promise<DeviceSetting | null>;
  /** Works with these from now on; gives what stood in the way, or null. */
  readonly change: (devices: DeviceSettings) => Promise<ChangeTrouble | null>;
  readonly find: () => Promise<{ readonly found: readonly FoundDevice[]; readonly troubles: readonly string[] }>;
  readonly printers: () => Promise<readonly DeviceHealth[]>;
  readonly tryPrinter: (printer: InOf<'devices/try-printer'>['printer']) => Promise<Trial>;
  readonly printTest: (printerId: string) => Promise<TestPrint>;
  /** Weighs what lies on a scale. */
  readonly weigh: (scaleId: string) => Promise<TrialWeight>;
  readonly log: () => Promise<{ readonly entries: readonly DeviceLogEntry[]; readonly file: string }>;
  /** Watches devices; until it is stopped, nothing that is scanned is packed. Gives the way to stop. */
  readonly watch: (watcher: DeviceWatcher) => () => void;
  /** Takes a scan of a scanner that types, while somebody watches. True when somebody did. */
  readonly takeTyped: (text: string) => boolean;
  /** True while somebody watches. */
  readonly isWatched: () => boolean;
}

export function createDeviceSetup(bridge: Bridge, store: StationStore): DeviceSetup {
  const watchers = new Set<DeviceWatcher>();
  bridge.on('scanner/scanned', (scan) => {
    for (const { onScan } of watchers) onScan?.(scan);
  });
  bridge.on('devices/raw', (raw) => {
    for (const { onRaw } of watchers) onRaw?.(raw);
  });
  bridge.on('devices/weight', (weight) => {
    for (const { onWeight } of watchers) onWeight?.(weight);
  });
  bridge.on('devices/configured', ({ devices, keyboardScanners }) =>
    store.setState(({ host }) => ({ host: host && { ...host, devices, keyboardScanners } })),
  );
  const lost = (detail: string) => ({ type: 'failed', trouble: 'fault', detail }) as const;

  return {
    async setting() {
      const found = await bridge.call('devices/settings', {});
      return found.ok ? found.value : null;
    },
    async change(devices) {
      const changed = await bridge.call('devices/change', { devices });
      if (!changed.ok) return { type: 'fault', detail: changed.failure.message };
      return changed.value.type === 'changed' ? null : changed.value;
    },
    async find() {
      const found = await bridge.call('devices/find', {});
      return found.ok ? found.value : { found: [], troubles: [found.failure.message] };
    },
    async printers() {
      const asked = await bridge.call('devices/printers', {});
      return asked.ok ? asked.value.printers : [];
    },
    async tryPrinter(printer) {
      const tried = await bridge.call('devices/try-printer', { printer });
      return tried.ok ? tried.value : lost(tried.failure.message);
    },
    async printTest(printerId) {
      const printed = await bridge.call('devices/test-label', { printerId });
      return printed.ok ? printed.value : lost(printed.failure.message);
    },
    async weigh(scaleId) {
      const weighed = await bridge.call('devices/try-scale', { scaleId });
      return weighed.ok ? weighed.value : { type: 'failed', trouble: 'unusable', detail: weighed.failure.message };
    },
    async log() {
      const asked = await bridge.call('devices/log', {});
      return asked.ok ? asked.value : { entries: [], file: '' };
    },
    watch(watcher) {
      watchers.add(watcher);
      if (watchers.size === 1) void bridge.call('devices/watch', { on: true });
      return () => {
        watchers.delete(watcher);
        if (watchers.size === 0) void bridge.call('devices/watch', { on: false });
      };
    },
    takeTyped(text) {
      for (const { onScan } of watchers) onScan?.({ text, symbology: null, deviceId: 'keyboard' });
      return watchers.size > 0;
    },
    isWatched: () => watchers.size > 0,
  };
}

/** Hears scanners that type as they are set up now, and as soon as they are set up anew. */
export function catchKeyboardScanners(store: StationStore, heard: Parameters<typeof catchWedge>[1]): void {
  const now = () => store.getState().host?.keyboardScanners ?? [];
  let stop = catchWedge(now(), heard);
  store.subscribe(({ host }, before) => {
    if (host?.keyboardScanners === before.host?.keyboardScanners) return;
    stop();
    stop = catchWedge(now(), heard);
  });
}
