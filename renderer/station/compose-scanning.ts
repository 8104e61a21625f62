// How codes come in: from the drivers, from scanners that type, from the memory of one, and from screens that ask for them.
import { v7 as newId } from 'uuid';
import { type BarcodeDirectory, createBounceRule, createOneScan, storedLines } from '#shared/barcode/index.ts';
import type { Bridge } from '../bridge/bridge.ts';
import type { ReportCrash } from '../core/say/crash-report.ts';
import type { Teller } from '../core/say/teller.ts';
import type { Scan } from '../core/scanning/scan.ts';
import type { ScanHandler } from '../core/scanning/scan-handler.ts';
import { createScanIntake, type ScanIntake } from '../core/scanning/scan-intake.ts';
import type { ScanListeners } from '../core/scanning/scan-listeners.ts';
import type { StationStore } from '../core/station-store.ts';
import { catchKeyboardScanners, createDeviceSetup, type DeviceSetup } from '../features/devices/state/device-setup.ts';
import { createStoredCodes, type StoredCodes } from '../features/stored/state/stored-codes.ts';
import { scansInLog } from '../replica/recent-scans.ts';
import type { StationData } from './data.ts';

/** A scanner that types as well as talking to the station delivers twice; typing a long code takes up to this long. */
const SAME_SCAN_MS = 500;
/** No hand scans the same code twice within this time: what a scanner says again so soon is its echo. */
const BOUNCE_MS = 200;

/** The ways in, joined. */
export interface ComposedScanning {
  readonly deviceSetup: DeviceSetup;
  readonly storedCodes: StoredCodes;
  readonly intake: ScanIntake;
}

export function composeScanning(dependencies: {
  readonly store: StationStore;
  readonly bridge: Bridge;
  readonly data: Pick<StationData, 'database'>;
  readonly directory: BarcodeDirectory;
  readonly teller: Teller;
  readonly scans: Pick<ScanHandler, 'scan'>;
  readonly listeners: Pick<ScanListeners, 'tell'>;
  readonly crashed: ReportCrash;
  /** Takes what a scanner had in its memory as a count. */
  readonly countStored: () => Promise<void>;
  readonly now: () => number;
}): ComposedScanning {
  const { store, bridge, data, directory, teller, scans, listeners, crashed, countStored, now } = dependencies;
  const { database } = data;
  const deviceSetup = createDeviceSetup(bridge, store);
  const isOneScan = createOneScan(SAME_SCAN_MS);
  const isBounce = createBounceRule(BOUNCE_MS);
  const storedCodes = createStoredCodes({
    ...{ store, database, directory, teller, scan: scans.scan, now },
    count: countStored,
  });
  const take = async (scan: Scan, deviceId: 'devices' | 'keyboard'): Promise<void> => {
    const atMs = performance.now();
    if (isBounce({ text: scan.text, deviceId: scan.deviceId ?? deviceId, atMs: scan.at ?? atMs })) return;
    if (!isOneScan({ text: scan.text, deviceId, atMs })) return;
    if (listeners.tell(scan.text, deviceId)) return;
    // Somebody tries a scanner out: what it reads means nothing.
    if (deviceId === 'keyboard' ? deviceSetup.takeTyped(scan.text) : deviceSetup.isWatched()) return;
    // Before the first order there is nothing that a scan could mean: the scanner check shows it.
    if (store.getState().welcome) return;
    const lines = storedLines(scan.text, scan.symbology);
    await (lines ? storedCodes.receive(scan, lines) : scans.scan(scan));
  };
  const intake = createScanIntake({
    bridge,
    handle: (scan) => take(scan, 'devices'),
    saved: teller.idle,
    inLog: () => scansInLog(database),
    crashed,
  });
  catchKeyboardScanners(store, {
    onScan: (text, typed, at) =>
      void take({ id: newId(), text, symbology: null, at, ...(typed !== undefined && { typed }) }, 'keyboard').catch(
        crashed,
      ),
    onMissed: (why) => void teller.tell({ type: 'scan-missed', why }).catch(crashed),
  });
  return { deviceSetup, storedCodes, intake };
}
