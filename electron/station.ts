// The composition root of the trusted side: builds the services from the configuration. Knows no host.
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { v7 as newId } from 'uuid';
import type { Reply } from '#shared/bridge/index.ts';
import { fold, type PackingEvent } from '#shared/packing/index.ts';
import { type Digest, fail, ok, type Result } from '#shared/prelude/index.ts';
import type { StationEvent } from '#shared/sync/index.ts';
import { createDeviceHandlers } from './bridge/device-handlers.ts';
import { createPushes } from './bridge/emit.ts';
import { createJournalHandlers } from './bridge/journal-handlers.ts';
import { createLabelHandlers } from './bridge/label-handlers.ts';
import { createServe } from './bridge/serve.ts';
import { createStationHandlers } from './bridge/station-handlers.ts';
import { createStoreHandlers } from './bridge/store-handlers.ts';
import { createWriterClaim } from './bridge/writer-claim.ts';
import { createDevices } from './devices/devices.ts';
import { createContentFor } from './printing/label-content.ts';
import { createLabelPictures } from './printing/label-pictures.ts';
import { createLabelService, type LabelTrouble } from './printing/label-service.ts';
import { createPictureKeeper } from './printing/picture-keeper.ts';
import { createPrintOnce } from './printing/print-once.ts';
import { openSpool } from './printing/spool.ts';
import { lockDataFolder } from './shell/data-lock.ts';
import type { StartOptions } from './shell/options.ts';
import { loadSettings } from './shell/settings-file.ts';
import { startEmbeddedStore } from './store/embedded-store.ts';
import { openJournal } from './store-link/journal.ts';
import { createEmbeddedStoreLink } from './store-link/store-link.ts';

/** A running station without a window. */
export interface Station {
  readonly serve: (connection: string, channel: unknown, payload: unknown) => Promise<Reply>;
  /** Hears everything that the station says by itself. */
  readonly listen: (listener: (push: string, payload: unknown) => void) => () => void;
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
}

