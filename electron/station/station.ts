// The composition root of the trusted side: builds the services from the configuration. Knows no host.
import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { v7 as newId } from 'uuid';
import type { Reply } from '#shared/bridge/index.ts';
import { type Digest, fail, ok, type Result } from '#shared/prelude/index.ts';
import { createDeviceHandlers } from '../bridge/device-handlers.ts';
import { configured, createDeviceSetupHandlers, modeOf } from '../bridge/device-setup-handlers.ts';
import { createPushes } from '../bridge/emit.ts';
import { createJournalHandlers } from '../bridge/journal-handlers.ts';
import { createLabelHandlers } from '../bridge/label-handlers.ts';
import { createLabelJobHandlers } from '../bridge/label-job-handlers.ts';
import { createOperatorHandlers } from '../bridge/operator-handlers.ts';
import { createOrderHandlers } from '../bridge/order-handlers.ts';
import { createOverrideHandlers } from '../bridge/override-handlers.ts';
import { createPictureHandlers } from '../bridge/picture-handlers.ts';
import { createServe } from '../bridge/serve.ts';
import { createSessionHandlers } from '../bridge/session-handlers.ts';
import { createSheetHandlers } from '../bridge/sheet-handlers.ts';
import { createStationHandlers } from '../bridge/station-handlers.ts';
import { createStoreHandlers } from '../bridge/store-handlers.ts';
import { createWriterClaim } from '../bridge/writer-claim.ts';
import { openDeviceLog } from '../devices/device-log.ts';
import { createDevices } from '../devices/devices.ts';
import { startDeviceHost } from '../devices/host/device-host.ts';
import type { StartProcess } from '../devices/host/host-process.ts';
import { createCarrierLabels } from '../printing/carrier-labels.ts';
import { createFirstLabel } from '../printing/first-label.ts';
import { forgetPapers } from '../printing/forget-papers.ts';
import { createContentFor } from '../printing/label-content.ts';
import { createLabelPictures } from '../printing/label-pictures.ts';
import { createLabelService } from '../printing/label-service.ts';
import { createOrderEvidence } from '../printing/order-evidence.ts';
import { createPictureKeeper } from '../printing/picture-keeper.ts';
import { createPrintOnce } from '../printing/print-once.ts';
import { createReprintApproval } from '../printing/reprint-approval.ts';
import { createSavePdf } from '../printing/save-pdf.ts';
import { senderLinesOf } from '../printing/sender-lines.ts';
import { openSpoolOrNew } from '../printing/spool-or-new.ts';
import { createSpoolWords } from '../printing/spool-words.ts';
import { createVerifyParcel } from '../printing/verified-parcel.ts';
import { lockDataFolder } from '../shell/data-lock.ts';
import type { StartOptions } from '../shell/options.ts';
import { putInOrder } from '../shell/put-in-order.ts';
import { createSettingsFile, EMBEDDED_STORE, loadSettings } from '../shell/settings-file.ts';
import { startEmbeddedStore } from '../store/embedded-store.ts';
import { startSweeping } from '../store/log/sweeping.ts';
import { createCredentialsFile, type SecretBox } from '../store-link/credentials-file.ts';
import { createGrants } from '../store-link/grants.ts';
import { openJournal } from '../store-link/journal.ts';
import { createMayConfigure } from '../store-link/may-configure.ts';
import { openOfflineCache } from '../store-link/offline-cache.ts';
import { createOfflineStore } from '../store-link/offline-store.ts';
import { openPeople, withRoles } from '../store-link/people.ts';
import { createRemoteStore, type StoreCredentials } from '../store-link/remote-store.ts';
import { openSeenTime } from '../store-link/seen-time.ts';
import { openSessions } from '../store-link/session.ts';
import { createStationId } from '../store-link/station-id.ts';
import { createNoStore, createStoreLink } from '../store-link/store-link.ts';
import { createStoreSetting } from '../store-link/store-setting.ts';

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

