// The composition root of the trusted side: builds the services from the configuration. Knows no host.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { v7 as newId } from 'uuid';
import type { Reply } from '#shared/bridge/index.ts';
import { ok, type Result } from '#shared/prelude/index.ts';
import { createCountHandlers } from '../bridge/count-handlers.ts';
import { createCustomsHandlers } from '../bridge/customs-handlers.ts';
import { createDeviceHandlers } from '../bridge/device-handlers.ts';
import { configured, createDeviceSetupHandlers, modeOf } from '../bridge/device-setup-handlers.ts';
import { createPushes } from '../bridge/emit.ts';
import { createJournalHandlers } from '../bridge/journal-handlers.ts';
import { createLabelHandlers } from '../bridge/label-handlers.ts';
import { createLabelJobHandlers } from '../bridge/label-job-handlers.ts';
import { createOperatorHandlers } from '../bridge/operator-handlers.ts';
import { createOrderHandlers } from '../bridge/order-handlers.ts';
import { createOverrideHandlers } from '../bridge/override-handlers.ts';
import { createParcelHandlers } from '../bridge/parcel-handlers.ts';
import { createPhotoHandlers } from '../bridge/photo-handlers.ts';
import { createPickHandlers } from '../bridge/pick-handlers.ts';
import { createPictureHandlers } from '../bridge/picture-handlers.ts';
import { createPolicyHandlers } from '../bridge/policy-handlers.ts';
import { createServe } from '../bridge/serve.ts';
import { createSessionHandlers } from '../bridge/session-handlers.ts';
import { createSheetHandlers } from '../bridge/sheet-handlers.ts';
import { createStationHandlers } from '../bridge/station-handlers.ts';
import { createStockHandlers } from '../bridge/stock-handlers.ts';
import { createStoreHandlers } from '../bridge/store-handlers.ts';
import { createWriterClaim } from '../bridge/writer-claim.ts';
import { openDeviceLog } from '../devices/device-log.ts';
import { createDevices } from '../devices/devices.ts';
import { startDeviceHost } from '../devices/host/device-host.ts';
import type { StartProcess } from '../devices/host/host-process.ts';
import { createSavePdf } from '../printing/save-pdf.ts';
import type { StartOptions } from '../shell/options.ts';
import { createSettingsFile } from '../shell/settings-file.ts';
import type { SecretBox } from '../store-link/credentials-file.ts';
import { openJournal } from '../store-link/journal.ts';
import { createStationId } from '../store-link/station-id.ts';
import { clock, digest } from './clocks.ts';
import { composePrinting } from './compose-printing.ts';
import { composeStore } from './compose-store.ts';
import { openOwnFiles, type StartFailure } from './own-files.ts';

/** A running station without a window. */
export interface Station {
  readonly serve: (connection: string, channel: unknown, payload: unknown) => Promise<Reply>;
  /** Hears everything that the station says by itself. */
  readonly listen: (listener: (push: string, payload: unknown) => void) => () => void;
  /** Something failed in this process that nobody waited for: written down, and said to the window. */
  readonly failed: (what: string) => void;
  /** True for the window that works with the station. */
  readonly isWriter: (connection: string) => boolean;
  /** A window is gone. */
  readonly disconnected: (connection: string) => void;
  readonly close: () => Promise<void>;
}

export interface StationOptions extends StartOptions {
  readonly version: string;
  /** The folder of the built files, where the workers are. */
  readonly out: string;
  /** How this host starts a process of its own. */
  readonly startProcess: StartProcess;
  /** The operating system's keychain, where the host has it. */
  readonly secretBox?: SecretBox | undefined;
}