const digest: Digest = (text) => createHash('sha256').update(text).digest('hex');
const clock = { now: Date.now };
/** How long the contents and pictures of printed labels are kept: they hold addresses. */
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
  if (settings.store.mode === 'remote') {
    lock.value.release();
    return fail({
      type: 'settings',
      sentence: `${configFile}, at store.mode: a remote store is not supported yet; use "embedded".`,
    });
  }
  const spool = openSpool(path.join(dataFolder, 'spool.db'), clock);
  if (!spool.ok) {
    lock.value.release();
    return fail({
      type: 'unusable',
      sentence: `${path.join(dataFolder, 'spool.db')} cannot be used: ${spool.failure}.`,
    });
  }
  spool.value.prune(clock.now() - LABELS_KEPT_MS);
  const noDevices = settings.devices.printers.length === 0 && settings.devices.scanners.length === 0;
  const devices = createDevices({
    mode: options.devices ?? (noDevices ? 'virtual' : 'real'),
    settings: settings.devices,
    newId,
    clock,
    emit: (push, payload) => pushes.emit(push, payload),
  });
  const pushes = createPushes();
  const claim = createWriterClaim(() => pushes.emit('station/released', {}));
  const journal = await openJournal({
    folder: path.join(dataFolder, 'journal'),
    digest,
    clock,
    onDamage: (file, line) => console.error(`packbench: ${file} is damaged in line ${line}; the line is left out.`),
  });
  const workerUrl = (name: string) => pathToFileURL(path.join(options.out, name));
  const store = startEmbeddedStore({
    worker: workerUrl('store-worker.js'),
    file: path.resolve(dataFolder, settings.store.database.slice('sqlite:'.length)),
    onProgress: (importId, done, total) => pushes.emit('import/progress', { importId, done, total }),
  });
  const link = createEmbeddedStoreLink(store);
  link.onChanged((version) => pushes.emit('store/changed', { version }));
  if (options.demo) {
    const empty = await store.call('isEmpty');
    if (empty.ok && empty.value) await store.call('loadDemo', clock.now());
  }
  const pictures = createLabelPictures(workerUrl('render-worker.js'));
  const keeper = createPictureKeeper({ spool: spool.value, pictures, printer: devices.labelPrinter });

  /** The packing of an order as far as this process can prove it: what the store has, then what only the journal has. */
  async function packingOf(orderId: string) {
    const events = await store.call('eventsOf', orderId);
    if (!events.ok) return fail<LabelTrouble>({ trouble: 'fault', detail: events.failure.detail });
    const known = new Set(events.value.map(({ opId }) => opId));
    const own = journal.eventsOf(orderId).filter(({ opId }) => !known.has(opId));
    const all = [...events.value, ...own].map(({ event }) => event);
    return ok(fold(all.filter((event): event is PackingEvent => isPackingEvent(event))));
  }

  const { sender } = settings.shipping;
  const senderLines = sender
    ? [
        sender.name,
        sender.street1,
        sender.street2,
        `${sender.postcode} ${sender.city}`,
        sender.region,
        sender.country,
      ].filter(Boolean)
    : [settings.station.name];
  const orderOf = async (orderId: string) => {
    const order = await store.call('order', orderId);
    return order.ok ? order : fail<LabelTrouble>({ trouble: 'fault', detail: order.failure.detail });
  };
  const labels = createLabelService({
    printer: devices.labelPrinter,
    printOnce: createPrintOnce({
      spool: spool.value,
      printer: devices.labelPrinter,
      printerById: devices.printerById,
      contentFor: createContentFor(pictures),
      clock,
      onAttempted: (job) => void keeper.pictureOf(job),
    }),
    orderOf,
    packingOf,
    ssccSerial: async (label) => {
      const serial = await store.call('ssccSerial', label, settings.shipping.companyPrefix);
      return serial.ok ? serial : fail<LabelTrouble>({ trouble: 'fault', detail: serial.failure.detail });
    },
    companyPrefix: settings.shipping.companyPrefix,
    sender: senderLines,
    clock,
    newId,
    onChanged: () => pushes.emit('bench/changed', {}),
  });

  const handlers = {
    ...createStationHandlers({
      facts: {
        host: options.host,
        version: options.version,
        node: process.versions.node,
        dataFolder,
        devices: devices.mode,
        demo: options.demo,
      },
      settings: settings.station,
      configFile,
      claim: claim.claim,
    }),
    ...createJournalHandlers(journal),
    ...createStoreHandlers({
      store,
      link,
      clock,
      newId,
      onAcked: (incarnation, seq) => void journal.prune(incarnation, seq),
    }),
    ...createLabelHandlers({
      labels,
      orderOf,
      titlesOf: (skus) => store.call('titles', skus),
      sender: senderLines,
      saveSlip: async (name, pdf) => {
        const folder = path.join(dataFolder, 'packing-slips');
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const file = path.join(folder, name);
        await writeFile(file, pdf, { mode: 0o600 });
        return file;
      },
    }),
    ...createDeviceHandlers({ devices, spool: spool.value, pictures: keeper }),
  };
  const serve = createServe(handlers, claim.isWriter, (channel, error) => {
    // Never the payload: it may hold a customer's address.
    console.error(`packbench: ${channel} failed: ${error instanceof Error ? error.stack : String(error)}`);
  });

  return ok({
    serve,
    listen: pushes.listen,
    disconnected: claim.release,
    close: async () => {
      await devices.close();
      await store.close();
      await journal.close();
      await pictures.close();
      spool.value.close();
      lock.value.release();
    },
  });
}

const isPackingEvent = (event: StationEvent): boolean =>
  event.type !== 'ScanRefused' && event.type !== 'OperatorSignedIn' && event.type !== 'OperatorSignedOut';