/** Why a station does not start, as a sentence. */
export interface StartFailure {
  readonly type: 'settings' | 'taken' | 'unusable';
  readonly sentence: string;
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

const digest: Digest = (text) => createHash('sha256').update(text).digest('hex');
const clock = { now: Date.now };
const monotonic = () => performance.now();
/** How long the contents and pictures of printed labels are kept, and the files of slips and sheets: they name people. */
const LABELS_KEPT_MS = 90 * 24 * 3_600_000;

export async function openStation(
  options: StationOptions & { readonly host: 'electron' | 'browser' },
): Promise<Result<Station, StartFailure>> {
  const { dataFolder, configFile } = options;
  const lock = lockDataFolder(dataFolder);
  if (!lock.ok)
    return fail(
      lock.failure.type === 'taken'
        ? { type: 'taken', sentence: `Packbench is already running with the data in ${dataFolder}.` }
        : { type: 'unusable', sentence: `The folder ${dataFolder} cannot be used: ${lock.failure.detail}.` },
    );
  const loaded = await loadSettings(configFile);
  if (!loaded.ok) {
    lock.value.release();
    return fail({ type: 'settings', sentence: loaded.failure });
  }
  const settings = loaded.value;
  const aside = [...putInOrder(dataFolder, clock.now())];
  const openedSpool = openSpoolOrNew(path.join(dataFolder, 'spool.db'), clock);
  if (!openedSpool.ok) {
    lock.value.release();
    return fail({
      type: 'unusable',
      sentence: `${path.join(dataFolder, 'spool.db')} cannot be used: ${openedSpool.failure}.`,
    });
  }
  const spool = createSpoolWords(openedSpool.value.spool, (error) =>
    console.error(`packbench: the record of labels cannot be written: ${String(error)}`),
  );
  if (openedSpool.value.aside) aside.push(openedSpool.value.aside);
  for (const file of aside) console.error(`packbench: damaged, and set aside as ${file}.`);
  const papers = ['packing-slips', 'code-sheets'].map((folder) => path.join(dataFolder, folder));
  const isTimeSure = await openSeenTime(path.join(dataFolder, 'seen-time.json'), { ...clock, monotonic });
  const stopForgetting = startSweeping(
    isTimeSure,
    () => forgetPapers(spool, papers, clock.now() - LABELS_KEPT_MS),
    (error) => console.error(`packbench: old papers stay for now: ${String(error)}`),
  );
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
  const { mode, database, keepOrdersDays, keepPersonalDays } =
    settings.store.mode === 'embedded' ? settings.store : EMBEDDED_STORE;
  const embeddedFile = database.slice('sqlite:'.length);
  const openEmbedded = () =>
    startEmbeddedStore({
      worker: workerUrl('store-worker.js'),
      file: path.resolve(dataFolder, embeddedFile),
      retention: { stationDays: keepOrdersDays, personalDays: keepPersonalDays },
      onProgress: (importId, done, total) => pushes.emit('import/progress', { importId, done, total }),
    });
  // What is kept for a time without the store is that store's: numbers in hand of one are no numbers of another.
  const offlineFile = ({ key }: StoreCredentials) => `offline-${digest(key).slice(0, 12)}.db`;
  const openRemote = (found: StoreCredentials) =>
    createOfflineStore(
      createRemoteStore(found, () => sessions.read()?.operatorId),
      openOfflineCache(path.join(dataFolder, offlineFile(found))),
      settings.shipping.companyPrefix,
      { ...clock, monotonic },
    );
  const credentials = createCredentialsFile(path.join(dataFolder, 'store.key'), options.secretBox);
  const remoteUrl = settings.store.mode === 'remote' ? settings.store.url : null;
  const found = remoteUrl === null ? undefined : await credentials.load();
  for (const name of await readdir(dataFolder))
    if (/^offline-/.test(name) && !(found && name.startsWith(offlineFile(found))))
      await rm(path.join(dataFolder, name));
  const link = createStoreLink(
    remoteUrl === null
      ? openEmbedded()
      : found && new URL(found.url).origin === new URL(remoteUrl).origin
        ? openRemote(found)
        : createNoStore(`This station has no key to ${remoteUrl}.`),
  );
  const people = await openPeople({ store: link, file: path.join(dataFolder, 'people.json'), clock, monotonic });
  const store = withRoles(link, people);
  const sessions = await openSessions({
    file: path.join(dataFolder, 'session.json'),
    people,
    verifyPin: (operatorId, pin) => store.call('verifyPin', operatorId, pin),
    clock,
  });
  const may = createMayConfigure(sessions, people);
  const setting = createStoreSetting({
    link,
    url: remoteUrl,
    credentials,
    keychain: options.secretBox !== undefined,
    openRemote,
    openEmbedded,
    save: async (url) => {
      const change =
        url === null ? { mode, database, keepOrdersDays, keepPersonalDays } : { mode: 'remote' as const, url };
      const saved = await settingsFile.save({ store: change });
      if (!saved.ok) console.error(`packbench: ${saved.failure}`);
    },
  });
  store.onChanged((version) => pushes.emit('store/changed', { version }));
  if (options.demo && remoteUrl === null) {
    const empty = await store.call('isEmpty');
    if (empty.ok && empty.value) await store.call('loadDemo', clock.now());
  }
  const pictures = createLabelPictures(workerUrl('render-worker.js'));
  const keeper = createPictureKeeper({ spool, pictures, printer: devices.labelPrinter });

  const { orderOf, proofOf, storyOf, serialOf } = createOrderEvidence(store, journal);
  const senderLines = senderLinesOf(settings);
  const contentFor = createContentFor(pictures);
  const savePdf = createSavePdf(dataFolder);
  const printOnce = createPrintOnce({
    spool,
    printer: devices.labelPrinter,
    printerById: devices.printerById,
    contentFor,
    clock,
    onAttempted: (job) => {
      keeper
        .pictureOf(job)
        .catch((error) => console.error(`packbench: a label's picture is not kept: ${String(error)}`));
    },
  });
  const onLabels = () => {
    pushes.emit('bench/changed', {});
    pushes.emit('label/changed', {});
  };
  const grants = createGrants({ store, loggedOf: journal.eventsOf, newId, monotonic: () => performance.now() });
  const stationId = createStationId(path.join(dataFolder, 'station.id'));
  const acked = new Map<string, number>();
  const forLabels = {
    standingOf: createFirstLabel({
      store: link,
      journal,
      stationId: stationId.known,
      acked: (incarnation) => acked.get(incarnation) ?? 0,
      pause: (ms) => setTimeout(ms),
    }),
    digest,
    spool,
    printOnce,
    approval: createReprintApproval(spool, grants),
    verify: createVerifyParcel({ orderOf, proofOf }),
    printerFor: (id: string | undefined) => (id === undefined ? devices.labelPrinter() : devices.printerById(id)),
    newId,
    onChanged: onLabels,
  };
  const labels = createLabelService({
    ...forLabels,
    storyOf,
    ssccSerial: (label) => serialOf(label, settings.shipping.companyPrefix),
    companyPrefix: settings.shipping.companyPrefix,
    sender: senderLines,
    clock,
  });

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
    ...createPictureHandlers({ store, setting, may, folder: path.join(dataFolder, 'pictures') }),
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
      titlesOf: (skus) => store.call('titles', [...skus]),
      sender: senderLines,
      slipPrinter: devices.slipPrinter,
      saveSlip: (name, pdf) => savePdf('packing-slips', name, pdf),
    }),
    ...createSheetHandlers({
      officePrinter: devices.slipPrinter,
      refusal: may.refusal,
      saveSheet: (name, pdf) => savePdf('code-sheets', name, pdf),
    }),
    ...createLabelJobHandlers({
      spool,
      labels,
      carriers: createCarrierLabels({ ...forLabels, readPdf: pictures.readPdf }),
      pictures: keeper,
      printers: devices.labelPrinters,
      standard: devices.labelPrinter,
    }),
    ...createOverrideHandlers(grants),
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
      stopForgetting();
      await devices.close();
      await store.close();
      await journal.close();
      await pictures.close();
      spool.close();
      lock.value.release();
    },
  });
}