export async function openStation(
  options: StationOptions & { readonly host: 'electron' | 'browser' },
): Promise<Result<Station, StartFailure>> {
  const { dataFolder, configFile } = options;
  const opened = await openOwnFiles({ dataFolder, configFile });
  if (!opened.ok) return opened;
  const { settings, spool, aside, isTimeSure } = opened.value;
  const workerUrl = (name: string) => pathToFileURL(path.join(options.out, name));
  const settingsFile = createSettingsFile(configFile);
  const logFile = path.join(dataFolder, 'devices.log');
  const log = openDeviceLog(logFile, clock.now);
  let deviceSettings = settings.devices;
  const devices = createDevices({
    mode: modeOf(deviceSettings, options.devices),
    settings: deviceSettings,
    newId,
    clock,
    emit: (push, payload) => pushes.emit(push, payload),
    spoolerWorker: workerUrl('spooler-worker.js'),
    openDrivers: (scanners, scales) =>
      startDeviceHost({
        start: options.startProcess,
        file: path.join(options.out, 'device-process.js'),
        scanners,
        scales,
        keptScans: path.join(dataFolder, 'scans.ndjson'),
        onTrouble: (sentence) => {
          log.note({ what: 'driver-ended', role: 'station', id: '', about: sentence });
          console.error(`packbench: ${sentence}`);
        },
      }),
    note: log.note,
  });
  log.note({
    what: 'started',
    role: 'station',
    id: '',
    about: `Packbench ${options.version}, ${devices.mode()} devices`,
  });
  const pushes = createPushes();
  const claim = createWriterClaim(() => pushes.emit('station/released', {}));
  const journal = await openJournal({
    folder: path.join(dataFolder, 'journal'),
    digest,
    clock,
    isTimeSure,
    onDamage: (file, line) => console.error(`packbench: ${file} is damaged in line ${line}; the line is left out.`),
  });
  const stores = await composeStore({
    ...{ dataFolder, settings, settingsFile, secretBox: options.secretBox },
    worker: workerUrl('store-worker.js'),
    onProgress: (importId, done, total) => pushes.emit('import/progress', { importId, done, total }),
  });
  const { store, people, sessions, may, setting } = stores;
  store.onChanged((version) => pushes.emit('store/changed', { version }));
  if (options.demo && settings.store.mode === 'embedded') {
    const empty = await store.call('isEmpty');
    if (empty.ok && empty.value) await store.call('loadDemo', clock.now());
  }
  const stationId = createStationId(path.join(dataFolder, 'station.id'));
  const acked = new Map<string, number>();
  const printing = composePrinting({
    ...{ spool, devices, stores, journal, settings, dataFolder },
    worker: workerUrl('render-worker.js'),
    knownStation: stationId.known,
    acked: (incarnation) => acked.get(incarnation) ?? 0,
    onLabels: () => {
      pushes.emit('bench/changed', {});
      pushes.emit('label/changed', {});
    },
  });
  const { labels, grants, keeper, orderOf, senderLines, contentFor } = printing;
  const savePdf = createSavePdf(dataFolder);
  const pageId = await createStationId(path.join(dataFolder, 'page.id')).identify(newId());

  const handlers = {
    ...createStationHandlers({
      facts: () => ({
        host: options.host,
        version: options.version,
        node: process.versions.node,
        dataFolder,
        database: `packbench-${pageId}`,
        setAside: aside.map((file) => path.basename(file)),
        demo: options.demo,
        ...configured(devices, deviceSettings),
      }),
      settings: settings.station,
      settingsFile,
      may,
      claim: claim.claim,
    }),
    ...createJournalHandlers(journal, stationId),
    ...createSessionHandlers(sessions),
    ...createOperatorHandlers({ store, sessions, people, may }),
    ...createPolicyHandlers({ store, sessions, may }),
    ...createPictureHandlers({ store, setting, may, folder: path.join(dataFolder, 'pictures') }),
    ...createPhotoHandlers({ store, sessions, people }),
    ...createStoreHandlers({
      store,
      grants,
      setting,
      people,
      may,
      sessions,
      clock,
      newId,
      onAcked: (incarnation, seq) => {
        acked.set(incarnation, seq);
        journal
          .prune(incarnation, seq)
          .catch((error) => console.error(`packbench: the journal cannot be shortened: ${String(error)}`));
      },
    }),
    ...createLabelHandlers({
      labels,
      orderOf,
      packingOf: printing.packingOf,
      titlesOf: (skus) => store.call('titles', [...skus]),
      sender: senderLines,
      slipPrinter: devices.slipPrinter,
      saveSlip: (name, pdf) => savePdf('packing-slips', name, pdf),
    }),
    ...createCustomsHandlers({
      store,
      orderOf,
      home: settings.shipping.sender,
      officePrinter: devices.slipPrinter,
      save: (name, pdf) => savePdf('customs-papers', name, pdf),
      clock,
    }),
    ...createSheetHandlers({
      officePrinter: devices.slipPrinter,
      refusal: may.refusal,
      saveSheet: (name, pdf) => savePdf('code-sheets', name, pdf),
    }),
    ...createLabelJobHandlers({
      spool,
      labels,
      carriers: printing.carriers,
      pictures: keeper,
      printers: devices.labelPrinters,
      standard: devices.labelPrinter,
    }),
    ...createOverrideHandlers(grants),
    ...createPickHandlers({ store, sessions }),
    ...createStockHandlers({ store, sessions, people }),
    ...createParcelHandlers({ store, sessions, people }),
    ...createCountHandlers({ store, sessions, people }),
    ...createOrderHandlers({ store, grants, sessions, people }),
    ...createDeviceHandlers({ devices, spool, pictures: keeper }),
    ...createDeviceSetupHandlers({
      devices,
      settings: () => deviceSettings,
      onChanged: (changed) => {
        deviceSettings = changed;
        pushes.emit('devices/configured', configured(devices, changed));
      },
      settingsFile,
      forced: options.devices,
      platform: process.platform,
      refusal: may.refusal,
      contentFor,
      log,
      logFile,
      now: clock.now,
    }),
  };
  const serve = createServe(handlers, claim.isWriter, (channel, error) => {
    // Never the payload: it may hold a customer's address.
    console.error(`packbench: ${channel} failed: ${error instanceof Error ? error.stack : String(error)}`);
  });

  return ok({
    serve,
    listen: pushes.listen,
    isWriter: claim.isWriter,
    failed: (what) => {
      log.note({ what: 'trouble', role: 'station', id: '', about: what });
      pushes.emit('station/failed', { what });
    },
    disconnected: (connection) => {
      if (claim.isWriter(connection)) devices.watch(false);
      claim.release(connection);
    },
    close: async () => {
      await devices.close();
      await store.close();
      await journal.close();
      await printing.close();
      opened.value.close();
    },
  });
}
